"""Rows whose source forbids to pass them on are in nothing that is given away, and what stays is sound."""

from datetime import date
from pathlib import Path

import pytest

from components.model.data.problems import DataFault
from components.model.data.tables import Tables
from components.model.history.shelf import open_edition
from components.model.terms import forbids, pick_shared, share
from tests.closed import CLOSED, LEFT, TERMS, close_sources, list_named, write_closed

ROOT = Path(__file__).parents[2]
ALL_LEFT = {key for ids in LEFT.values() for key in ids}


@pytest.mark.parametrize(
    ("terms", "forbidden"),
    [
        (TERMS, True),
        ("no redistribution", True),
        ("NO  Redistribution of rows", True),
        (" no redistribution", True),
        ("not stated", False),
        ("redistribution allowed", False),
        ("CC BY 4.0; no redistribution of photographs", False),
        ("", False),
    ],
)
def test_terms_forbid_where_they_begin_so(terms: str, forbidden: bool) -> None:
    assert forbids(terms) is forbidden


def test_where_nothing_is_forbidden_the_tables_are_the_very_same() -> None:
    tables = Tables(ROOT / "data")
    assert share(tables).tables is tables
    assert (share(tables).left, share(tables).sources) == ({}, ())
    rows = tables.recorded("events").iloc[[3, 1]]
    assert pick_shared(tables, "events", rows).equals(rows)


def test_rows_of_sources_that_forbid_it_are_left_out_and_nothing_refers_to_them() -> None:
    tables = Tables(close_sources())
    shared = share(tables)
    assert (shared.left, shared.sources) == (LEFT, CLOSED)
    assert list_named(tables.files) >= ALL_LEFT
    assert list_named(tables.files) - list_named(shared.tables.files) == ALL_LEFT
    assert [shared.tables.problems(name) for name in tables.package.tables] == [()] * len(tables.package.tables)
    assert shared.tables.files["sources.csv"] == tables.files["sources.csv"]
    assert set(shared.tables.recorded("sources")["id"]) > set(CLOSED)
    assert (shared.holds("displacement", "DE01"), shared.holds("displacement", "DE25")) == (False, True)


def test_rows_are_picked_in_the_order_asked_for_without_what_may_not_be_given() -> None:
    tables = Tables(close_sources())
    rows = tables.speaking("ar").table("displacement")
    wanted = rows[rows["id"].isin(["DE17", "DE25", "DE04"])].sort_values("id", ascending=False)
    assert list(pick_shared(tables, "displacement", wanted)["id"]) == ["DE25", "DE04"]


def test_day_leaves_out_what_it_does_of_these_rows_too(tmp_path: Path) -> None:
    opened = open_edition(write_closed(tmp_path), "", date(2018, 7, 3), {"": "[...]"})
    shared = share(opened.tables)
    assert (shared.left, shared.sources) == ({"displacement": ("DE17",)}, ("S014",))
    assert list_named(opened.tables.files) - list_named(shared.tables.files) == {"DE17"}
    assert [shared.tables.problems(name) for name in opened.tables.package.tables if shared.tables.problems(name)] == []


def test_with_unsound_sources_nobody_can_say_what_may_be_given() -> None:
    tables = Tables(close_sources() | {"sources.csv": b"id\nS001\n"})
    with pytest.raises(DataFault):
        share(tables)
