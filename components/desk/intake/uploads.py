"""Uploads: what a person hands in, and the first look at it, which reads nothing of what may not be read."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from components.model.data.problems import DataFault, Problem

MOST_BYTES = 5_000_000
MOST_UNPACKED = 50_000_000
MOST_PARTS = 1_000
MOST_ROWS = 20_000
MOST_COLUMNS = 100
MOST_LETTERS = 20_000
BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")
UTF8_MARK = b"\xef\xbb\xbf"
ZIP, OLE = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What a file begins with, and what it is then called.
KINDS = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"Rar!", "RAR"),
    (b"SQLite format 3\0", "SQLite"),
    (b"PAR1", "Parquet"),
    (b"{\\rtf", "RTF"),
)
MARKUP = re.compile(r"\s*<\s*[!?a-zA-Z]")
NOTATION = re.compile(r"\s*(\{|\[\s*[\[{\"\]])")


@dataclass(frozen=True)
class Upload:
    """A file as a person hands it in: the `name` the sender gave it, which is never used as a path, and its bytes."""

    name: str
    content: bytes


def find_kind(content: bytes, file: str) -> str:
    """Whether an upload for the table `file` is "xlsx" or "csv" by what it holds, whatever its name says.

    DataFault where it is neither, or too large to be read: nothing of it is decoded or unpacked for that.
    """
    if len(content) > MOST_BYTES:
        raise refuse(Problem(file, "too-large", detail=str(MOST_BYTES // 1_000_000)))
    if not content.removeprefix(UTF8_MARK).strip():
        raise refuse(Problem(file, "empty-upload"))
    if content.startswith(OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in content
        raise refuse(Problem(file, "encrypted-workbook" if encrypted else "old-workbook"))
    if content.startswith(ZIP) and content[2:4] in (b"\3\4", b"\5\6", b"\7\10"):
        check_zip(content, file)
        return "xlsx"
    if kind := next((name for start, name in KINDS if content.startswith(start)), ""):
        raise refuse(Problem(file, "no-table", detail=kind))
    return "csv"


def refuse(*problems: Problem) -> DataFault:
    """The fault to raise where a file cannot be read at all."""
    return DataFault(problems)


def check_text(text: str, file: str) -> None:
    """DataFault where decoded `text` is something else than a table: HTML saved as .xls, JSON, NUL characters."""
    if MARKUP.match(text):
        raise refuse(Problem(file, "no-table", detail="HTML"))
    if NOTATION.match(text):
        raise refuse(Problem(file, "no-table", detail="JSON"))
    if "\0" in text:
        raise refuse(Problem(file, "nul", row=text.count("\n", 0, text.index("\0")) + 1))
    if not text.strip():
        raise refuse(Problem(file, "empty-upload"))


def check_zip(content: bytes, file: str) -> None:
    """DataFault where the archive is no workbook, or unpacks to more than may be read; nothing is unpacked for that."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError) as fault:
        raise refuse(Problem(file, "damaged-workbook")) from fault
    if len(parts) > MOST_PARTS:
        raise refuse(Problem(file, "many-parts", detail=str(MOST_PARTS)))
    # Python unpacks no more of a part than the directory says, so a directory that lies gives a damaged part.
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise refuse(Problem(file, "unpacks-too-large", detail=str(MOST_UNPACKED // 1_000_000)))
    names = {part.filename for part in parts}
    if code := next((code for code, fits in CONTENTS if fits(names)), ""):
        raise refuse(Problem(file, code, detail="ZIP"))
    if any(part.flag_bits & 1 for part in parts):
        raise refuse(Problem(file, "encrypted-workbook"))
    # The other methods are unpacked in one go, whatever comes out of it.
    if any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts):
        raise refuse(Problem(file, "damaged-workbook"))


def _is_opendocument(names: set[str]) -> bool:
    return {"mimetype", "content.xml"} <= names


def _is_binary(names: set[str]) -> bool:
    return "xl/workbook.bin" in names


def _is_other(names: set[str]) -> bool:
    return "[Content_Types].xml" not in names or not any(name.endswith("workbook.xml") for name in names)


CONTENTS: tuple[tuple[str, Callable[[set[str]], bool]], ...] = (
    ("other-workbook", _is_opendocument),
    ("other-workbook", _is_binary),
    ("no-table", _is_other),
)
