"""Long tables: each row of the tables that grow many times over, with ids of its own."""

import re
import shutil
from collections.abc import Collection, Sequence
from pathlib import Path

from components.model.data.reading import MOST_BYTES, Rows, read_rows, write_rows
from components.model.data.schema import FILE, Field, TableSchema, read_package

TIMES = 100
# Signatories, demands and the statement's figures are as many as the statement has; notes are written for readers.
GROWING = ("displacement", "movements", "casualties", "response", "events", "followups", "places", "sources")
UNCUT = ("repeats", "part_of", "admin1", "admin2", "admin3", "unit")
ARABIC = re.compile("[\u0621-\u064a]")
OWN = ("pcode",)
"""Codes of which each stands once: copies have none."""
LENGTHS = (10_000, 400, 200, 100, 60, 40, 30, 20, 10, 5, 0)
"""Letters that a text of a copied row may have: the most with which the file is not too large to be read."""
LEAST = 10
"""Letters that a text keeps in any case where the column may not be blank."""


def lengthen_folder(source: Path, target: Path, times: int = TIMES) -> None:
    """A copy of the data folder, without its archive, in which the tables that grow are `times` as long."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("editions"))
    package = read_package((source / FILE).read_bytes())
    for name in GROWING:
        schema = package.table(name)
        rows = read_rows((source / schema.path).read_bytes(), schema.path)
        (target / schema.path).write_bytes(lengthen(rows, schema, times))


def lengthen(rows: Rows, schema: TableSchema, times: int, most: int = MOST_BYTES) -> bytes:
    """The file with its rows `times` over, texts of the copies cut to keep within `most` bytes, else ValueError."""
    whole, last = len(write_rows(rows)), times - 1
    for longest in LENGTHS:
        # The last copy is as large as any: its ids are the longest.
        if whole + last * len(write_rows(copy_rows(rows, schema, last, longest))) <= most:
            copies = [row for number in range(1, times) for row in copy_rows(rows, schema, number, longest)]
            return write_rows([*rows, *copies])
    raise ValueError(f"{schema.path}: {times} times its rows are too large a file.")


def copy_rows(rows: Rows, schema: TableSchema, number: int, longest: int) -> Rows:
    """The copy of this number of all rows but the header."""
    return [copy_row(row, schema, number, longest) for row in rows[1:]]


def copy_row(row: Sequence[str], schema: TableSchema, number: int, longest: int) -> list[str]:
    """The row as the copy of this number: with an id of its own, texts at most `longest` letters long."""
    uncut = {*UNCUT, *(link.column for link in schema.links)}
    copied = []
    for cell, field in zip(row, schema.fields, strict=True):
        if field.name == schema.key:
            copied.append(name_copy(cell, number))
        elif field.name in OWN:
            copied.append("")
        else:
            kept = max(longest, LEAST) if field.constraints.get("required") else longest
            copied.append(cut(cell, field.name, kept) if is_free(field, uncut) else cell)
    return copied


def cut(text: str, column: str, longest: int) -> str:
    """The beginning of the text; of one in Arabic nothing where no Arabic word is left in it."""
    kept = text[:longest].strip()
    return kept if not column.endswith("_ar") or ARABIC.search(kept) else ""


def is_free(field: Field, uncut: Collection[str]) -> bool:
    """Whether any text may stand in the column, so that it may as well be cut."""
    return field.type == "string" and field.name not in uncut and not {"enum", "pattern"} & set(field.constraints)


def name_copy(key: str, number: int) -> str:
    """An id that no other row and no other copy has, of the same form: DE25 becomes DE100125."""
    letters, digits = key.rstrip("0123456789"), key[len(key.rstrip("0123456789")) :]
    return f"{letters}{1000 + number}{digits}" if letters.isupper() else f"{key}-{number}"
