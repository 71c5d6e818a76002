"""The focus: the rows that differ, those that refer to them, and the cells of those that differ."""

import json

from components.desk.effect.focus import MOST_KEYS, choose_focus, list_keys, list_values
from components.model.data.tables import Tables

SAID = {"title": "Title", "description": ""}


def make(sources: str, figures: str) -> Tables:
    """Two small tables, the second with a column of sources."""
    columns = {"sources": ("id", "title"), "figures": ("id", "low", "source")}
    resources = [
        {
            "name": name,
            "path": f"{name}.csv",
            **SAID,
            "schema": {"primaryKey": "id", "fields": [{"name": each, "type": "string", **SAID} for each in fields]},
        }
        for name, fields in columns.items()
    ]
    package = json.dumps({"version": "1", "resources": resources, **SAID})
    tables = {"sources.csv": f"id,title\n{sources}", "figures.csv": f"id,low,source\n{figures}"}
    return Tables({name: text.encode() for name, text in {"datapackage.json": package, **tables}.items()})


BEFORE = make("S1,One\nS2,Two\n", "F1,12,S1\nF2,13,S2\nF3,14,S2; S1\n")


def test_nothing_differs() -> None:
    assert choose_focus(BEFORE, BEFORE) == ((), 0)


def test_a_row_that_differs_is_seen_with_its_cells_before_and_after() -> None:
    after = make("S1,One\nS2,Two\n", "F1,15,S1\nF2,13,S2\nF3,14,S2; S1\n")
    assert choose_focus(BEFORE, after) == (("F1", "12", "S1", "15"), 0)


def test_rows_that_refer_to_it_are_seen_too() -> None:
    after = make("S1,Uno\nS2,Two\n", "F1,12,S1\nF2,13,S2\nF3,14,S2; S1\n")
    assert choose_focus(BEFORE, after) == (("S1", "F1", "F3", "One", "Uno"), 0)


def test_an_added_and_a_removed_row_are_seen() -> None:
    after = make("S1,One\nS2,Two\n", "F2,13,S2\nF3,14,S2; S1\nF4,16,S2\n")
    assert choose_focus(BEFORE, after) == (("F4", "F1", "16", "S2", "12", "S1"), 0)


def test_of_very_many_the_rest_is_counted() -> None:
    rows = range(MOST_KEYS + 5)
    old, new = (make("", "".join(f"F{row},{low},S1\n" for row in rows)) for low in (1, 2))
    focus, unopened = choose_focus(old, new)
    assert (focus[:MOST_KEYS], unopened) == (tuple(f"F{row}" for row in rows[:MOST_KEYS]), 5)


def test_keys_and_values_of_a_package_that_cannot_be_read_are_none() -> None:
    broken = Tables({"datapackage.json": b"{"})
    assert (list_keys(broken), list_values(broken)) == (frozenset(), frozenset())
    assert list_keys(BEFORE) == {"S1", "S2", "F1", "F2", "F3"}
    assert {"One", "12", "S2; S1"} < list_values(BEFORE)
