"""Bases: which edition a file was made from, what has happened to its table since, and bringing the two together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from components.desk.drafts import Draft
from components.desk.ledger.clashes import Clash, Numbered, decide
from components.desk.ledger.editions import read, read_moment
from components.desk.ledger.merging import key_draft, merge
from components.model.data.editions import hash_files, read_files
from components.model.data.problems import DataFault, Problem
from components.model.data.schema import TableSchema
from components.model.history.archive import FOLDER, Record, find_record, list_records, read_edition
from components.model.history.changes import Change, Keyed, compare_rows, compare_table, read_keyed

# Clocks of file systems tick in steps of some milliseconds.
TOLERANCE = timedelta(milliseconds=50)
NOT_ON_RECORD = ("unknown-edition", "unclear-edition", "damaged-edition")
MOST_COMPARED = 50
"""States of a table, from the latest back, that a file is compared with to tell which it was made from."""


@dataclass(frozen=True)
class Meanwhile:
    """What has happened to a table between the edition that a draft was made from and the one that stands.

    `changes` are those of the table, `records` the editions that changed it, oldest first; `merged` is the draft with
    these changes taken in, and `clashes` the cells and rows that both have changed: while there are any, `merged`
    holds the draft's there and still has its old base, so that it cannot be published by mistake.
    """

    table: str
    base: str
    current: str
    changes: tuple[Change, ...]
    records: tuple[Record, ...]
    merged: Draft
    clashes: tuple[Clash, ...]


def find_conflicts(folder: Path, draft: Draft) -> Meanwhile | None:
    """What others have changed in the draft's table since the edition it was made from; None where nobody has.

    DataFault where the draft names an edition that the archive does not have.
    """
    return compare_base(folder, read_files(folder), draft)


def compare_base(folder: Path, current: Mapping[str, bytes], draft: Draft) -> Meanwhile | None:
    """As `find_conflicts`, with the edition that stands already read."""
    schema, stands = read(current).table(draft.table), hash_files(current)
    base = draft.base or guess_base(folder, current, draft)
    edition = stands if base == stands else find_record(folder, base).id
    if edition == stands:
        return None
    old, new = read_edition(folder, edition).get(schema.path), current.get(schema.path)
    if old == new:
        return None
    merged, clashes = rebase(replace(draft, base=edition), schema, old or b"", new or b"", stands)
    if not clashes and merged.rows == draft.rows:
        return None  # The draft has all of it already: nothing would be overwritten.
    changes = tuple(compare_table(schema, old, new))
    return Meanwhile(draft.table, edition, stands, changes, _list_since(folder, edition, draft.table), merged, clashes)


def _list_since(folder: Path, edition: str, table: str) -> tuple[Record, ...]:
    """The editions after this one that changed the table."""
    log = list_records(folder)
    last = max(record.number for record in log if record.id == edition)
    later = (record for record in log if record.number > last)
    return tuple(record for record in later if any(change.table == table for change in record.changes))


def find_stale(folder: Path, current: Mapping[str, bytes], draft: Draft) -> list[Problem]:
    """A problem where the draft's table has changed since it was made, or where it is not known what it was made from.

    The problem's value is the edition it was made from, its detail who has changed the table since. After it comes one
    for each place that both have changed.
    """
    schema = read(current).table(draft.table)
    try:
        found = compare_base(folder, current, draft)
    except DataFault as fault:
        code = "unknown-base" if fault.problems[0].code in NOT_ON_RECORD else "stands-unreadable"
        return [Problem(schema.path, code, value=draft.base)]
    if found is None:
        return []
    names = dict.fromkeys(record.by or record.id for record in found.records)
    stale = Problem(schema.path, "stale", value=found.base, detail=", ".join(names))
    return [stale, *(tell(clash, draft, schema) for clash in found.clashes)]


def rebase(
    draft: Draft, schema: TableSchema, base: bytes, current: bytes, current_id: str
) -> tuple[Draft, tuple[Clash, ...]]:
    """The draft as if it had been made from the `current` state of its table, and what both have changed.

    `base` and `current` are the table's file in the edition that the draft was made from and in that which stands,
    called `current_id`. Where nothing clashes the draft's base is that edition. Rows that come from the current state
    have the number 0: they stand in no row of the person's file. DataFault where a file cannot be read row by row.
    """
    old, new = read_keyed(schema, base), read_keyed(schema, current)
    rows, clashes = merge(schema, old, new, draft)
    return _take_rows(draft, rows, draft.base if clashes else current_id), tuple(clashes)


def settle_clashes(found: Meanwhile, schema: TableSchema, choices: Mapping[str, str]) -> Draft:
    """The merged draft with each clash decided, as made from the edition that stands.

    `choices` holds MINE or THEIRS by the name of a clash; KeyError where one is not chosen.
    """
    merged = zip(found.merged.rows, found.merged.numbers, strict=True)
    return _take_rows(found.merged, decide(schema, tuple(merged), found.clashes, choices), found.current)


def _take_rows(draft: Draft, rows: Sequence[Numbered], base: str) -> Draft:
    cells, numbers = tuple(cells for cells, _ in rows), tuple(number for _, number in rows)
    return replace(draft, rows=cells, numbers=numbers, base=base)


def find_cell(clash: Clash, draft: Draft, schema: TableSchema) -> str:
    """Where the clash is in the person's spreadsheet: its cell (D17), or the one of the row's key; "" where it is not.

    "" also where the file has no such column.
    """
    letter = draft.letters[schema.columns.index(clash.column or schema.key)] if draft.letters else ""
    return f"{letter}{clash.number}" if letter and clash.number else ""


def tell(clash: Clash, draft: Draft, schema: TableSchema) -> Problem:
    """The clash as a problem: the value is what the draft has there, or the row's key; the detail what stands now."""
    column, cell = clash.column or schema.key, find_cell(clash, draft, schema)
    mine, theirs = (clash.cells[0].mine, clash.cells[0].theirs) if clash.column else (clash.key, "")
    return Problem(schema.path, clash.code, clash.number or None, column, mine, theirs, cell)


def guess_base(folder: Path, current: Mapping[str, bytes], draft: Draft, saved: datetime | None = None) -> str:
    """The id of the edition whose table a draft differs from in the fewest cells; of several such the latest.

    `saved` is when the file was written, where that is known: it cannot have been made from a later edition. A file
    that holds just what an earlier edition held, yet was written after the one that stands, means to go back to that.
    """
    schema, stands = read(current).table(draft.table), hash_files(current)
    mine = {key: row for key, (row, _) in key_draft(draft, schema).items()}
    log = [record for record in list_records(folder) if _may_be(record, saved)][::-1]
    distances: dict[bytes, tuple[int, str]] = {}
    for record in log:
        content = current.get(schema.path, b"") if record.id == stands else _read_table(folder, record, schema)
        if content not in distances and len(distances) < MOST_COMPARED:
            distances[content] = (_measure(schema, content, mine), record.id)
    least, nearest = min(distances.values(), key=lambda each: each[0], default=(0, stands))
    back = saved is not None and least == 0 and bool(log) and log[0].id == stands
    return stands if back else nearest


def _may_be(record: Record, saved: datetime | None) -> bool:
    return saved is None or read_moment(record.when) <= saved.astimezone(UTC) + TOLERANCE


def _read_table(folder: Path, record: Record, schema: TableSchema) -> bytes:
    try:
        return (folder / FOLDER / record.id / schema.path).read_bytes()
    except OSError:
        return b""


def _measure(schema: TableSchema, content: bytes, mine: Keyed) -> int:
    """In how many cells a draft's rows differ from a state of the table."""
    try:
        changes: Sequence[Change] = compare_rows(schema.name, read_keyed(schema, content), mine)
    except DataFault:
        return 1_000_000_000
    return sum(len(change.cells) for change in changes)
