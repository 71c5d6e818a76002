"""Corrected rows in words: quantities and dates as readers see them elsewhere, every cell under its column's title."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from components.model.data.problems import DataFault
from components.model.data.schema import TableSchema
from components.model.data.tables import Tables
from components.model.figures import Quantity
from components.model.history.changes import ADDED, CHANGED, REMOVED, CellChange, Change
from components.model.history.states import Spot, State
from components.view.history.changes import KINDS, WHOLE, Runs, mark_words
from components.view.history.whereabouts import LABELS, link_row, say_row
from components.view.links import link
from components.view.numbers import say_date, say_quantity
from components.view.tongues import tongue_of
from components.view.words import Words

# In an entry of the list so many rows of a table stand open and so many more are folded; the entry alone has most.
OPEN, FOLDED, MOST = 3, 30, 1000
FILES = {"statement.md": "statement", "statement.ar.md": "statement"}
QUANTITY = ("quantifier", "low", "high", "unit")
"""Columns that say a number together."""
PUBLISHER = ("publisher",)


@dataclass(frozen=True)
class Value:
    """What stood in a cell, in pieces with whether each differs from the other state, and in which language."""

    runs: Runs
    lang: str


@dataclass(frozen=True)
class ShownCell:
    """A cell, or several that say a number together: its title, what stood there and what stands there now."""

    column: str
    before: Value
    after: Value


@dataclass(frozen=True)
class ShownRow:
    """A row: its key, what it is about and who says so ("" where nobody), where readers see it ("" where nowhere).

    `kind` is what happened to it. Of a row that came or went `cells` are its number and dates, `folded` all others.
    """

    key: str
    label: str
    publisher: str
    href: str
    kind: str
    cells: tuple[ShownCell, ...]
    folded: tuple[ShownCell, ...]


@dataclass(frozen=True)
class ShownTable:
    """A table or file: its title, where readers see it, what happened as a whole; rows open, folded, and left out."""

    title: str
    href: str
    said: tuple[str, ...]
    rows: tuple[ShownRow, ...]
    folded: tuple[ShownRow, ...]
    more: int


def show_table(
    name: str, changes: Sequence[Change], states: Mapping[Spot, State], tables: Tables, words: Words, *, whole: bool
) -> ShownTable:
    """The changes of one table or file; with `whole` every row stands open, up to MOST."""
    schema = _find_schema(name, tables)
    found = sorted((each for each in changes if each.kind in KINDS), key=lambda each: KINDS.index(each.kind))
    kept = found[: MOST if whole else OPEN + FOLDED]
    rows = tuple(_show_row(each, states.get((name, each.key)), schema, tables, words) for each in kept)
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


def say_state(row: Mapping[str, str], words: Words) -> str:
    """Quantifier, number and unit of a row in words: "more than 198,000 people"; "" where they cannot be read."""
    if not set(QUANTITY) <= set(row):
        return ""
    try:
        low, high = (float(row[name]) if row[name] else None for name in ("low", "high"))
    except ValueError:
        return ""
    return say_quantity(Quantity(row["quantifier"], low, high, row["unit"]), words)


def _find_schema(name: str, tables: Tables) -> TableSchema | None:
    try:
        return tables.package.tables.get(name)
    except DataFault:
        return None


def _say_whole(changes: Iterable[Change], words: Words) -> Iterable[str]:
    kinds = [each.kind for each in changes]
    yield from (words.many(f"corrections.rows.{kind}", kinds.count(kind)) for kind in KINDS if kind in kinds)
    yield from (words.choice("corrections.whole", kind) for kind in WHOLE if kind in kinds)


def _show_row(row: Change, state: State | None, schema: TableSchema | None, tables: Tables, words: Words) -> ShownRow:
    now = (state.after or state.before) if state else {}
    quantity = _show_quantity(row, state, schema, words)
    said = QUANTITY if quantity else ()
    shown = [(each, _show_cell(each, schema, words)) for each in row.cells if each.column not in said]
    open_too = [cell for each, cell in shown if row.kind == CHANGED or _is_date(each.column, schema)]
    return ShownRow(
        key=row.key,
        label=_tell(now, LABELS, words) or say_row(row.table, row.key, tables),
        publisher=_tell(now, PUBLISHER, words),
        href=link_row(row.table, row.key, tables, words),
        kind=row.kind,
        cells=(*quantity, *open_too),
        folded=tuple(cell for _, cell in shown if cell not in open_too),
    )


def _tell(row: Mapping[str, str], columns: Iterable[str], words: Words) -> str:
    """The first of the columns that is filled, in the language of the reader where the row has it."""
    cells = (row.get(f"{name}_{words.lang}") or row.get(name, "") for name in columns)
    return next(filter(None, cells), "")


def _show_quantity(row: Change, state: State | None, schema: TableSchema | None, words: Words) -> tuple[ShownCell, ...]:
    """The number as readers see it, where something of it changed; () where not, or where not all of it is known.

    A blank cell of a row that came or went is not in the log: what its table has a column for is taken to be blank.
    """
    if state is None or schema is None or not set(QUANTITY) <= set(schema.columns):
        return ()
    if not any(cell.column in QUANTITY for cell in row.cells):
        return ()
    blank = dict.fromkeys(QUANTITY, "")
    before = say_state({**blank, **state.before}, words) if row.kind != ADDED else ""
    after = say_state({**blank, **state.after}, words) if row.kind != REMOVED else ""
    told = (before or row.kind == ADDED) and (after or row.kind == REMOVED) and before != after
    return (_show(words("corrections.number"), before, after),) if told else ()


def _is_date(column: str, schema: TableSchema | None) -> bool:
    return schema is not None and column in schema.columns and schema.field(column).type == "date"


def _show_cell(cell: CellChange, schema: TableSchema | None, words: Words) -> ShownCell:
    known = schema is not None and cell.column in schema.columns
    title = schema.field(cell.column).title if schema and known else cell.column
    texts = [cell.before, cell.after]
    if _is_date(cell.column, schema):
        texts = [_say_day(text, words) for text in texts]
    return _show(title, *texts)


def _say_day(text: str, words: Words) -> str:
    try:
        return say_date(date.fromisoformat(text), words)
    except ValueError:
        return text


def _show(title: str, before: str, after: str) -> ShownCell:
    old, new = mark_words(before, after)
    return ShownCell(title, Value(old, tongue_of(before)), Value(new, tongue_of(after)))
