"""Changes of the tables for readers: which rows came, went or changed, old beside new, the words that differ marked."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby

from components.model.data.schema import Package, TableSchema
from components.model.history.changes import CellChange, Change
from components.view.words import Words

KINDS = ("changed", "added", "removed")
WHOLE = ("file", "order")
PIECES = re.compile(r"\s+|\w+(?:[.,]\w+)*|[^\w\s]")
LONGEST = 4000
LEAST_ALIKE = 0.35
Runs = tuple[tuple[str, bool], ...]
"""A text in pieces, each with whether it differs from the other text."""


@dataclass(frozen=True)
class Gist:
    """A row in words: what it is about, and its number before and now; "" where it says nothing, or nothing else."""

    label: str = ""
    before: str = ""
    after: str = ""


Tell = Callable[[Change], Gist]


@dataclass(frozen=True)
class ShownCell:
    """One cell: its column's name and title, what stood there and stands there now; `hint` where its translation did
    not follow.
    """

    column: str
    title: str
    before: Runs
    after: Runs
    hint: str = ""


@dataclass(frozen=True)
class ShownRow:
    """One row: its key, what happened to it (added, removed, changed), its cells; what it is about ("" if not known).

    `before` and `after` are its number in words, where that differs.
    """

    key: str
    kind: str
    cells: tuple[ShownCell, ...]
    label: str = ""
    before: Runs = ()
    after: Runs = ()


@dataclass(frozen=True)
class ShownTable:
    """One table or file: its name and file, what happened in a sentence, its rows, and how many more there are."""

    name: str
    file: str
    said: str
    rows: tuple[ShownRow, ...]
    more: int = 0


def list_changes(
    changes: Iterable[Change], package: Package, words: Words, most: int = 100, tell: Tell | None = None
) -> list[ShownTable]:
    """The changes table by table, of each at most `most` rows: those changed first, then added, then removed.

    `tell` gives the gist of a row, where both states of it are at hand.
    """
    found = sorted(changes, key=lambda change: change.table)
    return [
        _show_table(table, list(own), package.tables.get(table), words, most, tell)
        for table, own in groupby(found, key=lambda change: change.table)
    ]


def count_kinds(changes: Iterable[Change]) -> dict[str, int]:
    """How many rows were changed, added and removed."""
    kinds = [change.kind for change in changes]
    return {kind: kinds.count(kind) for kind in KINDS}


def find_lonely(change: Change, columns: Sequence[str]) -> dict[str, str]:
    """The changed columns whose translation (X_ar) or original (X) did not change with them, with that column."""
    changed = {cell.column for cell in change.cells} if change.kind == "changed" else set()
    others = {name: name.removesuffix("_ar") if name.endswith("_ar") else f"{name}_ar" for name in changed}
    return {name: other for name, other in others.items() if other in columns and other not in changed}


def mark_words(before: str, after: str) -> tuple[Runs, Runs]:
    """Both texts in pieces, those marked that the other does not have; all where little is alike or much to compare."""
    old, new = PIECES.findall(before), PIECES.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if len(before) + len(after) > LONGEST or not before or not after or matcher.ratio() < LEAST_ALIKE:
        return _whole(before), _whole(after)
    steps = matcher.get_opcodes()
    return (
        tuple(("".join(old[a:b]), tag != "equal") for tag, a, b, _, _ in steps if b > a),
        tuple(("".join(new[c:d]), tag != "equal") for tag, _, _, c, d in steps if d > c),
    )


def _whole(text: str) -> Runs:
    return ((text, True),) if text else ()


def _show_table(
    name: str, changes: list[Change], schema: TableSchema | None, words: Words, most: int, tell: Tell | None
) -> ShownTable:
    rows = sorted((each for each in changes if each.kind in KINDS), key=lambda each: KINDS.index(each.kind))
    counts = [words.many(f"desk.changes.count.{kind}", count) for kind, count in count_kinds(rows).items() if count]
    whole = [words(f"desk.changes.whole.{each.kind}") for each in changes if each.kind in WHOLE]
    shown = tuple(_add_gist(_show_row(each, schema, words), tell(each) if tell else Gist()) for each in rows[:most])
    return ShownTable(
        name=schema.title if schema else name,
        file=schema.path if schema else name,
        said=words.join([*counts, *whole]),
        rows=shown,
        more=len(rows) - len(shown),
    )


def _show_row(change: Change, schema: TableSchema | None, words: Words) -> ShownRow:
    titles = {field.name: field.title for field in schema.fields} if schema else {}
    lonely = find_lonely(change, tuple(titles))
    if change.kind == "changed":
        cells = tuple(_show_cell(cell, titles, lonely, words) for cell in change.cells)
        return ShownRow(change.key, change.kind, cells)
    plain = tuple(
        ShownCell(cell.column, titles.get(cell.column, ""), _plain(cell.before), _plain(cell.after))
        for cell in change.cells
    )
    return ShownRow(change.key, change.kind, plain)


def _add_gist(row: ShownRow, gist: Gist) -> ShownRow:
    runs = mark_words(gist.before, gist.after) if row.kind == "changed" else (_plain(gist.before), _plain(gist.after))
    return replace(row, label=gist.label, before=runs[0], after=runs[1])


def _plain(text: str) -> Runs:
    return ((text, False),) if text else ()


def _show_cell(cell: CellChange, titles: Mapping[str, str], lonely: Mapping[str, str], words: Words) -> ShownCell:
    other = lonely.get(cell.column, "")
    hint = words("desk.changes.lonely", title=titles[other], column=other) if other else ""
    return ShownCell(cell.column, titles.get(cell.column, ""), *mark_words(cell.before, cell.after), hint)
