"""Merging: two changes of one table brought together, where they do not touch the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.desk.drafts import Draft
from components.model.changes import Keyed
from components.model.schema import TableSchema

Row = dict[str, str]
Numbered = tuple[tuple[str, ...], int]
"""A row's cells, with its number in the person's spreadsheet; 0 where it stands in none."""


@dataclass(frozen=True)
class Clash:
    """What two people have changed in the same place: a cell, or ("") a whole row; `number` is the draft's row."""

    code: str
    number: int
    column: str
    mine: str
    theirs: str


def merge(schema: TableSchema, base: Keyed, theirs: Keyed, draft: Draft) -> tuple[list[Numbered], list[Clash]]:
    """The table with the changes of both, and what clashes; in a clash the draft's stands.

    `base` is what both began with, `theirs` what others have made of it, the draft what the person has.
    """
    mine = key_draft(draft, schema)
    merged: dict[str, tuple[Row, int]] = {}
    clashes: list[Clash] = []
    for key in _order(list(base), list(theirs), list(mine)):
        row, number = mine.get(key, (None, 0))
        kept, found = _merge_row(key, base.get(key), theirs.get(key), row, number)
        clashes += found
        if kept is not None:
            merged[key] = kept, number
    rows = [(tuple(row.get(name, "") for name in schema.columns), number) for row, number in merged.values()]
    return rows, clashes


def key_draft(draft: Draft, schema: TableSchema) -> dict[str, tuple[Row, int]]:
    """The draft's rows with their numbers, by key; one without a key, or with that of another, by its number."""
    place = schema.columns.index(schema.key)
    keyed: dict[str, tuple[Row, int]] = {}
    for cells, number in zip(draft.rows, draft.numbers, strict=True):
        own = cells[place] and cells[place] not in keyed
        keyed[cells[place] if own else f"\0{number}"] = dict(zip(schema.columns, cells, strict=True)), number
    return keyed


def _merge_row(
    key: str, base: Row | None, theirs: Row | None, mine: Row | None, number: int
) -> tuple[Row | None, list[Clash]]:
    """The row as it should be (None: it goes), and what clashes in it."""
    if mine in (base, theirs):
        return theirs, []
    if theirs == base:
        return mine, []
    if mine is None:
        return None, [Clash("clash-removed-here", number, "", key, "")]
    if theirs is None:
        return mine, [Clash("clash-removed-there", number, "", key, "")]
    if base is None:
        return mine, [Clash("clash-added", number, "", key, "")]
    return _merge_cells(base, theirs, mine, number)


def _merge_cells(base: Row, theirs: Row, mine: Row, number: int) -> tuple[Row, list[Clash]]:
    merged: Row = {}
    clashes: list[Clash] = []
    for name, own in mine.items():
        old, other = base.get(name, ""), theirs.get(name, "")
        merged[name] = other if own == old else own
        if old != own != other != old:
            clashes.append(Clash("clash-cell", number, name, own, other))
    return merged, clashes


def _order(base: Sequence[str], theirs: Sequence[str], mine: Sequence[str]) -> list[str]:
    """All keys: in the draft's order where the draft has another than the base, else in the others' order."""
    common = set(base) & set(mine)
    moved = [key for key in base if key in common] != [key for key in mine if key in common]
    first, second = (mine, theirs) if moved else (theirs, mine)
    return _weave(first, second)


def _weave(first: Sequence[str], second: Sequence[str]) -> list[str]:
    """The keys of `first`, with those only in `second` each behind the key that it follows there."""
    known, followers = set(first), dict[str, list[str]]()
    before = ""
    for key in second:
        if key in known:
            before = key
        else:
            followers.setdefault(before, []).append(key)
    return [*followers.get("", ()), *(each for key in first for each in (key, *followers.get(key, ())))]
