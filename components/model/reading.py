"""Reading one CSV file strictly: bytes, text, rows, columns, types; every fault is a Problem."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from frictionless import Resource, Schema

from components.model.problems import DataFault, Problem
from components.model.schema import TableSchema

MOST_BYTES = 5_000_000
MOST_CELL = 20_000
SEPARATORS = {";": "; (semicolons)", "\t": "tabs"}
NO_NUMBERS = {"nan", "inf", "infinity"}
CONSTRAINT = re.compile(r'constraint "(\w+)" is')
Rows = list[list[str]]


def read_table(content: bytes, schema: TableSchema) -> pd.DataFrame:
    """The table in a file's `content`, typed as the schema says; DataFault with every problem where it is not sound.

    Text columns are str ("" where blank), numbers float64 (NaN), integers Int64 (NA), dates datetime64 (NaT).
    """
    rows = read_rows(content, schema.path)
    problems = check_shape(rows, schema, schema.path) or check_cells(rows, schema, schema.path)
    if problems:
        raise DataFault(tuple(problems))
    return _typed(rows, schema)


def read_rows(content: bytes, file: str) -> Rows:
    """Every row of the file called `file` as text, the header first; DataFault where it cannot be read as CSV."""
    text = _decode(content, file)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as fault:
        raise DataFault((Problem(file, "not-csv", detail=str(fault)),)) from fault
    if not text.endswith("\n"):
        raise DataFault((Problem(file, "cut-off", row=len(rows)),))
    return rows


def _decode(content: bytes, file: str) -> str:
    if len(content) > MOST_BYTES:
        raise DataFault((Problem(file, "too-large", detail=str(MOST_BYTES // 1_000_000)),))
    if not content.strip():
        raise DataFault((Problem(file, "empty-file"),))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        row = content.count(b"\n", 0, fault.start) + 1
        raise DataFault((Problem(file, "not-utf8", row=row),)) from fault
    if "\0" in text:
        raise DataFault((Problem(file, "nul", row=text.count("\n", 0, text.index("\0")) + 1),))
    return text


def check_shape(rows: Rows, schema: TableSchema, file: str) -> list[Problem]:
    """What is wrong with the header and the length of each row."""
    found, wanted = rows[0], schema.columns
    if tuple(found) != wanted:
        return _header_problems(found, wanted, file)
    return [
        Problem(file, "ragged", row=number, value=str(len(row)), detail=str(len(wanted)))
        for number, row in enumerate(rows[1:], start=2)
        if len(row) != len(wanted)
    ]


def _header_problems(found: Sequence[str], wanted: Sequence[str], file: str) -> list[Problem]:
    if len(found) == 1 and (separator := next((name for sign, name in SEPARATORS.items() if sign in found[0]), "")):
        return [Problem(file, "separator", row=1, detail=separator)]
    missing = [Problem(file, "missing-column", row=1, column=name) for name in wanted if name not in found]
    extra = [Problem(file, "extra-column", row=1, column=name) for name in found if name not in wanted]
    return missing + extra or [Problem(file, "column-order", row=1, detail=", ".join(wanted))]


def check_cells(rows: Rows, schema: TableSchema, file: str) -> list[Problem]:
    """What is wrong with the cells, as frictionless finds it from the Table Schema."""
    descriptor = {key: value for key, value in schema.descriptor.items() if key != "foreignKeys"}
    report = Resource(data=rows, schema=Schema.from_descriptor(descriptor)).validate()
    errors = [error.to_dict() for task in report.tasks for error in task.errors]
    return _odd_cells(rows, schema, file) + [
        _cell_problem(error, schema, file) for error in errors if error["type"] != "primary-key"
    ]


def _odd_cells(rows: Rows, schema: TableSchema, file: str) -> list[Problem]:
    """Cells that Table Schema lets through: text without end, and numbers such as INF that are none."""
    problems = []
    for number, row in enumerate(rows[1:], start=2):
        for field, cell in zip(schema.fields, row, strict=True):
            if len(cell) > MOST_CELL:
                problems.append(Problem(file, "long-cell", number, field.name, detail=str(MOST_CELL)))
            elif field.type == "number" and cell.lower().strip("+- ") in NO_NUMBERS:
                problems.append(Problem(file, "type-error", number, field.name, cell, field.type))
    return problems


def _cell_problem(error: Mapping[str, Any], schema: TableSchema, file: str) -> Problem:
    code, column = error["type"], str(error.get("fieldName") or "")
    cell = str(error.get("cell") or "")[:200]
    detail = error["note"]
    if code == "constraint-error" and (broken := CONSTRAINT.match(detail)):
        code, rule = f"not-{broken[1]}", schema.field(column).constraints[broken[1]]
        detail = ", ".join(rule) if isinstance(rule, list) else str(rule)
    elif code == "type-error":
        detail = schema.field(column).type
    return Problem(file, code, error.get("rowNumber"), column or None, cell, detail)


def _typed(rows: Rows, schema: TableSchema) -> pd.DataFrame:
    columns = {
        field.name: _column([row[index] for row in rows[1:]], field.type) for index, field in enumerate(schema.fields)
    }
    return pd.DataFrame(columns)


def _column(cells: list[str], kind: str) -> pd.Series:
    text = pd.Series(cells, dtype="str")
    if kind == "number":
        return pd.to_numeric(text.replace("", None)).astype("float64")
    if kind == "integer":
        return pd.to_numeric(text.replace("", None)).astype("Int64")
    if kind == "date":
        return pd.to_datetime(text.replace("", None), format="%Y-%m-%d")
    return text
