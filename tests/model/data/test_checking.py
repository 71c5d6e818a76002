"""Checking finds everything at once; frictionless, which is slower and stops early, must agree cell by cell."""

import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from frictionless import Resource, Schema

from components.model.data.checking import Checked, check_table
from components.model.data.problems import Problem
from components.model.data.reading import Rows, read_rows
from components.model.data.schema import Field, TableSchema
from components.model.data.tables import Tables

DATA = Path(__file__).parents[3] / "data"
TABLES = Tables(DATA)
CHECKED = {"required", "unique", "pattern", "enum", "minimum", "maximum", "minLength", "maxLength"}
NUMBER = {"type": "number", "constraints": {"minimum": 0, "maximum": 1000}}
INTEGER = {"type": "integer", "constraints": {"minimum": 1}}
DATE = {"type": "date", "constraints": {"minimum": "2012-01-01", "maximum": "2030-12-31"}}
TEXT: dict[str, Any] = {"type": "string", "constraints": {"required": True}}
CODE = {"type": "string", "constraints": {"pattern": "S[0-9]{3,}", "unique": True}}
CHOICE = {"type": "string", "constraints": {"enum": ["met", "not met"]}}
SHORT = {"type": "string", "constraints": {"minLength": 2, "maxLength": 3}}
FREE = {"type": "number"}
KINDS = {"number": NUMBER, "integer": INTEGER, "date": DATE, "text": TEXT, "code": CODE, "choice": CHOICE}
KINDS |= {"short": SHORT, "free": FREE}
# The kind of a column, a cell, and the code of its fault ("" where it is sound).
CELLS = [
    *(("number", cell, "") for cell in ("0", "1", "84.8", "+5", ".5", "5.", "1e2", " 12 ", "", "1000", "007")),
    *(("number", cell, "type-error") for cell in ("abc", "1,000", "1 000", "0x10", "--5", "1e", ".", "5%", " ")),
    ("number", "-1", "negative"),
    ("number", "-0.001", "negative"),
    ("number", "1000.5", "not-maximum"),
    *(("integer", cell, "") for cell in ("1", "12", "+3", " 4 ", "")),
    *(("integer", cell, "type-error") for cell in ("1.0", "1.5", "x", "1e2")),
    ("integer", "0", "not-minimum"),
    *(("date", cell, "") for cell in ("2018-07-03", "2012-01-01", "2030-12-31", "2018-7-3", "")),
    *(("date", cell, "type-error") for cell in ("2018-06-31", "2018-13-01", "3/7/2018", "20180703", "July", "2018-07")),
    *(("date", cell, "type-error") for cell in ("2018-07-03 ", "2018-07-03T00:00", "0000-01-01")),
    ("date", "2011-12-31", "too-early"),
    ("date", "2031-01-01", "too-late"),
    *(("text", cell, "") for cell in ("a", "NA", "N/A", "null", "none", "-", "NaN", "0", "ا")),
    ("text", "", "not-required"),
    *(("code", cell, "") for cell in ("S001", "S1234", "")),
    *(("code", cell, "not-pattern") for cell in ("S01", "s001", " S001", "S001x", "XS001")),
    *(("choice", cell, "") for cell in ("met", "not met", "")),
    *(("choice", cell, "not-enum") for cell in ("Met", "met ", "unmet")),
    *(("short", cell, "") for cell in ("ab", "abc", "")),
    ("short", "a", "not-minLength"),
    ("short", "abcd", "not-maxLength"),
]
# What is refused here although frictionless lets it through, and why: no table of ours should hold it.
STRICTER = [
    ("free", "NaN", "not-finite"),
    ("free", "INF", "not-finite"),
    ("free", "-Infinity", "not-finite"),
    ("number", "1_000", "type-error"),
    ("number", "١٢", "type-error"),
    ("integer", "1_0", "type-error"),
    ("integer", "1234567890123456789012", "type-error"),
    ("text", "  ", "not-required"),
    ("text", "\u00a0", "not-required"),
    ("text", "=1+1", "runnable"),
    ("code", "S001\n", "not-pattern"),
    ("text", "x" * 20_001, "long-cell"),
]
SAME = {"negative": "not-minimum", "too-early": "not-minimum", "too-late": "not-maximum"}
"""What frictionless calls the faults that have a name of their own here."""


def make_schema(kind: str) -> TableSchema:
    """A table whose first column is of the kind, and whose second is any text."""
    described = [{"name": "cell", **KINDS[kind]}, {"name": "rest", "type": "string"}]
    fields = tuple(Field(each["name"], each["type"], "", "", each.get("constraints", {})) for each in described)
    return TableSchema("x", "x.csv", "", "", fields, "cell", (), {"fields": described, "missingValues": [""]})


def check(rows: Rows, schema: TableSchema) -> Checked:
    return check_table(rows, schema, TABLES.references(schema.name) if schema.name != "x" else [], TABLES.known)


def find_code(kind: str, cell: str) -> str:
    found = check([[cell, "x"]], make_schema(kind)).problems
    return found[0].code if found else ""


def ask_frictionless(rows: Rows, schema: TableSchema) -> list[tuple[int, str, str]]:
    """Row, column and code of each fault that frictionless finds."""
    descriptor = {key: value for key, value in schema.descriptor.items() if key not in ("foreignKeys", "primaryKey")}
    report = Resource(data=[list(schema.columns), *rows], schema=Schema.from_descriptor(descriptor)).validate()
    errors = [error.to_dict() for task in report.tasks for error in task.errors]
    return [(error["rowNumber"], error.get("fieldName", ""), _name(error)) for error in errors]


def _name(error: dict[str, Any]) -> str:
    code = str(error["type"])
    return f"not-{error['note'].split(chr(34))[1]}" if code == "constraint-error" else code


@pytest.mark.parametrize(("kind", "cell", "code"), [*CELLS, *STRICTER])
def test_cell_is_judged(kind: str, cell: str, code: str) -> None:
    assert find_code(kind, cell) == code


@pytest.mark.parametrize(("kind", "cell", "code"), CELLS)
def test_frictionless_agrees(kind: str, cell: str, code: str) -> None:
    found = ask_frictionless([[cell, "x"]], make_schema(kind))
    assert [code for _, _, code in found] == ([SAME.get(code, code)] if code else [])


@pytest.mark.parametrize(("kind", "cell", "code"), STRICTER)
def test_frictionless_lets_through_what_is_refused_here(kind: str, cell: str, code: str) -> None:
    assert code
    found = ask_frictionless([[cell, "x"]], make_schema(kind))
    assert not found or cell == "S001\n", "No longer needed, or no longer let through."


@pytest.mark.parametrize("name", TABLES.package.tables)
def test_frictionless_agrees_on_published_tables_with_cells_changed(name: str) -> None:
    schema = TABLES.package.table(name)
    rows = spoil(read_rows(TABLES.file(schema.path), schema.path)[1:], schema)
    of_cells = {"type-error", "unique-error", *(f"not-{each}" for each in CHECKED)}
    names = {"not-address": "not-pattern", "not-host": "not-pattern", "outside-area": "not-maximum"} | SAME
    ours = {(each.row, each.column, names.get(each.code, each.code)) for each in check(rows, schema).problems}
    theirs = set(ask_frictionless(rows, schema))
    assert {each for each in ours if each[2] in of_cells} == theirs
    assert {column for _, column, _ in theirs} >= {each.name for each in schema.fields if each.constraints}


def spoil(rows: Rows, schema: TableSchema) -> Rows:
    """The rows with one cell of each column that could be wrong made so, each in a row of its own."""
    for place, field in enumerate(schema.fields):
        row, rules = rows[place % len(rows)], field.constraints
        blank = rules.get("required") and (place % 2 or set(rules) == {"required"})
        wrong = "" if blank else "9999" if "maximum" in rules and field.type != "date" else "?"
        if rules or field.type != "string":
            rows[place % len(rows)] = [*row[:place], wrong, *row[place + 1 :]]
    return [*rows, rows[-1]] if len(rows) > len(schema.fields) else rows


def test_every_constraint_of_the_package_is_one_that_is_checked() -> None:
    used = {name for table in TABLES.package.tables.values() for field in table.fields for name in field.constraints}
    assert used <= CHECKED


def edit(name: str, *changes: tuple[int, str, str]) -> list[Problem]:
    """The problems of a published table after cells were changed: spreadsheet row, column, text."""
    schema = TABLES.package.table(name)
    rows = read_rows(TABLES.file(schema.path), schema.path)
    for number, column, text in changes:
        rows[number - 1][schema.columns.index(column)] = text
    return list(check(rows[1:], schema).problems)


def test_all_stages_are_told_at_once_in_the_order_of_rows() -> None:
    found = edit(
        "displacement",
        (9, "source", "S999"),
        (5, "low", "99999"),
        (5, "high", "5"),
        (3, "low", "many"),
        (3, "as_of", "2018-06-31"),
        (7, "id", "DE01"),
    )
    assert [(each.row, each.column, each.code) for each in found] == [
        (3, "low", "type-error"),
        (3, "as_of", "type-error"),
        (5, "low", "low-above-high"),
        (7, "id", "unique-error"),
        (9, "source", "unknown-reference"),
    ]
    assert (found[2].value, found[2].detail) == ("99999", "5")
    assert found[3].detail == "2"


@pytest.mark.parametrize(
    ("lat", "lon", "expected"),
    [
        ("36.10213", "32.61889", [("lat", "swapped", "36.10213", "32.61889")]),
        ("52.5", "13.4", [("lat", "outside-area", "52.5", "29–38"), ("lon", "outside-area", "13.4", "34–43")]),
        ("326.1889", "36.10213", [("lat", "outside-area", "326.1889", "29–38")]),
        ("north", "36.10213", [("lat", "type-error", "north", "number")]),
        ("32.6", "36.1", []),
    ],
)
def test_position_is_on_the_map(lat: str, lon: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = edit("places", (2, "lat", lat), (2, "lon", lon))
    assert [(each.column, each.code, each.value, each.detail) for each in found] == expected


def test_blank_row_is_one_problem() -> None:
    schema = TABLES.package.table("sources")
    found = check([[""] * len(schema.columns)], schema).problems
    assert [(each.code, each.row, each.column) for each in found] == [("blank-row", 2, None)]


def test_table_without_rows_is_sound_and_typed() -> None:
    checked = check([], TABLES.package.table("displacement"))
    assert checked.problems == ()
    assert str(checked.frame["low"].dtype) == "float64"


def multiply(name: str, count: int) -> tuple[Rows, TableSchema]:
    """Rows of a published table over and over, with ids and texts of their own, up to 5 MB together."""
    schema = TABLES.package.table(name)
    pattern = read_rows(TABLES.file(schema.path), schema.path)[1:]
    free = {at for at, field in enumerate(schema.fields) if field.type == "string" and not field.choices}
    free -= {schema.columns.index(each) for each in ("id", "source", "repeats", "part_of")}
    prefix = str(schema.field("id").constraints["pattern"]).split("[", maxsplit=1)[0]
    rows = []
    for number in range(count):
        row = [f"{cell[:8]} {number}" if at in free and cell else cell for at, cell in enumerate(pattern[number % 50])]
        rows.append([f"{prefix}{number + 1000}", *row[1:]])
    at = schema.columns.index("repeats")
    return [[*row[:at], "", "", *row[at + 2 :]] for row in rows], schema


def test_twenty_thousand_rows_are_checked_in_little_room() -> None:
    rows, schema = multiply("displacement", 20_000)
    assert check(rows, schema).problems == ()
    tracemalloc.start()
    check(rows[:5000], schema)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 40_000_000


@pytest.mark.parametrize("column", ["source", "low", "quantifier", "definition", "id"])
def test_column_full_of_faults_is_told_whole(column: str) -> None:
    rows, schema = multiply("displacement", 5000)
    at = schema.columns.index(column)
    spoilt = [[*row[:at], f"<b>{number}", *row[at + 1 :]] for number, row in enumerate(rows)]
    assert len(check(spoilt, schema).problems) >= len(rows)


@pytest.mark.parametrize("letters", ["<", "< ", "a", "a@", "0", "1 ", "&", "(at", "script "])
def test_text_without_end_is_gone_through(letters: str) -> None:
    # Were a pattern to try each place again and again, this would never end.
    assert check([[(letters * 20_000)[:20_000], "x"]], make_schema("text")).problems == ()


@pytest.mark.parametrize(("letters", "code"), [("=", "runnable"), ("+9 ", "runnable"), ("\u202a", "direction-sign")])
def test_text_without_end_is_found_out(letters: str, code: str) -> None:
    found = check([[(letters * 20_000)[:20_000], "x"]], make_schema("text")).problems
    assert [problem.code for problem in found] == [code]
