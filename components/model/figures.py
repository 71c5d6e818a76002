"""Figures: one number somebody published, with its quantifier, date, definition and source."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import pandas as pd

from components.model.data.problems import DataFault, Problem
from components.model.data.tables import FIGURE_TABLES, Tables

CONTESTED_GRADE = "weak repost"
PEOPLE, FAMILIES = "people", "families"
"""Units of the data: what most figures count."""


@dataclass(frozen=True)
class Quantity:
    """A number as claimed: its quantifier, its bounds (None where none is claimed) and its unit."""

    quantifier: str
    low: float | None
    high: float | None
    unit: str

    @property
    def stated(self) -> bool:
        """Whether any number is given at all."""
        return self.low is not None or self.high is not None

    @property
    def printed(self) -> tuple[float, ...]:
        """The number or the two numbers that the source prints; empty where it prints none."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return tuple(ends) if self.quantifier == "range" else tuple(ends[:1])


@dataclass(frozen=True)
class Figure:
    """One row of a table of figures; `table` says which."""

    id: str
    table: str
    measure: str
    quantity: Quantity
    period_start: date | None
    as_of: date | None
    geography: str
    definition: str
    caveat: str
    words: str
    publisher: str
    voice: str
    source: str
    repeats: str
    part_of: str


class MustNotAdd(Exception):
    """Raised when figures are added that must not be; `reason` is a code, `ids` the figures in question."""

    def __init__(self, reason: str, ids: Sequence[str]) -> None:
        super().__init__(f"{' + '.join(ids)}: {reason}")
        self.reason = reason
        self.ids = tuple(ids)


TEXTS = tuple(field.name for field in fields(Figure) if field.type in (str, "str") and field.name != "table")
COLUMNS = (*TEXTS, "place_printed", "quantifier", "low", "high", "unit", "period_start", "as_of")
"""The columns that figures are made from, as far as a table has them."""


def to_figure(row: pd.Series | Mapping[Hashable, Any], table: str) -> Figure:
    """The figure in one row of the table called `table`."""
    text = {name: str(row.get(name, "")) for name in TEXTS}
    if table == "movements":
        text["geography"] = str(row["place_printed"])
    quantity = Quantity(str(row["quantifier"]), _number(row["low"]), _number(row["high"]), str(row["unit"]))
    dates = {"period_start": _day(row["period_start"]), "as_of": _day(row["as_of"])}
    return Figure(**(text | {"table": table, "quantity": quantity} | dates))  # type: ignore[arg-type]


def to_figures(frame: pd.DataFrame, table: str) -> list[Figure]:
    """The figures of `frame`, rows of the table called `table`, in the same order."""
    return [to_figure(row, table) for row in list_records(frame, COLUMNS)]


def list_records(frame: pd.DataFrame, columns: Sequence[str]) -> Iterator[dict[Hashable, Any]]:
    """The rows of `frame`, each by the names of those of `columns` that it has; pandas' own to_dict is far slower."""
    kept = [name for name in columns if name in frame]
    rows = zip(*(frame[name].tolist() for name in kept), strict=True)
    return (dict(zip(kept, cells, strict=True)) for cells in rows)


def find_figure(tables: Tables, figure_id: str) -> Figure | None:
    """The figure with this id from whichever table holds it, or None.

    Tables that are broken are passed over; DataFault of the first of them where no sound one holds the figure.
    """
    faults = []
    for name in FIGURE_TABLES:
        try:
            place = tables.place(name, figure_id)
        except DataFault as fault:
            faults.append(fault)
            continue
        if place is not None:
            return to_figure(tables.table(name).iloc[place], name)
    if faults:
        raise faults[0]
    return None


def list_ids(tables: Tables) -> list[str]:
    """The ids of all figures, table by table; tables that are broken are passed over."""
    return [key for name in FIGURE_TABLES if not tables.problems(name) for key in tables.recorded(name)["id"]]


def require_figure(tables: Tables, figure_id: str) -> Figure:
    """The figure with this id; DataFault naming it where no sound table holds it."""
    found = find_figure(tables, figure_id)
    if found is None:
        raise DataFault((Problem("figures.csv", "figure-gone", value=figure_id),))
    return found


def add(figures: Sequence[Figure]) -> Quantity:
    """The sum of figures that may be added; MustNotAdd saying why for all others.

    Only exact parts of one total, counted by one source for one period in one unit, may be added.
    """
    reason = _reason_against(figures)
    if reason:
        raise MustNotAdd(reason, [figure.id for figure in figures])
    total = sum(figure.quantity.printed[0] for figure in figures)
    return Quantity("exact", total, total, figures[0].quantity.unit)


def _reason_against(figures: Sequence[Figure]) -> str | None:
    ids = {figure.id for figure in figures}
    checks = {
        "no-figures": not figures,
        "twice": len(ids) < len(figures),
        "repeat": any(figure.repeats in ids for figure in figures),
        "total-with-part": any(figure.part_of in ids for figure in figures),
        "sources": len({figure.source for figure in figures}) > 1,
        "units": len({figure.quantity.unit for figure in figures}) > 1,
        "periods": len({(figure.period_start, figure.as_of) for figure in figures}) > 1,
        "no-total": any(not figure.part_of for figure in figures) or len({figure.part_of for figure in figures}) > 1,
        "inexact": any(figure.quantity.quantifier != "exact" for figure in figures),
    }
    return next((reason for reason, holds in checks.items() if holds), None)


def _number(cell: float) -> float | None:
    return None if pd.isna(cell) else float(cell)


def _day(cell: object) -> date | None:
    return cell.date() if isinstance(cell, pd.Timestamp) else None
