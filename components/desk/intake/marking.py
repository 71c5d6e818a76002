"""Marking: a person's own file handed back, with each problem at the cell it is in and in a list beside."""

from collections.abc import Iterable, Mapping, Sequence

from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from components.desk.drafts import Draft, Question
from components.desk.intake.columns import RUNNABLE
from components.desk.intake.numerals import PLAIN
from components.desk.intake.sheets import name_cell
from components.desk.intake.sheetxml import count_column
from components.desk.intake.writing import ESCAPE, MOST_EXACT, make_text, make_workbook, save_workbook, set_widths
from components.model.data.problems import Problem
from components.view.problems import say_problem
from components.view.words import Words

FILL = PatternFill("solid", fgColor="FFFFE08A")
MOST_COMMENTS, MOST_LISTED, MOST_COMMENT_LETTERS = 1_000, 5_000, 2_000
MOST_TITLE = 31
WIDTHS = {"A": 10, "B": 22, "C": 36, "D": 100}


def mark_file(draft: Draft, problems: Sequence[Problem], words: Words) -> bytes:
    """The file as XLSX: its cells as written, the faulty ones coloured and with the sentence as a comment on them.

    A second sheet lists all `problems`: cell, column, value, sentence. Cells that are asked about are marked as well.
    Text is stored as text, never as a formula. The first sheet is named as the table, so the mended file can be handed
    in again.
    """
    problems = (*problems, *(asked for question in draft.questions for asked in _list_asked(draft.table, question)))
    book = make_workbook(draft.base)
    _write_cells(book.create_sheet(draft.table), draft, _gather(problems, words))
    listed: WriteOnlyWorksheet = book.create_sheet(words("marked.problems")[:MOST_TITLE])
    _write_list(listed, problems, words)
    return save_workbook(book)


def _list_asked(table: str, question: Question) -> Sequence[Problem]:
    """The cells of an open question, each as a problem."""
    open_cells = [Problem(table, "unanswered", detail=question.code, cell=cell) for cell in question.cells]
    return question.doubts or open_cells


def _gather(problems: Iterable[Problem], words: Words) -> dict[str, str]:
    """The sentences of each cell; a problem of a whole row is at its first cell, one of the file at none.

    Beyond MOST_COMMENTS cells there are no sentences: no spreadsheet program opens a file with so many comments.
    """
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        if place := _place(problem):
            found.setdefault(place, []).append(problem)
    return {place: _say([] if at >= MOST_COMMENTS else each, words) for at, (place, each) in enumerate(found.items())}


def _say(problems: Iterable[Problem], words: Words) -> str:
    said = dict.fromkeys(say_problem(problem, words) for problem in problems)
    return "\n".join(said)[:MOST_COMMENT_LETTERS]


def _place(problem: Problem) -> str:
    return problem.cell or (name_cell(problem.row, 0) if problem.row else "")


def _write_cells(sheet: WriteOnlyWorksheet, draft: Draft, said: Mapping[str, str]) -> None:
    sheet.freeze_panes = "A2"
    by_row: dict[int, dict[int, str]] = {}
    for place, sentence in said.items():
        number = int(place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        by_row.setdefault(number, {})[count_column(place)] = sentence
    for number, texts in enumerate(draft.grid, start=1):
        marked = by_row.get(number, {})
        width = max(len(texts), max(marked, default=-1) + 1)
        cells = [_make_cell(sheet, texts[at] if at < len(texts) else "", at in marked) for at in range(width)]
        for at, sentence in marked.items():
            _comment(cells[at], sentence)
        sheet.append(cells)


def _make_cell(sheet: WriteOnlyWorksheet, text: str, marked: bool) -> Cell | str | float | None:
    if not marked and text and not text.startswith((*RUNNABLE, "#")) and text.isprintable() and not ESCAPE.search(text):
        return _value(text)
    if not marked:
        return make_text(sheet, text) if text else None
    cell = make_text(sheet, text)
    if isinstance(value := _value(text), int | float):
        cell.value = value
    cell.fill = FILL
    return cell


def _value(text: str) -> str | float:
    """A number as one where it is written in the one plain way, so that a spreadsheet can go on counting with it."""
    if not PLAIN.fullmatch(text) or len(text) > MOST_EXACT:
        return text
    number = float(text)
    return number if repr(number) == text else int(text) if text.lstrip("-").isdecimal() else text


def _comment(cell: object, sentence: str) -> None:
    if isinstance(cell, Cell) and sentence:
        cell.comment = Comment(sentence, "-", height=140, width=320)


def _write_list(sheet: WriteOnlyWorksheet, problems: Sequence[Problem], words: Words) -> None:
    set_widths(sheet, WIDTHS)
    sheet.freeze_panes = "A2"
    sheet.sheet_view.rightToLeft = words.lang == "ar"
    names = (words("marked.cell"), words("marked.column"), words("marked.value"), words("marked.sentence"))
    sheet.append([make_text(sheet, name, bold=True) for name in names])
    for problem in problems[:MOST_LISTED]:
        sentence = say_problem(problem, words)
        cells = (_place(problem), problem.column or "", problem.value, sentence)
        sheet.append([make_text(sheet, cell) for cell in cells])
