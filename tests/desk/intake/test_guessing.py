"""Which table a file is for."""

from pathlib import Path

import pytest

from components.desk.intake.guessing import guess_table
from components.model.data.tables import Tables

PACKAGE = Tables(Path(__file__).parents[3] / "data").package


@pytest.mark.parametrize("table", PACKAGE.tables)
def test_each_header_tells_its_table_whatever_the_name_says(table: str) -> None:
    header = PACKAGE.table(table).columns
    other = next(name for name in PACKAGE.tables if name != table)
    assert guess_table(header, f"{other}.csv", PACKAGE, other) == table
    assert guess_table([f" {name.upper()} " for name in reversed(header)], "", PACKAGE) == table


@pytest.mark.parametrize(
    ("header", "name", "usual", "found"),
    [
        ((), "places-b2f1c3d4e5.csv", "figures", "places"),
        ((), "Places (1).CSV", "", "places"),
        ((), "my table.csv", "events", "events"),
        (("a", "b"), "../../places.csv", "events", "events"),
        (("id", "name", "lat", "lon"), "x.csv", "events", "places"),
    ],
)
def test_name_counts_where_the_header_says_nothing_and_then_what_was_chosen(
    header: tuple[str, ...], name: str, usual: str, found: str
) -> None:
    assert guess_table(header, name, PACKAGE, usual) == found
