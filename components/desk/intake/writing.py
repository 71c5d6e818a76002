"""Writing a table: as it is published, and for a spreadsheet to be edited in."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from components.desk.intake.books import list_properties
from components.desk.intake.columns import guard
from components.desk.intake.days import ISO
from components.desk.intake.numerals import PLAIN
from components.model.data.editions import SHORT
from components.model.data.schema import Field, TableSchema

EDITION = "edition"
"""The property of a workbook that names the edition it was made from."""
UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
NAMED = re.compile(rf"[a-z]+-([0-9a-f]{{{SHORT}}})(?![0-9A-Za-z])")
ID = re.compile(rf"[0-9a-f]{{{SHORT}}}")
NARROW, WIDE = 14, 40
FIRST_DAY = "1900-03-01"
"""Spreadsheets count days from 1900, with a 29 February that there was not."""
MOST_EXACT = 15
"""The digits with which a spreadsheet counts."""
Table = Sequence[Sequence[str]]


def write_csv(schema: TableSchema, rows: Table) -> bytes:
    """The table as it is published: UTF-8, its columns in the order of the schema, rows ended by \\n.

    `rows` are cells of text, with or without the header before them.
    """
    return _write(schema, rows, "\n").encode()


def write_for_excel(schema: TableSchema, rows: Table) -> bytes:
    """The table as a CSV file that Excel opens with the right letters; what it would run is kept from it by a '."""
    texts = {at for at, field in enumerate(schema.fields) if field.type == "string"}
    safe = [[guard(cell) if at in texts else cell for at, cell in enumerate(row)] for row in _bare(schema, rows)]
    return b"\xef\xbb\xbf" + _write(schema, safe, "\r\n").encode()


def _write(schema: TableSchema, rows: Table, end: str) -> str:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator=end)
    writer.writerow(schema.columns)
    writer.writerows(_bare(schema, rows))
    return stream.getvalue()


def _bare(schema: TableSchema, rows: Table) -> Table:
    return rows[1:] if rows and tuple(rows[0]) == schema.columns else rows


def write_workbook(schema: TableSchema, rows: Table, edition_id: str) -> bytes:
    """The table as XLSX: numbers and dates as real ones, all else as text, the header in sight, the edition named."""
    book = make_workbook(edition_id)
    sheet: WriteOnlyWorksheet = book.create_sheet(schema.name)
    sheet.freeze_panes = "A2"
    set_widths(sheet, {get_column_letter(at): _width(field) for at, field in enumerate(schema.fields, start=1)})
    sheet.append([make_text(sheet, name, bold=True) for name in schema.columns])
    for row in _bare(schema, rows):
        sheet.append([_make_cell(sheet, cell, field) for cell, field in zip(row, schema.fields, strict=True)])
    return save_workbook(book)


def make_workbook(edition_id: str) -> Workbook:
    """A workbook without sheets whose properties name the edition it is made from."""
    book = Workbook(write_only=True)
    if edition_id:
        list_properties(book).append(StringProperty(name=EDITION, value=edition_id))
    return book


def set_widths(sheet: WriteOnlyWorksheet, widths: Mapping[str, int]) -> None:
    """Makes each column of a sheet, by its letter, as wide as so many digits."""
    dimensions: Any = sheet.column_dimensions  # type: ignore[attr-defined]
    for letter, width in widths.items():
        dimensions[letter].width = width


def _width(field: Field) -> int:
    return WIDE if field.type == "string" and not field.choices else NARROW


def save_workbook(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def make_text(sheet: WriteOnlyWorksheet, text: str, bold: bool = False) -> Cell:
    """A cell that holds text as text, never as a formula; what XML cannot hold is written as workbooks do: _x001B_."""
    escaped = UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", ESCAPE.sub("_x005F_", text))
    cell = WriteOnlyCell(sheet, escaped or None)
    if text:
        cell.data_type = "s"
    if bold:
        cell.font = Font(bold=True)
    return cell


def _make_cell(sheet: WriteOnlyWorksheet, text: str, field: Field) -> Cell | float | None:
    if field.type == "date" and ISO.fullmatch(text) and text > FIRST_DAY:
        with suppress(ValueError):
            cell = WriteOnlyCell(sheet, datetime.fromisoformat(text))
            cell.number_format = "yyyy-mm-dd"
            return cell
    if field.type in ("number", "integer") and PLAIN.fullmatch(text) and len(text) <= MOST_EXACT:
        return int(text) if text.lstrip("-").isdecimal() else float(text)
    return make_text(sheet, text) if text else None


def name_file(table: str, edition_id: str, ending: str) -> str:
    """The name of a download, from which the edition can be told again: displacement-b2f1c3d4e5.csv."""
    return f"{table}-{edition_id}.{ending}"


def find_base(upload_name: str, properties: Mapping[str, str]) -> str:
    """The id of the edition that a file was made from, as a workbook's properties or its name say; "" where none do."""
    named = str(properties.get(EDITION, ""))
    if ID.fullmatch(named):
        return named
    found = NAMED.search(upload_name)
    return found[1] if found else ""
