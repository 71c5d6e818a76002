"""Accord: where the number still stands that a change has altered."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from components.model.changes import CHANGED, Change, read_keyed
from components.model.problems import DataFault
from components.model.schema import Package
from components.model.tables import FIGURE_TABLES

NUMBERS = ("low", "high")
LINK = "repeats"
Rows = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Remnant:
    """A figure whose number was changed, and where the old one still stands.

    Either `other` is a figure that is the same fact seen twice (`repeats`), or `columns` are those of its own row.
    """

    figure: str
    number: str
    other: str = ""
    columns: tuple[str, ...] = ()


def find_remnants(package: Package, after: Mapping[str, bytes], changes: Iterable[Change]) -> tuple[Remnant, ...]:
    """Where the old numbers of changed figures still stand in the files `after`; none where these cannot be read."""
    try:
        rows = _read_figures(package, after)
    except DataFault:
        return ()
    changed = (each for each in changes if each.kind == CHANGED and each.table in FIGURE_TABLES)
    return tuple(dict.fromkeys(found for change in changed for found in _look_round(change, rows)))


def _read_figures(package: Package, files: Mapping[str, bytes]) -> Rows:
    schemas = [package.table(name) for name in FIGURE_TABLES]
    return {key: row for schema in schemas for key, row in read_keyed(schema, files.get(schema.path)).items()}


def _look_round(change: Change, rows: Rows) -> Iterator[Remnant]:
    row = rows[change.key]
    for cell in change.cells:
        if cell.column not in NUMBERS or not cell.before:
            continue
        for other, its in rows.items():
            linked = its.get(LINK) == change.key or row.get(LINK) == other
            if linked and its[cell.column] == cell.before:
                yield Remnant(change.key, cell.before, other=other)
        columns = tuple(name for name, text in row.items() if name not in NUMBERS and _says(text, cell.before))
        if columns:
            yield Remnant(change.key, cell.before, columns=columns)


def _says(text: str, number: str) -> bool:
    """Whether the text has the number, with or without signs for thousands, as a number of its own."""
    grouped = f"{int(number):,}" if number.isdecimal() else number
    return re.search(rf"(?<![\d.,])(?:{re.escape(number)}|{re.escape(grouped)})(?![\d]|[.,]\d)", text) is not None
