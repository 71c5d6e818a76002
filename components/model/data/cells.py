"""Cells: each text of a column as the value it stands for, with what the Table Schema has against it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from components.model.data.plainness import find_unplain, is_web
from components.model.data.problems import Problem
from components.model.data.schema import Field
from components.model.data.translations import is_arabic, may_be_arabic

MOST_CELL = 20_000
MOST_SHOWN = 200
BLANKS = " \t\r\n\u00a0\u200b\u202f\ufeff"
NUMBER = re.compile(r"\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?\s*", re.ASCII | re.IGNORECASE)
NO_NUMBERS = ("nan", "inf", "infinity")
INTEGER = re.compile(r"\s*[+-]?\d{1,18}\s*", re.ASCII)
DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
TEXT = pd.StringDtype("python", na_value=float("nan"))
"""Text as Python's own strings: rows are made of them, and cells that say the same stay one object."""
KINDS: Mapping[str, Any] = {"number": "float64", "integer": "Int64", "date": "datetime64[us]"}
Value = str | float | int | date | None
Fault = tuple[str, str]
TextRule = tuple[Callable[[str], bool], Fault]


@dataclass(frozen=True)
class Column:
    """The cells of one column: a value for each (None where there is none) and the problems, in the order of rows."""

    values: list[Value]
    problems: list[Problem]

    def series(self, kind: str) -> pd.Series:
        """The values as a column of a frame: str, float64, Int64 or datetime64."""
        if kind == "date":
            return pd.to_datetime(pd.Series(self.values, dtype="object"), format="%Y-%m-%d").astype("datetime64[us]")
        return pd.Series(self.values, dtype=KINDS.get(kind, TEXT))


def read_column(cells: Sequence[str], field: Field, file: str) -> Column:
    """What the `cells` of the column `field` say, row by row; each different text is looked at once."""
    distinct = dict.fromkeys(cells)
    unplain, rules = find_unplain(distinct, field.name), list(_list_text_rules(field))
    judged = {cell: _judge(cell, field, unplain.get(cell), rules) for cell in distinct}
    values = {cell: value for cell, (value, _) in judged.items()}
    faults = {cell: fault for cell, (_, fault) in judged.items() if fault}
    problems = [
        Problem(file, faults[cell][0], number, field.name, cell[:MOST_SHOWN], faults[cell][1])
        for number, cell in enumerate(cells if faults else (), start=2)
        if cell in faults
    ]
    return Column([*map(values.__getitem__, cells)], problems + _find_doubles(cells, judged, field, file))


def _judge(cell: str, field: Field, unplain: Fault | None, rules: Sequence[TextRule]) -> tuple[Value, Fault | None]:
    """The value of one cell, and what is wrong with it: the fault that explains most comes first."""
    if len(cell) > MOST_CELL:
        return None, ("long-cell", str(MOST_CELL))
    if not cell.strip(BLANKS):
        return _judge_blank(cell, field)
    if field.type not in KINDS:
        return cell, unplain or next((fault for keeps, fault in rules if not keeps(cell)), None)
    value = READERS[field.type](cell)
    if value is None:
        return None, _tell_unread(cell, field, unplain)
    return value, _break_bounds(value, field)


def _judge_blank(cell: str, field: Field) -> tuple[Value, Fault | None]:
    if field.constraints.get("required"):
        return None if field.type in KINDS else cell, ("not-required", "")
    if field.type not in KINDS:
        return cell, None
    return None, ("type-error", field.type) if cell else None


def _tell_unread(cell: str, field: Field, unplain: Fault | None) -> Fault:
    """Why a cell is no number or day: what a sign before it makes of it comes last, for it may belong to a number."""
    if field.type == "number" and cell.lower().strip("+- ") in NO_NUMBERS:
        return "not-finite", ""
    signed = unplain and unplain[0] == "runnable" and cell.strip()[0] in "+-＋－"
    return unplain if unplain and not signed else ("type-error", field.type)


def _read_number(cell: str) -> float | None:
    return float(cell) if NUMBER.fullmatch(cell) and isfinite(float(cell)) else None


def _read_integer(cell: str) -> int | None:
    return int(cell) if INTEGER.fullmatch(cell) else None


def _read_date(cell: str) -> date | None:
    parts = DATE.fullmatch(cell)
    try:
        return date(int(parts[1]), int(parts[2]), int(parts[3])) if parts else None
    except ValueError:
        return None


READERS: Mapping[str, Callable[[str], Value]] = {"number": _read_number, "integer": _read_integer, "date": _read_date}


def _list_text_rules(field: Field) -> Iterator[TextRule]:
    """What a text of the column must keep, each with the fault where it does not."""
    rules = field.constraints
    if "enum" in rules:
        yield (lambda cell: cell in rules["enum"]), ("not-enum", ", ".join(map(str, rules["enum"])))
    if is_web(field.name):
        yield _is_address, ("not-address", "")
    if "pattern" in rules:
        form = re.compile(rules["pattern"])
        code = "not-address" if is_web(field.name) else "not-host" if field.name == "website" else "not-pattern"
        yield (lambda cell: bool(form.fullmatch(cell))), (code, "" if is_web(field.name) else rules["pattern"])
    if is_arabic(field.name):
        yield may_be_arabic, ("no-arabic", "")
    if "minLength" in rules:
        yield (lambda cell: len(cell) >= rules["minLength"]), ("not-minLength", str(rules["minLength"]))
    if "maxLength" in rules:
        yield (lambda cell: len(cell) <= rules["maxLength"]), ("not-maxLength", str(rules["maxLength"]))


def _is_address(cell: str) -> bool:
    """Whether it is the address of a page: http or https, a name of a server with a dot in it, and no one's name."""
    try:
        parts = urlsplit(cell)
        named = bool(HOST.fullmatch((parts.hostname or "").lower()))
        return parts.scheme in ("http", "https") and named and "@" not in parts.netloc
    except ValueError:
        return False


def _break_bounds(value: Value, field: Field) -> Fault | None:
    """The bound that a number or date breaks; below a least value of 0 it is a count that is negative."""
    rules = field.constraints
    compared = value.isoformat() if isinstance(value, date) else value
    if "minimum" in rules and compared < rules["minimum"]:
        code = "too-early" if isinstance(value, date) else "negative" if rules["minimum"] == 0 else "not-minimum"
        return code, str(rules["minimum"])
    if "maximum" in rules and compared > rules["maximum"]:
        return "too-late" if isinstance(value, date) else "not-maximum", str(rules["maximum"])
    if "enum" in rules and compared not in rules["enum"]:
        return "not-enum", ", ".join(map(str, rules["enum"]))
    return None


def _find_doubles(
    cells: Sequence[str], judged: Mapping[str, tuple[Value, Fault | None]], field: Field, file: str
) -> list[Problem]:
    """A problem for each value that stands in a row above too, whose number is the detail."""
    if not field.constraints.get("unique"):
        return []
    first: dict[Value, int] = {}
    problems = []
    for number, cell in enumerate(cells, start=2):
        value, fault = judged[cell]
        if value is None or fault or first.setdefault(value, number) == number:
            continue
        problems.append(Problem(file, "unique-error", number, field.name, cell, str(first[value])))
    return problems
