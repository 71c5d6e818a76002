"""Reports of places: chosen by day and role, joined to the places they name."""

from datetime import date
from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.figures import MustNotAdd, add, require_figure
from components.model.movements import choose_reports, list_dates, list_headlines, list_reports, list_roles

TABLES = Tables(Path(__file__).parents[2] / "data")
REPORTS = list_reports(TABLES)
ROLES = list_roles(TABLES)
BY_ID = {report.figure.id: report for report in REPORTS}


def test_every_row_is_a_report_once() -> None:
    assert [report.figure.id for report in REPORTS] == list(TABLES.table("movements")["id"])


@pytest.mark.parametrize(
    ("figure", "place", "position", "weak"),
    [
        ("DL020", "golan-side-of-quneitra", True, False),
        ("DL021", "nasib-jaber-border-crossing", True, False),
        ("DL030", "jordan-border-area-of-dara", True, True),
        ("DL107", "al-amal-camp", False, False),
        ("DL017", None, False, False),
    ],
)
def test_report_knows_its_place_and_whether_its_source_is_weak(
    figure: str, place: str | None, position: bool, weak: bool
) -> None:
    report = BY_ID[figure]
    assert (report.place.id if report.place else None, report.weak) == (place, weak)
    assert bool(report.place and report.place.position) is position


@pytest.mark.parametrize(
    ("figure", "ends"),
    [
        ("DL182", ("dara", "qalaat-al-madiq")),
        ("DL051", ("al-hirak", "al-jiza")),
        ("DL184", None),  # Its destination has no known position.
        ("DL056", None),  # Its destination is an area.
        ("DL020", None),
    ],
)
def test_journey_has_two_single_places_with_known_positions(figure: str, ends: tuple[str, str] | None) -> None:
    found = BY_ID[figure].ends
    assert (tuple(place.id for place in found) if found else None) == ends


@pytest.mark.parametrize(
    ("until", "last"), [(None, None), (date(2018, 7, 4), date(2018, 7, 4)), (date(2018, 6, 16), date(2018, 6, 16))]
)
def test_day_chosen_leaves_out_what_is_later_or_undated(until: date | None, last: date | None) -> None:
    chosen = choose_reports(REPORTS, until, ROLES)
    days = [report.figure.as_of for report in chosen]
    assert (None in days) is (until is None)
    assert max(day for day in days if day) == (last or list_dates(REPORTS)[-1])


def test_before_the_first_day_there_is_nothing() -> None:
    assert choose_reports(REPORTS, date(2018, 1, 1), ROLES) == ()


@pytest.mark.parametrize("role", ROLES)
def test_role_chosen_leaves_out_all_others(role: str) -> None:
    assert {report.role for report in choose_reports(REPORTS, None, (role,))} == {role}


def test_headlines_are_the_parts_of_the_largest_number_then_the_evacuated_and_the_returned() -> None:
    headlines = list_headlines(REPORTS)
    assert [report.figure.id for report in headlines] == ["DL020", "DL021", "DL181", "DL175"]
    whole = require_figure(TABLES, headlines[0].figure.part_of)
    assert max(report.size for report in REPORTS if report.role == "destination") == whole.quantity.high


def test_headlines_must_not_be_added() -> None:
    with pytest.raises(MustNotAdd):
        add([report.figure for report in list_headlines(REPORTS)])


def test_no_reports_have_no_headlines() -> None:
    assert list_headlines(()) == ()
