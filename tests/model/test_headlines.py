"""Which figures stand beside the statement's follows from the data: what it repeats, and what the UN said that day."""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from components.model.data.reading import read_rows, write_rows
from components.model.data.tables import Tables
from components.model.figures import require_figure
from components.model.headlines import KNOWN, ORIGIN, find_origin, list_beside_own, list_known, list_own
from components.model.statement import read_statement

DATA = Path(__file__).parents[2] / "data"
TABLES = Tables(DATA)
DAY = read_statement(TABLES).published


def test_statement_has_its_own_figures_in_the_editors_order() -> None:
    assert [figure.id for figure in list_own(TABLES)] == list(TABLES.table("figures")["id"])


@pytest.mark.parametrize(
    ("name", "origin"),
    [("ST01", "DE19"), ("DE28", "DE19"), ("ST02", "CA01"), ("DE24", "DE23"), ("ST03", None), ("DE19", None)],
)
def test_number_is_traced_to_where_it_was_first(name: str, origin: str | None) -> None:
    found = find_origin(TABLES, require_figure(TABLES, name))
    assert (found.id if found else None) == origin


def test_figures_that_repeat_each_other_end_the_search(tmp_path: Path) -> None:
    folder = copytree(DATA, tmp_path / "data")
    table = folder / "displacement.csv"
    text = table.read_text(encoding="utf-8")
    assert text.count("statement,S016,,") == 1
    table.write_text(text.replace("statement,S016,,", "statement,S016,DE28,"), encoding="utf-8")
    tables = Tables(folder)
    found = find_origin(tables, require_figure(tables, "DE19"))
    assert found is not None
    assert found.id == "DE28"


@pytest.mark.parametrize(
    ("day", "ids"), [(DAY, ["DE25"]), (date(2018, 7, 4), ["DE29"]), (date(2018, 1, 1), []), (None, [])]
)
def test_united_nations_are_quoted_with_both_ends_of_their_number(day: date | None, ids: list[str]) -> None:
    assert [figure.id for figure in list_known(TABLES, day)] == ids


def test_what_was_known_that_day_stands_beside_the_statement() -> None:
    beside = {
        name: [(part, figure.id) for part, figure in found] for name, found in list_beside_own(TABLES, DAY).items()
    }
    assert beside == {"ST01": [(KNOWN, "DE25"), (ORIGIN, "DE19")], "ST02": [(ORIGIN, "CA01")]}


def say_again(column: str, value: str, *, before: bool = False) -> Tables:
    """The tables with DE25 once more as DE99, with another value in one column: in the row after it, or before."""
    rows = read_rows(TABLES.file("displacement.csv"), "displacement.csv")
    header, at = rows[0], next(number for number, row in enumerate(rows) if row[0] == "DE25")
    again = dict(zip(header, rows[at], strict=True)) | {"id": "DE99", column: value}
    rows.insert(at if before else at + 1, list(again.values()))
    return Tables({**TABLES.files, "displacement.csv": write_rows(rows)})


@pytest.mark.parametrize(
    ("column", "value", "ids"),
    [
        ("words", "Said elsewhere", ["DE25"]),
        ("definition", "Otherwise", ["DE25"]),
        ("caveat", "Take care", ["DE25"]),
        ("source", "S013", ["DE25"]),
        ("publisher", "Another publisher", ["DE25", "DE99"]),
        ("measure", "people displaced twice", ["DE25", "DE99"]),
        ("geography", "Daraa", ["DE25", "DE99"]),
        ("low", "260000", ["DE25", "DE99"]),
        ("high", "340000", ["DE25", "DE99"]),
        ("unit", "families", ["DE25", "DE99"]),
        ("as_of", "2018-07-02", ["DE25"]),
        ("voice", "party to the conflict", ["DE25"]),
    ],
)
def test_what_one_publisher_says_in_several_places_stands_beside_the_statement_once(
    column: str, value: str, ids: list[str]
) -> None:
    assert [figure.id for figure in list_known(say_again(column, value), DAY)] == ids


def test_claim_stands_as_it_is_first_on_record() -> None:
    assert [figure.id for figure in list_known(say_again("words", "Said before", before=True), DAY)] == ["DE99"]
