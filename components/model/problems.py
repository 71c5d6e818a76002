"""Faults in the data, as data; their sentences are made in components/view/problems.py."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One fault: which file, which spreadsheet row (the header is row 1), which column, which value.

    `cell` is its address in the spreadsheet it was read from (D17), "" where it was not read from one.
    """

    file: str
    code: str
    row: int | None = None
    column: str | None = None
    value: str = ""
    detail: str = ""
    cell: str = ""


class DataFault(Exception):
    """Raised when a table cannot be used; carries every problem found in it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{problems[0].file}: {problems[0].code} ({len(problems)} problems)")
        self.problems = problems
