"""The XML of a workbook: its strings and its cells, as they stand there.

openpyxl makes objects of each string and cell, which takes ten times as long on a table of 20,000 rows; what is needed
here is little, and reading may stop at the first row too many.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import IO

from openpyxl.utils import column_index_from_string

from components.desk.intake.pieces import parse, plain_text

ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
LINE_ENDS = re.compile(r"\r\n?")
PRESERVED = r'(?: xml:space="preserve")?'
STRING = re.compile(rf"<si><t{PRESERVED}>([^<\r]*)</t></si>")
CELL = re.compile(
    r'<c r="([A-Z]{1,3})[0-9]+"(?: s="([0-9]+)")?(?: t="([a-zA-Z]+)")?'
    rf"(?: ?/>|></c>|><(?:v|is><t{PRESERVED})>([^<\r]*)</(?:v|t></is)></c>)"
)
ROW = re.compile(r'(?:</row>)?<row r="([0-9]+)"(?: [\w:.]+="[^"<&]*")*>')
"""What stands between two cells of different rows."""
RawCell = tuple[int, str, str, int, str]
"""A filled cell: column counted from 0, type ("s", "n", "b", "d", "e", "str", ...), text, style, formula."""
RawRow = tuple[int, list[RawCell]]
"""The number of a row, counted from 1, and its filled cells."""


def parse_strings(stream: IO[bytes]) -> list[str]:
    """The shared strings of a workbook, in order; BrokenXml where the part is not sound."""
    reader = _StringReader()
    parse(stream, reader)
    return reader.strings


class _StringReader:
    """The strings so far, and the one that is being read; what says how it is pronounced is left out."""

    opening, closing = b"<si>", b"</si>"

    def __init__(self) -> None:
        self.strings, self.pieces = list[str](), list[str]()
        self.taking = self.phonetic = False

    def start(self, tag: str, _: dict[str, str]) -> None:
        """A string begins, or what is part of it."""
        name = tag.rpartition(":")[2]
        if name == "si":
            self.pieces.clear()
        elif name == "rPh":
            self.phonetic = True
        self.taking = name == "t" and not self.phonetic

    def end(self, tag: str) -> None:
        """A string is whole, or a part of it ends."""
        name = tag.rpartition(":")[2]
        self.taking = False
        if name == "si":
            self.strings.append(unescape("".join(self.pieces)))
        elif name == "rPh":
            self.phonetic = False

    def take(self, text: str) -> None:
        """A piece of the string's text."""
        if self.taking:
            self.pieces.append(text)

    def is_between(self) -> bool:
        """Whether no string is open."""
        return not self.phonetic

    def scan(self, piece: str) -> list[str] | None:
        """The strings of a piece where each is one text."""
        parts = STRING.split(piece)
        if any(parts[::2]):
            return None
        return [unescape(plain_text(text)) for text in parts[1::2]]

    def keep(self, found: list[str]) -> None:
        """Takes whole strings."""
        self.strings += found


def unescape(text: str) -> str:
    """Text of a workbook with the characters that XML cannot hold (_x000D_) put back, and plain line ends."""
    if "_x" in text:
        text = ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return LINE_ENDS.sub("\n", text) if "\r" in text else text


def parse_cells(stream: IO[bytes], take_row: Callable[[int, list[RawCell]], None]) -> list[str]:
    """Hands each row of a sheet to `take_row`, with its number counted from 1; returns the ranges of merged cells.

    BrokenXml where the part is not sound; whatever `take_row` raises ends the reading.
    """
    reader = _CellReader(take_row)
    parse(stream, reader)
    return reader.merged


class _CellReader:
    """What is known of the row and the cell that are being read."""

    opening, closing = b"<row ", b"</row>"

    def __init__(self, take_row: Callable[[int, list[RawCell]], None]) -> None:
        self.take_row, self.merged = take_row, list[str]()
        self.row, self.column = 0, -1
        self.cells, self.pieces, self.formula = list[RawCell](), list[str](), list[str]()
        self.type, self.style = "n", 0
        self.into: list[str] | None = None
        self.has_formula = self.phonetic = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A row or cell begins, or what is part of it."""
        name = tag.rpartition(":")[2] if ":" in tag else tag
        if name == "c":
            self._start_cell(attributes)
        elif name == "v" or (name == "t" and not self.phonetic):
            self.into = self.pieces
        elif name == "f":
            self.into, self.has_formula = self.formula, True
        elif name == "row":
            self.row = int(attributes.get("r") or self.row + 1)
            self.column = -1
        elif name == "rPh":
            self.phonetic = True
        elif name == "mergeCell":
            self.merged.append(attributes.get("ref", ""))

    def _start_cell(self, attributes: dict[str, str]) -> None:
        place = attributes.get("r", "")
        self.column = count_column(place) if place else self.column + 1
        self.type, self.style = attributes.get("t", "n"), int(attributes.get("s") or 0)
        self.pieces.clear()
        self.formula.clear()
        self.has_formula = False

    def end(self, tag: str) -> None:
        """A cell or row is whole, or a part of it ends."""
        name = tag.rpartition(":")[2] if ":" in tag else tag
        self.into = None
        if name == "c" and (self.pieces or self.has_formula):
            formula = f"={''.join(self.formula)}" if self.has_formula else ""
            self.cells.append((self.column, self.type, "".join(self.pieces), self.style, formula))
        elif name == "row" and self.cells:
            self.take_row(self.row, self.cells)
            self.cells = []
        elif name == "rPh":
            self.phonetic = False

    def take(self, text: str) -> None:
        """A piece of the cell's text or formula."""
        if self.into is not None:
            self.into.append(text)

    def is_between(self) -> bool:
        """Whether no row is open."""
        return not (self.cells or self.phonetic)

    def scan(self, piece: str) -> list[RawRow] | None:
        """The rows of a piece where each cell is a value or a text, with its address."""
        rows: list[RawRow] = []
        parts = CELL.split(piece)
        if parts[-1] != "</row>" or not parts[0]:  # A cell that stands in no row.
            return None
        each = iter(parts)
        for between, letters, style, kind, text in zip(each, each, each, each, each, strict=False):
            if between:
                if not (row := ROW.fullmatch(between)):
                    return None
                cells: list[RawCell] = []
                rows.append((int(row[1]), cells))
            if text:
                cells.append((_count(letters), kind or "n", plain_text(text), _number(style), ""))
        return rows

    def keep(self, found: list[RawRow]) -> None:
        """Takes whole rows."""
        for self.row, cells in found:
            if cells:
                self.take_row(self.row, cells)


@cache
def _count(letters: str) -> int:
    return column_index_from_string(letters) - 1


@cache
def _number(style: str | None) -> int:
    return int(style or 0)


def count_column(place: str) -> int:
    """The column of a cell's address, counted from 0: 3 for D17. ValueError where it is none."""
    return _count(place.rstrip("0123456789"))
