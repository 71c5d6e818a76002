"""Where people fled from and to: the reports of places, and the choice of them by day and role."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from components.model.data.tables import Tables
from components.model.figures import PEOPLE, Figure, to_figures
from components.model.sources import list_weak

TABLE = "movements"
AREA = "area"
HEADLINES = ("destination", "evacuation", "return")


@dataclass(frozen=True)
class Place:
    """A row of places.csv; `lat` and `lon` are None where no position is known."""

    id: str
    name: str
    name_ar: str
    lat: float | None
    lon: float | None
    precision: str

    @property
    def position(self) -> tuple[float, float] | None:
        """Degrees north and east; of an area, where the editors put its label."""
        return None if self.lat is None or self.lon is None else (self.lat, self.lon)

    @property
    def single(self) -> bool:
        """Whether this is one place with a position, not an area."""
        return self.position is not None and self.precision != AREA


@dataclass(frozen=True)
class Report:
    """A row of movements.csv with the places it names; `weak` where its source is of doubtful standing."""

    figure: Figure
    role: str
    place: Place | None
    origin: Place | None
    destination: Place | None
    weak: bool

    @property
    def size(self) -> float:
        """The larger of the numbers printed; 0 where the source prints none."""
        return max(self.figure.quantity.printed, default=0.0)

    @property
    def unit(self) -> str:
        """What the number counts, people or families; blank where the source prints none."""
        return self.figure.quantity.unit if self.figure.quantity.stated else ""

    @property
    def ends(self) -> tuple[Place, Place] | None:
        """Origin and destination, where the source names a single place with a known position for each."""
        origin, destination = self.origin, self.destination
        return (origin, destination) if origin and destination and origin.single and destination.single else None


def list_reports(tables: Tables) -> tuple[Report, ...]:
    """Every row of movements.csv, in the order of the table."""
    frame = tables.table(TABLE)
    places = _places(tables)
    weak = list_weak(tables)
    ends = zip(frame["role"], frame["place"], frame["origin_place"], frame["destination_place"], strict=True)
    return tuple(
        Report(figure, role, places.get(place), places.get(origin), places.get(destination), figure.source in weak)
        for figure, (role, place, origin, destination) in zip(to_figures(frame, TABLE), ends, strict=True)
    )


def list_dates(reports: Iterable[Report]) -> list[date]:
    """The days that reports describe, in order, each once."""
    return sorted({report.figure.as_of for report in reports if report.figure.as_of})


def list_roles(tables: Tables) -> tuple[str, ...]:
    """The roles a place can have, in the order of the schema."""
    return tables.package.table(TABLE).field("role").choices


def choose_reports(reports: Iterable[Report], until: date | None, roles: Sequence[str]) -> tuple[Report, ...]:
    """The reports in one of `roles` up to and including the day `until`; all days and the undated ones where None."""
    return tuple(
        report
        for report in reports
        if report.role in roles and (until is None or (report.figure.as_of or date.max) <= until)
    )


def list_headlines(reports: Sequence[Report]) -> tuple[Report, ...]:
    """The largest number of people at destinations, evacuated, and returned.

    In the place of a number that holds others stand its parts, for they say where. Empty where nothing is counted.
    """
    found: list[Report] = []
    for role in HEADLINES:
        counted = [each for each in reports if each.role == role and each.unit == PEOPLE]
        if counted:
            largest = max(counted, key=_by_size)
            parts = [each for each in counted if each.figure.part_of == largest.figure.id]
            found += sorted(parts, key=_by_size, reverse=True) or [largest]
    return tuple(found)


def _by_size(report: Report) -> float:
    return report.size


def _places(tables: Tables) -> dict[str, Place]:
    columns = ["id", "name", "name_ar", "lat", "lon", "precision"]
    rows = tables.table("places")[columns].itertuples(index=False)
    return {row[0]: Place(row[0], row[1], row[2], _number(row[3]), _number(row[4]), row[5]) for row in rows}


def _number(cell: float) -> float | None:
    return None if pd.isna(cell) else float(cell)
