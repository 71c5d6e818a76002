"""Faults in the data, as data; their sentences are made in components/view/problems.py."""

from dataclasses import dataclass

LOST = ("lost-letters", "garbled")
"""The codes of cells that lost their letters in another program."""
ALL_LOST = "arabic-lost"
"""The code where that happened to the Arabic of a whole file."""


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

    def __reduce__(self) -> tuple[type["DataFault"], tuple[tuple[Problem, ...]]]:
        """What pickle makes it of again: an exception's own way would give the sentence for the problems."""
        return DataFault, (self.problems,)
