"""Columns: all cells of one column of a file, read as its field asks, each distinct text once."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from functools import cached_property
from itertools import repeat

from openpyxl.utils import get_column_letter

from components.desk.drafts import Mending
from components.desk.intake.cells import LINE_ENDS, LOST_LETTERS, Reader
from components.desk.intake.days import TWO_DAYS
from components.desk.intake.numerals import Outcome
from components.desk.intake.sheets import FAULT, TEXT
from components.model.data.problems import Problem
from components.model.data.schema import Field

RUNNABLE = ("=", "+", "-", "@", "\t")
"""What a spreadsheet takes for the start of a formula."""


@dataclass(frozen=True)
class Doubt:
    """A cell that may be two days: the problem that it is until somebody tells, and its place among the cells read.

    `written` is the whole cell, `known` what stands on record there, None where nothing does; `codes` are what else had
    to be read otherwise.
    """

    problem: Problem
    at: int
    written: str
    known: str | None
    codes: tuple[str, ...]


@dataclass
class Notes:
    """What was found while reading: mended cells by code, as (address, before, after), problems and doubtful days."""

    file: str
    mended: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def mend(self, codes: Iterable[str], place: str, before: str, after: str) -> None:
        """Notes for each of the codes that the cell was read so."""
        for code in codes:
            self.mended.setdefault(code, []).append((place, before, after))

    def list_mendings(self) -> tuple[Mending, ...]:
        """The mended cells, one Mending for each code."""
        return tuple(_gather(code, cells) for code, cells in self.mended.items())


def _gather(code: str, cells: Sequence[tuple[str, str, str]]) -> Mending:
    places, before, after = zip(*cells, strict=True)
    return Mending(code, places, before, after)


@dataclass(frozen=True)
class Column:
    """The cells of one column as written, with their kinds (sheets.TEXT ...), its place and the rows they stand in.

    `kinds` is None where all are text. `recorded` is what stands on record in the same row, None where no row has
    the key.
    """

    field: Field
    place: int
    cells: Sequence[str]
    kinds: Sequence[str] | None
    numbers: Sequence[int]
    recorded: Sequence[str | None]

    @cached_property
    def letter(self) -> str:
        """The column as a spreadsheet calls it."""
        return get_column_letter(self.place + 1)


def read_column(column: Column, read: Reader, notes: Notes) -> list[str]:
    """The cells as the record writes them; what was mended or is wrong goes into `notes`.

    A cell that says what is on record keeps the record's writing, whatever that is.
    """
    cells, kinds, recorded = column.cells, column.kinds or repeat(TEXT), column.recorded
    # Most cells are blank, or as the record has them, or as they should be: they are passed over without a look.
    told = {pair for pair in zip(cells, kinds, strict=False) if pair[0] and pair[1] != FAULT}
    outcomes = {pair: found for pair in told if (found := read(*pair)).text != pair[0] or found.codes or found.problem}
    texts = list(cells)
    for at, (cell, kind, known) in enumerate(zip(cells, kinds, recorded, strict=False)):
        if (known is None and not outcomes) or cell == known or (cell, kind) not in told:
            continue
        outcome = outcomes.get((cell, kind))
        if outcome or known is not None:
            texts[at] = _take(outcome or Outcome(cell), column, at, notes)
    return texts


def _take(outcome: Outcome, column: Column, at: int, notes: Notes) -> str:
    """The text of one cell that is not plainly what it says, or not what is on record."""
    written, known = column.cells[at], column.recorded[at]
    if known is not None and _is_same_writing(written, known):
        return known
    if known is not None and _is_depleted(written, known):
        outcome = replace(outcome, problem=LOST_LETTERS)
    if outcome.problem:
        problem = _problem(outcome, column, at, notes.file)
        if outcome.problem == TWO_DAYS:
            notes.doubts.append(Doubt(problem, at, written, known, outcome.codes))
        else:
            notes.problems.append(problem)
        return written
    text = outcome.text
    if known is not None and is_same_value(text, known, column.field.type):
        text = known
    notes.mend(outcome.codes, f"{column.letter}{column.numbers[at]}", written, text)
    return text


def _problem(outcome: Outcome, column: Column, at: int, file: str) -> Problem:
    number, value = column.numbers[at], column.cells[at][:200]
    place = f"{column.letter}{number}"
    return Problem(file, outcome.problem, number, column.field.name, value, outcome.detail, place)


def _is_same_writing(written: str, known: str) -> bool:
    """Whether a cell is the one on record, but for its line ends or the sign that a spreadsheet must not run it."""
    return LINE_ENDS.sub("\n", written) == LINE_ENDS.sub("\n", known) or written == guard(known)


def _is_depleted(written: str, known: str) -> bool:
    """Whether a cell is the one on record, but for question marks where a code page does not have the letters."""
    return (
        "?" in written
        and len(written) == len(known)
        and all(one == other or (one == "?" and not other.isascii()) for one, other in zip(written, known, strict=True))
    )


def guard(text: str) -> str:
    """The text so that a spreadsheet does not run it."""
    return f"'{text}" if text.startswith(RUNNABLE) else text


def is_same_value(text: str, known: str, kind: str) -> bool:
    """Whether two cells of the Table Schema type `kind` say the same: 1 and 1.0 do in a column of numbers."""
    if text == known:
        return True
    if kind in ("number", "integer"):
        with suppress(InvalidOperation):
            return Decimal(text) == Decimal(known)
    return False
