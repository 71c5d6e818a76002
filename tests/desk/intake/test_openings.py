"""The header of a file is known without reading the rest of it."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from components.desk.intake import workbooks
from components.desk.intake.openings import MOST, read_header
from components.desk.intake.sheetxml import RawCell
from components.desk.intake.uploads import Upload
from tests.desk.filing import SCHEMA


def save(*sheets: tuple[str, list[list[str]]]) -> bytes:
    book, stream = Workbook(), BytesIO()
    book.remove(book.worksheets[0])
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(stream)
    return stream.getvalue()


LONG = b'id,name\n1,"' + b"a\nb" * MOST + b'"\n'
FILES = [
    ("plain", b"id,name\n1,x\n", ("id", "name")),
    ("blank rows above", b"\n,,\nid,name\n", ("id", "name")),
    ("UTF-16", "id\tname\n1\tx\n".encode("utf-16"), ("id", "name")),
    ("cut off in the midst of a cell", LONG, ()),
    ("long", b"id,name\n" + b"1,x\n" * MOST, ("id", "name")),
    ("no table", b"%PDF-1.4", ()),
    ("empty", b"", ()),
    ("workbook", save(("a", [[], ["id", "name"], ["1", "x"]])), ("id", "name")),
    ("workbook with an empty sheet first", save(("a", []), ("b", [["id", "name"]])), ("id", "name")),
    ("sheet named as the table", save(("a", [["x"]]), (SCHEMA.name, [["id", "name"]])), ("id", "name")),
    ("empty workbook", save(("a", [])), ()),
    ("damaged workbook", save(("a", [["id"]]))[:300], ()),
]


@pytest.mark.parametrize(("content", "header"), [each[1:] for each in FILES], ids=[each[0] for each in FILES])
def test_header_is_the_first_filled_row(content: bytes, header: tuple[str, ...]) -> None:
    assert read_header(Upload("x", content), SCHEMA) == header


def test_no_row_of_a_workbook_is_read_after_its_header(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    take = workbooks._SheetReader.take_row

    def count(self: workbooks._SheetReader, number: int, cells: list[RawCell]) -> None:
        read.append(number)
        take(self, number, cells)

    monkeypatch.setattr(workbooks._SheetReader, "take_row", count)
    read_header(Upload("x", save(("a", [["id", "name"], *[["1", "x"]] * 100]))), SCHEMA)
    assert read == [1]
