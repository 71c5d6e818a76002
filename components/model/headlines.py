"""Headlines: what the statement itself claims, and what was on record beside it on the day it was published.

Nothing is chosen by hand: the statement's figures are those of figures.csv, the figures they come from are found by
following `repeats`, and the United Nations' by the day.
"""

from datetime import date

import pandas as pd

from components.model.data.tables import Tables
from components.model.figures import Figure, require_figure, to_figures

SPEAKER = "united nations"
SERIES = "since start"
CLAIMED = ["publisher", "measure", "geography", "quantifier", "low", "high", "unit"]
"""Columns that tell whether two rows of one day make the same claim."""
KNOWN, ORIGIN = "known", "origin"


def list_own(tables: Tables) -> list[Figure]:
    """The statement's own figures, in the order of figures.csv."""
    return to_figures(tables.table("figures"), "figures")


def find_origin(tables: Tables, figure: Figure) -> Figure | None:
    """The figure at the end of the chain of `repeats` from `figure`; None where it repeats none."""
    seen = [figure]
    while seen[-1].repeats and seen[-1].repeats not in {each.id for each in seen}:
        seen.append(require_figure(tables, seen[-1].repeats))
    return seen[-1] if len(seen) > 1 else None


def list_known(tables: Tables, day: date | None) -> list[Figure]:
    """The United Nations' numbers of people displaced since the start, as of `day`, that state both their ends.

    One end quoted alone says less than the range it was taken from, so such rows are left to the tables. What one
    publisher says in several places stands here once, as it is first on record. None where the day is not known.
    """
    if day is None:
        return []
    frame = tables.table("displacement")
    both = frame["low"].notna() & frame["high"].notna()
    known = frame[frame["voice"].eq(SPEAKER) & frame["series"].eq(SERIES) & frame["as_of"].eq(pd.Timestamp(day)) & both]
    return to_figures(known[~known.duplicated(CLAIMED)], "displacement")


def list_beside_own(tables: Tables, day: date | None) -> dict[str, list[tuple[str, Figure]]]:
    """By id of the statement's figure those that stand beside it, each with its part: KNOWN or ORIGIN.

    The figure that the number comes from stands beside each that repeats one; the United Nations' of the day stand
    beside those whose chain of `repeats` leads into displacement.csv. Figures with neither are left out.
    """
    beside: dict[str, list[tuple[str, Figure]]] = {}
    for figure in list_own(tables):
        origin = find_origin(tables, figure)
        if origin is not None:
            known = list_known(tables, day) if origin.table == "displacement" else []
            beside[figure.id] = [*((KNOWN, each) for each in known), (ORIGIN, origin)]
    return beside
