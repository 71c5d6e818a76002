"""Sheets: a file as rows of cells of text, in the places where a spreadsheet shows them."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter

from components.desk.intake.uploads import MOST_BYTES, MOST_COLUMNS, MOST_LETTERS, MOST_ROWS, refuse
from components.model.data.problems import Problem
from components.model.data.reading import share_cells

SEPARATORS = (",", ";", "\t", "|")
TEXT, NUMBER, DAY, MOMENT, SHARE, FAULT, STYLED = "s", "n", "d", "t", "%", "!", "f"
"""Kinds of cells of a workbook: text, number, date, date with a time, per cent, faulty, number in another format."""

# A quotation mark that is never closed takes in the rest of the file, and is told as such, not as a long cell.
csv.field_size_limit(MOST_BYTES)


@dataclass
class Sheet:
    """Cells as text: rows[0] is spreadsheet row 1. A row ends with its last filled cell.

    `separator` is that of a text file, "" for a workbook. `kinds` has one letter for each cell of a workbook's rows
    and is empty for a text file, in which every cell is text. `lengths` counts the cells of each filled row of a text
    file, blank ones at its end as well. `dropped` counts the blank rows after the last. `problems` are of single cells.
    """

    rows: list[list[str]]
    separator: str = ""
    kinds: list[str] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)
    dropped: int = 0
    problems: list[Problem] = field(default_factory=list)

    def width(self, at: int) -> int:
        """The cells of `rows[at]`, with the blank ones at its end; in a workbook those of the widest row."""
        return self.lengths[at] if self.lengths else max(map(len, self.rows))


def name_cell(row: int, column: int) -> str:
    """The address that a spreadsheet shows ("D17") for a row counted from 1 and a column counted from 0."""
    return f"{get_column_letter(column + 1)}{row}"


def read_text(text: str, file: str, known: Callable[[str], bool]) -> Sheet:
    """The sheet in the text of a CSV file; `known` tells names of the table's columns, which show the separator.

    DataFault where there is more than may be read, or a quotation mark is never closed.
    """
    named, body = _split_off_separator(text)
    separator = named or _find_separator(body, known)
    return _gather(_parse(body, separator, file), separator, file)


def _split_off_separator(text: str) -> tuple[str, str]:
    """What a first line `sep=;` says, and the text after it: Excel does not show that line as a row."""
    line = text.split("\n", 1)[0].split("\r", 1)[0]
    bare = line.strip('"').lower()
    if not (bare.startswith("sep=") and bare[4:] in SEPARATORS):
        return "", text
    rest = text[len(line) :]
    return bare[4:], rest.removeprefix("\r").removeprefix("\n")


def _find_separator(text: str, known: Callable[[str], bool]) -> str:
    start = next((line for line in text[: 2 * MOST_LETTERS].splitlines() if line.strip()), "")

    def count(separator: str) -> tuple[int, int]:
        cells = next(csv.reader([start], delimiter=separator), [])
        return sum(map(known, cells)), len(cells)

    return max(SEPARATORS, key=count)


def _parse(text: str, separator: str, file: str) -> Iterator[list[str]]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 1
    try:
        for row in rows:
            yield row
            number += 1
    except csv.Error as fault:
        raise refuse(Problem(file, "unclosed-quote", row=number, cell=name_cell(number, 0))) from fault


def _gather(rows: Iterable[list[str]], separator: str, file: str) -> Sheet:
    """The rows up to the last filled one, each up to its last filled cell; DataFault as soon as there are too many."""
    sheet, shared = Sheet([], separator), dict[str, str]()
    number = 0
    for number, row in enumerate(rows, start=1):
        length = len(row)
        while row and not row[-1].strip():
            row.pop()
        if row:
            check_row(row, number, file)
            blank = number - 1 - len(sheet.rows)
            sheet.rows += [*([] for _ in range(blank)), share_cells(row, shared)]
            sheet.lengths += [*[0] * blank, length]
    sheet.dropped = min(number - len(sheet.rows), MOST_ROWS)
    return sheet


def check_row(row: list[str], number: int, file: str) -> None:
    """DataFault where a filled row stands too far down, is too wide, or has a cell that is too long."""
    if number > MOST_ROWS + 1:
        raise refuse(Problem(file, "many-rows", row=number, detail=str(MOST_ROWS), cell=name_cell(number, 0)))
    if len(row) > MOST_COLUMNS:
        cell = name_cell(number, len(row) - 1)
        raise refuse(Problem(file, "many-columns", row=number, detail=str(MOST_COLUMNS), cell=cell))
    if sum(map(len, row)) > MOST_LETTERS:
        for column, cell in enumerate(row):
            if len(cell) > MOST_LETTERS:
                place = name_cell(number, column)
                raise refuse(Problem(file, "long-or-unclosed", number, None, cell[:80], str(MOST_LETTERS), place))


def find_blank_columns(rows: Sequence[Sequence[str]], header: Sequence[str]) -> list[int]:
    """The places in the `header` that have no name, and nothing under them."""
    nameless = [at for at, name in enumerate(header) if not name.strip()]
    return [at for at in nameless if not any(at < len(row) and row[at].strip() for row in rows)]
