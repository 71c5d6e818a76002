import gzip
import io
import struct
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from tests.desk.filing import make_book, make_csv, read, row, save


def zipped(**parts: str) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def repacked(content: bytes, added: dict[str, bytes] | None = None, method: int = ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(stream, "w", method) as new:
        for name in old.namelist():
            if name not in (added or {}):
                new.writestr(name, old.read(name))
        for name, part in (added or {}).items():
            new.writestr(name, part)
    return stream.getvalue()


def shrunk_in_the_directory(content: bytes, name: str) -> bytes:
    """The archive with a directory that says the part is 100 bytes long."""
    raw = bytearray(content)
    with ZipFile(io.BytesIO(content)) as archive:
        local = archive.getinfo(name).header_offset
    central = raw.index(b"PK\1\2")
    while raw[central + 46 : central + 46 + len(name)] != name.encode():
        central = raw.index(b"PK\1\2", central + 4)
    for at in (local + 22, central + 24):
        raw[at : at + 4] = struct.pack("<I", 100)
    return bytes(raw)


BOOK = save(make_book([*row()]))
SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
REFUSED = {
    "six megabytes": (b"id,name\n" * 750_000, "too-large"),
    "a zip of something": (zipped(a="b"), "no-table"),
    "a document": (zipped(**{"[Content_Types].xml": "", "word__document.xml": ""}), "no-table"),
    "an OpenDocument sheet": (zipped(mimetype="x", **{"content.xml": ""}), "other-workbook"),
    "a binary workbook": (zipped(**{"[Content_Types].xml": "", "xl__workbook.bin": ""}), "other-workbook"),
    "an old workbook": (OLE, "old-workbook"),
    "a locked workbook": (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted-workbook"),
    "a picture": (b"\x89PNG\r\n\x1a\n....", "no-table"),
    "a gzip": (gzip.compress(b"id,name\n"), "no-table"),
    "an empty zip": (b"PK\5\6" + b"\0" * 18, "no-table"),
    "a broken zip": (BOOK[:-200], "damaged-workbook"),
    "too many parts": (zipped(**{f"part{at}": "" for at in range(1001)}), "many-parts"),
    "a bomb": (repacked(BOOK, {SHEET: b" " * 51_000_000}), "unpacks-too-large"),
    "another way of packing": (repacked(BOOK, method=ZIP_BZIP2), "damaged-workbook"),
    "a lying directory": (
        shrunk_in_the_directory(repacked(BOOK, {SHEET: b" " * 60_000_000}), SHEET),
        "damaged-workbook",
    ),
    "a sheet that is no XML": (repacked(BOOK, {SHEET: b"<worksheet><sheetData>"}), "damaged-workbook"),
    "a document type": (repacked(BOOK, {SHEET: b"<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet/>"}), "damaged-workbook"),
    "an empty sheet": (repacked(BOOK, {SHEET: b"<worksheet><sheetData/></worksheet>"}), "empty-upload"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_table_is_refused_whatever_its_name(what: str) -> None:
    content, code = REFUSED[what]
    draft = read(content, name="counts.csv")
    assert ([problem.code for problem in draft.problems], draft.rows) == ([code], ())


def test_a_name_is_never_a_path() -> None:
    assert read(make_csv(row()), name="../../etc/passwd").problems == read(make_csv(row()), name="").problems


def test_rows_columns_and_letters_have_an_end() -> None:
    header, sound = row(), row()
    tall = make_csv(*[sound] * 20_002)
    wide = make_csv([*header, *["x"] * 94])
    assert [problem.code for problem in read(tall).problems] == ["many-rows"]
    assert [(problem.code, problem.cell) for problem in read(wide).problems] == [("many-columns", "CW1")]


def test_a_declared_million_of_rows_ends() -> None:
    with ZipFile(io.BytesIO(BOOK)) as archive:
        sheet = archive.read(SHEET).decode()
    far = sheet.replace('ref="A1:G2"', 'ref="A1:XFD1048576"').replace(
        "</sheetData>", '<row r="1048576"><c r="A1048576" s="0"/></row></sheetData>'
    )
    draft = read(repacked(BOOK, {SHEET: far.encode()}), name="x.xlsx")
    assert (len(draft.rows), draft.problems, len(draft.grid)) == (1, (), 2)


def test_a_filled_cell_far_down_is_refused() -> None:
    book = make_book([*row()])
    book.worksheets[0].cell(900_000, 1).value = "x"
    assert [(problem.code, problem.cell) for problem in read(save(book)).problems] == [("many-rows", "A900000")]


def test_macros_and_links_to_elsewhere_are_left_aside() -> None:
    parts = {"xl/vbaProject.bin": b"x", "xl/externalLinks/externalLink1.xml": b"<x/>"}
    draft = read(repacked(BOOK, parts))
    assert (draft.rows, draft.problems) == ((tuple(row()),), ())
