"""Reading a person's file: from its bytes to a draft of one table, with what was mended, doubted and refused."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from openpyxl.utils import get_column_letter

from components.desk.drafts import Answer, Draft, Mending, Question
from components.desk.intake.cells import IDS, make_reader
from components.desk.intake.columns import Column, Notes, read_column
from components.desk.intake.encodings import CONFIRMED, OTHER, Decoded, decode
from components.desk.intake.headers import Header, Names, match_header
from components.desk.intake.losses import tell_loss
from components.desk.intake.orders import settle_days
from components.desk.intake.sheets import Sheet, find_blank_columns, name_cell, read_text
from components.desk.intake.uploads import Upload, find_kind, refuse
from components.desk.intake.workbooks import read_workbook
from components.desk.intake.writing import find_base
from components.model.data.problems import DataFault, Problem
from components.model.data.reading import Rows
from components.model.data.schema import TableSchema

MOST_SHOWN, MOST_SHOWN_LETTERS = 12, 80


def read_draft(upload: Upload, schema: TableSchema, recorded: Rows, confirmed: frozenset[str] = frozenset()) -> Draft:
    """What the file says about the table of `schema`; never raises: what is wrong or doubtful stands in the draft.

    `recorded` is the table on record, header first: a cell that says the same keeps its writing. `confirmed` holds
    the codes of the questions that the person said yes to.
    """
    draft = Draft(schema.name, base=find_base(upload.name, {}))
    try:
        if find_kind(upload.content, schema.path) == "xlsx":
            book = read_workbook(upload.content, schema.name, schema.path)
            draft = replace(draft, base=find_base(upload.name, book.properties))
            return _read_sheet(book.sheet, draft, schema, recorded, confirmed)
        decoded = decode(upload.content, schema.path, confirmed)
        sheet = read_text(decoded.text, schema.path, Names(schema).knows)
        read = _read_sheet(sheet, draft, schema, recorded, confirmed)
        return read if tell_loss(read.problems, schema.path) else _ask(read, decoded, sheet, schema)
    except DataFault as fault:
        return replace(draft, problems=tuple(_name_file(problem, upload) for problem in fault.problems))


def _name_file(problem: Problem, upload: Upload) -> Problem:
    """A problem of the file as a whole with the name that it was handed in under."""
    return replace(problem, value=upload.name[:MOST_SHOWN_LETTERS]) if problem.code == "no-table" else problem


def _read_sheet(sheet: Sheet, draft: Draft, schema: TableSchema, recorded: Rows, confirmed: frozenset[str]) -> Draft:
    if not sheet.rows:
        raise refuse(Problem(schema.path, "empty-upload"))
    top = next(at for at, row in enumerate(sheet.rows) if row)
    cells = sheet.rows[top] + [""] * (sheet.width(top) - len(sheet.rows[top]))
    blank = find_blank_columns(sheet.rows, cells)
    header = match_header(cells, top + 1, schema, blank)
    if not any(place is not None for place in header.places):
        return replace(draft, grid=tuple(map(tuple, sheet.rows)), problems=header.problems)
    notes = Notes(schema.path, problems=[_name_column(each, header, schema) for each in sheet.problems])
    kept = _keep_rows(sheet, top, len(cells), notes)
    columns = _read_columns(sheet, kept, header, schema, recorded, notes)
    questions = settle_days(columns, notes, confirmed)
    found = sorted(notes.problems, key=lambda problem: problem.row or 0)
    return replace(
        draft,
        rows=tuple(zip(*(columns[name] for name in schema.columns), strict=True)),
        numbers=tuple(at + 1 for at in kept),
        letters=tuple("" if place is None else get_column_letter(place + 1) for place in header.places),
        grid=tuple(map(tuple, sheet.rows)),
        mendings=(*_list_dropped(sheet, top, blank), *header.mendings, *notes.list_mendings()),
        questions=questions,
        problems=(*tell_loss(found, schema.path), *header.problems, *found),
    )


def _name_column(problem: Problem, header: Header, schema: TableSchema) -> Problem:
    """A problem of a workbook's cell with the name of its column."""
    letters = problem.cell.rstrip("0123456789")
    names = {
        get_column_letter(place + 1): name
        for place, name in zip(header.places, schema.columns, strict=True)
        if place is not None
    }
    return replace(problem, column=names.get(letters))


def _keep_rows(sheet: Sheet, top: int, width: int, notes: Notes) -> list[int]:
    """The places of the filled rows under the header; one that has more or fewer cells than it is a problem."""
    kept = []
    for at in range(top + 1, len(sheet.rows)):
        row = sheet.rows[at]
        if not row:
            continue
        if len(row) > width or (sheet.lengths and sheet.lengths[at] < len(sheet.rows[top])):
            cells = str(max(len(row), sheet.width(at)))
            notes.problems.append(Problem(notes.file, "ragged", at + 1, None, cells, str(width), name_cell(at + 1, 0)))
        else:
            kept.append(at)
    return kept


def _read_columns(
    sheet: Sheet, kept: Sequence[int], header: Header, schema: TableSchema, recorded: Rows, notes: Notes
) -> dict[str, list[str]]:
    """The cells of each column by its name; the key is read first, for it says which row of the record is meant."""
    links = {link.column for link in schema.links} | {schema.key} | IDS
    by_key = _index(recorded, schema)
    names = [schema.key, *(name for name in schema.columns if name != schema.key)]
    read: dict[str, list[str]] = {}
    rows: list[list[str] | None] = [None] * len(kept)
    numbers, blank = [at + 1 for at in kept], ("",) * len(kept)
    cells, kinds = _turn(sheet.rows, kept), _turn(sheet.kinds, kept) if sheet.kinds else []
    for name in names:
        place = header.places[schema.columns.index(name)]
        if place is None:
            read[name] = [*blank]
            continue
        at = recorded[0].index(name) if recorded and name in recorded[0] else -1
        known = [None if row is None or at < 0 else row[at] for row in rows]
        own = kinds[place] if place < len(kinds) else None
        column = Column(schema.field(name), place, cells[place] if place < len(cells) else blank, own, numbers, known)
        read[name] = read_column(column, make_reader(column.field, sheet.separator, name in links), notes)
        if name == schema.key:
            rows = [by_key.get(key) for key in read[name]]
    return read


def _turn(rows: Sequence[Sequence[str]], kept: Sequence[int]) -> list[tuple[str, ...]]:
    """The rows that are kept as columns, as many as the widest of them has."""
    return [*zip_longest(*map(rows.__getitem__, kept), fillvalue="")]


def _index(recorded: Rows, schema: TableSchema) -> dict[str, list[str]]:
    """The rows of the record by their key; none where the record has no such column."""
    if not recorded or schema.key not in recorded[0]:
        return {}
    at = recorded[0].index(schema.key)
    return {row[at]: row for row in recorded[1:] if len(row) == len(recorded[0])}


def _list_dropped(sheet: Sheet, top: int, columns: Sequence[int]) -> list[Mending]:
    """The blank rows and columns that were left out, those at the end as well."""
    blank = [at for at, row in enumerate(sheet.rows) if not row]
    rows = [*blank, *range(len(sheet.rows), len(sheet.rows) + sheet.dropped)]
    mendings = [Mending("blank-rows", tuple(name_cell(at + 1, 0) for at in rows))] if rows else []
    places = tuple(name_cell(top + 1, at) for at in columns)
    return mendings + ([Mending("blank-columns", places)] if places else [])


def _ask(draft: Draft, decoded: Decoded, sheet: Sheet, schema: TableSchema) -> Draft:
    """The draft, with the question whether names and dates are right as they were read, or as another page has them."""
    if not decoded.candidates:
        return draft
    read = dict.fromkeys(decoded.candidates[:1], sheet)
    if decoded.other:
        read[decoded.candidates[1]] = read_text(decoded.other, schema.path, Names(schema).knows)
    places = _choose_shown([*read.values()])
    answers = tuple(
        Answer(code, page, tuple(_take_cell(each, row, column) for row, column in places))
        for code, (page, each) in zip((CONFIRMED, OTHER), read.items(), strict=False)
    )
    cells = tuple(name_cell(row + 1, column) for row, column in places)
    return replace(draft, questions=(Question(CONFIRMED, answers, cells), *draft.questions))


def _take_cell(sheet: Sheet, row: int, column: int) -> str:
    """What a cell says; "" where a reading that sees a blank there has dropped it."""
    cells = sheet.rows[row] if row < len(sheet.rows) else []
    return cells[column] if column < len(cells) else ""


def _choose_shown(sheets: Sequence[Sheet]) -> list[tuple[int, int]]:
    """Where the first different cells stand that the readings read differently, the short ones if there are any.

    Where there is one reading, those that have other letters than ASCII.
    """
    first, last = sheets[0], sheets[-1]
    places: dict[str, tuple[int, int]] = {}
    for row, cells in enumerate(first.rows):
        for column, cell in enumerate(cells):
            if not cell.isascii() and (first is last or _take_cell(last, row, column) != cell):
                places.setdefault(cell, (row, column))
    short = [place for cell, place in places.items() if len(cell) <= MOST_SHOWN_LETTERS]
    return (short or list(places.values()))[:MOST_SHOWN]
