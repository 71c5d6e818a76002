"""States: the rows that an entry of the log changed, whole, as they stood before it and after it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from components.model.data.problems import DataFault
from components.model.data.tables import Tables
from components.model.history.archive import Record, read_edition
from components.model.history.changes import ADDED, CHANGED, REMOVED, Change, Keyed, read_keyed

Spot = tuple[str, str]
"""A table and the key of a row."""


@dataclass(frozen=True)
class State:
    """All cells of one row as text, by column: before the change ({} where it was not there) and after it."""

    before: Mapping[str, str] = field(default_factory=dict)
    after: Mapping[str, str] = field(default_factory=dict)


def read_states(folder: Path, record: Record, tables: Tables) -> dict[Spot, State]:
    """The state of each row that came, went or changed with the record; one of which not all is known is left out.

    A row that came or went stands in the record itself; of one that changed the rest is read from the edition, which
    the archive in `folder` keeps whole.
    """
    rows = _read_rows(folder, record, tables)
    states = ((change.table, change.key, _find_state(change, rows.get(change.table, {}))) for change in record.changes)
    return {(table, key): state for table, key, state in states if state}


def _read_rows(folder: Path, record: Record, tables: Tables) -> dict[str, Keyed]:
    """The rows of the edition by table, of those tables in which rows changed; none where it is not whole."""
    found: dict[str, Keyed] = {}
    wanted = {change.table for change in record.changes if change.kind == CHANGED}
    with suppress(DataFault):
        files = read_edition(folder, record.id) if wanted else {}
        for name in wanted & set(tables.package.tables):
            schema = tables.package.table(name)
            with suppress(DataFault):
                found[name] = read_keyed(schema, files.get(schema.path))
    return found


def _find_state(change: Change, rows: Keyed) -> State | None:
    before, after = ({cell.column: getattr(cell, when) for cell in change.cells} for when in ("before", "after"))
    if change.kind == ADDED:
        return State(after=after)
    if change.kind == REMOVED:
        return State(before=before)
    row = rows.get(change.key) if change.kind == CHANGED else None
    return State({**row, **before}, row) if row is not None else None
