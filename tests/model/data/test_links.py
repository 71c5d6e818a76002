"""Links: ids that name a row of another table, and the nearest known ones where they do not."""

from pathlib import Path

import pandas as pd
import pytest

from components.model.data.links import check_link, list_references
from components.model.data.nearest import Finder, find_nearest
from components.model.data.tables import FIGURE_TABLES, Tables

TABLES = Tables(Path(__file__).parents[3] / "data")
KNOWN = {"S001": "OCHA, Flash Update 1", "S014": "OCHA, Flash Update 3", "S120": "Reuters, Shelling", "S2": ""}


def frame(*cells: str) -> pd.DataFrame:
    return pd.DataFrame({"source": pd.Series(cells, dtype="str")})


def test_unknown_id_is_named_with_its_spreadsheet_row() -> None:
    found = check_link(frame("S001", "", "X999"), "x.csv", "source", KNOWN)
    assert [(each.code, each.row, each.column, each.value) for each in found] == [
        ("unknown-reference", 4, "source", "X999")
    ]


def test_links_to_a_table_that_cannot_be_read_are_not_reported() -> None:
    assert check_link(frame("S999"), "x.csv", "source", None) == []


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("S001 S014", []),
        ("  S001   S014 ", []),
        ("S001 X1 S014 X2", [("unknown-reference", "X1"), ("unknown-reference", "X2")]),
        ("S001; S014", [("list-separator", "S001;")]),
        ("S001، S014", [("list-separator", "S001،")]),
        ("", []),
    ],
)
def test_list_of_ids_is_checked_id_by_id(cell: str, expected: list[tuple[str, str]]) -> None:
    found = check_link(frame(cell), "x.csv", "source", KNOWN, many=True)
    assert [(each.code, each.value) for each in found] == expected


@pytest.mark.parametrize(
    ("value", "first"),
    [
        ("S041", "S014"),
        ("s014", "S014"),
        ("S 014", "S014"),
        ("Flash Update 3", "S014"),
        ("flash updte 3", "S014"),
        ("reuters", "S120"),
    ],
)
def test_nearest_is_found_by_id_and_by_name(value: str, first: str) -> None:
    assert find_nearest(value, KNOWN)[0] == first


@pytest.mark.parametrize("value", ["", "#", "completely different", "٩٩٩"])
def test_nothing_is_near_to_what_resembles_nothing(value: str) -> None:
    assert find_nearest(value, KNOWN) == []


def test_at_most_three_are_named_each_with_what_it_is_called() -> None:
    known = {f"S{number:03}": f"OCHA, Update {number}" for number in range(1, 9)}
    assert Finder(known).name("S0011").count(" (OCHA, Update ") == 3
    assert Finder(KNOWN).name("S041").startswith("S014 (OCHA, Flash Update 3); S001 (OCHA, Flash Update 1)")


def test_long_name_is_cut() -> None:
    assert len(Finder({"S001": "x" * 500}).name("S0O1")) < 80


def test_columns_that_name_rows_are_those_of_the_data() -> None:
    found = {
        f"{name}.{each.column}": (*each.tables, each.many)
        for name, schema in TABLES.package.tables.items()
        for each in list_references(schema, FIGURE_TABLES)
    }
    assert found["movements.origin_place"] == ("places", False)
    assert found["followups.demand"] == ("demands", False)
    assert found["casualties.part_of"] == (*FIGURE_TABLES, False)
    assert found["annotations.figure"] == (*FIGURE_TABLES, False)
    assert found["notes.figures"] == (*FIGURE_TABLES, True)
    assert found["notes.sources"] == ("sources", True)
