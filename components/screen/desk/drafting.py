"""What is on the bench, read and checked: each file once, all of them together once."""

from dataclasses import replace

from components.desk.checks import Verdict, check_drafts
from components.desk.drafts import Draft
from components.desk.intake.reading import read_draft
from components.model.archive import list_records, list_used
from components.model.problems import Problem
from components.model.schema import TableSchema
from components.screen.desk.bench import Bench, Item
from components.screen.desk.steps import read_recorded
from components.screen.page import Page
from components.screen.store import data_folder

Cells = tuple[tuple[str, ...], ...]
FIRST_ROW = 2
"""The spreadsheet's number of the first row below the header."""


def read_item(page: Page, bench: Bench, item: Item) -> Draft:
    """The table as the item has it, read once for each edition of the data."""
    return bench.once(f"draft-{item.table}", (page.edition.id, item), lambda: _read(page, item))


def read_so_far(page: Page, bench: Bench, schema: TableSchema) -> tuple[Cells, str]:
    """The rows of the table in the change, else on record, and the edition they are from ("" where nothing says it)."""
    item = bench.items.get(schema.name)
    draft = read_item(page, bench, item) if item else None
    if draft and draft.rows:
        return draft.rows, draft.base
    return tuple(map(tuple, read_recorded(page, schema)[1:])), page.edition.id


def check_bench(page: Page, bench: Bench) -> Verdict:
    """The verdict on all that is in the change together, made once for each edition of the data."""
    items = tuple(bench.items.values())
    drafts = [read_item(page, bench, item) for item in items]
    return bench.once("verdict", (page.edition.id, items), lambda: check_drafts(page.tables, drafts, list_ids()))


def list_ids() -> dict[str, frozenset[str]]:
    """For each table the ids that rows had in any edition: none is given to another row."""
    return list_used(list_records(data_folder()))


def _read(page: Page, item: Item) -> Draft:
    schema = page.tables.package.table(item.table)
    draft = read_draft(item.upload, schema, read_recorded(page, schema), item.confirmed)
    return _relabel(draft, item.labels) if item.labels else draft


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
