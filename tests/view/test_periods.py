"""Counts of deaths as lines over the days they cover."""

from datetime import date
from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.deaths import list_deaths
from components.model.sources import list_weak
from components.view.periods import Axis, Count, make_groups, measure_axis
from components.view.words import load_words

TABLES = Tables(Path(__file__).parents[2] / "data")
WORDS = load_words("en")
DEATHS = list_deaths(TABLES)
AXIS = measure_axis(DEATHS, WORDS)
GROUPS = make_groups(DEATHS, list_weak(TABLES), AXIS, {"table": "casualties"}, WORDS)
COUNTS: dict[str, Count] = {count.id: count for group in GROUPS for count in group.counts}
TEN_DAYS = Axis(date(2018, 6, 1), date(2018, 6, 10))


@pytest.mark.parametrize(
    ("first", "last", "stretch"),
    [
        (date(2018, 6, 1), date(2018, 6, 10), (0, 100)),
        (date(2018, 6, 1), date(2018, 6, 1), (0, 10)),
        (date(2018, 6, 5), date(2018, 6, 6), (40, 60)),
        (date(2018, 6, 10), date(2018, 6, 10), (90, 100)),
    ],
)
def test_line_covers_its_days_from_the_first_to_the_end_of_the_last(
    first: date, last: date, stretch: tuple[float, float]
) -> None:
    assert TEN_DAYS.stretch(first, last) == stretch


@pytest.mark.parametrize(
    ("name", "said", "period"),
    [
        ("CA01", "at least 214 civilians killed", "15–30 June 2018"),
        ("CA25", "143 civilians killed", "19 June – 4 July 2018"),
        ("CA34", "at least 492 people killed", "19 June – 22 July 2018"),
        ("CA24", "more than 130 civilians killed", "as of 2 July 2018"),
        ("CA40", "787 people killed in the whole year", "1 January – 31 December 2018"),
    ],
)
def test_count_keeps_its_quantifier_and_its_period(name: str, said: str, period: str) -> None:
    assert (COUNTS[name].said, COUNTS[name].period) == (said, period)


@pytest.mark.parametrize(
    ("name", "drawn", "single", "part"),
    [
        ("CA01", True, False, False),
        ("CA02", True, False, True),
        ("CA24", True, True, False),
        ("CA28", True, True, False),
        ("CA46", False, True, False),
        ("CA40", False, False, False),
    ],
)
def test_count_is_drawn_as_what_it_is(name: str, drawn: bool, single: bool, part: bool) -> None:
    count = COUNTS[name]
    assert (count.start is not None, count.single, count.part) == (drawn, single, part)


def test_every_line_lies_on_the_axis() -> None:
    drawn = [count for count in COUNTS.values() if count.start is not None and count.end is not None]
    assert all(0 <= count.start < count.end <= 100 for count in drawn)  # type: ignore[operator]


def test_links_keep_the_rest_of_the_address() -> None:
    assert COUNTS["CA01"].href == "./figures?table=casualties&figure=CA01"


def test_weak_sources_are_marked() -> None:
    assert {name for name, count in COUNTS.items() if count.weak} == {"CA20", "CA22", "CA47"}


def test_without_counts_there_is_no_axis() -> None:
    assert measure_axis({}, WORDS) is None
    assert make_groups({}, (), None, {}, WORDS) == []


def test_days_of_the_axis_are_named_in_the_digits_asked_for() -> None:
    axis = measure_axis(DEATHS, load_words("ar", "arab"))
    assert axis is not None
    assert [said for said, _ in axis.ticks][:1] == ["١ حزيران"]
