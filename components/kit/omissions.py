"""Rows left out of what is made, as their sources' terms demand: the sentences that say so, where a reader looks."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TypeGuard

from components.view.talk.listed import SOURCES
from components.view.talk.slides import Slide, Table
from components.view.words import Words


def say_left(rows: Collection[str], words: Words) -> str:
    """How many rows are left out, and why; "" for none."""
    return words.many("share.lacking", len(rows)) if rows else ""


def name_left(rows: Collection[str], words: Words) -> str:
    """The same with their ids, by which they are found on the pages."""
    return f"{say_left(rows, words)} {words('share.shown', ids=words.listed(rows))}" if rows else ""


def tell_left(
    slides: Sequence[Slide], lacking: Mapping[str, Sequence[str]], every: Sequence[str], words: Words
) -> tuple[Slide, ...]:
    """The slides, which say what they lack: each drawing what it does, and one of them what all do.

    That is the last one on the sources; where there is none, the last of all. `lacking` is by slide of the whole
    edition the rows that it would have shown, `every` are the rows of all.
    """
    place = max((at for at, slide in enumerate(slides) if _is_sources(slide)), default=len(slides) - 1)
    return tuple(
        _tell(slide, every if at == place else lacking.get(slide.id, ()), words) for at, slide in enumerate(slides)
    )


def _is_sources(slide: Slide) -> TypeGuard[Table]:
    return isinstance(slide, Table) and slide.id.startswith(SOURCES)


def _tell(slide: Slide, rows: Collection[str], words: Words) -> Slide:
    """The slide with the sentence under its sources or in its foot, and with the rows in its notes."""
    if not rows:
        return slide
    caveat = " ".join(filter(None, (slide.notes.caveat, name_left(rows, words))))
    noted = replace(slide, notes=replace(slide.notes, caveat=caveat))
    if _is_sources(noted):
        return replace(noted, rows=(*noted.rows, (say_left(rows, words), "")))
    return replace(noted, source=f"{noted.source} {say_left(rows, words)}")
