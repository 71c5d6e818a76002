"""The slides: all of them at once over the whole window, and under them which there are, in which order."""

from base64 import b64encode
from dataclasses import dataclass

from components.model.figures import find_figure
from components.model.shelf import Opened
from components.screen.address import asked, choose, note_in_vain, say_in_vain
from components.screen.page import Page, require_statement, show
from components.screen.store import remember
from components.view.links import link
from components.view.numbers import say_date
from components.view.talk.deck import Leaf, list_entries, make_leaves, write_wish
from components.view.talk.drawing import draw_slide
from components.view.talk.listed import SOURCES
from components.view.talk.making import Chosen, choose_slides, list_all, list_usual, make_slides
from components.view.talk.slides import Slide
from components.view.talk.talk import Talk

ROOM = "present"
SLIDE, SLIDES, VIEW = PARAMETERS = ("slide", "slides", "view")
"""What the address calls the slide that is shown, those that are in and their order, and how they are looked at."""
NOTES = "notes"
KEYS = ("next", "previous", "first", "last", "full", "notes", "overview", "black", "help", "close")


@dataclass(frozen=True)
class Deck:
    """The slides that the address asks for: their names, whether these are the usual ones, and the slides in place."""

    talk: Talk
    names: tuple[str, ...]
    usual: bool
    leaves: tuple[Leaf, ...]

    @property
    def wish(self) -> str:
        """What an address says to have these slides; "" for the usual ones."""
        return "" if self.usual else write_wish(self.names)


def read_deck(page: Page) -> Deck:
    """The slides that the address asks for; what it asks for in vain is noted. DataFault before the statement."""
    require_statement(page)
    talk = open_talk(page)
    usual = remember(page.edition, (ROOM, "usual"), lambda: list_usual(talk))
    names = _choose_names(page, talk, usual)
    leaves = remember(page.edition, (*_key(page), *names), lambda: _make_leaves(page, talk, names))
    choose(VIEW, (NOTES,))
    choose(SLIDE, [leaf.slide.id for leaf in leaves])
    return Deck(talk, names, names == usual, leaves)


def show_slides(page: Page, deck: Deck) -> None:
    """All slides, with a notice on them for what the address asks for in vain."""
    words, lens = page.words, page.edition.lens
    show(
        page,
        "present_deck",
        leaves=deck.leaves,
        chosen=deck.wish,
        keys=KEYS,
        known=words("embed.known", date=say_date(lens.day, words)) if lens else "",
        imprint=page.edition.id,
        edition=words("embed.edition", edition=page.edition.id, version=page.edition.version),
        close=link("overview", words),
        notices=say_in_vain(words),
    )


def show_choice(page: Page, deck: Deck) -> None:
    """All slides in order, each to be shown, moved or left out, and those that could be put in."""
    titles = remember(page.edition, (ROOM, "titles"), lambda: _list_titles(deck.talk))
    own = {leaf.slide.id: leaf.slide.title for leaf in deck.leaves}
    inside, others = list_entries(own | titles, deck.names)
    find = link("search", page.words)
    show(page, "present_choice", inside=inside, others=others, usual=deck.usual, find=find, keys=KEYS)


def open_talk(page: Page) -> Talk:
    """What the slides of the edition shown are made from."""
    edition = page.edition
    opened = Opened(edition.id, edition.version, edition.tables, edition.latest, edition.lens)
    return remember(edition, (ROOM, "talk"), lambda: Talk(opened, page.words))


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


def _make_leaves(page: Page, talk: Talk, names: tuple[str, ...]) -> tuple[Leaf, ...]:
    slides = make_slides(talk, names)
    return make_leaves(slides, {slide.id: _draw(page, slide) for slide in slides}, page.words)


def _draw(page: Page, slide: Slide) -> tuple[str, ...]:
    """The addresses of the slide's drawing, wide and narrow; none where it has no drawing."""

    def make() -> tuple[str, ...]:
        drawn = [draw_slide(slide, page.words, page.palette, narrow=narrow) for narrow in (False, True)]
        return tuple(f"data:image/svg+xml;base64,{b64encode(each.encode()).decode()}" for each in drawn if each)

    return remember(page.edition, (*_key(page), "drawing", slide.id), make)


def _list_titles(talk: Talk) -> dict[str, str]:
    """The titles of all slides there are but the figures', by name."""
    return {name: make_slides(talk, (name,))[0].title for name in list_all(talk)}


def _key(page: Page) -> tuple[str, ...]:
    return ROOM, page.palette.theme
