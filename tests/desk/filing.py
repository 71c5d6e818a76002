"""What tests of reading share: a small table, and a draft of whatever a person hands in for it."""

import csv
import io
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from components.desk.drafts import Draft
from components.desk.intake.reading import read_draft
from components.desk.intake.uploads import Upload
from components.model.data.reading import Rows
from components.model.data.schema import read_package

ZOO = Path(__file__).parent / "zoo"
SCHEMA = read_package((ZOO / "datapackage.json").read_bytes()).table("counts")
HEADER = list(SCHEMA.columns)


def read(content: bytes | str, *confirmed: str, name: str = "counts.csv", recorded: Rows | None = None) -> Draft:
    """The draft that a file makes against the `recorded` table, which is blank unless given."""
    raw = content.encode() if isinstance(content, str) else content
    return read_draft(Upload(name, raw), SCHEMA, recorded or [], frozenset(confirmed))


def row(**cells: str) -> list[str]:
    """A sound row, but for the cells given."""
    sound = {"id": "C001", "name": "Nasib", "day": "2018-07-03", "count": "5890", "lat": "32.555", "demand": "1"}
    return [(sound | cells).get(name, "") for name in HEADER]


def make_csv(*rows: list[str], separator: str = ",") -> str:
    """CSV text of rows, which need not be the header first."""
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator, lineterminator="\n").writerows(rows)
    return stream.getvalue()


def save(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def make_book(*rows: list[Any]) -> Workbook:
    """A workbook whose only sheet holds rows under the header."""
    book = Workbook()
    sheet = book.worksheets[0]
    header: list[Any] = [*HEADER]
    for each in (header, *rows):
        sheet.append(each)
    return book
