import io
from datetime import datetime

import pytest
from openpyxl import load_workbook

from components.desk.intake.writing import find_base, name_file, write_csv, write_for_excel, write_workbook
from tests.desk.filing import HEADER, SCHEMA, read, row

ROWS = [row(name='درعا, "x"', note="=1+1"), row(id="C002", lat="", demand="", day="", note="one\ntwo")]


def test_csv_as_published() -> None:
    assert write_csv(SCHEMA, ROWS).decode() == (
        "id,name,day,count,lat,demand,note\n"
        'C001,"درعا, ""x""",2018-07-03,5890,32.555,1,=1+1\n'
        'C002,Nasib,,5890,,,"one\ntwo"\n'
    )


def test_the_header_may_stand_before_the_rows() -> None:
    assert write_csv(SCHEMA, [HEADER, *ROWS]) == write_csv(SCHEMA, ROWS)


def test_csv_for_excel_has_its_mark_and_line_ends_and_runs_nothing() -> None:
    content = write_for_excel(SCHEMA, ROWS)
    assert content.startswith(b"\xef\xbb\xbfid,name,day,count,lat,demand,note\r\n")
    assert content.endswith(b'C002,Nasib,,5890,,,"one\ntwo"\r\n')
    assert b",'=1+1\r\n" in content
    assert read(content, recorded=[HEADER, *ROWS]).rows == tuple(map(tuple, ROWS))


def test_a_workbook_has_real_numbers_and_dates_and_no_formula() -> None:
    book = load_workbook(io.BytesIO(write_workbook(SCHEMA, ROWS, "b2f1c3d4e5")))
    sheet = book["counts"]
    cells = [[cell.value for cell in each] for each in sheet.iter_rows()]
    assert cells[1] == ["C001", 'درعا, "x"', datetime(2018, 7, 3), 5890, 32.555, 1, "=1+1"]
    assert sheet["G2"].data_type == "s"
    assert (sheet["C2"].number_format, sheet.freeze_panes, book.sheetnames) == ("yyyy-mm-dd", "A2", ["counts"])
    assert {each.name: each.value for each in book.custom_doc_props.props} == {"edition": "b2f1c3d4e5"}  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", ["#N/A", "=SUM(A1)", "_x0041_", "\x1b", "TRUE", "12", " x ", "'"])
def test_text_comes_back_from_a_workbook_as_it_was(text: str) -> None:
    rows = [row(note=text)]
    assert read(write_workbook(SCHEMA, rows, ""), recorded=[HEADER, *rows]).rows == tuple(map(tuple, rows))


def test_names_tell_the_edition() -> None:
    assert name_file("displacement", "b2f1c3d4e5", "csv") == "displacement-b2f1c3d4e5.csv"


@pytest.mark.parametrize(
    ("name", "properties", "base"),
    [
        ("displacement-b2f1c3d4e5.csv", {}, "b2f1c3d4e5"),
        ("Copy of displacement-b2f1c3d4e5 (2).xlsx", {}, "b2f1c3d4e5"),
        ("displacement-marked-b2f1c3d4e5.xlsx", {}, "b2f1c3d4e5"),
        ("displacement-b2f1c3d4e5.csv", {"edition": "0123456789"}, "0123456789"),
        ("displacement-b2f1c3d4e5.csv", {"edition": "../../x"}, "b2f1c3d4e5"),
        ("displacement-b2f1c3d4e5f6.csv", {}, ""),
        ("displacement.csv", {}, ""),
        ("", {}, ""),
    ],
)
def test_the_base_of_a_file(name: str, properties: dict[str, str], base: str) -> None:
    assert find_base(name, properties) == base
