"""Accord: where a number that a change has altered still stands as it was."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from components.model.amounts import says_number
from components.model.data.problems import DataFault
from components.model.data.schema import Package
from components.model.data.tables import FIGURE_TABLES
from components.model.history.changes import CHANGED, Change, read_keyed

NUMBERS = ("low", "high")
REPEATS, SOURCE = "repeats", "source"
LINKS = (REPEATS, "part_of", "figure", "figures")
"""The columns that name figures which the whole row is about."""
QUOTES = frozenset({*NUMBERS, "words", "text", "text_ar", "url"})
"""What sources have said, and is not to be altered, beside the numbers themselves."""
FIGURE_ID = re.compile(r"(?<![\w/.-])[A-Z]{2}\d{2,}(?![\w/-])")
SENTENCES = re.compile(r"(?<=[.!?;؟؛])\s+|\n")
MOST = 1000
"""How many changed figures are looked at: of more than that nobody would read the list."""
LEAST, TELLING = 2, 100
"""A "one" says nothing; a number from a hundred on, or with decimals, is taken for the same if the source is."""


@dataclass(frozen=True)
class Remnant:
    """A figure whose number was changed, and where the old one still stands.

    `other` alone is a figure that is the same fact seen twice (`repeats`); `columns` alone are those of its own row;
    both are texts about it in the row `other` of `table`.
    """

    figure: str
    number: str
    other: str = ""
    columns: tuple[str, ...] = ()
    table: str = ""


@dataclass(frozen=True)
class _Row:
    """A row of any table: what it holds, the figures that it is about, and those that its texts name."""

    table: str
    key: str
    cells: Mapping[str, str]
    linked: frozenset[str]
    named: frozenset[str]


class _Rows:
    """All rows, found by their key, by the figures that they speak of, and by their source."""

    def __init__(self, rows: Iterable[_Row]) -> None:
        self._keyed: dict[tuple[str, str], _Row] = {}
        self._on: dict[str, list[_Row]] = {}
        self._from: dict[str, list[_Row]] = {}
        for row in rows:
            self._keyed[row.table, row.key] = row
            self._from.setdefault(row.cells.get(SOURCE, ""), []).append(row)
            for figure in row.linked | row.named:
                self._on.setdefault(figure, []).append(row)

    def find(self, table: str, key: str) -> _Row:
        """The row with this key."""
        return self._keyed[table, key]

    def list_figures(self, figure: str) -> list[_Row]:
        """The row of the figure itself; none where there is no such figure."""
        return [self._keyed[table, figure] for table in FIGURE_TABLES if (table, figure) in self._keyed]

    def list_on(self, figure: str) -> list[_Row]:
        """The rows that are about the figure, or name it in a text."""
        return self._on.get(figure, [])

    def list_around(self, old: "_Old") -> Iterable[_Row]:
        """Those too that rest on the same source, where the number tells one fact from another."""
        near = self._from.get(old.source, []) if old.source and old.telling else []
        return {(row.table, row.key): row for row in (*self.list_on(old.figure), *near)}.values()


@dataclass(frozen=True)
class _Old:
    """The number that a figure had, with what its row says now."""

    figure: str
    number: str
    unit: str
    source: str

    @property
    def telling(self) -> bool:
        """Whether the number is such that the same one is hardly met by chance."""
        return float(self.number) >= TELLING or not float(self.number).is_integer()


def find_remnants(package: Package, after: Mapping[str, bytes], changes: Iterable[Change]) -> tuple[Remnant, ...]:
    """Where the old numbers of changed figures still stand in the files `after`; none where these cannot be read.

    Of more than MOST figures the first ones.
    """
    changed = [each for each in changes if each.kind == CHANGED and each.table in FIGURE_TABLES]
    altered = [each for each in changed if any(cell.column in NUMBERS and cell.before for cell in each.cells)]
    if not altered:
        return ()
    try:
        rows = _Rows(_read_rows(package, after))
    except DataFault:
        return ()
    return tuple(dict.fromkeys(chain.from_iterable(_look_round(change, rows) for change in altered[:MOST])))


def _read_rows(package: Package, files: Mapping[str, bytes]) -> Iterator[_Row]:
    for schema in package.tables.values():
        for key, cells in read_keyed(schema, files.get(schema.path)).items():
            linked = frozenset(" ".join(cells.get(name, "") for name in LINKS).split())
            named = frozenset(FIGURE_ID.findall(" ".join(cells[name] for name in cells if name not in QUOTES)))
            yield _Row(schema.name, key, cells, linked, named)


def _look_round(change: Change, rows: _Rows) -> Iterator[Remnant]:
    own = rows.find(change.table, change.key)
    olds = [cell for cell in change.cells if cell.column in NUMBERS and cell.before]
    for cell in olds:
        yield from _list_twins(cell.column, cell.before, own, rows)
    for number in dict.fromkeys(cell.before for cell in olds):
        if float(number) < LEAST or number in _list_own(own):
            continue
        old = _Old(change.key, number, own.cells.get("unit", ""), own.cells.get(SOURCE, ""))
        if columns := tuple(name for name in _list_texts(own) if says_number(own.cells[name], number, old.unit)):
            yield Remnant(change.key, number, columns=columns)
        for row in rows.list_around(old):
            if row is not own and (columns := _find_texts(row, old)):
                yield Remnant(change.key, number, row.key, columns, row.table)


def _list_twins(column: str, number: str, own: _Row, rows: _Rows) -> Iterator[Remnant]:
    repeated = rows.list_figures(own.cells.get(REPEATS, ""))
    for row in (*rows.list_on(own.key), *repeated):
        linked = row.cells.get(REPEATS) == own.key or own.cells.get(REPEATS) == row.key
        if row.table in FIGURE_TABLES and linked and row.cells.get(column) == number:
            yield Remnant(own.key, number, row.key)


def _list_own(row: _Row) -> tuple[str, ...]:
    return tuple(row.cells.get(name, "") for name in NUMBERS)


def _list_texts(row: _Row) -> list[str]:
    """The columns that hold texts of the record, not quotations."""
    return [name for name, text in row.cells.items() if text and name not in QUOTES and text != row.key]


def _find_texts(row: _Row, old: _Old) -> tuple[str, ...]:
    """The columns of another row in which the old number stands in a text about the figure."""
    about = old.figure in row.linked
    near = old.telling and row.cells.get(SOURCE) == old.source != ""
    if not (about or near or old.figure in row.named):
        return ()
    return tuple(name for name in _list_texts(row) if _is_about(row, row.cells[name], old, about=about, near=near))


def _is_about(row: _Row, text: str, old: _Old, *, about: bool, near: bool) -> bool:
    """Whether the text says the old number as that of the figure.

    That is so where a sentence names the figure with it. Elsewhere it may be the number of the row itself, and where
    nothing but the source is shared, that of the figure which the sentence names.
    """
    if not says_number(text, old.number, old.unit):
        return False
    holding = [part for part in SENTENCES.split(text) if says_number(part, old.number, old.unit)]
    if any(old.figure in FIGURE_ID.findall(part) for part in holding):
        return True
    if old.number in _list_own(row):
        return False
    return about or old.figure in FIGURE_ID.findall(text) or (near and not all(map(FIGURE_ID.search, holding)))
