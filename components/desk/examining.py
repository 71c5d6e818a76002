"""Examining: all tables that a person brought, read, checked together, and held against what others did meanwhile."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from components.desk.checks import Verdict, check_drafts
from components.desk.drafts import Draft
from components.desk.intake.reading import read_draft
from components.desk.intake.uploads import ZIP, Upload
from components.desk.ledger.bases import Meanwhile, find_conflicts
from components.model.data.problems import DataFault, Problem
from components.model.data.reading import Rows, read_rows
from components.model.data.schema import TableSchema
from components.model.data.tables import Tables
from components.model.history.archive import list_records, list_used

FIRST_ROW = 2
"""The spreadsheet's number of the first row below the header."""
MUCH = 400_000
"""Bytes of CSV that take more than a blink to examine: 2,000 rows of displacement.csv."""
DENSE = 3
"""How many bytes of CSV one byte of a workbook stands for, by the time that it takes."""
Conflict = Meanwhile | tuple[Problem, ...]
"""What others have changed, or why that cannot be told."""


@dataclass(frozen=True)
class Brought:
    """One table in a change: the file that says what it holds, and the codes of the questions answered with yes.

    `labels` are the numbers that the rows bear in the grid, () for a file.
    """

    table: str
    upload: Upload
    confirmed: frozenset[str] = frozenset()
    labels: tuple[int, ...] = ()


@dataclass(frozen=True)
class Examined:
    """What a change says, by table as it was read; the verdict on all of it; by table what others changed meanwhile."""

    drafts: Mapping[str, Draft]
    verdict: Verdict
    conflicts: Mapping[str, Conflict]


def examine(folder: Path, tables: Tables, brought: Sequence[Brought]) -> Examined:
    """What was brought, against the `tables` that stand and the archive in the data `folder`.

    DataFault where the package itself cannot be read or has no such table.
    """
    drafts = {each.table: _read(tables, each) for each in brought}
    verdict = check_drafts(tables, list(drafts.values()), list_used(list_records(folder)))
    found = {name: _find_conflict(folder, draft) for name, draft in drafts.items() if draft.rows}
    return Examined(drafts, verdict, {name: each for name, each in found.items() if each is not None})


def examine_files(folder: Path, files: Mapping[str, bytes], lang: str, brought: Sequence[Brought]) -> Examined:
    """As `examine`, with the `files` that stand, for a process that has nothing else; titles are told in `lang`."""
    return examine(folder, Tables(files).speaking(lang), brought)


def is_much(brought: Sequence[Brought]) -> bool:
    """Whether it takes so long to examine that others would notice if the server did it itself."""
    contents = [each.upload.content for each in brought]
    return sum(len(content) * (DENSE if content.startswith(ZIP) else 1) for content in contents) > MUCH


def read_recorded(tables: Tables, schema: TableSchema) -> Rows:
    """The table as its file has it, header first; only the header where the file cannot be read."""
    try:
        return read_rows(tables.file(schema.path), schema.path)
    except DataFault:
        return [list(schema.columns)]


def _read(tables: Tables, brought: Brought) -> Draft:
    schema = tables.package.table(brought.table)
    draft = read_draft(brought.upload, schema, read_recorded(tables, schema), brought.confirmed)
    return _relabel(draft, brought.labels) if brought.labels else draft


def _find_conflict(folder: Path, draft: Draft) -> Conflict | None:
    try:
        return find_conflicts(folder, draft)
    except DataFault as fault:
        return fault.problems


def _relabel(draft: Draft, labels: tuple[int, ...]) -> Draft:
    """The draft with its rows under the numbers that they bear in the grid, where some above them may be gone."""
    numbers = tuple(labels[number - FIRST_ROW] for number in draft.numbers)
    questions = tuple(
        replace(each, doubts=tuple(_move(doubt, labels) for doubt in each.doubts)) for each in draft.questions
    )
    problems = tuple(_move(problem, labels) for problem in draft.problems)
    return replace(draft, numbers=numbers, problems=problems, questions=questions)


def _move(problem: Problem, labels: tuple[int, ...]) -> Problem:
    if problem.row is None or not 0 <= problem.row - FIRST_ROW < len(labels):
        return problem
    row = labels[problem.row - FIRST_ROW]
    letters = problem.cell.rstrip("0123456789")
    return replace(problem, row=row, cell=f"{letters}{row}" if problem.cell else "")
