"""Of several reports of one place one is shown, never their sum; people and families are kept apart."""

from datetime import date
from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.figures import Figure, Quantity
from components.model.movements import Place, Report, list_reports, list_roles
from components.model.spots import list_flows, list_spots, rank

TABLES = Tables(Path(__file__).parents[2] / "data")
REPORTS = list_reports(TABLES)
ROLES = list_roles(TABLES)
TOWN = Place("town", "Town", "", 32.7, 36.1, "point")
NORTH = Place("north", "North", "", 35.7, 36.7, "point")
AREA = Place("area", "Area", "", 32.8, 36.2, "area")
LATE = date(2018, 7, 31)


def _report(
    figure: str, size: float | None, day: int | None = 1, *, unit: str = "people", role: str = "destination",
    weak: bool = False, place: Place | None = TOWN, to: Place | None = None,
) -> Report:  # fmt: skip
    as_of = date(2018, 7, day) if day else None
    quantity = Quantity("not stated", size, size, unit)
    made = Figure(
        figure, "movements", f"{unit} {role}", quantity, None, as_of, "p", "d", "", "", "p", "united nations", "S001",
        "", "",
    )  # fmt: skip
    return Report(made, role, place, place if to else None, to, weak)


@pytest.mark.parametrize(
    ("reports", "until", "order"),
    [
        ([_report("A", 10, 1), _report("B", 30, 2), _report("C", 20, 3)], None, "B C A"),
        ([_report("A", 10, 1), _report("B", 30, 2), _report("C", 20, 3)], LATE, "C B A"),
        ([_report("A", 10, 1), _report("B", None, 2)], None, "A"),
        ([_report("A", None)], None, ""),
        ([_report("A", 10, weak=True), _report("B", 10)], None, "B A"),
        ([_report("A", 10, 1), _report("B", 10, 2)], None, "B A"),
        ([_report("A", 10), _report("B", 10)], None, "B A"),
        ([_report("A", 10, None), _report("B", 9, 2)], None, "A B"),
        ([_report("A", 10), _report("B", 5, 9, role="return")], LATE, "A"),
    ],
    ids=["largest", "latest", "named-only", "none", "sounder", "later", "lower-in-table", "undated", "another-count"],
)
def test_one_report_is_shown_and_the_others_follow(reports: list[Report], until: date | None, order: str) -> None:
    assert " ".join(report.figure.id for report in rank(reports, until)) == order


def test_place_with_people_and_families_has_a_spot_for_each() -> None:
    spots = list_spots([_report("A", 3000, unit="families"), _report("B", 200)], None)
    assert [(spot.shown.figure.id, len(spot.reports)) for spot in spots if spot.shown] == [("B", 2), ("A", 2)]


def test_area_has_one_spot_in_which_people_come_before_families() -> None:
    spots = list_spots([_report("A", 3000, unit="families", place=AREA), _report("B", 20, place=AREA)], None)
    assert [spot.shown.figure.id for spot in spots if spot.shown] == ["B"]


def test_place_that_is_only_named_has_a_spot_without_a_number() -> None:
    (spot,) = list_spots([_report("A", None), _report("B", None)], None)
    assert (spot.shown, len(spot.reports)) == (None, 2)


@pytest.mark.parametrize("place", [None, Place("camp", "Camp", "", None, None, "")])
def test_report_without_a_position_has_no_spot(place: Place | None) -> None:
    assert list_spots([_report("A", 10, place=place)], None) == ()


@pytest.mark.parametrize("until", [None, date(2018, 6, 20), date(2018, 7, 4), LATE])
def test_number_shown_is_one_that_a_source_printed_for_that_place(until: date | None) -> None:
    printed = {(report.place.id, report.size) for report in REPORTS if report.place}
    assert {(spot.place.id, spot.shown.size) for spot in list_spots(REPORTS, until) if spot.shown} <= printed


@pytest.mark.parametrize(
    ("place", "largest"),
    [
        ("golan-side-of-quneitra", 200_000),
        ("jordan-border-and-golan-side-together", 248_000),
        ("jordan-border-area-of-dara", 40_000),
        ("quneitra-governorate", 160_000),
        ("nasib-jaber-border-crossing", 60_000),
    ],
)
def test_largest_numbers_on_record_are_shown(place: str, largest: int) -> None:
    shown = {spot.place.id: spot.shown.size for spot in reversed(list_spots(REPORTS, None)) if spot.shown}
    assert shown[place] == largest


@pytest.mark.parametrize(
    ("units", "ranked"),
    [
        ([("families", 3000), ("people", 200)], "people"),
        ([("movements", 9000), ("families", 30)], "families"),
        ([("convoys", 50), ("movements", 20)], "movements"),
        ([("convoys", 50)], "convoys"),
        ([("people", None)], ""),
    ],
)
def test_on_a_journey_people_come_before_families_before_the_rest(
    units: list[tuple[str, float | None]], ranked: str
) -> None:
    reports = [_report(unit, size, unit=unit, to=NORTH) for unit, size in units]
    (flow,) = list_flows(reports, None)
    assert (" ".join(report.unit for report in flow.ranked), len(flow.reports)) == (ranked, len(units))


def test_journeys_are_those_with_two_single_places_and_convoys_between_the_same_ends_are_one() -> None:
    flows = list_flows(REPORTS, None)
    assert len({(flow.origin.id, flow.destination.id) for flow in flows}) == len(flows)
    assert sum(len(flow.reports) for flow in flows) == sum(report.ends is not None for report in REPORTS)
    (convoys,) = [flow for flow in flows if flow.origin.id == "umm-batina"]
    assert [report.figure.id for report in convoys.ranked] == ["DL185", "DL186", "DL187"]
