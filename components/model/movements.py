"""Where people fled from and to: reports by place, role and date, joined to the places they name."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from components.model.tables import Tables

PLACE_COLUMNS = ["id", "name", "name_ar", "lat", "lon", "precision", "admin1"]


@dataclass(frozen=True)
class Located:
    """The reports of a choice of date and role, by how they can be drawn.

    Each frame has the columns of movements.csv, the place's name, name_ar, lat, lon, precision, admin1 and
    `size` (the number printed last, people and families apart; NaN where none is given).
    """

    counted: pd.DataFrame
    named: pd.DataFrame
    areas: pd.DataFrame
    unlocated: pd.DataFrame
    flows: pd.DataFrame

    @property
    def everything(self) -> pd.DataFrame:
        """All reports of the choice, drawn or not, once each, in the order of the table."""
        parts = [self.counted, self.named, self.areas, self.unlocated]
        return pd.concat(parts).sort_values("id")


def list_dates(tables: Tables) -> list[date]:
    """The as-of dates that reports carry, in order, each once."""
    days = tables.table("movements")["as_of"].dropna().sort_values().unique()
    return [pd.Timestamp(day).date() for day in days]


def list_roles(tables: Tables) -> tuple[str, ...]:
    """The roles a place can have, in the order of the schema."""
    return tables.package.tables["movements"].field("role").choices


def locate(tables: Tables, until: date | None, roles: tuple[str, ...]) -> Located:
    """The reports up to and including `until` (all, and the undated ones, where None) in one of `roles`."""
    reports = join_places(tables)
    chosen = reports[reports["role"].isin(roles)]
    if until is not None:
        chosen = chosen[chosen["as_of"] <= pd.Timestamp(until)]
    placed = chosen["lat"].notna()
    area = chosen["precision"].eq("area")
    counted = chosen["size"].notna()
    return Located(
        counted=chosen[placed & ~area & counted],
        named=chosen[placed & ~area & ~counted],
        areas=chosen[placed & area],
        unlocated=chosen[~placed],
        flows=join_flows(tables, chosen),
    )


def join_places(tables: Tables) -> pd.DataFrame:
    """movements.csv with the columns of the place of each row and `size`; see Located."""
    reports = tables.table("movements")
    places = tables.table("places")[PLACE_COLUMNS].rename(columns={"id": "place"})
    joined = reports.merge(places, on="place", how="left")
    text = ["name", "name_ar", "precision", "admin1"]
    joined[text] = joined[text].fillna("")
    return joined.assign(size=joined["high"].fillna(joined["low"]))


def join_flows(tables: Tables, reports: pd.DataFrame) -> pd.DataFrame:
    """The rows of `reports` whose two ends are single places, with lat/lon of both (origin_lat, destination_lon ...)."""
    places = tables.table("places")
    points = places[places["precision"].isin(["point", "approximate"])].set_index("id")
    both = reports[reports["origin_place"].isin(points.index) & reports["destination_place"].isin(points.index)]
    ends = {
        f"{end}_{what}": both[f"{end}_place"].map(points[what])
        for end in ("origin", "destination")
        for what in ("name", "lat", "lon")
    }
    return both.assign(**ends)
