"""Where the number still stands that a change has altered: in the figure it repeats, in its own words."""

from pathlib import Path

import pytest

from components.model.accord import Remnant, find_remnants
from components.model.changes import compare_files
from components.model.tables import Tables

TABLES = Tables(Path(__file__).parents[2] / "data")


@pytest.mark.parametrize(
    ("edits", "remnants"),
    [
        (
            {"figures.csv": [("more than,198000,", "more than,199000,")]},
            (
                Remnant("ST01", "198000", other="DE28"),
                Remnant("ST01", "198000", columns=("caveat", "caveat_ar", "words")),
            ),
        ),
        ({"figures.csv": [("Southern Syria", "South Syria")]}, ()),
        ({"sources.csv": [("primary", "press")]}, ()),
        ({"displacement.csv": [(",5890,5890,", ",5890,5891,")]}, ()),
    ],
)
def test_the_old_number_is_found_where_it_still_stands(
    edits: dict[str, list[tuple[str, str]]], remnants: tuple[Remnant, ...]
) -> None:
    after = dict(TABLES.files)
    for name, pairs in edits.items():
        for old, new in pairs:
            assert old.encode() in after[name]
            after[name] = after[name].replace(old.encode(), new.encode(), 1)
    found = find_remnants(TABLES.package, after, compare_files(TABLES.package, TABLES.files, after))
    assert found == remnants


def test_a_file_that_cannot_be_read_says_nothing() -> None:
    changes = compare_files(TABLES.package, TABLES.files, {**TABLES.files, "figures.csv": b""})
    assert find_remnants(TABLES.package, {**TABLES.files, "figures.csv": b""}, changes) == ()
