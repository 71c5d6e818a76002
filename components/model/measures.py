"""Measures: what each figure counts, and so which figures can stand side by side."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from datetime import date
from typing import Any

import pandas as pd

from components.model.cautions import COLUMNS
from components.model.data.tables import FIGURE_TABLES, Tables
from components.model.displacement import SEGMENTS
from components.model.figures import list_records

CARRIED = re.compile(r" via | \(|, quoted|, cited")
"""What follows it in a publisher's name says by whom or where it was passed on: "SOHR via AFP", "OHCHR (Zeid)"."""
EVERYONE = frozenset({"people", "civilians", "combatants", "and"})
"""Words of a measure that name no group of people in particular: whom a source means by them, its definition says."""
NEEDED = (
    "id", "measure", "unit", "scope", "publisher", "voice", "low", "high", "period_start", "as_of", "repeats",
    "part_of", "place", "place_printed", *COLUMNS.values(),
)  # fmt: skip
SAID_BY_KIND = ("displacement", "movements")
"""Tables whose kind says what happened to people; in the others only the whole measure does."""
STOCK = "stock"
"""The reason against people displaced since the start beside people still displaced."""


@dataclass(frozen=True)
class Measure:
    """What a figure counts, as its columns have it: figures that are alike in all of these can stand side by side.

    `kind` and `scope` are those of its table, or of the figure that it repeats; `group` is whom or what it counts in
    particular ("" for people or civilians at large); `place` is the place of a report about one, else "".
    """

    kind: str
    unit: str
    scope: str
    group: str
    place: str


@dataclass(frozen=True)
class Claim:
    """Who states a number: the publisher without those who passed it on, its voice, the ends, the first and last day.

    Days that are not stated are None.
    """

    publisher: str
    voice: str
    ends: tuple[float, float]
    first: date | None
    last: date | None


@dataclass(frozen=True)
class Counts:
    """What can be compared: by id of each figure its measure and claim, the figure it repeats, its total, its last day.

    `stated` are the ids of those that give a number.
    """

    measures: Mapping[str, Measure]
    claims: Mapping[str, Claim]
    repeats: Mapping[str, str]
    part_of: Mapping[str, str]
    days: Mapping[str, date]
    stated: frozenset[str]


def read_counts(tables: Tables) -> Counts:
    """What can be compared among all figures, as recorded; tables that are broken are passed over."""
    rows = {
        str(row["id"]): (name, row)
        for name in FIGURE_TABLES
        if not tables.problems(name)
        for row in list_records(tables.recorded(name), NEEDED)
    }
    repeats, part_of = (
        {key: str(row[name]) for key, (_, row) in rows.items() if row[name]} for name in ("repeats", "part_of")
    )
    days = {key: row["as_of"].date() for key, (_, row) in rows.items() if pd.notna(row["as_of"])}
    told = {key: [each for each in (key, *climb(key, repeats)) if each in rows] for key in rows}
    return Counts(
        measures={key: _measure(rows[key], [rows[each] for each in told[key]]) for key in rows},
        claims={key: _read_claim(row) for key, (_, row) in rows.items()},
        repeats=repeats,
        part_of=part_of,
        days={key: days[each] for key, chain in told.items() for each in chain[::-1] if each in days},
        stated=frozenset(key for key, (_, row) in rows.items() if pd.notna(row["low"]) or pd.notna(row["high"])),
    )


def climb(key: str, links: Mapping[str, str]) -> list[str]:
    """The ids that one leads to by `links`, one after the other, each once."""
    chain = [key]
    while links.get(chain[-1], key) not in chain:
        chain.append(links[chain[-1]])
    return chain[1:]


def find_reason(first: Measure, other: Measure) -> str:
    """Why the two cannot stand side by side: "stock" or the name of the first field that differs; "" where they can."""
    if first.kind != other.kind and {first.kind, other.kind} == set(SEGMENTS):
        return STOCK
    pairs = zip(fields(Measure), astuple(first), astuple(other), strict=True)
    return next((field.name for field, one, two in pairs if one != two), "")


def find_end(key: str, counts: Counts) -> str:
    """The figure at the end of the chain of `repeats` from one: the fact that it is; itself where it repeats none."""
    return next(iter(climb(key, counts.repeats)[::-1]), key)


Row = tuple[str, Mapping[Any, Any]]


def _read_claim(row: Mapping[Any, Any]) -> Claim:
    low, high = (float(row[each]) if pd.notna(row[each]) else float("inf") for each in ("low", "high"))
    first, last = (row[each].date() if pd.notna(row[each]) else None for each in ("period_start", "as_of"))
    return Claim(CARRIED.split(str(row["publisher"]))[0], str(row["voice"]), (low, high), first, last)


def _measure(own: Row, chain: Sequence[Row]) -> Measure:
    """The measure of a row; `chain` is it and those that it repeats, of which the first with a kind tells it."""
    table, row = next((each for each in chain if each[0] in COLUMNS), own)
    group = str(own[1]["measure"]).casefold().split()
    if table in SAID_BY_KIND:
        group = group[:1]
    return Measure(
        kind=str(row.get(COLUMNS.get(table, ""), "")),
        unit=str(own[1]["unit"]),
        scope=str(row.get("scope", "")),
        group=" ".join(word for word in group if word not in EVERYONE),
        place=str(row["place"] or row["place_printed"]) if table == "movements" else "",
    )
