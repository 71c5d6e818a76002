"""Changes: what differs between two states of the tables, row by row and cell by cell."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from components.model.data.problems import DataFault, Problem
from components.model.data.reading import read_rows
from components.model.data.schema import FILE, Package, TableSchema

ADDED, REMOVED, CHANGED, ORDER, WHOLE = KINDS = ("added", "removed", "changed", "order", "file")
STAMP = ("version", "created")
"""What publishing itself sets in datapackage.json."""
Keyed = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell: its column, what stood there and what stands there now, as written in the file."""

    column: str
    before: str
    after: str


@dataclass(frozen=True)
class Change:
    """What happened to one row: `kind` is added, removed or changed; `key` is its key in `table`.

    Of an added or removed row `cells` holds those that are filled. A file that is no table, or whose rows only stand
    in another order, is one Change of kind "file" or "order" with the key "".
    """

    table: str
    key: str
    kind: str
    cells: tuple[CellChange, ...] = ()


def compare_files(package: Package, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> tuple[Change, ...]:
    """What differs between two editions: tables in the order of `package`, then other files, called by their names.

    A table that cannot be compared row by row is one Change of kind "file"; the version and the moment in
    datapackage.json are no change, each publication sets them.
    """
    tables = {schema.path: schema for schema in package.tables.values()}
    names = [*tables, *sorted((set(before) | set(after)) - set(tables))]
    found: list[Change] = []
    for name in names:
        old, new = before.get(name), after.get(name)
        if old == new or (name == FILE and _drop_stamp(old) == _drop_stamp(new)):
            continue
        found += compare_table(tables[name], old, new) if name in tables else [Change(name, "", WHOLE)]
    return tuple(found)


def compare_table(schema: TableSchema, before: bytes | None, after: bytes | None) -> list[Change]:
    """What differs between two states of one table whose bytes differ; rows of the later state first, then removed."""
    try:
        old, new = read_keyed(schema, before), read_keyed(schema, after)
    except DataFault:
        return [Change(schema.name, "", WHOLE)]
    changed = compare_rows(schema.name, old, new)
    if changed:
        return changed
    return [Change(schema.name, "", ORDER if list(old) != list(new) else WHOLE)]


def read_keyed(schema: TableSchema, content: bytes | None) -> Keyed:
    """Each row of a table by its key, as text by column, in order; DataFault where `content` cannot be read like that.

    The columns are those that the file has, whatever the schema says of them.
    """
    header, *rows = read_rows(content or b"", schema.path)
    whole = schema.key in header and len(set(header)) == len(header) and all(len(row) == len(header) for row in rows)
    if not whole:
        raise DataFault((Problem(schema.path, "not-comparable"),))
    place = header.index(schema.key)
    keyed = {row[place]: dict(zip(header, row, strict=True)) for row in rows}
    if len(keyed) != len(rows):
        raise DataFault((Problem(schema.path, "not-comparable"),))
    return keyed


def compare_rows(table: str, before: Keyed, after: Keyed) -> list[Change]:
    """Each row that differs: rows of `after` in their order, then those removed."""
    pairs = [(key, before.get(key), row) for key, row in after.items()]
    gone = [(key, row, None) for key, row in before.items() if key not in after]
    return [change for pair in (*pairs, *gone) if (change := _compare_row(table, *pair))]


def _compare_row(
    table: str, key: str, before: Mapping[str, str] | None, after: Mapping[str, str] | None
) -> Change | None:
    if before == after:
        return None
    if not before or not after:
        return _tell_whole(table, key, before, after)
    old, new = before, after
    columns = [*new, *(name for name in old if name not in new)]
    pairs = ((name, old.get(name, ""), new.get(name, "")) for name in columns)
    cells = tuple(CellChange(*pair) for pair in pairs if pair[1] != pair[2])
    return Change(table, key, CHANGED, cells) if cells else None


def _tell_whole(table: str, key: str, before: Mapping[str, str] | None, after: Mapping[str, str] | None) -> Change:
    """A row that came or went, with its filled cells."""
    if before is None:
        return Change(table, key, ADDED, tuple(_fill(name, text) for name, text in (after or {}).items() if text))
    return Change(table, key, REMOVED, tuple(CellChange(name, text, "") for name, text in before.items() if text))


@lru_cache(maxsize=2**12)
def _fill(column: str, text: str) -> CellChange:
    """The change of a blank cell: of a large table that comes new, most cells say what another one said."""
    return CellChange(column, "", text)


def _drop_stamp(content: bytes | None) -> object:
    """What datapackage.json says beside the stamp; its bytes where it cannot be read."""
    try:
        raw = json.loads(content or b"")
        return {name: value for name, value in raw.items() if name not in STAMP}
    except (ValueError, AttributeError):
        return content
