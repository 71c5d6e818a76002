"""Corrections in words: each entry of the public log with what changed from what to what, why, and on which source."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from babel.dates import format_time

from components.model.archive import RESTORED, Record
from components.model.changes import CellChange, Change
from components.model.problems import DataFault
from components.model.schema import TableSchema
from components.model.tables import Tables
from components.view.changes import KINDS, WHOLE, Runs, mark_words
from components.view.links import change, link
from components.view.numbers import say_date
from components.view.tongues import FIRST_STRONG, POP, tongue_of
from components.view.whereabouts import link_row, say_row
from components.view.words import Words

ROOM = "corrections"
PARAMETER = "record"
# In an entry of the list so many rows of a table stand open and so many more are folded; the entry alone has most.
OPEN, FOLDED, MOST = 3, 30, 1000
FILES = {"statement.md": "statement", "statement.ar.md": "statement"}


@dataclass(frozen=True)
class Value:
    """What stood in a cell, in pieces with whether each differs from the other state, and in which language."""

    runs: Runs
    lang: str


@dataclass(frozen=True)
class ShownCell:
    """A cell: its column's title, what stood there and what stands there now."""

    column: str
    before: Value
    after: Value


@dataclass(frozen=True)
class ShownRow:
    """A row: its key, what it is about, where readers see it ("" where nowhere), what happened to it, its cells."""

    key: str
    label: str
    href: str
    kind: str
    cells: tuple[ShownCell, ...]


@dataclass(frozen=True)
class ShownTable:
    """A table or file: its title, where readers see it, what happened as a whole; rows open, folded, and left out."""

    title: str
    href: str
    said: tuple[str, ...]
    rows: tuple[ShownRow, ...]
    folded: tuple[ShownRow, ...]
    more: int


@dataclass(frozen=True)
class Entry:
    """One entry of the log; `iso` is its moment for machines, `href` its own address, `restored_href` the one restored.

    `sources` are ids with their addresses ("" for one no longer there). Who published is not among them.
    """

    id: str
    when: str
    iso: str
    kind: str
    href: str
    restored_href: str
    edition: str
    reason: str
    sources: tuple[tuple[str, str], ...]
    tables: tuple[ShownTable, ...]
    unchanged: bool


def make_entry(record: Record, known: Mapping[str, Record], tables: Tables, words: Words, *, whole: bool) -> Entry:
    """The entry of a record; `known` are all records by id. With `whole` every row stands open, up to MOST."""
    restored = known.get(record.restored) if record.kind == RESTORED else None
    own = sorted(record.changes, key=lambda each: each.table)
    grouped = [(name, list(found)) for name, found in groupby(own, key=lambda each: each.table)]
    return Entry(
        id=record.id,
        when=say_moment(record.when, words),
        iso=record.when,
        kind=words.choice("corrections.kind", record.kind, edition=record.restored),
        href=link(ROOM, words, **{PARAMETER: record.id}),
        restored_href=link(ROOM, words, **{PARAMETER: restored.id}) if restored else "",
        edition=words("corrections.edition_value", id=_keep(record.id), version=_keep(record.version)),
        reason=record.reason,
        sources=tuple((name, link_row("sources", name, tables, words)) for name in record.source.split()),
        tables=tuple(_show_table(name, found, tables, words, whole) for name, found in grouped),
        unchanged=not record.changes and bool(record.previous),
    )


def say_moment(when: str, words: Words) -> str:
    """A moment in ISO 8601 written out in UTC: "22 November 2026, 21:05 UTC"; one that cannot be read as it is."""
    moment = read_moment(when)
    if moment is None:
        return when
    return words("corrections.when", day=say_date(moment.date(), words), time=words.write(_clock(moment, words)))


def read_moment(when: str) -> datetime | None:
    """The moment in UTC; None where it cannot be read. One without a zone is in UTC."""
    try:
        moment = datetime.fromisoformat(when)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def link_page(page: int, asked: Mapping[str, str], parameter: str) -> str:
    """The address of another page of the log."""
    return change(ROOM, asked, **{parameter: page if page > 1 else None})


def _keep(text: str) -> str:
    """An id or a version as it may stand in a line of any language: in one piece, its digits as they are."""
    return f"{FIRST_STRONG}{text}{POP}"


def _clock(moment: datetime, words: Words) -> str:
    return str(format_time(moment, "HH:mm", locale=words.locale))


def _show_table(name: str, changes: Sequence[Change], tables: Tables, words: Words, whole: bool) -> ShownTable:
    schema = _find_schema(name, tables)
    found = sorted((each for each in changes if each.kind in KINDS), key=lambda each: KINDS.index(each.kind))
    rows = tuple(_show_row(each, schema, tables, words) for each in found[: MOST if whole else OPEN + FOLDED])
    is_open = MOST if whole else len(rows) if len(rows) <= OPEN + 1 else OPEN
    room = FILES.get(name, "")
    return ShownTable(
        title=schema.title if schema else name,
        href=link(room, words) if room and name in tables.files else "",
        said=tuple(_say_whole(changes, words)),
        rows=rows[:is_open],
        folded=rows[is_open:],
        more=len(found) - len(rows),
    )


def _find_schema(name: str, tables: Tables) -> TableSchema | None:
    try:
        return tables.package.tables.get(name)
    except DataFault:
        return None


def _say_whole(changes: Iterable[Change], words: Words) -> Iterable[str]:
    kinds = [each.kind for each in changes]
    yield from (words.many(f"corrections.rows.{kind}", kinds.count(kind)) for kind in KINDS if kind in kinds)
    yield from (words.choice("corrections.whole", kind) for kind in WHOLE if kind in kinds)


def _show_row(row: Change, schema: TableSchema | None, tables: Tables, words: Words) -> ShownRow:
    titles = {field.name: field.title for field in schema.fields} if schema else {}
    cells = tuple(_show_cell(cell, titles.get(cell.column, cell.column)) for cell in row.cells)
    href = link_row(row.table, row.key, tables, words)
    return ShownRow(row.key, say_row(row.table, row.key, tables), href, row.kind, cells)


def _show_cell(cell: CellChange, title: str) -> ShownCell:
    before, after = mark_words(cell.before, cell.after)
    return ShownCell(title, Value(before, tongue_of(cell.before)), Value(after, tongue_of(cell.after)))
