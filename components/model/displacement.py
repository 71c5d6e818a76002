"""The displacement curve: OCHA's two segments, never joined, and the other publishers' points."""

from collections.abc import Collection

import pandas as pd

from components.model.data.tables import Tables
from components.model.statement import find_source_id

SEGMENTS = ("since start", "still displaced")


def list_segments(tables: Tables) -> dict[str, pd.DataFrame]:
    """OCHA's rows by series ("since start", "still displaced"), each in order of date; rows of displacement.csv."""
    frame = tables.table("displacement")
    line = frame[frame["chart"].eq("line") & frame["as_of"].notna()].sort_values("as_of", kind="stable")
    return {series: line[line["series"].eq(series)] for series in SEGMENTS}


def list_points(tables: Tables) -> pd.DataFrame:
    """Rows of displacement.csv drawn as single points, in order of date.

    A figure that repeats another drawn one is left out: it is one fact and is drawn once; only the statement's
    own number stays, for it is what the page is about.
    """
    frame = tables.table("displacement")
    dated = frame[frame["as_of"].notna()]
    points = dated[dated["chart"].eq("point")]
    drawn = set(dated.loc[dated["chart"].ne("no"), "id"])
    repeated = points["repeats"].isin(drawn) & points["source"].ne(find_source_id(tables))
    return points[~repeated].sort_values("as_of", kind="stable")


def list_beside(tables: Tables) -> pd.DataFrame:
    """The points of the line's own publisher: beside the line, because they may not be totals like those on it."""
    frame, points = tables.table("displacement"), list_points(tables)
    publishers = set(frame.loc[frame["chart"].eq("line"), "publisher"])
    return points[points["publisher"].isin(publishers)]


def choose_points(tables: Tables, voices: Collection[str], always: Collection[str]) -> pd.DataFrame:
    """The points to draw: those of `voices`, those whose id is in `always`, the statement's and those beside the line.

    `voices` are values of the column voice. SNHR's number that the statement's is taken from has the statement's voice.
    """
    points = list_points(tables)
    wished = points["voice"].isin({"statement", *voices}) | points["id"].isin(set(always))
    return points[wished | points["id"].isin(list_beside(tables)["id"])]
