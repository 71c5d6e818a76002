"""Clashes set out for the person who decides: where, what it was, mine beside theirs, and whose theirs is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from components.desk.ids import gives_ids
from components.desk.ledger.bases import Meanwhile, tell
from components.desk.ledger.clashes import ADDED, REMOVED_HERE, REMOVED_THERE, Clash, Contested
from components.model.data.schema import TableSchema
from components.model.history.archive import Record
from components.view.history.changes import Runs, mark_words
from components.view.problems import say_problem
from components.view.words import Words

ABSENT = {REMOVED_HERE: "mine", REMOVED_THERE: "theirs", ADDED: "before"}
"""Which of the three states of a clash's row is not there."""


@dataclass(frozen=True)
class ShownContested:
    """One cell: its column's title and name, what it was, mine and theirs; None where there is no such row."""

    title: str
    column: str
    before: Runs | None
    mine: Runs | None
    theirs: Runs | None


@dataclass(frozen=True)
class ShownClash:
    """One clash: the row's key, the cell of the person's file, what happened in words, and its cells.

    `who` and `when` are of those who made the other change, "" where that may not be told.
    """

    key: str
    cell: str
    said: str
    hint: str
    who: str
    when: str
    cells: tuple[ShownContested, ...]


def show_clashes(
    found: Meanwhile, clashes: Sequence[Clash], schema: TableSchema, words: Words, *, named: bool
) -> list[ShownClash]:
    """The clashes in their order; with who and when only where others may be `named`."""
    authors = _list_authors(found.records, found.table) if named else {}
    return [_show(clash, found, schema, words, authors.get((clash.key, clash.column))) for clash in clashes]


def _show(clash: Clash, found: Meanwhile, schema: TableSchema, words: Words, record: Record | None) -> ShownClash:
    told = tell(clash, found.merged, schema)
    hint = "given" if gives_ids(schema) else "asked"
    return ShownClash(
        key=clash.key,
        cell=told.cell,
        said="" if clash.column else say_problem(replace(told, file="", cell=""), words),
        hint=words(f"desk.base.added.{hint}", id=clash.key) if clash.code == ADDED else "",
        who=record.by if record else "",
        when=record.when[:10] if record else "",
        cells=tuple(_show_cell(cell, ABSENT.get(clash.code, ""), schema) for cell in clash.cells),
    )


def _show_cell(cell: Contested, absent: str, schema: TableSchema) -> ShownContested:
    """The cell with the words marked that each side has otherwise than it was."""
    before, mine = mark_words(cell.before, cell.mine)
    _, theirs = mark_words(cell.before, cell.theirs)
    if absent == "before":
        mine, theirs = mark_words(cell.mine, cell.theirs)
    shown = {"before": _unmark(before), "mine": mine, "theirs": theirs}
    return ShownContested(
        title=schema.field(cell.column).title,
        column=cell.column,
        **{name: None if name == absent else runs for name, runs in shown.items()},
    )


def _unmark(runs: Runs) -> Runs:
    return tuple((text, False) for text, _ in runs)


def _list_authors(records: Sequence[Record], table: str) -> dict[tuple[str, str], Record]:
    """Who last changed each cell, by the row's key and column, and each row ("")."""
    return {
        (change.key, column): record
        for record in records
        for change in record.changes
        if change.table == table
        for column in ("", *(cell.column for cell in change.cells))
    }
