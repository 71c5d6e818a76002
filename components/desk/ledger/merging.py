"""Merging: two changes of one table brought together, where they do not touch the same."""

from collections.abc import Sequence

from components.desk.drafts import Draft
from components.desk.ledger.clashes import (
    ADDED,
    CELL,
    REMOVED_HERE,
    REMOVED_THERE,
    Clash,
    Contested,
    Numbered,
    Row,
    contest,
)
from components.model.data.schema import TableSchema
from components.model.history.changes import Keyed


def merge(schema: TableSchema, base: Keyed, theirs: Keyed, draft: Draft) -> tuple[list[Numbered], list[Clash]]:
    """The table with the changes of both, and what clashes; in a clash the draft's stands.

    `base` is what both began with, `theirs` what others have made of it, the draft what the person has.
    """
    mine = key_draft(draft, schema)
    merged: dict[str, tuple[Row, int]] = {}
    clashes: list[Clash] = []
    for key in _order(list(base), list(theirs), list(mine)):
        row, number = mine.get(key, (None, 0))
        old, other = base.get(key), theirs.get(key)
        if code := _find_clash(old, other, row):
            cells = contest(schema, old, row, other)
            clashes.append(Clash(code, key, number, len(merged), cells, _list_cells(schema, other)))
            kept = row
        else:
            kept, contested = _merge_row(schema, old, other, row)
            clashes += (Clash(CELL, key, number, len(merged), (cell,)) for cell in contested)
        if kept is not None:
            merged[key] = kept, number
    return [(_list_cells(schema, row), number) for row, number in merged.values()], clashes


def _list_cells(schema: TableSchema, row: Row | None) -> tuple[str, ...]:
    return tuple(row.get(name, "") for name in schema.columns) if row else ()


def key_draft(draft: Draft, schema: TableSchema) -> dict[str, tuple[Row, int]]:
    """The draft's rows with their numbers, by key; one without a key, or with that of another, by its place."""
    place = schema.columns.index(schema.key)
    keyed: dict[str, tuple[Row, int]] = {}
    for at, (cells, number) in enumerate(zip(draft.rows, draft.numbers, strict=True)):
        own = cells[place] and cells[place] not in keyed
        keyed[cells[place] if own else f"\0{at}"] = dict(zip(schema.columns, cells, strict=True)), number
    return keyed


def _find_clash(base: Row | None, theirs: Row | None, mine: Row | None) -> str:
    """The code of the clash of a row as a whole; "" where there is none, or only cells may clash."""
    if mine in (base, theirs) or theirs == base:
        return ""
    if mine is None:
        return REMOVED_HERE
    if theirs is None:
        return REMOVED_THERE
    return ADDED if base is None else ""


def _merge_row(
    schema: TableSchema, base: Row | None, theirs: Row | None, mine: Row | None
) -> tuple[Row | None, list[Contested]]:
    """The row as it should be (None: it goes), and the cells that both have changed; there the draft's stands."""
    if mine in (base, theirs):
        return theirs, []
    if theirs == base or base is None or theirs is None or mine is None:
        return mine, []
    differing = contest(schema, base, mine, theirs)
    contested = [cell for cell in differing if cell.before != cell.mine != cell.theirs != cell.before]
    merged = {name: theirs.get(name, "") if own == base.get(name, "") else own for name, own in mine.items()}
    return merged, contested


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
