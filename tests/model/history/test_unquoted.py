"""New numbers that do not stand in the words quoted from the source: asked about, in the changed rows alone."""

import csv
import io
from pathlib import Path

import pytest

from components.model.data.tables import FIGURE_TABLES, Tables
from components.model.history.changes import compare_files
from components.model.history.unquoted import Unquoted, find_unquoted

TABLES = Tables(Path(__file__).parents[3] / "data")
DE23 = "an estimated 271,800 individuals as of 2 July"
DE25 = "an estimated 270,000 to 330,000 people have been displaced"
CA18 = "at least 29 civilian deaths ... on 28 June"
IR01 = "reportedly destroyed a health center and a civil defense center"
ST02 = "loss of more than two hundred and fourteen civilian casualties"
Cells = dict[str, str]
BOTH = {"low": "271900", "high": "271900"}
SEVEN = {"low": "7", "high": "7"}


def find(table: str, edits: dict[str, Cells | None]) -> list[tuple[str, str, str, str]]:
    """What is found when these rows are edited; an id that is not on record is added as a copy of its first row."""
    path = TABLES.package.table(table).path
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(TABLES.files[path].decode("utf-8-sig")))}
    for key, cells in edits.items():
        if cells is None:
            del rows[key]
        else:
            rows[key] = (rows.get(key) or next(iter(rows.values()))) | {"id": key} | cells
    out = io.StringIO()
    writer = csv.DictWriter(out, list(next(iter(rows.values()))), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows.values())
    after = {**TABLES.files, path: out.getvalue().encode()}
    found = find_unquoted(TABLES.package, TABLES.files, after, compare_files(TABLES.package, TABLES.files, after))
    return [(each.figure, each.column, each.number, each.words) for each in found]


@pytest.mark.parametrize(
    ("table", "edits", "asked"),
    [
        ("displacement", {"DE23": BOTH}, [("DE23", "low", "271900", DE23)]),
        ("displacement", {"DE23": BOTH | {"words": "some 271,900 people"}}, []),
        ("displacement", {"DE23": BOTH | {"words": "272 thousand, or 271.9 thousand"}}, []),
        ("displacement", {"DE23": BOTH | {"words": ""}}, [("DE23", "low", "271900", "")]),
        ("displacement", {"DE23": {"words": "individuals"}}, [("DE23", "low", "271800", "individuals")]),
        ("displacement", {"DE23": {"caveat": "Something else.", "as_of": "2018-07-04"}}, []),
        ("displacement", {"DE25": {"high": "340000"}}, [("DE25", "high", "340000", DE25)]),
        ("displacement", {"DE25": {"high": ""}}, []),
        ("displacement", {"DE24": BOTH}, []),  # Its quotation is "so far".
        ("displacement", {"DE25": None}, []),
        ("displacement", {"DE99": SEVEN | {"words": "some 8 people"}}, [("DE99", "low", "7", "some 8 people")]),
        (
            "displacement",
            {"DE99": SEVEN | {"words": "8 people, on 7 July"}},
            [("DE99", "low", "7", "8 people, on 7 July")],
        ),
        ("displacement", {"DE99": SEVEN | {"words": "seven people on 8 July"}}, []),
        ("displacement", {"DE99": SEVEN | {"words": ""}}, []),
        ("casualties", {"CA18": {"low": "28"}}, [("CA18", "low", "28", CA18)]),
        ("casualties", {"CA17": SEVEN}, []),  # Its quotation is "in three days".
        ("response", {"IR01": SEVEN}, [("IR01", "low", "7", IR01)]),
        ("figures", {"ST02": {"low": "215"}}, [("ST02", "low", "215", ST02)]),
    ],
)
def test_numbers_that_must_be_confirmed(
    table: str, edits: dict[str, Cells | None], asked: list[tuple[str, str, str, str]]
) -> None:
    assert find(table, edits) == asked


def test_the_row_is_that_of_the_spreadsheet_and_the_fault_names_it() -> None:
    path = TABLES.package.table("figures").path
    after = {**TABLES.files, path: TABLES.files[path].replace(b",198000,", b",199000,", 1)}
    [found] = find_unquoted(TABLES.package, TABLES.files, after, compare_files(TABLES.package, TABLES.files, after))
    words = "massive Forcive displacement for more than 198,000 thousand civilians to safer areas"
    assert found == Unquoted("figures.csv", 2, "ST01", "low", "199000", words)
    assert (found.problem.code, found.problem.row, found.problem.column) == ("unquoted-number", 2, "low")


def test_no_row_on_record_would_be_asked_about_if_it_were_new() -> None:
    """All of them are taken for new at once: the quotations that hold numbers hold the right ones."""
    paths = [TABLES.package.table(name).path for name in FIGURE_TABLES]
    before = {**TABLES.files, **{path: TABLES.files[path].partition(b"\n")[0] + b"\n" for path in paths}}
    changes = compare_files(TABLES.package, before, TABLES.files)
    assert len(changes) > 300
    assert find_unquoted(TABLES.package, before, TABLES.files, changes) == ()


def test_a_table_that_cannot_be_read_says_nothing() -> None:
    after = {**TABLES.files, "figures.csv": b""}
    assert find_unquoted(TABLES.package, TABLES.files, after, compare_files(TABLES.package, TABLES.files, after)) == ()
