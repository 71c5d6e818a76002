"""Whereabouts: what a row of any table is about, and the page that shows it to readers."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from components.model.data.problems import DataFault
from components.model.data.tables import FIGURE_TABLES, Tables
from components.view.links import ROOMS, link
from components.view.words import Words

LABELS = ("label", "title", "printed_name", "name", "measure", "question", "what_happened", "text")
"""Columns that say what a row is about, the best first."""


def link_row(table: str, key: str, tables: Tables, words: Words) -> str:
    """Where a reader sees the row of a table as it stands now; "" where it is gone or no page shows it alone."""
    row = find_row(table, key, tables, recorded=True)
    return "" if row is None else link_found(table, key, row, words)


def link_found(table: str, key: str, row: pd.Series | Mapping[Hashable, Any], words: Words) -> str:
    """The same for a row that is at hand."""
    places = {
        "events": ("aftermath", {"event": key}),
        "sources": ("sources", {"source": key}),
        "signatories": ("signatories", {"organisation": key}),
        "demands": ("aftermath", {"demand": key}),
        "followups": ("aftermath", {"demand": row.get("demand", "")}),
        "places": ("map", {"place": key}),
        "annotations": ("statement", {}),
        "notes": (row.get("page", ""), {}),
    }
    room, asked = ("figures", {"figure": key}) if table in FIGURE_TABLES else places.get(table, ("", {}))
    return link(room, words, **asked) if room in ROOMS else ""


def say_row(table: str, key: str, tables: Tables) -> str:
    """What the row is about, as it stands now in the language of the tables; "" where it is gone or says nothing."""
    row = find_row(table, key, tables)
    return next((str(row[name]) for name in LABELS if row.get(name)), "") if row is not None else ""


def find_row(table: str, key: str, tables: Tables, *, recorded: bool = False) -> pd.Series | None:
    """The row of a table with this key, its first column, in the language of the tables; None where there is none.

    With `recorded` as its file has it.
    """
    try:
        frame = tables.recorded(table) if recorded else tables.table(table)
    except DataFault:
        return None
    rows = frame[frame.iloc[:, 0].astype(str).eq(key)]
    return None if rows.empty else rows.iloc[0]
