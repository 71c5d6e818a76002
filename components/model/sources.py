"""Sources: who published what, when, how much of it was read, and which rows rest on it."""

from collections.abc import Mapping

import pandas as pd

from components.model.problems import DataFault
from components.model.tables import Tables

RESTING_TABLES = ("figures", "displacement", "movements", "casualties", "response", "events", "followups")


def find_source(tables: Tables, source_id: str) -> pd.Series:
    """The row of sources.csv with this id; KeyError where there is none."""
    return tables.table("sources").set_index("id", drop=False).loc[source_id]


def list_resting(tables: Tables) -> Mapping[str, list[tuple[str, str]]]:
    """For each source id the rows that rest on it, as (table, row id); broken tables are passed over."""
    resting: dict[str, list[tuple[str, str]]] = {}
    for name in RESTING_TABLES:
        for _, row in _rows(tables, name).iterrows():
            resting.setdefault(str(row["source"]), []).append((name, str(row["id"])))
    return resting


def _rows(tables: Tables, name: str) -> pd.DataFrame:
    try:
        return tables.table(name)
    except DataFault:
        return pd.DataFrame(columns=["id", "source"])
