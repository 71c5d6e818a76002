import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components.desk.intake.reading import read_draft
from components.desk.intake.uploads import Upload
from components.desk.intake.writing import write_csv, write_for_excel, write_workbook
from components.model.data.reading import Rows, read_rows
from components.model.data.schema import TableSchema, read_package
from tests.desk.filing import HEADER, SCHEMA, make_book, make_csv, read, row, save

ROOT = Path(__file__).parents[3]
TABLES = read_package((ROOT / "data" / "datapackage.json").read_bytes()).tables
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
RECORD = [HEADER, row(), row(id="C002", count="84.80", note="one\r\ntwo", name="Bosra\u00a0Al-Sham", lat="")]


def recorded(schema: TableSchema) -> Rows:
    return read_rows((ROOT / "data" / schema.path).read_bytes(), schema.path)


def downloads(schema: TableSchema, rows: Rows) -> dict[str, bytes]:
    return {
        "as published": write_csv(schema, rows[1:]),
        "for Excel": write_for_excel(schema, rows),
        "workbook": write_workbook(schema, rows, "b2f1c3d4e5"),
    }


@pytest.mark.parametrize("name", TABLES)
def test_an_untouched_download_says_what_is_on_record(name: str) -> None:
    rows = recorded(TABLES[name])
    for content in downloads(TABLES[name], rows).values():
        draft = read_draft(Upload("x", content), TABLES[name], rows)
        assert [list(cells) for cells in draft.rows] == rows[1:]
        assert (draft.problems, draft.questions, draft.mendings) == ((), (), ())


@pytest.mark.parametrize(
    ("id", "cells", "column", "text"),
    [
        ("C001", {"count": "5890.0"}, "count", "5890"),
        ("C001", {"count": "5,890"}, "count", "5890"),
        ("C001", {"day": "2018/07/03"}, "day", "2018-07-03"),
        ("C002", {"count": "84.8"}, "count", "84.80"),
        ("C002", {"note": "one\ntwo"}, "note", "one\r\ntwo"),
        ("C002", {"name": "Bosra\u00a0Al-Sham"}, "name", "Bosra\u00a0Al-Sham"),
        ("C002", {"count": "84.9"}, "count", "84.9"),
        ("C003", {"count": "84.80"}, "count", "84.80"),
    ],
)
def test_a_cell_that_says_the_same_keeps_the_writing_of_the_record(
    id: str, cells: dict[str, str], column: str, text: str
) -> None:
    draft = read(make_csv(HEADER, row(id=id, **cells)), recorded=RECORD)
    assert (draft.rows[0][HEADER.index(column)], draft.problems) == (text, ())


def test_what_stands_on_record_is_not_asked_again() -> None:
    doubtful = [HEADER, row(count="198.125", name="x\u200by")]
    assert read(make_csv(*doubtful), recorded=doubtful).problems == ()
    assert [each.code for each in read(make_csv(*doubtful)).problems] == ["two-ways"]


def test_letters_that_are_question_marks_now_are_lost() -> None:
    draft = read(make_csv(HEADER, row(id="C002", name="Bosra?Al-Sham")), recorded=RECORD)
    assert [(each.cell, each.code) for each in draft.problems] == [("B2", "lost-letters")]


def test_all_problems_come_at_once_in_the_order_of_the_rows() -> None:
    rows = [HEADER, row(day="3/7/18", count="NaN"), ["C002"], row(id="C003", name="\ufffd")]
    found = [(each.cell, each.code) for each in read(make_csv(*rows)).problems]
    assert found == [("C2", "two-digit-year"), ("D2", "not-finite"), ("A3", "ragged"), ("B4", "lost-letters")]


def test_a_base_is_read_from_the_name_or_the_workbook() -> None:
    assert read(make_csv(HEADER, row()), name="counts-b2f1c3d4e5 (1).csv").base == "b2f1c3d4e5"
    book = write_workbook(SCHEMA, [row()], "0123456789")
    assert read(book, name="counts-b2f1c3d4e5.xlsx").base == "0123456789"
    assert read(save(make_book([*row()])), name="my figures.xlsx").base == ""


def test_twenty_thousand_rows_are_read() -> None:
    schema = TABLES["displacement"]
    first = recorded(schema)[1]
    rows = [[f"DE{at:05d}", *first[1:4], str(at), str(at), "people", "", "2018-07-03"] for at in range(20_000)]
    content = write_csv(schema, [[*cells, *["نازحون"] * 10, *[""] * (len(first) - 19)] for cells in rows])
    draft = read_draft(Upload("x", content), schema, recorded(schema))
    assert (len(draft.rows), draft.problems) == (20_000, ())


BOOK = save(make_book([*row()]))
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
ODD = st.sampled_from(
    ["=1+1", "-", "NA", "3/7/2018", "198,000", "درعا\u200c", "'x", "_x000D_", "a\r\nb", "\u00a0", '"', ";"]
)
NUMBERS = st.one_of(
    st.integers(0, 10**12).map(str), st.decimals(0, 10**6, places=2).map(str), st.sampled_from(["", "٣٫٥"])
)
DAYS = st.one_of(st.dates().map(str), st.sampled_from(["", "25/7/2018", "3/7/2018", "3 تموز 2018"]))
ROWS = st.lists(st.tuples(WORDS | ODD, DAYS, NUMBERS, NUMBERS, st.integers().map(str), WORDS | ODD), max_size=6).map(
    lambda found: [[f"C{at:03d}", *cells] for at, cells in enumerate(found)]
)


@QUICK
@given(ROWS)
def test_whatever_is_accepted_reads_back_equal(rows: Rows) -> None:
    draft = read(make_csv(HEADER, *rows), "day-first")
    assert draft.questions == ()
    if not draft.problems:
        accepted = [list(cells) for cells in draft.rows]
        again = read(write_csv(SCHEMA, draft.rows), recorded=[HEADER, *accepted])
        assert (again.rows, again.mendings, again.problems) == (draft.rows, (), ())
        assert read_rows(write_csv(SCHEMA, draft.rows), "x") == [HEADER, *accepted]


@QUICK
@given(ROWS)
def test_whatever_is_accepted_comes_back_equal_from_each_download(rows: Rows) -> None:
    draft = read(make_csv(HEADER, *rows), "day-first")
    accepted = [HEADER, *(list(cells) for cells in draft.rows)]
    if not draft.problems:
        for content in downloads(SCHEMA, accepted).values():
            again = read(content, recorded=accepted)
            assert (again.rows, again.problems) == (draft.rows, ())


@QUICK
@given(st.binary(max_size=400))
def test_no_file_makes_it_break(content: bytes) -> None:
    for start in (b"", b"id;name\n", b"PK\3\4", b"\xff\xfe", b"sep=;\n"):
        draft = read(start + content)
        assert draft.problems or draft.questions or draft.rows == ()


@QUICK
@given(st.data())
def test_no_damaged_workbook_makes_it_break(data: st.DataObject) -> None:
    content = bytearray(BOOK)
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    draft = read(bytes(content))
    assert draft.problems or len(draft.rows) <= 1


@pytest.mark.parametrize("changes", [{10: 0, 22: 200}, {8: 64}], ids=["longer-than-the-file", "encrypted"])
def test_a_part_of_a_workbook_that_cannot_be_unpacked_is_a_problem(changes: dict[int, int]) -> None:
    for entry in re.finditer(b"PK\1\2", BOOK):
        content = bytearray(BOOK)
        for place, byte in changes.items():
            content[entry.start() + place] = byte
        assert [problem.code for problem in read(bytes(content)).problems] in (["damaged-workbook"], [])
