"""Slides that list: the demands, what followed each, the signatories, the sources of the talk."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import ceil
from typing import TypeVar

from components.model.data.texts import SIGNATORY
from components.model.sources import find_source
from components.view.citations import cite_edition
from components.view.statement import say_numbers
from components.view.talk.quoted import DEMAND, say_record
from components.view.talk.slides import Names, Slide, Table
from components.view.talk.talk import Talk

DEMANDS, FOLLOWED, SIGNATORIES, SOURCES = "demands", "followed", "signatories", "sources"
MOST_NAMES, MOST_ROWS, MANY = 48, 10, 15
"""What one slide has room for, and from how many documents on the publishers are not named one by one."""
Each = TypeVar("Each")


def make_demands(talk: Talk) -> Table:
    """The demands in short, each with whom it is addressed to."""
    demands, words = talk.demands, talk.words
    return Table(
        id=DEMANDS,
        title=words.many("talk.demands", len(demands)),
        source=say_record(talk),
        rests_on=talk.own,
        notes=talk.note(talk.own, names=[f"{DEMAND}{each.number}" for each in demands]),
        lead=words("talk.in_short"),
        columns=("", words("talk.demand"), words("aftermath.addressee")),
        rows=tuple((words.number(each.number), each.label, each.addressee) for each in demands),
    )


def make_followed(talk: Talk) -> Table:
    """The editors' reading of what followed each demand."""
    demands, words = talk.demands, talk.words
    sources = (*talk.own, *(entry.source for each in demands for entry in each.after))
    return Table(
        id=FOLLOWED,
        title=words("aftermath.title"),
        source=words("aftermath.not_because"),
        rests_on=sources,
        notes=talk.note(sources, "aftermath"),
        lead=words("talk.readings"),
        columns=("", words("talk.demand"), words("aftermath.editors_reading")),
        rows=tuple(
            (words.number(each.number), each.label, words.choice("reading", each.reading or "none")) for each in demands
        ),
    )


def make_signatories(talk: Talk) -> tuple[Names, ...]:
    """The signatories as printed, on as many slides as they need."""
    printed = [(each.number or 0, SIGNATORY.sub("", each.text)) for each in talk.statement.of_kind("signatory")]
    first = Names(
        id=SIGNATORIES,
        title=talk.words.many("talk.signed", len(printed)),
        source=say_record(talk),
        rests_on=talk.own,
        notes=talk.note(talk.own, "signatories"),
        lead=_say_gaps(talk, [number for number, _ in printed]),
        names=(),
    )
    return tuple(
        replace(first, id=_number(SIGNATORIES, at), names=tuple(names))
        for at, names in enumerate(_share(printed, MOST_NAMES))
    )


def _say_gaps(talk: Talk, numbers: Sequence[int]) -> str:
    """Which numbers the printed list leaves out; "" where none."""
    words, gaps = talk.words, talk.statement.gaps
    if not gaps:
        return ""
    said = say_numbers(gaps, words)
    return words("signatories.gaps", last=max(numbers, default=0), gaps=said, count=len(numbers))


def make_sources(talk: Talk, slides: Sequence[Slide]) -> tuple[Table, ...]:
    """Who published what the other slides rest on, and how much of it, on as many slides as that needs.

    Slides that rest on many documents, such as maps, share one line.
    """
    words, opened = talk.words, talk.opened
    wide = [slide for slide in slides if len(set(slide.rests_on)) > MANY]
    few, many = _count(talk, [slide for slide in slides if slide not in wide]), _count(talk, wide)
    rows = [(publisher, words.many("talk.documents", count)) for publisher, count in few.items()]
    if wide:
        who = words.many(
            "talk.publishers", _count_publishers(talk, wide), slides=words.join(slide.title for slide in wide)
        )
        rows.append((who, words.many("talk.documents", many.total())))
    return tuple(
        Table(
            id=_number(SOURCES, at),
            title=words("talk.sources"),
            source=cite_edition(words, opened),
            rests_on=(),
            notes=talk.note((), "sources"),
            lead=words("talk.all_sources"),
            columns=(words("talk.publisher"), words("talk.rests_on")),
            rows=tuple(part),
        )
        for at, part in enumerate(_share(rows, MOST_ROWS))
    )


def _count(talk: Talk, slides: Iterable[Slide]) -> "Counter[str]":
    """How many documents of each publisher the slides rest on, each document once."""
    return Counter(find_source(talk.tables, each)["publisher"] for each in _list_documents(slides))


def _count_publishers(talk: Talk, slides: Iterable[Slide]) -> int:
    """How many published them, by their Arabic names: the record spells some in English in two ways, as they did."""
    tables = talk.tables.speaking("ar")
    return len({find_source(tables, each)["publisher"] for each in _list_documents(slides)})


def _list_documents(slides: Iterable[Slide]) -> Iterable[str]:
    return dict.fromkeys(source for slide in slides for source in slide.rests_on)


def _share(things: Sequence[Each], most: int) -> list[Sequence[Each]]:
    """The things in parts of about the same length, none longer than `most`."""
    parts = ceil(len(things) / most) or 1
    size = ceil(len(things) / parts)
    return [things[at * size : (at + 1) * size] for at in range(parts)]


def _number(name: str, at: int) -> str:
    return f"{name}-{at + 1}" if at else name
