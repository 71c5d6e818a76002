"""The timeline in words: events by month, each with its date, place and source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from babel.dates import format_date

from components.model.timeline import OFFENSIVE, Event, Span
from components.view.links import change, safe_link
from components.view.numbers import say_date, say_day
from components.view.words import Words

ROOM = "aftermath"
NAME = "events"
"""What the address calls the list of events."""


@dataclass(frozen=True)
class Moment:
    """One event as the timeline shows it; `statement`: it is the statement's own publication."""

    event: Event
    when: str
    category: str
    source_url: str
    statement: bool
    href: str


@dataclass(frozen=True)
class Month:
    """The events that begin in one month, under its name; `offensive`: it is one of the offensive's months."""

    name: str
    offensive: bool
    moments: tuple[Moment, ...]


def list_months(
    events: Iterable[Event], urls: Mapping[str, str], statement: str, asked: Mapping[str, str], words: Words
) -> list[Month]:
    """The events, given in order of date, by month.

    `urls` gives the address of each source by its id; `statement` is the id of the statement among them.
    """
    moments = [_moment(event, urls.get(event.source, ""), statement, asked, words) for event in events]
    months = groupby(moments, key=lambda moment: moment.event.day.replace(day=1))
    return [_month(first, tuple(group), words) for first, group in months]


def _month(first: date, moments: tuple[Moment, ...], words: Words) -> Month:
    return Month(say_month(first, words), OFFENSIVE[0] <= first <= OFFENSIVE[1], moments)


def _moment(event: Event, url: str, statement: str, asked: Mapping[str, str], words: Words) -> Moment:
    return Moment(
        event=event,
        when=say_days(event.day, event.last, words),
        category=words.choice("event_category", event.category),
        source_url=safe_link(url),
        statement=event.source == statement,
        href=change(ROOM, asked, **{"event": event.id, f"{NAME}-page": None}),
    )


def say_month(day: date, words: Words) -> str:
    """The month of a day, with its year: "July 2018"."""
    return str(format_date(day, "LLLL y", locale=words.locale))


def say_days(first: date, last: date, words: Words) -> str:
    """The day or the days of an event under the name of its month: "3 July", "1–2 July", or both days in full."""
    if last == first:
        return say_day(first, words)
    if (first.year, first.month) == (last.year, last.month):
        return words("date.days", first=first.day, last=say_day(last, words))
    return words("date.period", first=say_date(first, words), last=say_date(last, words))


def say_record(record: Span, version: str, words: Words) -> str:
    """Where the record begins and ends, and when it was last checked (`version` of the data, a date)."""
    return words(
        "record.span",
        first=say_month(record.first, words),
        last=say_month(record.last, words),
        checked=say_version(version, words),
    )


def say_version(version: str, words: Words) -> str:
    """The version of the data, its day written out (2026-11-22.2 is the second of a day), else as it is."""
    try:
        return say_date(date.fromisoformat(version.partition(".")[0]), words)
    except ValueError:
        return version
