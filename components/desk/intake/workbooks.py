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
from components.desk.intake.pieces import BrokenXml
from components.desk.intake.sheets import DAY, FAULT, MOMENT, NUMBER, SHARE, STYLED, TEXT, Sheet, check_row, name_cell
from components.desk.intake.sheetxml import RawCell, count_column, parse_cells, unescape
from components.desk.intake.uploads import MOST_COLUMNS, refuse
from components.model.data.problems import DataFault, Problem

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
        texts, kinds = ([filling] * (cells[-1][0] + 1) for filling in ("", TEXT))
        for cell in cells:
            if cell[0] >= len(texts):
                raise BrokenXml("cells out of order")
            texts[cell[0]], kinds[cell[0]] = self._read(cell, number)
        while texts and not texts[-1].strip():
            texts.pop()
        if not texts:
            return
        check_row(texts, number, self.file)
        if number <= len(self.sheet.rows):
            raise BrokenXml("rows out of order")
        missing = range(len(self.sheet.rows), number - 1)
        self.sheet.rows += [*([] for _ in missing), texts]
        self.sheet.kinds += [*("" for _ in missing), "".join(kinds[: len(texts)])]

    def _read(self, cell: RawCell, row: int) -> tuple[str, str]:
        column, kind, written, style, formula = cell
        if formula:
            return self._fault("formula", formula, column, row)
        match kind:
            case "s":
                return self.book.strings[int(written)], TEXT
            case "n":
                found = self.numbers.get((written, style)) or self._read_number(written, style)
                self.numbers[written, style] = found
                return self._fault("spreadsheet-error", written, column, row) if found[1] == FAULT else found
            case "b":
                return ("TRUE" if written == "1" else "FALSE"), TEXT
            case "e":
                return self._fault("spreadsheet-error", written, column, row)
            case "d":
                return _say_time(from_ISO8601(written))  # type: ignore[no-untyped-call]
        return unescape(written), TEXT

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
