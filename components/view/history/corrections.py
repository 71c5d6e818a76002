"""Corrections in words: each entry of the public log with what changed from what to what, why, and on which source."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from babel.lists import format_list

from components.model.data.tables import Tables
from components.model.history.archive import OUTSIDE, PUBLISHED, Record
from components.model.history.changes import ADDED, CHANGED, REMOVED
from components.model.history.standings import Standing
from components.model.history.states import Spot, State
from components.view.history.corrected import ShownTable, show_table
from components.view.history.moments import say_moment, say_moments_day
from components.view.history.whereabouts import find_row, link_row
from components.view.links import change, link, safe_link
from components.view.tongues import FIRST_STRONG, POP
from components.view.words import Words

ROOM = "corrections"
PARAMETER = "record"
Names = Mapping[tuple[str, int], str]
"""By id and number of a record its name in the log and in addresses."""


@dataclass(frozen=True)
class ShownSource:
    """A source that a change rests on: its id, where readers see it, publisher, title, address ("" where not known)."""

    id: str
    href: str
    publisher: str = ""
    title: str = ""
    url: str = ""


@dataclass(frozen=True)
class Entry:
    """One entry of the log; `iso` is its moment for machines, `href` its own address, `restored_href` the one restored.

    `name` tells it from all others; `id` is that of its edition, which may have come back.

    `kind` is its heading, `way` how it came to be where that needs saying ("" where not). `notes` say with their
    addresses what took it back or up again, and what it takes back or up. Who published is not among them.
    """

    id: str
    name: str
    when: str
    iso: str
    kind: str
    way: str
    href: str
    restored_href: str
    edition: str
    reason: str
    notes: tuple[tuple[str, str], ...]
    sources: tuple[ShownSource, ...]
    tables: tuple[ShownTable, ...]
    unchanged: bool


def name_records(records: Sequence[Record]) -> Names:
    """The name of each record of the log, oldest first: the id of its edition, with its number where that came back."""
    met: set[str] = set()
    names: dict[tuple[str, int], str] = {}
    for record in records:
        names[record.key] = f"{record.id}.{record.number}" if record.id in met else record.id
        met.add(record.id)
    return names


def find_name(record: Record, names: Names) -> str:
    """The name of the record; its id where none is known."""
    return names.get(record.key, record.id)


def make_entry(
    record: Record,
    standing: Standing,
    states: Mapping[Spot, State],
    tables: Tables,
    words: Words,
    names: Names | None = None,
    *,
    whole: bool,
) -> Entry:
    """The entry of a record; `states` are those of its rows, `names` as `name_records` gives them (else the ids).

    With `whole` every row stands open.
    """
    called = names or {}
    own = sorted(record.changes, key=lambda each: each.table)
    grouped = [(name, list(found)) for name, found in groupby(own, key=lambda each: each.table)]
    way = words.choice("corrections.kind", record.kind, edition=record.restored)
    told = _say_changes(record, words) if record.kind in (PUBLISHED, OUTSIDE) else ""
    return Entry(
        id=record.id,
        name=find_name(record, called),
        when=say_moment(record.when, words),
        iso=record.when,
        kind=told or way,
        way=way if told and record.kind == OUTSIDE else "",
        href=_link_record(record, called, words),
        restored_href=_link_record(standing.restored, called, words) if standing.restored else "",
        edition=words("corrections.edition_value", id=_keep(record.id), version=_keep(record.version)),
        reason=record.reason,
        notes=tuple(_list_notes(standing, called, words)),
        sources=tuple(_show_source(name, tables, words) for name in record.source.split()),
        tables=tuple(show_table(name, found, states, tables, words, whole=whole) for name, found in grouped),
        unchanged=not record.changes and bool(record.previous),
    )


def link_page(page: int, asked: Mapping[str, str], parameter: str) -> str:
    """The address of another page of the log."""
    return change(ROOM, asked, **{parameter: page if page > 1 else None})


def _say_changes(record: Record, words: Words) -> str:
    """What the entry is: a correction, an addition, a removal, or several of these."""
    kinds = {each.kind if each.kind in (ADDED, REMOVED) else CHANGED for each in record.changes}
    named = [words(f"corrections.is.{kind}") for kind in (CHANGED, ADDED, REMOVED) if kind in kinds]
    said = str(format_list(named, locale=words.locale))
    return said[:1].upper() + said[1:]


def _list_notes(standing: Standing, names: Names, words: Words) -> Iterator[tuple[str, str]]:
    """What became of the entry and what it did to others, each as a sentence with the address of the other entry."""
    later = [("undone", each) for each in standing.undone] + [("redone", each) for each in standing.redone]
    for what, other in sorted(later, key=lambda note: note[1].number):
        yield (
            words(f"corrections.note.{what}", when=say_moments_day(other.when, words)),
            _link_record(other, names, words),
        )
    earlier = [("undoes", each) for each in standing.undoes] + [("redoes", each) for each in standing.redoes]
    for what, other in earlier:
        yield words(f"corrections.note.{what}", when=say_moment(other.when, words)), _link_record(other, names, words)


def _show_source(name: str, tables: Tables, words: Words) -> ShownSource:
    """The source as the table has it now; its id alone where it is no longer there."""
    row = find_row("sources", name, tables)
    if row is None:
        return ShownSource(name, "")
    href = link_row("sources", name, tables, words)
    return ShownSource(name, href, row["publisher"], row["title"], safe_link(row["url"]))


def _link_record(record: Record, names: Names, words: Words) -> str:
    return link(ROOM, words, **{PARAMETER: find_name(record, names)})


def _keep(text: str) -> str:
    """An id or a version as it may stand in a line of any language: in one piece, its digits as they are."""
    return f"{FIRST_STRONG}{text}{POP}"
