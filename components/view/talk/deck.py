"""A deck: the slides as a page shows them, with their places, drawings and notes, and what else could be in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from components.view.talk.making import BETWEEN
from components.view.talk.slides import Slide
from components.view.words import Words

MOST_SOURCES = 8
"""How many source lines the notes name one by one."""


@dataclass(frozen=True)
class Leaf:
    """A slide with its place in the deck, as a counter and as a label that is read out.

    `drawings` are addresses of its chart or map, wide and narrow, if it has one; `sources` are the lines that the notes
    have, and `more` says how many others there are.
    """

    slide: Slide
    counter: str
    label: str
    drawings: tuple[str, ...]
    sources: tuple[str, ...]
    more: str


@dataclass(frozen=True)
class Entry:
    """A slide that is in the deck, or could be: its name in the address, its title, and the decks to choose instead.

    Each of these is the value of an address: with the slide one place earlier or later, without it, or with it at the
    end; "" where that cannot be.
    """

    name: str
    title: str
    earlier: str = ""
    later: str = ""
    without: str = ""
    added: str = ""


def make_leaves(slides: Sequence[Slide], drawings: Mapping[str, tuple[str, ...]], words: Words) -> tuple[Leaf, ...]:
    """The slides with their places; `drawings` are addresses by the id of the slide."""
    total = len(slides)
    return tuple(
        Leaf(
            slide,
            words("present.counter", at=at, total=total),
            words("present.label", at=at, total=total, title=slide.title),
            drawings.get(slide.id, ()),
            slide.notes.sources[:MOST_SOURCES],
            _say_more(slide, words),
        )
        for at, slide in enumerate(slides, start=1)
    )


def list_entries(titles: Mapping[str, str], names: Sequence[str]) -> tuple[list[Entry], list[Entry]]:
    """The slides called `names`, in that order, and the others; `titles` are those of all, by name."""
    chosen = list(names)
    inside = [
        Entry(
            name,
            titles[name],
            earlier=_swap(chosen, at - 1) if at else "",
            later=_swap(chosen, at) if at + 1 < len(chosen) else "",
            without=write_wish(chosen[:at] + chosen[at + 1 :]),
        )
        for at, name in enumerate(chosen)
    ]
    others = [Entry(name, title, added=write_wish([*chosen, name])) for name, title in titles.items()]
    return inside, [entry for entry in others if entry.name not in chosen]


def write_wish(names: Sequence[str]) -> str:
    """What an address says to have these slides in this order."""
    return BETWEEN.join(names)


def _swap(names: Sequence[str], at: int) -> str:
    """The names with that at `at` and the one after it in each other's place."""
    return write_wish([*names[:at], names[at + 1], names[at], *names[at + 2 :]])


def _say_more(slide: Slide, words: Words) -> str:
    more = len(slide.notes.sources) - MOST_SOURCES
    return words.many("present.more_sources", more) if more > 0 else ""
