"""The displacement curve: OCHA's two segments, never joined, and the other publishers' points."""

import pandas as pd

from components.model.tables import Tables

SEGMENTS = ("since start", "still displaced")


def list_segments(tables: Tables) -> dict[str, pd.DataFrame]:
    """OCHA's rows by series ("since start", "still displaced"), each in order of date; rows of displacement.csv."""
    frame = tables.table("displacement")
    line = frame[frame["chart"].eq("line")].sort_values("as_of")
    return {series: line[line["series"].eq(series)] for series in SEGMENTS}


def list_points(tables: Tables) -> pd.DataFrame:
    """Rows of displacement.csv drawn as single points, in order of date.

    A figure that repeats another drawn one is left out: it is one fact and is drawn once; only the statement's
    own number stays, for it is what the page is about.
    """
    frame = tables.table("displacement")
    points = frame[frame["chart"].eq("point") & frame["as_of"].notna()]
    drawn = set(frame.loc[frame["chart"].ne("no"), "id"])
    repeated = points["repeats"].isin(drawn) & points["source"].ne(statement_source(tables))
    return points[~repeated].sort_values("as_of")


def statement_source(tables: Tables) -> str:
    """Id of the statement in sources.csv: the source of its own figures."""
    return str(tables.table("figures")["source"].iloc[0])


def list_repeats(tables: Tables) -> pd.DataFrame:
    """Rows of displacement.csv that repeat another figure: the same fact seen twice, never agreement."""
    frame = tables.table("displacement")
    return frame[frame["repeats"].ne("")]
