"""Hearing the slides: what the talk that is usually given says, with what the presenter has beside it."""

from collections.abc import Iterator

from components.desk.effect.sayings import SLIDE, Heard, Saying, View
from components.model.data.problems import DataFault
from components.model.data.tables import Tables
from components.model.history.shelf import Opened
from components.view.problems import say_problem
from components.view.talk.making import list_usual, make_slides
from components.view.talk.slides import Names, Number, Passage, Reply, Slide, Table
from components.view.talk.talk import Talk
from components.view.tongues import plain
from components.view.words import load_words

ROOM = "present"
NAMELESS = "…"
"""What every edition is called here: its id differs between any two."""


def hear_slides(tables: Tables, lang: str) -> Heard:
    """What the slides say in one language; their fault where they cannot be made."""
    words, view = load_words(lang), View(ROOM, lang)
    talk = Talk(Opened(NAMELESS, NAMELESS, tables, NAMELESS), words)
    try:
        slides = make_slides(talk, list_usual(talk))
    except DataFault as fault:
        return Heard(view, faults=tuple(say_problem(each, words) for each in fault.problems[:1]))
    said = (_say(slide, lang, part, text) for slide in slides for part, text in _list_texts(slide) if text)
    return Heard(view, tuple(said))


def _say(slide: Slide, lang: str, part: str, text: str) -> Saying:
    own = (slide.id,) if isinstance(slide, Number) else ()
    name = (plain(slide.title), slide.id) if own else (plain(slide.title),)
    return Saying(ROOM, lang, SLIDE, (slide.id, part), name, plain(text), own)


def _list_texts(slide: Slide) -> Iterator[tuple[str, str]]:
    """Each text of the slide under a name of its own; drawings are heard on the pages that have them."""
    notes = slide.notes
    yield from (("title", slide.title), ("say", notes.say), ("definition", notes.definition), ("caveat", notes.caveat))
    yield from ((f"caveat-{at}", caveat) for at, caveat in enumerate(notes.caveats))
    yield from (("question", notes.question), ("answer", notes.answer), ("source", slide.source))
    if isinstance(slide, Number):
        card = slide.card
        yield "number", " ".join(filter(None, (card.phrase, card.geography, card.as_of)))
    elif isinstance(slide, Passage):
        yield "text", slide.text
        if isinstance(slide, Reply):
            yield "reading", f"{slide.reading}. {slide.reasons}"
    elif isinstance(slide, Table):
        yield from ((f"row-{at}", " · ".join(row)) for at, row in enumerate(slide.rows))
    elif isinstance(slide, Names):
        yield from ((f"name-{number}", name) for number, name in slide.names)
