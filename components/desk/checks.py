"""Checks: what is wrong with the drafts of one change, all at once, on the tables as they would be after it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from openpyxl.utils import column_index_from_string, get_column_letter

from components.desk.drafts import Draft, Mending, Question
from components.desk.ids import give_ids
from components.desk.intake.writing import write_csv
from components.desk.passages import check_passages
from components.model.data.links import Reference
from components.model.data.problems import Problem
from components.model.data.rules import NEEDED
from components.model.data.schema import TableSchema
from components.model.data.tables import Tables

DOUBLE = "unique-error"
"""The problem whose detail is the row in which the value stands already."""
UNKNOWN, STILL_NAMED = "unknown-reference", "still-named"
MOST_CELLS = 5
"""How many cells are named of those in another table that still name a row which would be gone."""


@dataclass(frozen=True)
class Verdict:
    """What became of the check: the drafts with the ids that were given, and everything found.

    `accepted` only where there is nothing to mend and nothing to ask; then `files` holds the changed tables by file
    name, byte for byte as they would be published. A problem in a draft names the cell of the person's spreadsheet,
    one in a table without a draft the row of the published file.
    """

    accepted: bool
    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...]
    mendings: tuple[Mending, ...]
    questions: tuple[Question, ...]
    files: Mapping[str, bytes]


def check_drafts(tables: Tables, drafts: Sequence[Draft], used: Mapping[str, Collection[str]] | None = None) -> Verdict:
    """The verdict on `drafts` together, to be put in place of the same tables of `tables`.

    `used` holds for a table the ids that its rows had in earlier editions: they are given to no new row. DataFault
    where the package itself cannot be read or has no such table.
    """
    schemas = {draft.table: tables.package.table(draft.table) for draft in drafts}
    given = tuple(_give_ids(tables, draft, schemas[draft.table], used or {}) for draft in drafts)
    files = {
        schemas[draft.table].path: write_csv(schemas[draft.table], draft.rows) for draft in given if _is_read(draft)
    }
    after = Tables({**tables.files, **files})
    problems = [problem for draft in given for problem in _check_draft(after, draft, schemas[draft.table])]
    problems += [*_list_twice(drafts, schemas), *_check_others(tables, after, schemas)]
    left_out = {key for draft in given for key in _list_left_out(draft, schemas[draft.table])}
    problems = [each for each in problems if each.code not in (UNKNOWN, STILL_NAMED) or each.value not in left_out]
    questions = tuple(question for draft in given for question in draft.questions)
    accepted = bool(drafts) and not problems and not questions
    mendings = tuple(mending for draft in given for mending in draft.mendings)
    return Verdict(accepted, given, tuple(problems), mendings, questions, files if accepted else {})


def _is_read(draft: Draft) -> bool:
    """Whether the file could be read as a table at all; one without any row is read where nothing is wrong with it."""
    return bool(draft.rows) or not draft.problems


def _give_ids(tables: Tables, draft: Draft, schema: TableSchema, used: Mapping[str, Collection[str]]) -> Draft:
    known = tables.known(Reference(schema.key, (schema.name,), schema.key)) or {}
    return give_ids(draft, schema, {*known, *used.get(schema.name, ())})


def _list_twice(drafts: Sequence[Draft], schemas: Mapping[str, TableSchema]) -> list[Problem]:
    names = [draft.table for draft in drafts]
    return [Problem(schema.path, "table-twice") for name, schema in schemas.items() if names.count(name) > 1]


def _check_draft(after: Tables, draft: Draft, schema: TableSchema) -> list[Problem]:
    """What reading and checking found in one draft, once for each cell, in the order of its rows."""
    if not _is_read(draft):
        return list(draft.problems)
    found = [*after.problems(schema.name), *check_passages(draft.rows, schema, after)]
    absent = {name for name, letter in zip(schema.columns, draft.letters, strict=False) if not letter}
    # A day that can be read two ways is asked about; that it is no date yet is not worth telling.
    doubts = [doubt for question in draft.questions for doubt in question.doubts]
    seen = {(problem.row, problem.column) for problem in (*draft.problems, *doubts) if problem.row}
    told = [_place(problem, draft, schema) for problem in found]
    new = [each for each in told if (each.row, each.column) not in seen and not _is_moot(each, absent, seen)]
    places = {name: place for place, name in enumerate(schema.columns)}
    return sorted([*draft.problems, *new], key=lambda each: (each.row or 0, places.get(each.column or "", -1)))


def _is_moot(problem: Problem, absent: Collection[str], seen: Collection[tuple[int | None, str | None]]) -> bool:
    """Whether a problem only follows from columns that are missing, or from a cell of its row that was not read."""
    needed = NEEDED.get(problem.code, ())
    return problem.column in absent or any(name in absent or (problem.row, name) in seen for name in needed)


def _list_left_out(draft: Draft, schema: TableSchema) -> set[str]:
    """What stands in the column of the key in rows that have too many or too few cells: they are not gone."""
    letter = draft.letters[schema.columns.index(schema.key)] if draft.letters else ""
    rows = {problem.row for problem in draft.problems if problem.code == "ragged"}
    at = column_index_from_string(letter) - 1 if letter else 0
    return {row[at] for number, row in enumerate(draft.grid, start=1) if number in rows and letter and at < len(row)}


def _place(problem: Problem, draft: Draft, schema: TableSchema) -> Problem:
    """The problem at its place in the person's spreadsheet."""
    if problem.row is None or not 0 <= problem.row - 2 < len(draft.numbers):
        return problem
    number = draft.numbers[problem.row - 2]
    if not number:  # A row that others have published: it stands in no row of the person's file.
        return problem
    letters = draft.letters[schema.columns.index(problem.column)] if problem.column else ""
    detail = str(draft.numbers[int(problem.detail) - 2] or problem.detail) if problem.code == DOUBLE else problem.detail
    cell = f"{letters}{number}" if letters else ""
    return Problem(problem.file, problem.code, number, problem.column, problem.value, detail, cell)


def _check_others(before: Tables, after: Tables, changed: Collection[str]) -> Iterator[Problem]:
    """What the change breaks in tables that it leaves as they are: rows that name a row which would be gone.

    A table to which a draft points and that cannot be read is told as well: nothing can be checked against it.
    """
    for name in after.package.tables:
        pointing = [each for each in after.references(name) if set(each.tables) & set(changed)]
        if name in changed or not any(_may_break(each, before, after) for each in pointing):
            continue
        if found := after.problems(name):
            stood = {_key(problem) for problem in before.problems(name)}
            yield from _tell_named([each for each in found if _key(each) not in stood], after.package.table(name))
    reached = {table for name in changed for each in after.references(name) for table in each.tables}
    for name in sorted(reached - set(changed)):
        if after.known(Reference(after.package.table(name).key, (name,), after.package.table(name).key)) is None:
            yield from after.problems(name)


def _may_break(reference: Reference, before: Tables, after: Tables) -> bool:
    """Whether ids are gone that the reference may have named, or can be told only now."""
    stood, stands = before.known(reference), after.known(reference)
    return stands is not None and (stood is None or not stood.keys() <= stands.keys())


def _tell_named(problems: Sequence[Problem], schema: TableSchema) -> Iterator[Problem]:
    """The problems, with one for each row that would be gone in place of all those of cells that still name it."""
    cells: dict[str, list[str]] = {}
    for problem in problems:
        if problem.code == UNKNOWN and problem.column:
            letter = get_column_letter(schema.columns.index(problem.column) + 1)
            cells.setdefault(problem.value, []).append(f"{letter}{problem.row}")
        else:
            yield problem
    for value, places in cells.items():
        more = f" (+{len(places) - MOST_CELLS})" if len(places) > MOST_CELLS else ""
        yield Problem(schema.path, STILL_NAMED, value=value, detail=", ".join(places[:MOST_CELLS]) + more)


def _key(problem: Problem) -> tuple[str, int | None, str | None, str]:
    return problem.code, problem.row, problem.column, problem.value
