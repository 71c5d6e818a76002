"""Checking a table: everything that is wrong with it at once, cell by cell, row by row, and against other tables."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from components.model.data.cells import MOST_SHOWN, read_column
from components.model.data.links import Reference, check_link
from components.model.data.problems import Problem
from components.model.data.reading import Rows
from components.model.data.rules import check_rules
from components.model.data.schema import TableSchema

POSITION = ("lat", "lon")
OUTSIDE = ("not-minimum", "not-maximum")
Known = Callable[[Reference], Mapping[str, str] | None]


@dataclass(frozen=True)
class Checked:
    """A table as its rows say: typed where they could be (else blank), and every problem, in the order of rows."""

    frame: pd.DataFrame
    problems: tuple[Problem, ...]


def check_table(rows: Rows, schema: TableSchema, references: Sequence[Reference], known: Known) -> Checked:
    """The table whose rows, without header and each as wide as the schema, are `rows`, and all problems in it.

    Row i is spreadsheet row i + 2. `known` gives for a reference the ids it may name, with their names, or None where
    they are not to be had. A row whose cell cannot be read is left out of the rules that need that cell.
    """
    file, cells = schema.path, _by_column(rows, schema)
    columns = {field.name: read_column(cells[field.name], field, file) for field in schema.fields}
    frame = pd.DataFrame({field.name: columns[field.name].series(field.type) for field in schema.fields})
    problems = [problem for column in columns.values() for problem in column.problems]
    faulty = _list_faulty(problems)
    found = _tell_outside(problems, frame, schema) + _as_written(check_rules(frame, file, faulty), cells)
    for reference in references:
        whole = frame.drop(index=[row - 2 for row in faulty.get(reference.column, ())])
        found += check_link(whole, file, reference.column, known(reference), many=reference.many)
    return Checked(frame, tuple(_order(_tell_blank_rows(found, rows, file), schema)))


def _by_column(rows: Rows, schema: TableSchema) -> dict[str, Sequence[str]]:
    columns: list[Sequence[str]] = list(zip(*rows, strict=True)) if rows else [()] * len(schema.fields)
    return dict(zip(schema.columns, columns, strict=True))


def _list_faulty(problems: Sequence[Problem]) -> dict[str, set[int]]:
    """For each column the rows in which its cell has a fault."""
    faulty: dict[str, set[int]] = defaultdict(set)
    for problem in problems:
        if problem.column and problem.row:
            faulty[problem.column].add(problem.row)
    return faulty


def _as_written(problems: Sequence[Problem], cells: Mapping[str, Sequence[str]]) -> list[Problem]:
    """The problems with the value of their cell as it is written, not as it was read."""
    return [
        replace(problem, value=cells[problem.column][problem.row - 2][:MOST_SHOWN])
        if problem.column and problem.row
        else problem
        for problem in problems
    ]


def _tell_outside(problems: Sequence[Problem], frame: pd.DataFrame, schema: TableSchema) -> list[Problem]:
    """The problems, with a position out of bounds told as such: outside the map, or latitude and longitude exchanged.

    The bounds are those of the schema: Syria and its neighbours, since people fled beyond the south.
    """
    told: dict[tuple[int | None, str | None], Problem] = {}
    for problem in problems:
        key = problem.row, problem.column
        if problem.column in POSITION and problem.code in OUTSIDE and set(POSITION) <= set(schema.columns):
            problem = _tell_position(problem, frame, schema)
            key = (problem.row, "swapped") if problem.code == "swapped" else key
        told.setdefault(key, problem)
    return list(told.values())


def _tell_position(problem: Problem, frame: pd.DataFrame, schema: TableSchema) -> Problem:
    lat, lon = (float(frame[name].iloc[int(problem.row or 2) - 2]) for name in POSITION)
    if _within(schema, "lat", lon) and _within(schema, "lon", lat):
        return replace(problem, code="swapped", column="lat", value=f"{lat:.7g}", detail=f"{lon:.7g}")
    least, most = (schema.field(str(problem.column)).constraints.get(name) for name in ("minimum", "maximum"))
    return replace(problem, code="outside-area", detail=f"{least}–{most}")


def _within(schema: TableSchema, column: str, value: float) -> bool:
    bounds = schema.field(column).constraints
    return bool(bounds.get("minimum", value) <= value <= bounds.get("maximum", value))


def _tell_blank_rows(problems: Sequence[Problem], rows: Rows, file: str) -> list[Problem]:
    """The problems, with one in place of all those of a row that is empty."""
    blank = {number for number, row in enumerate(rows, start=2) if not any(row)}
    left = [problem for problem in problems if problem.row not in blank]
    return [*left, *(Problem(file, "blank-row", row=number) for number in blank)]


def _order(problems: Sequence[Problem], schema: TableSchema) -> list[Problem]:
    """By row, then by column as the table has them; each cell's problems as they were found."""
    places = {name: place for place, name in enumerate(schema.columns)}
    return sorted(problems, key=lambda problem: (problem.row or 0, places.get(problem.column or "", -1)))
