import io

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from components.desk.drafts import Draft
from components.desk.intake.marking import MOST_COMMENTS, mark_file
from components.model.data.problems import Problem
from components.view.problems import say_problem
from components.view.words import load_words
from tests.desk.filing import HEADER, make_csv, read, row

ENGLISH = load_words("en")


def marked(draft: Draft, *more: Problem, lang: str = "en") -> Workbook:
    return load_workbook(io.BytesIO(mark_file(draft, (*draft.problems, *more), load_words(lang))))


FAULTY = read(make_csv(HEADER, row(day="31/6/2018", note="=1+1"), [], ["C002", "Nasib"], row(id="C003", count="NaN")))


def test_faulty_cells_are_coloured_and_say_why() -> None:
    sheet = marked(FAULTY)["counts"]
    coloured = {cell.coordinate for each in sheet.iter_rows() for cell in each if cell.fill.fill_type == "solid"}
    assert coloured == {"C2", "A4", "D5"}
    for problem in FAULTY.problems:
        comment = sheet[problem.cell].comment
        assert comment is not None
        assert comment.text == say_problem(problem, ENGLISH)


def test_the_cells_stand_as_written_where_they_stood() -> None:
    sheet = marked(FAULTY)["counts"]
    assert [cell.value for cell in sheet[2]] == ["C001", "Nasib", "31/6/2018", 5890, 32.555, 1, "=1+1"]
    assert sheet["G2"].data_type == "s"
    assert sheet["B4"].value == "Nasib"
    assert all(cell.data_type != "f" for each in sheet.iter_rows() for cell in each)


@pytest.mark.parametrize(
    ("content", "cells", "sentence"),
    [
        (make_csv(HEADER, row(day="3/7/2018"), row(id="C002", day="4/7/2018")), {"C2", "C3"}, "can be two days:"),
        (make_csv(HEADER, row(name="درعا")).encode("cp1256"), {"B2"}, "is still open: how its letters are encoded."),
    ],
)
def test_cells_that_are_asked_about_are_marked_too(content: str | bytes, cells: set[str], sentence: str) -> None:
    book = marked(read(content))
    coloured = {cell for each in book["counts"].iter_rows() for cell in each if cell.fill.fill_type == "solid"}
    assert {cell.coordinate for cell in coloured} == cells
    assert all(cell.comment and sentence in cell.comment.text for cell in coloured)
    assert {each[0].value for each in book["Problems"].iter_rows(min_row=2)} == cells


def test_a_list_names_every_problem() -> None:
    missing = Problem("counts.csv", "missing-column", 1, "lat")
    book = marked(FAULTY, missing)
    rows = [[cell.value for cell in each] for each in book["Problems"].iter_rows()]
    assert rows[0] == ["Cell", "Column", "As written", "What is wrong, and how to mend it"]
    assert [each[0] for each in rows[1:]] == ["C2", "A4", "D5", "A1"]
    assert rows[1][1:] == ["day", "31/6/2018", say_problem(FAULTY.problems[0], ENGLISH)]


def test_the_list_is_arabic_for_arabic_readers() -> None:
    sheet = marked(FAULTY, lang="ar")["المشكلات"]
    assert sheet.sheet_view.rightToLeft
    assert sheet["D1"].value == "ما الخطأ وكيف يُصلَح"


def test_a_marked_file_can_be_mended_and_handed_in_again() -> None:
    book = marked(FAULTY)
    sheet = book["counts"]
    sheet["C2"].value, sheet["D5"].value = "2018-07-03", 5
    for cell in ("C4", "D4"):
        sheet[cell].value = row()[HEADER.index({"C4": "day", "D4": "count"}[cell])]
    stream = io.BytesIO()
    book.save(stream)
    draft = read(stream.getvalue())
    assert [problem.code for problem in draft.problems] == []
    assert (draft.numbers, [cells[3] for cells in draft.rows]) == ((2, 4, 5), ["5890", "5890", "5"])


@pytest.mark.parametrize("text", ["=cmd|'/c calc'!A1", "#REF!", "+1", "-1", "@x", "\x07", "_x0041_", "<b>x</b>"])
def test_nothing_in_it_is_run(text: str) -> None:
    draft = read(make_csv(HEADER, row(note=text)))
    book = marked(draft, Problem("counts.csv", "not-plain-text", 2, "note", text, cell="G2"))
    assert {cell.data_type for sheet in book for each in sheet.iter_rows() for cell in each} <= {"s", "n"}


def test_a_file_that_could_not_be_read_has_its_list() -> None:
    assert marked(read(b"%PDF-1.7"))["Problems"]["D2"].value is not None


def test_many_problems_get_no_comments_without_end() -> None:
    draft = read(make_csv(HEADER, *[row(id=f"C{at:03d}", day="31/6/2018") for at in range(1500)]))
    sheet = marked(draft)["counts"]
    assert sum(cell.comment is not None for cell in sheet["C"]) == MOST_COMMENTS
    assert sheet["C1501"].fill.fill_type == "solid"
