"""Sources in words: a row of the list, and one source with all that rests on it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.model.data.tables import FIGURE_TABLES, Tables
from components.model.figures import CONTESTED_GRADE, to_figure
from components.model.sources import Resting
from components.view.citations import cite_source, read_published, say_published
from components.view.links import link, safe_link
from components.view.lists import Cell, Column
from components.view.mentions import link_id
from components.view.numbers import say_counted, say_date, say_period
from components.view.tongues import tongue_of
from components.view.words import Words

ROOM = "sources"
MOST_LINKS = 4
Row = Mapping[Any, Any]


@dataclass(frozen=True)
class Line:
    """One row that rests on a source: its id, where it is shown, and what it says."""

    id: str
    href: str
    text: str


@dataclass(frozen=True)
class Group:
    """The rows of one table that rest on a source, under the table's title."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class SourceCard:
    """A source with all it carries; `lang` is the language of its title, `groups` the rows resting on it."""

    id: str
    publisher: str
    title: str
    lang: str
    url: str
    published: str
    basis: str
    grade: str
    grade_value: str
    contested: bool
    seen: str
    terms: str
    citation: str
    groups: tuple[Group, ...]


def make_source_card(source: pd.Series, resting: Sequence[Resting], tables: Tables, words: Words) -> SourceCard:
    """The card of a row of sources.csv and the rows that rest on it."""
    return SourceCard(
        id=source["id"],
        publisher=source["publisher"],
        title=source["title"],
        lang=tongue_of(source["title"]),
        url=safe_link(source["url"]),
        published=_published(source, words),
        basis=_basis(source, words),
        grade=words.choice("grade", source["grade"]),
        grade_value=source["grade"],
        contested=source["grade"] == CONTESTED_GRADE,
        seen=source["seen"],
        terms=words.choice("terms", source["terms"]),
        citation=cite_source(source, words),
        groups=tuple(_groups(resting, tables, words)),
    )


def list_columns(grades: Sequence[str], resting: Mapping[str, Sequence[Resting]], words: Words) -> tuple[Column, ...]:
    """The columns of the list of sources, with how each sorts rows (of sources.csv, as mappings)."""
    sorts: dict[str, Callable[[Row], Any]] = {
        "id": lambda row: row["id"],
        "publisher": lambda row: row["publisher"].casefold(),
        "published": lambda row: None if pd.isna(row["published"]) else row["published"],
        "grade": lambda row: grades.index(row["grade"]),
        "seen": lambda row: row["seen"].casefold(),
        "rows": lambda row: len(resting.get(row["id"], ())),
    }
    return tuple(Column(key, words(f"sources.column.{key}"), sort) for key, sort in sorts.items())


def to_cells(row: Row, resting: Sequence[Resting], words: Words) -> tuple[Cell, ...]:
    """The cells of one source in the list, in the order of the columns."""
    links = [(each.id, link_resting(each, words)) for each in resting[:MOST_LINKS]]
    if len(resting) > MOST_LINKS:
        links.append((words("sources.more_rows", count=len(resting) - MOST_LINKS), link(ROOM, words, source=row["id"])))
    rows = words.many("sources.rows", len(resting)) if resting else words("sources.no_rows")
    return (
        Cell(row["id"], link(ROOM, words, source=row["id"])),
        Cell(row["title"], safe_link(row["url"]), note=row["publisher"], lang=tongue_of(row["title"])),
        Cell(_published(row, words), note=_basis(row, words)),
        Cell(words.choice("grade", row["grade"])),
        Cell(row["seen"]),
        Cell(rows, links=tuple(links)),
    )


def link_resting(row: Resting, words: Words) -> str:
    """Where a row that rests on a source is shown."""
    if row.table == "followups":
        return link("aftermath", words, demand=row.of)
    if row.table == "notes":
        return link(row.of, words)
    return link_id(row.id, words)


def _published(source: Row | pd.Series, words: Words) -> str:
    return say_published(read_published(source), words)


def _basis(source: Row | pd.Series, words: Words) -> str:
    """What the day of publication rests on; "" where the day is not known."""
    return "" if pd.isna(source["published"]) else words.choice("published_basis", source["published_basis"])


def _groups(resting: Sequence[Resting], tables: Tables, words: Words) -> Iterator[Group]:
    for name in dict.fromkeys(row.table for row in resting):
        own = {row.id: row for row in resting if row.table == name}
        frame = tables.table(name)
        rows = frame[frame["id"].isin(own)]
        lines = [
            Line(row["id"], link_resting(own[row["id"]], words), _say_row(row, name, words))
            for _, row in rows.iterrows()
        ]
        yield Group(tables.package.table(name).title, tuple(lines))


def _say_row(row: pd.Series, table: str, words: Words) -> str:
    if table in FIGURE_TABLES:
        figure = to_figure(row, table)
        parts = (say_counted(figure, words), figure.geography, say_period(figure, words))
        return words.join(parts)
    if table == "notes":
        return str(row["question"])
    said = row["title"] if table == "events" else row["what_happened"]
    return words("sources.dated", date=say_date(row["date"].date(), words), text=said)
