import pytest

from components.desk.intake.headers import Names
from components.desk.intake.sheets import name_cell, read_text
from components.model.data.problems import DataFault
from tests.desk.filing import SCHEMA

KNOWN = Names(SCHEMA).knows


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("id,name;x,day\n", ","),
        ("id;name;day\n1,2;3,4;5,6\n", ";"),
        ("id\tname\tday\n", "\t"),
        ("\n\nid;name\n", ";"),
        ("sep=;\r\nid;name\r\n", ";"),
        ('"sep=|"\nid|name\n', "|"),
        ("SEP=,\rid,name\r", ","),
        ("one,two,three\n", ","),
        ("id\n", ","),
    ],
)
def test_the_separator_is_seen_in_the_header(text: str, separator: str) -> None:
    assert read_text(text, "x", KNOWN).separator == separator


def test_rows_are_those_that_a_spreadsheet_shows() -> None:
    sheet = read_text('sep=,\r\nid,name\r\nC001,"a\r\nb"\r\n\r\nC002,c,,\r\n,\r\n', "x", KNOWN)
    assert sheet.rows == [["id", "name"], ["C001", "a\r\nb"], [], ["C002", "c"]]
    assert (sheet.lengths, sheet.dropped) == ([2, 2, 0, 4], 1)


@pytest.mark.parametrize(
    ("text", "code", "row"),
    [
        ('id,name\nC001,"open\nC002,x\n', "unclosed-quote", 2),
        ('id,name\nC001,x\nC002,"a"b\n', "unclosed-quote", 3),
        ('id,name\nC001,"open' + "\nC002,xxxxxx" * 20_000, "unclosed-quote", 2),
        ("id,name\n" + "C001,x\n" * 20_001, "many-rows", 20_002),
        ("id,name\nC001" + ",x" * 100 + "\n", "many-columns", 2),
        ("id,name\nC001," + "x" * 20_001, "long-or-unclosed", 2),
    ],
)
def test_what_may_not_be_read_is_refused_where_it_begins(text: str, code: str, row: int) -> None:
    with pytest.raises(DataFault) as caught:
        read_text(text, "x", KNOWN)
    assert [(each.code, each.row) for each in caught.value.problems] == [(code, row)]


def test_a_million_blank_rows_are_only_counted() -> None:
    assert read_text("id,name\nC001,x\n" + "\n" * 1_000_000, "x", KNOWN).dropped == 20_000


def test_cells_are_named_as_a_spreadsheet_names_them() -> None:
    assert [name_cell(17, 3), name_cell(1, 25), name_cell(2, 26)] == ["D17", "Z1", "AA2"]
