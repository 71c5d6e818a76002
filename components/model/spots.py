"""What to show for a place of which there are several reports: one of them, never their sum."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from components.model.figures import FAMILIES, PEOPLE
from components.model.movements import AREA, Place, Report

UNITS = (PEOPLE, FAMILIES, "movements")
"""The order in which numbers of different units are shown for one place or journey; they are never compared."""
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Spot:
    """A place or area with the numbers given for it in one unit, the one shown first, and all reports of it.

    `position` is degrees north and east; of an area, where the editors put its label.
    """

    place: Place
    position: tuple[float, float]
    ranked: tuple[Report, ...]
    reports: tuple[Report, ...]

    @property
    def shown(self) -> Report | None:
        """The report whose number is drawn; None where the place is only named."""
        return self.ranked[0] if self.ranked else None

    @property
    def area(self) -> bool:
        """Whether it is an area, whose extent the sources do not state."""
        return self.place.precision == AREA


@dataclass(frozen=True)
class Flow:
    """A journey between two single places: its ends in degrees north and east, its reports, those with a number."""

    origin: Place
    destination: Place
    ends: tuple[tuple[float, float], tuple[float, float]]
    ranked: tuple[Report, ...]
    reports: tuple[Report, ...]


def list_spots(reports: Iterable[Report], until: date | None) -> tuple[Spot, ...]:
    """What to draw for each place with a position: a spot for each unit counted there, one without numbers else.

    An area gets one spot, in the first unit of UNITS counted. Of several reports in one unit the largest is first, or
    the latest where `until` is given; see rank. Numbers are never added up.
    """
    spots: list[Spot] = []
    for own in group(reports, _placed):
        place, ranked = own[0].place, rank_units(own, until)
        if place is not None and place.position is not None:
            kept = ranked[:1] if place.precision == AREA else ranked
            spots += [Spot(place, place.position, each, own) for each in kept]
    return tuple(spots)


def list_flows(reports: Iterable[Report], until: date | None) -> tuple[Flow, ...]:
    """The journeys of which a source states both ends as single places, one for each pair of ends.

    As of an area, the numbers are those in the first unit of UNITS counted.
    """
    flows = []
    for own in group(reports, lambda report: report.ends):
        origin, destination = own[0].origin, own[0].destination
        if origin and destination and origin.position and destination.position:
            ends = (origin.position, destination.position)
            flows.append(Flow(origin, destination, ends, rank_units(own, until)[0], own))
    return tuple(flows)


def rank_units(reports: Iterable[Report], until: date | None) -> list[tuple[Report, ...]]:
    """The reports of each unit ranked, in the order of UNITS; one empty ranking where none has a number."""
    ranked = [rank(counted, until) for counted in group(reports, lambda report: report.unit)]
    return sorted(filter(None, ranked), key=_order) or [()]


def rank(reports: Iterable[Report], until: date | None) -> tuple[Report, ...]:
    """Of reports in one unit those that count the same as the largest number: it comes first, with `until` the latest.

    They count the same where role and measure are the same. Of two numbers alike the one from the sounder source is
    first, then the later, then the lower in the table.
    """
    counted = [report for report in reports if report.unit]
    if not counted:
        return ()
    counts = _counts(max(counted, key=lambda report: report.size))
    same = [report for report in reversed(counted) if _counts(report) == counts]
    return tuple(sorted(same, key=_by_size if until is None else _by_day, reverse=True))


def group(reports: Iterable[Report], key: Callable[[Report], Key | None]) -> list[tuple[Report, ...]]:
    """The reports by key, in the order in which the keys come up; those whose key is None left out."""
    groups: dict[Key, list[Report]] = {}
    for report in reports:
        found = key(report)
        if found is not None:
            groups.setdefault(found, []).append(report)
    return [tuple(own) for own in groups.values()]


def _placed(report: Report) -> Place | None:
    return report.place if report.place and report.place.position else None


def _order(ranked: tuple[Report, ...]) -> int:
    unit = ranked[0].unit
    return UNITS.index(unit) if unit in UNITS else len(UNITS)


def _counts(report: Report) -> tuple[str, str]:
    return report.role, report.figure.measure


def _by_size(report: Report) -> tuple[float, bool, date]:
    return report.size, not report.weak, report.figure.as_of or date.min


def _by_day(report: Report) -> tuple[date, float, bool]:
    return report.figure.as_of or date.min, report.size, not report.weak
