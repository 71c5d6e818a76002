"""Sentences for faults in the data: what is wrong, where, and how to mend it."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from components.model.data.plainness import CONTROL, DIRECTION
from components.model.data.problems import ALL_LOST, LOST, Problem
from components.model.data.rules import BLANK, NO_HIGH, NO_LOW, SINGLE, list_fitting
from components.view.tongues import plain
from components.view.words import Words

SHOWN = 20
MOST_VALUE = 120
FIRST = 2
"""How many cells are named of those that have the same fault."""
COUNTED = re.compile(r"([A-Z]+)\[0-9\]\{(\d+)(,?)\d*\}")
SMALL = "[a-z0-9-]+"
"""Patterns of ids in datapackage.json, which are said in words."""
NEAREST = ("unknown-reference", "pcode-unknown")
"""The faults whose detail names the nearest known values."""
NEXT = re.compile(r"; (?=[\w-]+(?: \(|;|$))")
"""What stands between two of them; a name may hold a semicolon too."""
SOURCES = ("source", "sources")
"""The columns that hold ids of sources."""
LISTS = ("not-enum", "column-order", "no-header", "no-head", "several-sheets", "still-named", "stale")
"""The faults whose detail is a list."""


def say_problem(problem: Problem, words: Words) -> str:
    """The fault in one or two plain sentences, with the place as a spreadsheet shows it, where it has one."""
    said = _say(problem, words)
    return f"{say_place(problem, words)} {said}" if problem.file or problem.cell else said


def say_place(problem: Problem, words: Words) -> str:
    """Where the fault is: the cell of the person's own spreadsheet, else the file, with row and column if known."""
    if problem.cell:
        key = "problem.place.sheet_cell" if problem.column else "problem.place.sheet_row"
        return words(key, cell=problem.cell, column=problem.column or "")
    if problem.row is None:
        return words("problem.place.file", file=problem.file)
    if problem.column is None:
        return words("problem.place.row", file=problem.file, row=problem.row)
    return words("problem.place.cell", file=problem.file, row=problem.row, column=problem.column)


def lacks_source(problem: Problem) -> bool:
    """Whether a cell names a source that there is not."""
    return problem.code == "unknown-reference" and problem.column in SOURCES


def group_problems(problems: Iterable[Problem], words: Words, most: int = FIRST) -> list[str]:
    """The faults in sentences; more than `most` of one kind in one column of a file are one sentence together.

    That one names the first cells and how many more there are, and says what is wrong with the first.
    """
    return [sentence for group in gather(problems) for sentence in _say_group(group, words, most)]


def gather(problems: Iterable[Problem]) -> list[list[Problem]]:
    """The faults of one kind in one column of a file together, each such group in the order of its rows."""
    found = sorted(problems, key=_kind)
    return [sorted(group, key=lambda each: each.row or 0) for _, group in groupby(found, key=_kind)]


def describe_problem(problem: Problem, words: Words) -> dict[str, int | str | None]:
    """The fault as the command line gives it: row (None for the whole file), column, value, code and message."""
    message = plain(say_problem(problem, words))
    told = {"column": problem.column or "", "value": problem.value, "code": problem.code, "message": message}
    return {"row": problem.row, **told}


def _kind(problem: Problem) -> tuple[str, bool, str, str]:
    """What problems must share to stand together; what befell the whole file comes first."""
    column = "" if problem.code in LOST else problem.column or ""
    return problem.file, problem.code != ALL_LOST, column, problem.code


def _say_group(problems: Sequence[Problem], words: Words, most: int) -> list[str]:
    first = problems[0]
    if len(problems) <= most or first.row is None or first.column is None:
        return [say_problem(problem, words) for problem in problems]
    cells = words.listed(problem.cell or str(problem.row) for problem in problems[:FIRST])
    named = words.many("problem.cells", len(problems) - FIRST, cells=cells) if len(problems) > FIRST else cells
    said = _say(first, words)
    if first.code in LOST:
        return [words("problem.place.alike_lost", cells=named, said=said)]
    if first.cell:
        return [words("problem.place.alike", cells=named, column=first.column, said=said)]
    return [words("problem.place.alike_rows", file=first.file, rows=named, column=first.column, said=said)]


def _say(problem: Problem, words: Words) -> str:
    """What is wrong, without the place."""
    code = "unknown-source-cell" if lacks_source(problem) else problem.code
    key = f"problem.{code}"
    known = key if key in words.texts else "problem.other"
    value, detail = _show(problem.value), _say_detail(problem, words)
    said = words(known, column=problem.column or "", value=value, detail=detail)
    if problem.code not in NEAREST:
        return said
    if detail:
        return f"{said} {words.choice('problem.nearest', code, detail=detail)}"
    return f"{said} {words.choice('problem.no_nearest', code)}"


def _say_detail(problem: Problem, words: Words) -> str:
    """The detail in the reader's words, where it is a name of the program's, a list or a pattern."""
    code, detail = problem.code, problem.detail
    if code == "type-error":
        return words.choice("problem.kind", detail)
    if code == "separator":
        return words.choice("problem.sign", detail)
    if code == "no-table":
        return words.choice("problem.document", detail)
    if code == "unanswered":
        return words.choice("question.about", detail)
    if code == "quantifier-bounds":
        return _say_bounds(problem.value, detail, words)
    return _say_form(detail, words) if code == "not-pattern" else _say_list(code, detail, words)


def _say_bounds(quantifier: str, detail: str, words: Words) -> str:
    """Which bounds the quantifier asks for, which the row has ("low/high"), and which quantifiers would fit them."""
    asks = {"low": NO_HIGH, "high": NO_LOW, "same_or_none": BLANK, "same": SINGLE}
    need = next((name for name, named in asks.items() if quantifier in named), "between")
    low, high = (float(end) if end else None for end in detail.split("/"))
    here = "none" if low is high is None else "high" if low is None else "low" if high is None else "both"
    ends = {name: words.number(end) for name, end in (("low", low), ("high", high)) if end is not None}
    return words(
        "problem.bounds.said",
        need=words(f"problem.bounds.need.{need}"),
        here=words(f"problem.bounds.here.{here}", **ends),
        fits=words.listed(list_fitting(low, high)),
    )


def _say_list(code: str, detail: str, words: Words) -> str:
    if code in NEAREST:
        return words.join(NEXT.split(detail))
    return words.listed(detail.split(", ")) if code in LISTS else detail


def _say_form(pattern: str, words: Words) -> str:
    """The pattern of an id in words."""
    counted = COUNTED.fullmatch(pattern)
    if counted:
        key = "problem.form.counted_on" if counted[3] else "problem.form.counted"
        return words(key, letters=counted[1], count=int(counted[2]))
    return words("problem.form.small") if pattern == SMALL else pattern


def _show(value: str) -> str:
    """A value as it can be shown: hidden signs by their numbers, and cut where it is long."""
    seen = CONTROL.sub(_number, DIRECTION.sub(_number, value))
    return seen if len(seen) <= MOST_VALUE else f"{seen[: MOST_VALUE - 1]}…"


def _number(found: re.Match[str]) -> str:
    return f"[U+{ord(found[0]):04X}]"
