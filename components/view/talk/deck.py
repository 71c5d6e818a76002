"""A deck: the slides as a page shows them, with their titles, places, drawings and notes, and what else there is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from components.view.talk.making import BETWEEN
from components.view.talk.slides import Number, Slide
from components.view.words import Words

MOST_SOURCES = 8
"""How many source lines the notes name one by one."""


@dataclass(frozen=True)
class Leaf:
    """A slide with its title in a list, and its place in the deck, as a counter and as a label that is read out.

    `drawings` are addresses of its chart or map, wide and narrow, if it has one; `sources` are the lines that the notes
    have, and `more` says how many others there are.
    """

    slide: Slide
    title: str
    counter: str
    label: str
    drawings: tuple[str, ...]
    sources: tuple[str, ...]
    more: str


@dataclass(frozen=True)
class Entry:
    """A slide that is in the deck, or could be: its name in the address, and its title."""

    name: str
    title: str


def make_leaves(slides: Sequence[Slide], drawings: Mapping[str, tuple[str, ...]], words: Words) -> tuple[Leaf, ...]:
    """The slides with their places; `drawings` are addresses by the id of the slide."""
    total = len(slides)
    return tuple(
        Leaf(
            slide,
            name_slide(slide, words),
            words("present.counter", at=at, total=total),
            words("present.label", at=at, total=total, title=name_slide(slide, words)),
            drawings.get(slide.id, ()),
            slide.notes.sources[:MOST_SOURCES],
            _say_more(slide, words),
        )
        for at, slide in enumerate(slides, start=1)
    )


def list_entries(titles: Mapping[str, str], names: Sequence[str]) -> tuple[list[Entry], list[Entry]]:
    """The slides called `names`, in that order, and the others; `titles` are those of all, by name."""
    inside = [Entry(name, titles[name]) for name in names]
    return inside, [Entry(name, title) for name, title in titles.items() if name not in names]


def name_slide(slide: Slide, words: Words) -> str:
    """The title of a slide in a list: with who says so where it has one figure, as several count the same."""
    if isinstance(slide, Number):
        return words("talk.figure", what=slide.title, who=slide.card.publisher)
    return slide.title


def write_wish(names: Sequence[str]) -> str:
    """What an address says to have these slides in this order."""
    return BETWEEN.join(names)


def _say_more(slide: Slide, words: Words) -> str:
    more = len(slide.notes.sources) - MOST_SOURCES
    return words.many("present.more_sources", more) if more > 0 else ""
