"""Terms: which rows may be given away, and the tables without those that may not.

A source whose terms begin with "no redistribution" may be cited and linked to, and no row that rests on it is handed
on. Its own row in sources.csv stays everywhere: it is the citation.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import pandas as pd

from components.model.data.links import Reference
from components.model.data.reading import read_rows, write_rows
from components.model.data.tables import Tables
from components.model.history.shelf import KEPT, Opened

SOURCES, SOURCE = "sources", "source"
FORBIDDING = "no redistribution"
"""How terms begin that forbid to hand on what the source says, in small or capital letters."""
Row = dict[str, str]


@dataclass(frozen=True)
class Share:
    """What may be given away: `tables`, and by table the ids of the rows that are left out of them.

    `sources` are the ids of the sources whose terms forbid it, whether a row rests on them or not.
    """

    tables: Tables
    left: Mapping[str, tuple[str, ...]]
    sources: tuple[str, ...] = ()

    def holds(self, table: str, row: str) -> bool:
        """Whether the row with this id may be given away."""
        return row not in self.left.get(table, ())


def forbids(terms: str) -> bool:
    """Whether these terms of a source forbid to hand on what it says."""
    return " ".join(terms.casefold().split()).startswith(FORBIDDING)


@lru_cache(KEPT)
def share(tables: Tables) -> Share:
    """The tables as recorded, without rows that rest on a source that forbids it and without references to them.

    The very same tables where there is none. A table that is unsound stays as it is; DataFault where sources.csv is,
    for then nobody can say what may be given away.
    """
    sources = tables.recorded(SOURCES)
    closed = tuple(sources.loc[sources["terms"].map(forbids), "id"])
    rows = {name: _read(tables, name) for name in tables.package.tables} if closed else {}
    left = {name: ids for name, found in rows.items() if (ids := _list_closed(found, closed))}
    return Share(_leave_out(tables, rows, left) if left else tables, left, closed)


def list_left(tables: Tables) -> tuple[str, ...]:
    """The ids of all rows that may not be given away, table by table; DataFault as for `share`."""
    return tuple(row for ids in share(tables).left.values() for row in ids)


def read_shared(opened: Opened, file: str) -> tuple[bytes, int]:
    """What may be given away of the file called so, and how many rows are left out of it; DataFault as for `share`."""
    names = [name for name, schema in opened.tables.package.tables.items() if schema.path == file]
    if not names:
        return opened.tables.file(file), 0
    shared = share(opened.tables)
    return shared.tables.file(file), len(shared.left.get(names[0], ()))


def pick_shared(tables: Tables, name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Those of the rows in `frame`, of the table called `name`, that may be given away; DataFault as for `share`.

    As recorded, whatever language is spoken, in the order of `frame`.
    """
    wanted, shared = tables.recorded(name).loc[frame.index], share(tables).tables
    if shared is tables:
        return wanted
    rows, key = shared.recorded(name), tables.package.table(name).key
    places = {value: place for place, value in enumerate(rows[key])}
    return rows.iloc[[places[value] for value in wanted[key] if value in places]]


def share_edition(opened: Opened) -> Opened:
    """The edition with what may be given away of it, as of the same day; DataFault as for `share`."""
    return replace(opened, tables=share(opened.tables).tables)


def _read(tables: Tables, name: str) -> list[Row]:
    """The rows of a table as its file has them; none where it is unsound."""
    if tables.problems(name):
        return []
    schema = tables.package.table(name)
    return [dict(zip(schema.columns, row, strict=True)) for row in read_rows(tables.file(schema.path), schema.path)[1:]]


def _list_closed(rows: Collection[Row], closed: Collection[str]) -> tuple[str, ...]:
    return tuple(row["id"] for row in rows if row.get(SOURCE) in closed)


def _leave_out(tables: Tables, rows: Mapping[str, list[Row]], left: Mapping[str, tuple[str, ...]]) -> Tables:
    """The tables without the rows in `left`; a table that loses nothing is the same, and not read again."""
    files, read = dict(tables.files), {}
    for name, schema in tables.package.tables.items():
        gone, references = left.get(name, ()), tables.references(name)
        kept = [_clean(row, references, left) for row in rows[name] if row.get("id") not in gone]
        if kept != rows[name]:
            files[schema.path] = write_rows([list(schema.columns), *(list(row.values()) for row in kept)])
        elif not tables.problems(name):
            read[name] = tables.recorded(name)
    return tables.reduced(files, read)


def _clean(row: Row, references: Collection[Reference], left: Mapping[str, tuple[str, ...]]) -> Row:
    """The row without references to what is left out."""
    return row | dict(_drop_references(row, references, left))


def _drop_references(
    row: Row, references: Collection[Reference], left: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, str]]:
    for each in references:
        gone = {key for name in each.tables for key in left.get(name, ())}
        cell = row[each.column]
        kept = [key for key in cell.split() if key not in gone] if each.many else [cell] * (cell not in gone)
        if len(kept) < len(cell.split() if each.many else [cell]):
            yield each.column, " ".join(kept)
