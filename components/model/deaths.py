"""Counts of people killed or dead: each on its own, in groups that must not be read as one series."""

import pandas as pd

from components.model.data.tables import Tables

TABLE = "casualties"
OFFENSIVE = "offensive"
SEVERAL_DAYS, ONE_DAY, DIED = "several days", "one day", "died"
CONTEXT = ("As-Sweida attack of 25 July", "all Syria", "whole year 2018")
GROUPS = (SEVERAL_DAYS, ONE_DAY, DIED, *CONTEXT)


def list_deaths(tables: Tables) -> dict[str, pd.DataFrame]:
    """Rows of casualties.csv that count people killed or dead, with a number and a date, by group, in order of days.

    Counts of the offensive stand apart by what they are: over several days; of one day, or with no stated start; deaths
    from hardship. Other scopes are context. A part follows the total that includes it. A figure that repeats another
    one here is left out: it is one fact and is drawn once. Groups without a row are left out.
    """
    frame = tables.table(TABLE)
    counted = frame["low"].notna() | frame["high"].notna()
    chosen = frame[frame["harm"].isin(("killed", "died")) & counted & frame["as_of"].notna()]
    chosen = chosen[~chosen["repeats"].isin(chosen["id"])]
    groups = _group(chosen)
    return {name: order(chosen[groups.eq(name)]) for name in GROUPS if groups.eq(name).any()}


def _group(rows: pd.DataFrame) -> pd.Series:
    several = rows["period_start"] < rows["as_of"]
    group = several.map({True: SEVERAL_DAYS, False: ONE_DAY}).mask(rows["harm"].eq("died"), DIED)
    return group.where(rows["scope"].eq(OFFENSIVE), rows["scope"])


def order(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows by first and last day, each part after the total that includes it where that is among them."""
    known = rows.assign(first=rows["period_start"].fillna(rows["as_of"]))
    by_day = known.sort_values(["first", "as_of"], kind="stable").drop(columns="first")
    known_ids = set(by_day["id"])
    parts: dict[str, list[int]] = {"": []}
    for place, total in enumerate(by_day["part_of"]):
        parts.setdefault(total if total in known_ids else "", []).append(place)
    names = by_day["id"].tolist()
    ordered = dict.fromkeys(each for total in parts[""] for each in (total, *parts.get(names[total], ())))
    left = (place for place in range(len(names)) if place not in ordered)
    return by_day.iloc[[*ordered, *left]].reset_index(drop=True)
