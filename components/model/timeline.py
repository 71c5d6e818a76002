"""What happened when, and what followed each demand."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from components.model.data.problems import DataFault, Problem
from components.model.data.tables import Tables
from components.model.data.texts import FILE, name_lines, read_day, split_text
from components.model.statement import read_translation

OFFENSIVE = (date(2018, 6, 1), date(2018, 8, 31))
"""First and last day of the months that this product is about."""

CONTEXT = "context"
INFERRED = "inferred"


@dataclass(frozen=True)
class Span:
    """Days from `first` to `last`, both included."""

    first: date
    last: date


@dataclass(frozen=True)
class Event:
    """One row of events.csv; `last` is its last day, the same as `day` for an event of one day.

    `date_basis` says whether the day is stated or inferred by the editors; where inferred, `seen` says how.
    """

    id: str
    day: date
    last: date
    date_basis: str
    title: str
    detail: str
    place: str
    category: str
    publisher: str
    source: str
    seen: str

    @property
    def date_inferred(self) -> bool:
        """Whether the editors inferred the day."""
        return self.date_basis == INFERRED

    def within(self, span: Span) -> bool:
        """Whether the event falls into `span`, in part at least."""
        return self.last >= span.first and self.day <= span.last


@dataclass(frozen=True)
class FollowUp:
    """One row of followups.csv: something on record about a demand, with the editors' reading of it."""

    id: str
    demand: int
    day: date
    what: str
    reading: str
    reasons: str
    publisher: str
    source: str


@dataclass(frozen=True)
class Demand:
    """One of the demands as printed, with the editors' reading and what is on record, in order of date.

    `after` holds the entries from the statement's day on; `before` the earlier ones: context, never an answer.
    `translation` is the unofficial one into the language spoken; blank where there is none.
    """

    number: int
    passage: str
    text: str
    translation: str
    label: str
    addressee: str
    addressee_basis: str
    reading: str
    reasons: str
    before: tuple[FollowUp, ...]
    after: tuple[FollowUp, ...]


def list_events(tables: Tables) -> list[Event]:
    """All events, in order of date, then of the table."""
    rows = tables.table("events").to_dict("records")
    return sorted((_event(row) for row in rows), key=lambda event: event.day)


def choose_events(events: Iterable[Event], span: Span, category: str = "") -> list[Event]:
    """The events within `span` and of `category` (of any where blank), in the order given."""
    return [event for event in events if event.within(span) and category in ("", event.category)]


def list_categories(tables: Tables) -> tuple[str, ...]:
    """The categories of events, in the order of the schema."""
    return tables.package.table("events").field("category").choices


def list_readings(tables: Tables) -> tuple[str, ...]:
    """The readings a demand can have, in the order of the schema."""
    return tables.package.table("demands").field("reading").choices


def read_record(tables: Tables) -> Span:
    """The days of the first and the last entry on record, events and follow-ups together."""
    events, followups = tables.table("events"), tables.table("followups")
    days = pd.concat([events["date"], events["end_date"], followups["date"]]).dropna()
    return Span(days.min().date(), days.max().date())


def list_demands(tables: Tables) -> list[Demand]:
    """The demands in order, each with its printed text; DataFault where the statement lacks one."""
    published, printed = _read_lines(tables)
    translated = _read_translated(tables)
    entries = sorted((_followup(row) for row in tables.table("followups").to_dict("records")), key=lambda one: one.day)
    rows = tables.table("demands").sort_values("number").to_dict("records")
    return [_demand(row, printed, translated, entries, published) for row in rows]


def _read_lines(tables: Tables) -> tuple[date, dict[str, str]]:
    """The day in the head of the statement, and its lines by their address."""
    head, lines = split_text(tables.file(FILE))
    addresses = (name for name, _ in name_lines(lines))
    return read_day(head["published"]) or date.min, dict(zip(addresses, lines, strict=True))


def _read_translated(tables: Tables) -> dict[str, str]:
    """The lines of the translation into the language spoken by their address; none where it is not there or unsound."""
    with suppress(DataFault):
        translation = read_translation(tables, tables.lang)
        return {each.id: each.text for each in translation.passages} if translation else {}
    return {}


def _event(row: dict[Any, Any]) -> Event:
    day = row["date"].date()
    last = day if pd.isna(row["end_date"]) else row["end_date"].date()
    text = ("date_basis", "title", "detail", "place", "category", "publisher", "source", "seen")
    return Event(row["id"], day, last, **{name: row[name] for name in text})


def _followup(row: dict[Any, Any]) -> FollowUp:
    text = ("reading", "reasons", "publisher", "source")
    kept = {name: row[name] for name in text}
    return FollowUp(row["id"], int(row["demand"]), row["date"].date(), row["what_happened"], **kept)


def _demand(
    row: dict[Any, Any],
    printed: Mapping[str, str],
    translated: Mapping[str, str],
    entries: Sequence[FollowUp],
    published: date,
) -> Demand:
    number = int(row["number"])
    passage = f"d{number}"
    if passage not in printed:
        raise DataFault((Problem(FILE, "demand-gone", value=str(number)),))
    own = [entry for entry in entries if entry.demand == number]
    before: list[FollowUp] = []
    after: list[FollowUp] = []
    for entry in own:
        (before if entry.day < published or entry.reading == CONTEXT else after).append(entry)
    text = ("label", "addressee", "addressee_basis", "reading", "reasons")
    return Demand(
        number=number,
        passage=passage,
        text=printed[passage],
        translation=translated.get(passage, ""),
        **{name: row[name] for name in text},
        before=tuple(before),
        after=tuple(after),
    )
