"""Downloads open right in a spreadsheet and run nothing."""

import csv
import io

import pandas as pd
import pytest

from components.view.downloads import escape_cell, to_csv


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("Dar'a", "Dar'a"),
        ("", ""),
        (-2.5, -2.5),
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_is_escaped(cell: object, written: object) -> None:
    assert escape_cell(cell) == written


def test_the_file_for_excel_starts_with_a_byte_order_mark_and_the_plain_one_does_not() -> None:
    frame = pd.DataFrame({"name": ["درعا"]})
    assert to_csv(frame, for_excel=True) == b"\xef\xbb\xbf" + to_csv(frame)


def test_dates_numbers_and_blanks_are_written_plainly() -> None:
    days = pd.to_datetime(pd.Series(["2018-07-03", None]))
    frame = pd.DataFrame({"as_of": days, "low": [198_000.0, None], "name": ['a "b", c', "x\ny"]})
    rows = list(csv.reader(io.StringIO(to_csv(frame).decode("utf-8"), newline="")))
    assert rows == [["as_of", "low", "name"], ["2018-07-03", "198000", 'a "b", c'], ["", "", "x\ny"]]
