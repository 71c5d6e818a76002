"""The map's choices are links that keep the rest of the address."""

from datetime import date
from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.movements import list_reports, list_roles
from components.view.links import address
from components.view.map.choices import offer_dates, offer_parts, offer_roles, offer_views
from components.view.map.rows import list_reports_as_rows
from components.view.words import load_words

TABLES = Tables(Path(__file__).parents[3] / "data")
REPORTS = list_reports(TABLES)
ROLES = list_roles(TABLES)
WORDS = load_words("en")
DAYS = [date(2018, 6, 29), date(2018, 6, 30), date(2018, 7, 4)]


@pytest.mark.parametrize(
    ("until", "earlier", "later"),
    [
        (None, "2018-07-04", None),
        (DAYS[0], None, "2018-06-30"),
        (DAYS[1], "2018-06-29", "2018-07-04"),
        (DAYS[2], "2018-06-30", None),
    ],
    ids=str,
)
def test_days_lead_to_the_day_before_and_after(until: date | None, earlier: str | None, later: str | None) -> None:
    dates = offer_dates(DAYS, until, {}, WORDS)
    expected = [address("map", {"date": day}) if day else "" for day in (earlier, later)]
    assert ([dates.earlier, dates.later], dates.all_chosen) == (expected, until is None)


def test_days_stand_under_their_month_with_their_whole_name() -> None:
    dates = offer_dates(DAYS, DAYS[2], {"role": "origin"}, WORDS)
    assert [(month, [day.number for day in days]) for month, days in dates.months] == [
        ("June 2018", [29, 30]),
        ("July 2018", [4]),
    ]
    day = dates.months[1][1][0]
    assert (day.label, day.chosen, day.href) == ("4 July 2018", True, "./map?role=origin&date=2018-07-04")


@pytest.mark.parametrize(
    ("chosen", "pressed", "asked"),
    [
        (ROLES, "origin", "origin"),
        (("origin",), "return", "origin,return"),
        (("origin", "return"), "origin", "return"),
        (("origin",), "origin", None),
        (tuple(role for role in ROLES if role != "return"), "return", None),
    ],
    ids=["first", "second", "taken-away", "last-taken-away", "all"],
)
def test_role_pressed_is_added_or_taken_away(chosen: tuple[str, ...], pressed: str, asked: str | None) -> None:
    choices = offer_roles(REPORTS, ROLES, chosen, {"date": "2018-07-04"}, WORDS).choices
    (choice,) = [each for each in choices if each.text == WORDS.choice("role", pressed)]
    assert choice.href == address("map", {"date": "2018-07-04", "role": asked})


def test_roles_count_the_reports_and_add_up_to_all_of_them() -> None:
    every, *each = offer_roles(REPORTS, ROLES, ROLES, {}, WORDS).choices
    assert (every.count, every.chosen) == (len(REPORTS), True)
    assert sum(choice.count or 0 for choice in each) == len(REPORTS)
    assert not any(choice.chosen for choice in each)


def test_ways_to_draw_stand_in_the_address_and_the_south_is_usual() -> None:
    assert [choice.href for choice in offer_views("interactive", {}, WORDS).choices] == [
        "./map?view=interactive",
        "./map?view=drawing",
    ]
    assert [choice.href for choice in offer_parts("south", {}, WORDS).choices] == ["./map", "./map?part=north"]


@pytest.mark.parametrize(
    ("sort", "first"),
    [("-number", "up to 248,000 people"), ("as-of", "no number stated")],
)
def test_table_sorts_numbers_within_their_unit(sort: str, first: str) -> None:
    listing = list_reports_as_rows(REPORTS, ROLES, "c", {"reports-sort": sort}, WORDS)
    assert listing.rows[0][2].text == first


def test_table_has_every_report_and_says_which_have_no_position() -> None:
    listing = list_reports_as_rows(REPORTS, ROLES, "c", {}, WORDS)
    assert listing.total == len(REPORTS)
    unplaced = sum(report.place is None or report.place.position is None for report in REPORTS)
    pages = [
        list_reports_as_rows(REPORTS, ROLES, "c", {"reports-page": str(page)}, WORDS)
        for page in range(1, listing.pages + 1)
    ]
    positions = [row[5].text for page in pages for row in page.rows]
    assert positions.count(WORDS("map.precision.none")) == unplaced
