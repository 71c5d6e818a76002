"""What to look at closely when two editions are compared: the rows that differ, and those that refer to them."""

from collections.abc import Iterator

from components.model.data.problems import DataFault
from components.model.data.reading import Rows, read_rows
from components.model.data.tables import Tables

MOST_KEYS, MOST_FOCUS = 40, 160
Record = dict[str, str]


def list_keys(tables: Tables) -> frozenset[str]:
    """The keys of all rows on record, as written; a table that cannot be read has none."""
    return frozenset(key for _, key, _ in _list_records(tables))


def list_values(tables: Tables) -> frozenset[str]:
    """The values of all cells on record, as written."""
    return frozenset(value for _, _, record in _list_records(tables) for value in record.values())


def choose_focus(before: Tables, after: Tables) -> tuple[tuple[str, ...], int]:
    """The values whose views to open in both editions, and how many rows that are concerned find no room among them.

    First the keys of the rows that differ, then those of the rows that refer to them, then the cells of the rows that
    differ: their days, kinds and places.
    """
    old, new = ({(table, key): record for table, key, record in _list_records(each)} for each in (before, after))
    changed = [spot for spot in {**new, **old} if new.get(spot) != old.get(spot)]
    keys = list(dict.fromkeys(key for _, key in changed))
    # A bare number (the fourteenth signatory) stands in many a cell that means something else.
    telling = {key for key in keys if not key.isdigit()}
    near = [key for (_, key), record in {**old, **new}.items() if telling & set(_list_parts(record))]
    concerned = list(dict.fromkeys(keys + near))
    states = [state for spot in changed[:MOST_KEYS] for state in (old.get(spot), new.get(spot)) if state]
    cells = [value for state in states for value in state.values() if value]
    focus = dict.fromkeys([*concerned[:MOST_KEYS], *cells])
    return tuple(focus)[:MOST_FOCUS], max(0, len(concerned) - MOST_KEYS)


def _list_parts(record: Record) -> Iterator[str]:
    """Each value of the row, and each of several in one cell ("DE01; DE02")."""
    for value in record.values():
        yield from (part.strip() for part in value.split(";"))


def _list_records(tables: Tables) -> Iterator[tuple[str, str, Record]]:
    """Every row on record as (table, key, cells by column)."""
    try:
        schemas = list(tables.package.tables.values())
    except DataFault:
        return
    for schema in schemas:
        header, *rows = _read(tables, schema.path) or [[]]
        for row in rows:
            record = dict(zip(header, row, strict=False))
            yield schema.name, record.get(schema.key, ""), record


def _read(tables: Tables, path: str) -> Rows:
    try:
        return read_rows(tables.file(path), path)
    except DataFault:
        return []
