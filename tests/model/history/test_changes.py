"""What differs between two editions, row by row and cell by cell, and what is no difference."""

import json
from pathlib import Path

import pytest

from components.model.data.editions import read_files
from components.model.data.schema import read_package
from components.model.history.changes import CellChange, Change, compare_files

DATA = Path(__file__).parents[3] / "data"
FILES = read_files(DATA)
PACKAGE = read_package(FILES["datapackage.json"])
NOTES = b"id,page,text\nN1,map,One\nN2,map,Two\nN3,map,Three\n"
BEFORE = {"notes.csv": NOTES, "statement.md": b"Text.\n"}
N2 = (CellChange("id", "", "N2"), CellChange("page", "", "map"), CellChange("text", "", "Two"))


def gone(cells: tuple[CellChange, ...]) -> tuple[CellChange, ...]:
    return tuple(CellChange(cell.column, cell.after, cell.before) for cell in cells)


@pytest.mark.parametrize(
    ("after", "changes"),
    [
        (NOTES, []),
        (NOTES.replace(b"Two", b"2"), [Change("notes", "N2", "changed", (CellChange("text", "Two", "2"),))]),
        (NOTES.replace(b"N2,map,Two\n", b""), [Change("notes", "N2", "removed", gone(N2))]),
        (NOTES + b"N4,,\n", [Change("notes", "N4", "added", (CellChange("id", "", "N4"),))]),
        (b"id,page,text\nN2,map,Two\nN1,map,One\nN3,map,Three\n", [Change("notes", "", "order")]),
        (NOTES.replace(b"\n", b"\r\n"), [Change("notes", "", "file")]),
        (b"\xef\xbb\xbf" + NOTES, [Change("notes", "", "file")]),
        (NOTES[:-8], [Change("notes", "", "file")]),
        (NOTES + b"N3,map,Again\n", [Change("notes", "", "file")]),
        (NOTES + b"N4,map\n", [Change("notes", "", "file")]),
        (b"", [Change("notes", "", "file")]),
        (b"\xff\xfe", [Change("notes", "", "file")]),
        (NOTES.replace(b"id,", b"key,"), [Change("notes", "", "file")]),
        (
            b"id,page,text,new\nN1,map,One,x\nN2,map,Two,\nN3,map,Three,\n",
            [Change("notes", "N1", "changed", (CellChange("new", "", "x"),))],
        ),
        (
            b"id,text\nN1,One\nN2,Two\nN3,Three\n",
            [Change("notes", key, "changed", (CellChange("page", "map", ""),)) for key in ("N1", "N2", "N3")],
        ),
    ],
)
def test_a_table_is_compared_by_key_and_cell(after: bytes, changes: list[Change]) -> None:
    assert list(compare_files(PACKAGE, BEFORE, BEFORE | {"notes.csv": after})) == changes


def test_other_files_are_compared_as_a_whole() -> None:
    after = {"statement.md": b"Text!\n", "more.md": b""}
    assert compare_files(PACKAGE, BEFORE, after) == (
        Change("notes", "", "file"),
        Change("more.md", "", "file"),
        Change("statement.md", "", "file"),
    )


@pytest.mark.parametrize(
    ("name", "value", "differs"),
    [("version", "2030-01-01", False), ("created", "2030-01-01T00:00:00Z", False), ("title", "Other", True)],
)
def test_what_publishing_stamps_is_no_change(name: str, value: str, differs: bool) -> None:
    package = json.dumps(json.loads(FILES["datapackage.json"]) | {name: value}).encode()
    changes = compare_files(PACKAGE, FILES, FILES | {"datapackage.json": package})
    assert changes == ((Change("datapackage.json", "", "file"),) if differs else ())


def test_every_row_of_every_table_is_told_when_all_are_gone() -> None:
    emptied = {name: content.split(b"\n")[0] + b"\n" for name, content in FILES.items() if name.endswith(".csv")}
    changes = compare_files(PACKAGE, FILES, FILES | emptied)
    assert {change.kind for change in changes} == {"removed"}
    assert {change.table for change in changes} == set(PACKAGE.tables)
