from datetime import date

import pytest

from components.model.hindsight import list_days, speaks_later

DAY = date(2018, 7, 3)

SAID = [
    ("as of 2 July", ["2018-07-02"]),
    ("on 26 July 2018", ["2018-07-26", "2018-01-01"]),
    ("15-30 June", ["2018-06-30"]),
    ("July 26, 2018", ["2018-07-26", "2018-01-01"]),
    ("in July", ["2018-07-01"]),
    ("it may be so", []),
    ("12 May", ["2018-05-12"]),
    ("in May 2019", ["2019-05-01", "2019-01-01"]),
    ("since 2021", ["2021-01-01"]),
    ("2018-08-09", ["2018-08-09", "2018-01-01"]),
    ("/2018/07/03/", ["2018-07-03", "2018-01-01"]),
    ("2,018 people and 20180 more", []),
    ("31 June", ["2018-06-01"]),
    ("في 12 تموز", ["2018-07-12"]),
    ("9 آب 2018", ["2018-08-09", "2018-01-01"]),
    ("تشرين الثاني 2018", ["2018-11-01", "2018-01-01"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "found"), SAID, ids=[text for text, _ in SAID])
def test_dates_of_a_text_are_found(text: str, found: list[str]) -> None:
    assert sorted({str(day) for day in list_days(text, 2018)}) == sorted(found)


LATER = [
    ("The range of the same day (DE05).", {"DE05"}, True),
    ("The range of the same day (DE05).", {"DE06"}, False),
    ("XDE05 and DE055", {"DE05"}, False),
    ("The truce of 7 July starts.", set(), True),
    ("Published on 3 July 2018.", set(), False),
    ("A report of the year 2019.", set(), True),
    ("يوم 12 تموز", set(), True),
]


@pytest.mark.parametrize(("text", "hidden", "later"), LATER, ids=[text for text, _, _ in LATER])
def test_text_speaks_of_later_things(text: str, hidden: set[str], later: bool) -> None:
    assert speaks_later(text, DAY, hidden) is later
