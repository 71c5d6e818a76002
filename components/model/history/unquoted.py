"""Unquoted: the new numbers of figures that do not stand in the words quoted from their sources."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from components.model.amounts import says_any_number, says_number, says_single
from components.model.data.problems import DataFault, Problem
from components.model.data.schema import Package
from components.model.data.tables import FIGURE_TABLES
from components.model.history.changes import ADDED, CHANGED, Change, read_keyed

NUMBERS, WORDS, UNIT = ("low", "high"), "words", "unit"
UNQUOTED, UNQUOTED_BLANK = CODES = ("unquoted-number", "unquoted-blank")
Cells = Mapping[str, str]


@dataclass(frozen=True)
class Unquoted:
    """A figure by its id with a number that its quotation `words` does not hold; `row` is that of the spreadsheet.

    `column` is the first in which the number stands. `words` is "" where the quotation was taken away.
    """

    file: str
    row: int
    figure: str
    column: str
    number: str
    words: str

    @property
    def problem(self) -> Problem:
        """The same as a fault that stands in the way of publishing until somebody has confirmed the number."""
        code = UNQUOTED if self.words else UNQUOTED_BLANK
        return Problem(self.file, code, self.row, self.column, self.number, self.words)


def find_unquoted(
    package: Package, before: Mapping[str, bytes], after: Mapping[str, bytes], changes: Iterable[Change]
) -> tuple[Unquoted, ...]:
    """The numbers that `changes` bring into figures, or whose quotation they alter, and that no quotation holds.

    A quotation without any number says nothing against one, unless it held the number that stood there before.
    """
    touched: dict[str, set[str]] = {}
    for change in changes:
        altered = {cell.column for cell in change.cells} & {*NUMBERS, WORDS}
        if altered and change.table in FIGURE_TABLES and change.kind in (ADDED, CHANGED):
            touched.setdefault(change.table, set()).add(change.key)
    return tuple(each for name, keys in touched.items() for each in _look_through(package, name, keys, before, after))


def _look_through(
    package: Package, name: str, keys: set[str], before: Mapping[str, bytes], after: Mapping[str, bytes]
) -> Iterator[Unquoted]:
    schema = package.table(name)
    try:
        old, new = (read_keyed(schema, files.get(schema.path)) for files in (before, after))
    except DataFault:
        return
    for row, (key, cells) in enumerate(new.items(), start=2):
        if key not in keys:
            continue
        asked: dict[str, str] = {}
        for column in NUMBERS:
            if _is_unquoted(column, old.get(key, {}), cells):
                asked.setdefault(cells[column], column)
        for number, column in asked.items():
            yield Unquoted(schema.path, row, key, column, number, cells[WORDS])


def _is_unquoted(column: str, old: Cells, new: Cells) -> bool:
    number, unit = new.get(column, ""), new.get(UNIT, "")
    if not number or WORDS not in new or _holds(new, column):
        return False
    changed = number != old.get(column, "")
    return _holds(old, column) or (changed and says_any_number(new[WORDS], unit))


def _holds(cells: Cells, column: str) -> bool:
    """Whether the quotation of a row holds the number in a column."""
    number, words = cells.get(column, ""), cells.get(WORDS, "")
    if not number or not words:
        return False
    return says_number(words, number, cells.get(UNIT, "")) or (float(number) == 1 and says_single(words))
