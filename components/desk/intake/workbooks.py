"""Workbooks: the one sheet of an XLSX file that holds the table, its real dates and numbers as text."""

import warnings
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal
from io import BytesIO
from zipfile import BadZipFile

from openpyxl.utils.datetime import from_excel, from_ISO8601

from components.desk.intake.books import Book
from components.desk.intake.sheets import DAY, FAULT, MOMENT, NUMBER, SHARE, STYLED, TEXT, Sheet, check_row, name_cell
from components.desk.intake.sheetxml import BrokenXml, RawCell, count_column, parse_cells, unescape
from components.desk.intake.uploads import MOST_COLUMNS, refuse
from components.model.problems import DataFault, Problem

UNSTYLED = {"General", "0", "@"}
# What openpyxl, zipfile and the XML under them raise where a part is missing or not as it should be.
FAULTS = (LookupError, ValueError, TypeError, AttributeError, OSError, SyntaxError, EOFError, RuntimeError)
BROKEN = (BrokenXml, BadZipFile, zlib.error, *FAULTS)


@dataclass(frozen=True)
class Workbook:
    """The sheet that holds the table, and the properties that a person or a program gave to the workbook."""

    sheet: Sheet
    properties: Mapping[str, str]


def read_workbook(content: bytes, table: str, file: str) -> Workbook:
    """The sheet of a workbook that holds `table`: the one so named, or the only one that is filled.

    DataFault where it is damaged, or there are several sheets and none has that name.
    """
    with _told_damaged(file):
        book = _open(content)
        return Workbook(_choose(book, table, file), book.properties)


def read_first_row(content: bytes, table: str, file: str) -> tuple[str, ...]:
    """The first filled row of the sheet that `read_workbook` would read, or of the first one that is filled.

    DataFault where the workbook is damaged as far as it is read; () where nothing is filled.
    """
    with _told_damaged(file):
        book = _open(content)
        return tuple(next(filter(None, (_read_first(book, name, file) for name in _name_sheets(book, table))), ()))


@contextmanager
def _told_damaged(file: str) -> Iterator[None]:
    try:
        yield
    except DataFault:
        raise
    except BROKEN as fault:
        raise refuse(Problem(file, "damaged-workbook")) from fault


def _open(content: bytes) -> Book:
    with warnings.catch_warnings():
        # openpyxl warns of what it leaves out, such as drawings; none of it is needed.
        warnings.simplefilter("ignore")
        book = Book(BytesIO(content), read_only=True, keep_links=False)
        book.read()
    return book


def _name_sheets(book: Book, table: str) -> list[str]:
    return [name for name in book.sheets if name.strip().casefold() == table] or list(book.sheets)


def _choose(book: Book, table: str, file: str) -> Sheet:
    found = {name: sheet for name in _name_sheets(book, table) if (sheet := _read_sheet(book, name, file)).rows}
    if not found:
        raise refuse(Problem(file, "empty-upload"))
    if len(found) > 1:
        raise refuse(Problem(file, "several-sheets", value=table, detail=", ".join(found)))
    return next(iter(found.values()))


def _read_sheet(book: Book, name: str, file: str) -> Sheet:
    reader = _SheetReader(book, file)
    with book.archive.open(book.sheets[name]) as stream:
        merged = parse_cells(stream, reader.take_row)
    for place in merged:
        reader.note_merged(place)
    return reader.sheet


class _Enough(Exception):
    """Raised to end the reading."""


def _read_first(book: Book, name: str, file: str) -> list[str]:
    """The first filled row of a sheet; [] where there is none."""
    reader = _SheetReader(book, file)

    def take_row(number: int, cells: list[RawCell]) -> None:
        reader.take_row(number, cells)
        if reader.sheet.rows:
            raise _Enough

    with suppress(_Enough), book.archive.open(book.sheets[name]) as stream:
        parse_cells(stream, take_row)
    return reader.sheet.rows[-1] if reader.sheet.rows else []


class _SheetReader:
    """Turns the cells of a sheet into text, row by row."""

    def __init__(self, book: Book, file: str) -> None:
        self.book, self.file = book, file
        self.sheet = Sheet([])
        self.numbers: dict[tuple[str, int], tuple[str, str]] = {}

    def take_row(self, number: int, cells: list[RawCell]) -> None:
        """Puts a row in its place; BrokenXml where cells or rows are out of order."""
        texts, kinds = [""] * (cells[-1].column + 1), [TEXT] * (cells[-1].column + 1)
        for cell in cells:
            if cell.column >= len(texts):
                raise BrokenXml("cells out of order")
            texts[cell.column], kinds[cell.column] = self._read(cell, number)
        while texts and not texts[-1].strip():
            texts.pop()
        if not texts:
            return
        check_row(texts, number, self.file)
        if number <= len(self.sheet.rows):
            raise BrokenXml("rows out of order")
        missing = number - 1 - len(self.sheet.rows)
        self.sheet.rows += [[] for _ in range(missing)] + [texts]
        self.sheet.kinds += [""] * missing + ["".join(kinds[: len(texts)])]

    def _read(self, cell: RawCell, row: int) -> tuple[str, str]:
        if cell.formula:
            return self._fault("formula", cell.formula, cell.column, row)
        match cell.type:
            case "s":
                return self.book.strings[int(cell.text)], TEXT
            case "n":
                key = cell.text, cell.style
                if key not in self.numbers:
                    self.numbers[key] = self._read_number(*key)
                text, kind = self.numbers[key]
                return self._fault("spreadsheet-error", text, cell.column, row) if kind == FAULT else (text, kind)
            case "b":
                return ("TRUE" if cell.text == "1" else "FALSE"), TEXT
            case "e":
                return self._fault("spreadsheet-error", cell.text, cell.column, row)
            case "d":
                return _say_time(from_ISO8601(cell.text))  # type: ignore[no-untyped-call]
        return unescape(cell.text), TEXT

    def _fault(self, code: str, value: str, column: int, row: int) -> tuple[str, str]:
        self.sheet.problems.append(Problem(self.file, code, row, None, value[:200], "", name_cell(row, column)))
        return value, FAULT

    def _read_number(self, text: str, style: int) -> tuple[str, str]:
        """A number as text and its kind; a date where the style says so."""
        value = float(text)
        if self.book.is_date(style):
            try:
                return _say_time(from_excel(value, self.book.wb.epoch))
            except (OverflowError, ValueError):
                return text, FAULT
        shown = self.book.format_of(style)
        kind = SHARE if "%" in shown else NUMBER if shown in UNSTYLED else STYLED
        return write_number(text), kind

    def note_merged(self, place: str) -> None:
        """A problem for a range of merged cells inside the table."""
        first, last = place.split(":")[0], place.split(":")[-1]
        row = int(first.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        if row <= len(self.sheet.rows) and count_column(first) < MOST_COLUMNS and first != last:
            self.sheet.problems.append(Problem(self.file, "merged-cells", row, None, place, "", first))


def write_number(text: str) -> str:
    """A number of a workbook in its shortest form: 5890, 32.61889; never with an exponent.

    A spreadsheet counts with 15 digits and stores 17: 84.799999999999997 is the 84.8 that the person sees.
    """
    if text.isdecimal() and len(text) < 16:
        return str(int(text))
    return format(Decimal(f"{float(text):.15g}").normalize() + 0, "f")


def _say_time(moment: object) -> tuple[str, str]:
    """A date as ISO text, with the time of day where it is another than midnight."""
    if not isinstance(moment, datetime):
        return str(moment), MOMENT
    if moment.time() == time():
        return moment.date().isoformat(), DAY
    return moment.isoformat(" ", "minutes"), MOMENT
