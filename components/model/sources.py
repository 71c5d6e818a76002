"""Sources: who published what, when, how much of it was read, and which rows rest on it."""

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from components.model.data.problems import DataFault
from components.model.data.tables import FIGURE_TABLES, Tables
from components.model.figures import CONTESTED_GRADE
from components.model.signatories import fold

RESTING_TABLES = (*FIGURE_TABLES, "events", "followups", "notes")
SEARCHED = ["id", "publisher", "publisher_ar", "title", "url"]
WHOLE = "whole"
MOST_FOLDED = 50_000


@dataclass(frozen=True)
class Resting:
    """A row that rests on a source; `of` is the demand of a follow-up and the page of a note, else blank."""

    table: str
    id: str
    of: str = ""


@dataclass(frozen=True)
class Gaps:
    """How many sources are undated, not read whole, weak reposts, or carry no row, out of `total`."""

    total: int
    undated: int
    not_whole: int
    weak: int
    idle: int


def find_source(tables: Tables, source_id: str) -> pd.Series:
    """The row of sources.csv with this id; KeyError where there is none."""
    place = tables.place("sources", source_id)
    if place is None:
        raise KeyError(source_id)
    row: pd.Series = tables.table("sources").iloc[place]
    return row


def search_sources(tables: Tables, wanted: str) -> pd.DataFrame:
    """Rows of sources.csv with every word of `wanted` in id, publisher (under either name), title or address.

    Case, accents, articles and the forms of Arabic letters make no difference, nor does the language spoken.
    """
    rows, recorded = tables.table("sources"), tables.recorded("sources")
    words = fold(wanted).split()
    if not words:
        return rows
    texts = [_fold_once(" ".join(cells)) for cells in zip(*(recorded[name] for name in SEARCHED), strict=True)]
    return rows[[all(word in text for word in words) for text in texts]]


def list_grades(tables: Tables) -> tuple[str, ...]:
    """The grades of sources, in the order of the schema."""
    return tables.package.table("sources").field("grade").choices


def list_resting(tables: Tables) -> dict[str, list[Resting]]:
    """For each source id the rows that rest on it, in the order of the tables; broken tables are passed over."""
    resting: dict[str, list[Resting]] = {}
    for name in RESTING_TABLES:
        for sources, row in _rows(tables, name):
            for source in sources.split():
                resting.setdefault(source, []).append(row)
    return resting


def count_gaps(tables: Tables) -> Gaps:
    """What is missing among the sources, counted."""
    rows = tables.recorded("sources")
    return Gaps(
        total=len(rows),
        undated=int(rows["published"].isna().sum()),
        not_whole=int((~rows["seen"].str.startswith(WHOLE)).sum()),
        weak=int(rows["grade"].eq(CONTESTED_GRADE).sum()),
        idle=len(set(rows["id"]) - set(list_resting(tables))),
    )


def _rows(tables: Tables, name: str) -> list[tuple[str, Resting]]:
    """The rows of a table, each with the ids of the sources it rests on, separated by spaces."""
    try:
        frame = tables.table(name)
    except DataFault:
        return []
    sources = frame["sources" if name == "notes" else "source"]
    belonging = {"followups": "demand", "notes": "page"}.get(name)
    of = frame[belonging].astype(str) if belonging else [""] * len(frame)
    return [(source, Resting(name, row, whose)) for source, row, whose in zip(sources, frame["id"], of, strict=True)]


@lru_cache(maxsize=MOST_FOLDED)
def _fold_once(text: str) -> str:
    return fold(text)


def list_weak(tables: Tables) -> frozenset[str]:
    """The ids of the sources that are reposts of doubtful standing."""
    sources = tables.table("sources")
    return frozenset(sources.loc[sources["grade"].eq(CONTESTED_GRADE), "id"])
