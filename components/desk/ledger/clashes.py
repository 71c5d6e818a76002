"""Clashes: what two people have changed in the same place, and the table once somebody has chosen between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from components.model.data.schema import TableSchema

MINE, THEIRS = SIDES = ("mine", "theirs")
CELL, ADDED = "clash-cell", "clash-added"
REMOVED_HERE, REMOVED_THERE = "clash-removed-here", "clash-removed-there"
NAME = 12
"""So many digits tell one clash of a table from the others."""
Row = dict[str, str]
Numbered = tuple[tuple[str, ...], int]
"""A row's cells, with its number in the person's spreadsheet; 0 where it stands in none."""


@dataclass(frozen=True)
class Contested:
    """One cell of a clash: its column, what both began with, and what each has made of it ("" in a row not there)."""

    column: str
    before: str
    mine: str
    theirs: str


@dataclass(frozen=True)
class Clash:
    """What two people have changed in the same place: one cell, or a whole row that one of them removed or both added.

    `number` is the draft's row (0: none), `at` the row's place in the merged table, or where it would stand. `cells`
    are those that differ; `row` is the whole row as others have it, () where they removed it.
    """

    code: str
    key: str
    number: int
    at: int
    cells: tuple[Contested, ...]
    row: tuple[str, ...] = ()

    @property
    def column(self) -> str:
        """The column of the one cell, "" where the whole row is meant."""
        return self.cells[0].column if self.code == CELL else ""

    @cached_property
    def name(self) -> str:
        """What tells this clash from any other of its table; another one as soon as somebody writes something else."""
        return sha256(repr((self.code, self.key, self.cells)).encode()).hexdigest()[:NAME]


def contest(schema: TableSchema, before: Row | None, mine: Row | None, theirs: Row | None) -> tuple[Contested, ...]:
    """The cells in which those of the three that are there differ, in the order of the columns."""
    there = [row for row in (before, mine, theirs) if row is not None]
    return tuple(
        Contested(name, *((row or {}).get(name, "") for row in (before, mine, theirs)))
        for name in schema.columns
        if len({row.get(name, "") for row in there}) > 1
    )


def decide(
    schema: TableSchema, merged: Sequence[Numbered], clashes: Sequence[Clash], choices: Mapping[str, str]
) -> list[Numbered]:
    """The merged table, in which the draft's stands at each clash, with theirs where that was chosen.

    `choices` holds MINE or THEIRS by the name of a clash; KeyError where one is not chosen. Of a row that both added
    theirs always stands; the draft's, where that is to be kept, comes below it without a key.
    """
    rows = list(merged)
    for clash in reversed(clashes):  # From the end: the places of those before stay what they are.
        span = 0 if clash.code == REMOVED_HERE else 1
        rows[clash.at : clash.at + span] = _choose(schema, clash, choices[clash.name], rows[clash.at : clash.at + span])
    return rows


def _choose(schema: TableSchema, clash: Clash, side: str, mine: list[Numbered]) -> list[Numbered]:
    """What stands in the clash's place, where `mine` is what the draft has there."""
    if clash.code == ADDED:
        return [(clash.row, 0), *(_rewrite(schema, row, schema.key, "") for row in mine if side == MINE)]
    if side == MINE:
        return mine
    if clash.code == CELL:
        return [_rewrite(schema, row, clash.column, clash.cells[0].theirs) for row in mine]
    return [(clash.row, 0)] if clash.row else []


def _rewrite(schema: TableSchema, row: Numbered, column: str, text: str) -> Numbered:
    cells, number = row
    at = schema.columns.index(column)
    return (*cells[:at], text, *cells[at + 1 :]), number
