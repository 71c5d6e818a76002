"""What a search found, in words: each hit with its title, what stands beside it, and the words that it was found by."""

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from html import unescape
from itertools import pairwise
from typing import Any

import pandas as pd
from babel.dates import format_date
from markupsafe import Markup, escape

from components.model.data.tables import Tables
from components.model.figures import to_figure
from components.model.search.entries import (
    DEMAND,
    EVENT,
    FIGURE,
    FOLLOWUP,
    NOTE,
    ORGANISATION,
    PLACE,
    SENTENCE,
    SOURCE,
    Entry,
    read_cells,
)
from components.model.search.tokens import find_words
from components.view.citations import read_published, say_published
from components.view.history.whereabouts import link_found
from components.view.languages import FIRST, LOCALES
from components.view.links import link
from components.view.numbers import say_counted, say_date, say_period, say_span
from components.view.tongues import NAME, TAG, VOID
from components.view.words import Words

TRANSLATED = tuple(lang for lang in LOCALES if lang != FIRST)
EGYPTIAN = "ar_EG"
"""Its months (يوليو) are understood where تموز is written too."""
MOST_DAYS = 5_000
LONGEST = 190
LEAD = 60
"""How many letters of a text stand before the first word that is sought."""
SOUGHT = ' class="sought"'
Row = Mapping[Hashable, Any]
Said = tuple[str, tuple[str, ...]]
_NO_FACTS: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hit:
    """One hit as it is listed: kind, address, title, facts beside it; `excerpt` has the words that both lack."""

    kind: str
    href: str
    title: str
    facts: tuple[str, ...]
    excerpt: str


@lru_cache(maxsize=MOST_DAYS)
def spell_day(day: date) -> str:
    """All ways in which a reader may write the day, in one text."""
    written = [format_date(day, "d MMMM y", locale=locale) for locale in LOCALES.values()]
    return " ".join((*written, format_date(day, "MMMM", locale=EGYPTIAN), day.isoformat()))


def list_hits(entries: Sequence[Entry], sought: Sequence[Sequence[str]], tables: Tables, words: Words) -> list[Hit]:
    """The hits for `entries`; an excerpt with words `sought` where title and facts lack some of them.

    Of each group of folded words one is enough.
    """
    return [_make_hit(entry, sought, tables, words) for entry in entries]


def mark_sought(html: str, sought: Sequence[str]) -> str:
    """HTML in which the words that are or begin with one of the folded `sought` ones are marked, in class "sought".

    Call it last, on the HTML as it is shown: a mark must not part what stands together in one direction.
    """
    pieces, depth = TAG.split(html), 0
    for at, piece in enumerate(pieces):
        if at % 2:
            depth = _step(piece, depth)
        elif depth and sought:
            pieces[at] = _mark(unescape(piece), sought)
    return Markup("".join(pieces))


def _step(tag: str, depth: int) -> int:
    """How deep within an element of class "sought" the text after the tag stands; 0 outside of all."""
    name = NAME.match(tag)
    if not depth or not name:
        return depth + (SOUGHT in tag)
    return depth if name[2].lower() in VOID else depth + (-1 if name[1] else 1)


def _mark(text: str, sought: Sequence[str]) -> str:
    spans = sorted({span for places in find_words(text, sought).values() for span in places})
    cuts = [0, *(at for span in spans for at in span), len(text)]
    pieces = [str(escape(text[start:end])) for start, end in pairwise(cuts)]
    pieces[1::2] = [f"<mark>{piece}</mark>" for piece in pieces[1::2]]
    return "".join(pieces)


def _make_hit(entry: Entry, sought: Sequence[Sequence[str]], tables: Tables, words: Words) -> Hit:
    if entry.kind == SENTENCE:
        kind = {"t": "title", "p": "paragraph", "d": DEMAND}[entry.id[0]]
        title, facts = words(f"statement.name.{kind}", number=entry.id[1:]), _NO_FACTS
        href = link("statement", words, passage=entry.id)
    else:
        row = tables.table(entry.table).iloc[entry.row].to_dict()
        title, facts = _TELL[entry.kind](row, entry, words)
        href = link_found(entry.table, entry.id, row, words)
    shown = " ".join((title, *facts))
    every = [word for group in sought for word in group]
    held = find_words(shown, every)
    lacking = not all(any(word in held for word in group) for group in sought)
    excerpt = _find_excerpt(read_cells(tables, entry, TRANSLATED), every, title) if lacking else ""
    return Hit(entry.kind, href, title, tuple(filter(None, facts)), excerpt)


def _find_excerpt(cells: Sequence[str], sought: Sequence[str], title: str) -> str:
    """The part around the first word sought of the text that has most of them, the earlier one of equals."""
    best: tuple[int, str, int] = (0, "", 0)
    for cell in cells:
        found = find_words(cell, sought) if cell != title else {}
        if len(found) > best[0]:
            best = (len(found), cell, min(spans[0][0] for spans in found.values()))
    return _cut(best[1], best[2]) if best[0] else ""


def _cut(text: str, at: int) -> str:
    """At most LONGEST letters of the text around `at`, in whole words."""
    text = re.sub(r"\s", " ", text)
    start = 0 if at <= LEAD else text.find(" ", at - LEAD, at) + 1 or at
    end = len(text) if len(text) - start <= LONGEST else text.rfind(" ", start, start + LONGEST)
    end = end if end > at else len(text)
    return f"{'… ' if start else ''}{text[start:end].strip()}{' …' if end < len(text) else ''}"


def _tell_figure(row: Row, entry: Entry, words: Words) -> Said:
    figure = to_figure(row, entry.table)
    return say_counted(figure, words), (figure.id, say_period(figure, words), figure.publisher, figure.geography)


def _tell_place(row: Row, _: Entry, __: Words) -> Said:
    names = dict.fromkeys((row["name"], row["name_ar"], *map(str.strip, row["alt_names"].split(";"))))
    return row["name"], tuple(names)[1:]


def _tell_organisation(row: Row, _: Entry, words: Words) -> Said:
    names = dict.fromkeys((row["usual_name"], row["acronym"], row["name_ar"]))
    names.pop(row["printed_name"], None)
    return row["printed_name"], (words("search.number", number=str(row["number"])), *names)


def _tell_event(row: Row, _: Entry, words: Words) -> Said:
    day = row["date"].date()
    last = row["end_date"]
    when: str = say_date(day, words) if pd.isna(last) else say_span(day, last.date(), words)
    return row["title"], (row["id"], when, row["place"])


def _tell_demand(row: Row, _: Entry, words: Words) -> Said:
    return row["label"], (words("statement.name.demand", number=str(row["number"])), row["addressee"])


def _tell_followup(row: Row, _: Entry, words: Words) -> Said:
    demand = words("statement.name.demand", number=str(row["demand"]))
    return row["what_happened"], (row["id"], say_date(row["date"].date(), words), demand, row["publisher"])


def _tell_note(row: Row, _: Entry, words: Words) -> Said:
    return row["question"], (words(f"{row['page']}.title"),)


def _tell_source(row: Row, _: Entry, words: Words) -> Said:
    return row["title"], (row["id"], row["publisher"], say_published(read_published(row), words))


_TELL: dict[str, Callable[[Row, Entry, Words], Said]] = {
    PLACE: _tell_place,
    ORGANISATION: _tell_organisation,
    FIGURE: _tell_figure,
    EVENT: _tell_event,
    DEMAND: _tell_demand,
    FOLLOWUP: _tell_followup,
    NOTE: _tell_note,
    SOURCE: _tell_source,
}
