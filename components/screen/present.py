"""The slides: all of them at once over the whole window, and under them which there are, in which order."""

import re
from base64 import b64encode
from dataclasses import dataclass

from components.model.figures import find_figure
from components.screen.address import asked, choose, note_in_vain
from components.screen.page import require_statement
from components.screen.pieces import piece
from components.screen.sheets import Page, show
from components.screen.store import remember
from components.view.links import link
from components.view.machines.addresses import SLIDES
from components.view.numbers import say_date
from components.view.palette import STAND_INS, paint
from components.view.talk.deck import Leaf, list_entries, make_leaves, name_slide, write_wish
from components.view.talk.drawing import draw_slide
from components.view.talk.listed import SOURCES
from components.view.talk.making import Chosen, choose_slides, list_all, list_usual, make_slides
from components.view.talk.slides import Slide
from components.view.talk.talk import Talk

ROOM = "present"
SLIDE, _, VIEW = PARAMETERS = ("slide", SLIDES, "view")
"""What the address calls the slide that is shown, those that are in and their order, and how they are looked at."""
NOTES = "notes"
HATCH = re.compile(r'(?<=id=")hatch(?=")|(?<=url\(#)hatch(?=\))')
"""Where a drawing names its hatching: the page sets all of them into itself (present.js)."""
KEYS = ("next", "previous", "first", "last", "full", "notes", "overview", "black", "help", "close")


@dataclass(frozen=True)
class Deck:
    """The slides that the address asks for: their names, those of the usual ones, and the slides in place."""

    talk: Talk
    names: tuple[str, ...]
    usual: tuple[str, ...]
    leaves: tuple[Leaf, ...]

    @property
    def wish(self) -> str:
        """What an address says to have these slides; "" for the usual ones."""
        return "" if self.names == self.usual else write_wish(self.names)


def read_deck(page: Page) -> Deck:
    """The slides that the address asks for; what it asks for in vain is noted. DataFault before the statement."""
    require_statement(page)
    talk = open_talk(page)
    usual = _open_usual(page, talk)
    names = _choose_names(page, talk, usual)
    leaves = _open_leaves(page, talk, names)
    choose(VIEW, (NOTES,))
    choose(SLIDE, [leaf.slide.id for leaf in leaves])
    return Deck(talk, names, usual, leaves)


@piece
def show_slides(page: Page, notices: tuple[str, ...]) -> None:
    """All slides, with `notices` on them, of what the address asks for in vain."""
    words, lens, deck = page.words, page.edition.lens, read_deck(page)
    show(
        page,
        "present_deck",
        leaves=deck.leaves,
        chosen=deck.wish,
        names=write_wish(deck.names),
        keys=KEYS,
        known=words("embed.known", date=say_date(lens.day, words)) if lens else "",
        imprint=page.edition.id,
        edition=words("embed.edition", edition=page.edition.id, version=page.edition.version),
        close=link("overview", words),
        notices=notices,
    )


@piece
def show_choice(page: Page) -> None:
    """All slides in order, each to be shown, moved or left out, and those that could be put in."""
    titles, deck = open_titles(page), read_deck(page)
    own = {leaf.slide.id: leaf.title for leaf in deck.leaves if leaf.slide.id in deck.names}
    inside, others = list_entries(own | titles, deck.names)
    usual = write_wish(deck.usual) if deck.wish else ""
    find = link("search", page.words)
    show(page, "present_choice", inside=inside, others=others, usual=usual, find=find, keys=KEYS)


def open_slides(page: Page) -> tuple[Leaf, ...]:
    """The slides that there are unless the address asks for others. DataFault where the data is not sound."""
    talk = open_talk(page)
    return _open_leaves(page, talk, _open_usual(page, talk))


def open_titles(page: Page) -> dict[str, str]:
    """The titles of all slides there are but the figures', by name. DataFault where the data is not sound."""
    talk = open_talk(page)

    def make() -> dict[str, str]:
        made = {leaf.slide.id: leaf.title for leaf in open_slides(page)}
        return {name: made.get(name) or _read_title(talk, name) for name in list_all(talk)}

    return remember(page.edition, (ROOM, "titles"), make)


def _read_title(talk: Talk, name: str) -> str:
    return name_slide(make_slides(talk, (name,))[0], talk.words)


def open_talk(page: Page) -> Talk:
    """What the slides of the edition shown are made from."""
    return remember(page.edition, (ROOM, "talk"), lambda: Talk(page.edition.opened, page.words))


def _choose_names(page: Page, talk: Talk, usual: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the slides that the address asks for.

    A slide that it asks to be shown and that is not among them is put in, before that on the sources.
    """
    chosen = choose_slides(talk, asked()[SLIDES]) if asked().get(SLIDES) else Chosen(usual)
    for missed in chosen.missed:
        note_in_vain(SLIDES, missed)
    wish = asked().get(SLIDE, "")
    name = "" if not wish or wish in chosen.names else _name_slide(page, talk, wish)
    if not name or name in chosen.names:
        return chosen.names
    at = chosen.names.index(SOURCES) if chosen.names[-1] == SOURCES else len(chosen.names)
    return (*chosen.names[:at], name, *chosen.names[at:])


def _name_slide(page: Page, talk: Talk, wish: str) -> str:
    """The slide, or the figure, that is called so; "" where there is none."""
    named = next((name for name in list_all(talk) if name.lower() == wish.lower()), "")
    figure = None if named else find_figure(page.tables, wish.upper())
    return figure.id if figure else named


def _open_usual(page: Page, talk: Talk) -> tuple[str, ...]:
    return remember(page.edition, (ROOM, "usual"), lambda: list_usual(talk))


def _open_leaves(page: Page, talk: Talk, names: tuple[str, ...]) -> tuple[Leaf, ...]:
    def make() -> tuple[Leaf, ...]:
        slides = remember(page.edition, (ROOM, "slides", *names), lambda: make_slides(talk, names))
        return make_leaves(slides, {slide.id: _draw(page, slide) for slide in slides}, page.words)

    return remember(page.edition, (ROOM, page.palette.theme, *names), make)


def _draw(page: Page, slide: Slide) -> tuple[str, ...]:
    """The addresses of the slide's drawing, wide and narrow, each with ids of its own; none where it has no drawing."""

    def make() -> tuple[str, ...]:
        return tuple(
            filter(None, (draw_slide(slide, page.words, STAND_INS, narrow=narrow) for narrow in (False, True)))
        )

    drawn = remember(page.edition, (ROOM, "drawing", slide.id), make)
    own = (HATCH.sub(f"hatch-{slide.id}-{at}", each) for at, each in enumerate(drawn))
    painted = (paint(each, page.palette).encode() for each in own)
    return tuple(f"data:image/svg+xml;base64,{b64encode(each).decode()}" for each in painted)
