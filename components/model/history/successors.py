"""Successors: what the present edition has in the place of a figure of an earlier one, and since which change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from components.model.data.tables import Tables
from components.model.figures import Figure, find_figure
from components.model.history.archive import Record
from components.model.history.changes import read_keyed

QUANTITY = frozenset({"quantifier", "low", "high", "unit"})
SOURCES = "sources"
GONE, NUMBER, OTHER, SAME = "gone", "number", "other", "same"
Spot = tuple[str, str]


@dataclass(frozen=True)
class Successor:
    """What became of a figure: `kind` is gone, number (it is another one), other (columns beside it) or same.

    `figure` is the one that stands, None where it is gone. `columns` are the other columns that differ, its table's and
    then those of sources.csv for its source, as (table, column). `record` is the last entry of the log that touched it.
    """

    kind: str
    figure: Figure | None
    columns: tuple[Spot, ...]
    record: Record | None


def find_successor(figure: Figure, then: Tables, now: Tables, records: Sequence[Record], edition: str) -> Successor:
    """What became of the figure of the `edition` with the tables `then`; `records` is the log, oldest first.

    DataFault where one of the tables cannot be read.
    """
    spots = [(figure.table, figure.id), (SOURCES, figure.source)]
    columns = tuple((table, name) for table, key in spots for name in _compare(then, now, table, key))
    standing = find_figure(now, figure.id)
    numbers = any(table == figure.table and name in QUANTITY for table, name in columns)
    others = tuple((table, name) for table, name in columns if table != figure.table or name not in QUANTITY)
    kind = GONE if standing is None else NUMBER if numbers else OTHER if others else SAME
    touched = spots[:1] if kind in (GONE, NUMBER) else spots
    return Successor(kind, standing, others, None if kind == SAME else _find_last(records, edition, touched))


def _compare(then: Tables, now: Tables, table: str, key: str) -> list[str]:
    """The columns of a row in which the two editions differ."""
    before, after = _read_row(then, table, key), _read_row(now, table, key)
    return [name for name in after if before.get(name, "") != after[name]]


def _read_row(tables: Tables, table: str, key: str) -> Mapping[str, str]:
    schema = tables.package.table(table)
    return read_keyed(schema, tables.file(schema.path)).get(key, {})


def _find_last(records: Sequence[Record], edition: str, spots: Sequence[Spot]) -> Record | None:
    """The last record after those of the edition that changed one of the rows."""
    places = [place for place, each in enumerate(records) if each.id == edition]
    later = records[places[-1] + 1 :] if places else records
    touching = [each for each in later if any((change.table, change.key) in spots for change in each.changes)]
    return touching[-1] if touching else None
