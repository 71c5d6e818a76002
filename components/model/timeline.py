"""What happened when, and what followed each demand."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from components.model.tables import Tables


@dataclass(frozen=True)
class Demand:
    """One of the seven demands with the editors' reading and the entries that followed (rows of followups.csv)."""

    number: int
    label: str
    addressee: str
    addressee_basis: str
    reading: str
    reasons: str
    followups: pd.DataFrame


def list_events(tables: Tables, categories: tuple[str, ...], first: date | None, last: date | None) -> pd.DataFrame:
    """Rows of events.csv in one of `categories` (any where empty) from `first` to `last`, in order of date."""
    events = tables.table("events")
    chosen = events[events["category"].isin(categories)] if categories else events
    if first is not None:
        chosen = chosen[chosen["end_date"].fillna(chosen["date"]) >= pd.Timestamp(first)]
    if last is not None:
        chosen = chosen[chosen["date"] <= pd.Timestamp(last)]
    return chosen.sort_values("date", kind="stable")


def list_categories(tables: Tables) -> tuple[str, ...]:
    """The categories of events, in the order of the schema."""
    return tables.package.tables["events"].field("category").choices


def list_demands(tables: Tables) -> list[Demand]:
    """The seven demands in order, each with its entries in order of date."""
    followups = tables.table("followups").sort_values("date", kind="stable")
    return [
        Demand(
            number=int(row["number"]),
            label=row["label"],
            addressee=row["addressee"],
            addressee_basis=row["addressee_basis"],
            reading=row["reading"],
            reasons=row["reasons"],
            followups=followups[followups["demand"].eq(row["number"])],
        )
        for _, row in tables.table("demands").sort_values("number").iterrows()
    ]
