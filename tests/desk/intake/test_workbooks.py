import io
from datetime import date, datetime
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from components.desk.intake.workbooks import write_number
from tests.desk.filing import HEADER, make_book, read, row, save

REAL = ["C001", "Nasib", date(2018, 7, 3), 5890, 32.61889, 1.0, None]


def put(cell: str, value: object, number_format: str = "") -> Workbook:
    book = make_book(REAL)
    book.worksheets[0][cell].value = value
    if number_format:
        book.worksheets[0][cell].number_format = number_format
    return book


def test_real_dates_and_numbers() -> None:
    draft = read(save(make_book(REAL)), name="x.xlsx")
    assert draft.rows == (("C001", "Nasib", "2018-07-03", "5890", "32.61889", "1", ""),)
    assert (draft.problems, draft.mendings, draft.questions) == ((), (), ())


PROBLEMS = [
    ("D2", "=1+1", "", "formula", "=1+1"),
    ("B2", '=HYPERLINK("http://a")', "", "formula", '=HYPERLINK("http://a")'),
    ("D2", "#REF!", "", "spreadsheet-error", "#REF!"),
    ("B2", "#N/A", "", "spreadsheet-error", "#N/A"),
    ("C2", datetime(2018, 7, 3, 14, 30), "", "time-of-day", "2018-07-03 14:30"),
    ("C2", 43284, "General", "serial-date", "43284"),
    ("C2", "3/7/18", "", "two-digit-year", "3/7/18"),
    ("D2", 0.5, "0%", "per-cent", "0.5"),
    ("D2", date(2018, 7, 3), "", "date-for-number", "2018-07-03"),
    ("D2", "198.000", "", "two-ways", "198.000"),
    ("C2", 9_999_999, "yyyy-mm-dd", "spreadsheet-error", "9999999"),
]


@pytest.mark.parametrize(("cell", "value", "form", "code", "shown"), PROBLEMS)
def test_cells_that_are_refused(cell: str, value: object, form: str, code: str, shown: str) -> None:
    problems = read(save(put(cell, value, form))).problems
    names = dict(zip("ABCDEFG", HEADER, strict=True))
    assert [(each.code, each.cell, each.column, each.row, each.value) for each in problems] == [
        (code, cell, names[cell[0]], 2, shown)
    ]


READ = [
    ("D2", 198.125, "", "198.125", None),
    ("D2", "198,000", "", "198000", "thousands"),
    ("D2", 84.8, "0", "84.8", None),
    ("G2", date(2018, 7, 3), "", "2018-07-03", "date-in-text"),
    ("G2", 5890, "", "5890", None),
    ("G2", 5890, "#,##0", "5890", "number-shown"),
    ("G2", True, "", "TRUE", None),
    ("G2", "a_x000D_b", "", "a\nb", None),
    ("G2", "one\r\ntwo", "", "one\ntwo", None),
    ("G2", "NA", "", "NA", None),
    ("C2", "3 July 2018", "", "2018-07-03", "dates"),
    ("C2", datetime(2018, 7, 3), "d mmmm yyyy", "2018-07-03", None),
]


@pytest.mark.parametrize(("cell", "value", "form", "text", "code"), READ)
def test_cells_that_are_read(cell: str, value: object, form: str, text: str, code: str | None) -> None:
    draft = read(save(put(cell, value, form)))
    assert draft.problems == ()
    assert draft.rows[0]["ABCDEFG".index(cell[0])] == text
    assert [(each.code, each.cells) for each in draft.mendings] == ([(code, (cell,))] if code else [])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5890", "5890"),
        ("5890.0", "5890"),
        ("84.799999999999997", "84.8"),
        ("32.618890000000003", "32.61889"),
        ("0.30000000000000004", "0.3"),
        ("1.98E5", "198000"),
        ("1E-7", "0.0000001"),
        ("-0", "0"),
    ],
)
def test_numbers_in_their_shortest_form(text: str, number: str) -> None:
    assert write_number(text) == number


def test_dates_counted_from_1904() -> None:
    book = make_book(REAL)
    book.epoch = CALENDAR_MAC_1904
    assert read(save(book)).rows[0][2] == "2018-07-03"


def test_hidden_rows_and_columns_are_read() -> None:
    book = make_book(REAL)
    sheet = book.worksheets[0]
    sheet.row_dimensions[2].hidden = sheet.column_dimensions["B"].hidden = True
    assert read(save(book)).rows == read(save(make_book(REAL))).rows


def test_merged_cells_are_refused() -> None:
    book = make_book(REAL, ["C002", *REAL[1:]])
    book.worksheets[0].merge_cells("B2:B3")
    problems = read(save(book)).problems
    assert [(each.code, each.cell, each.column, each.value) for each in problems] == [
        ("merged-cells", "B2", "name", "B2:B3")
    ]


def test_a_blank_row_and_column_between_are_left_out() -> None:
    book = make_book(REAL, ["C002", *REAL[1:]])
    book.worksheets[0].insert_rows(3)
    book.worksheets[0].insert_cols(2)
    draft = read(save(book))
    assert (draft.numbers, draft.letters) == ((2, 4), ("A", "C", "D", "E", "F", "G", "H"))
    assert [(each.code, each.cells) for each in draft.mendings] == [("blank-rows", ("A3",)), ("blank-columns", ("B1",))]


def test_the_sheet_named_as_the_table_is_taken() -> None:
    book = make_book(REAL)
    book.create_sheet("Remarks")["A1"].value = "mine"
    problem = read(save(book)).problems[0]
    assert (problem.code, problem.value, problem.detail) == ("several-sheets", "counts", "Sheet, Remarks")
    book.worksheets[0].title = "Counts"
    assert len(read(save(book)).rows) == 1


def test_an_empty_second_sheet_does_not_matter() -> None:
    book = make_book(REAL)
    book.create_sheet("Sheet2")
    assert len(read(save(book)).rows) == 1


def test_a_rich_text_and_a_pronunciation_are_one_text() -> None:
    rich = "<si><r><t>Na</t></r><r><rPr><b/></rPr><t>sib</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>"
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(save(make_book(REAL)))) as old, ZipFile(stream, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode()
            new.writestr(name, part.replace("<si><t>Nasib</t></si>", rich))
    assert read(stream.getvalue()).rows[0][1] == "Nasib"


def test_text_in_every_column_is_read_like_a_text_file() -> None:
    assert read(save(make_book([*row()]))).rows == (tuple(row()),)
