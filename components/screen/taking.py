"""What pages offer is made anew from the address of its page: no server has to remember who was offered what."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace

from components.model.data.problems import DataFault
from components.model.history.shelf import Opened
from components.screen import (
    aftermath,
    cards,
    datafiles,
    drawings,
    figures,
    map,
    mapsheet,
    signatories,
    sources,
    statement,
)
from components.screen.address import stand_at
from components.screen.language import choose_words
from components.screen.sheets import Page, Sheet
from components.screen.store import Edition
from components.server.taken import Taken
from components.view.languages import FIRST, LANG, LOCALES
from components.view.links import EDITION, KNOWN
from components.view.palette import LIGHT

OFFERS: Mapping[str, tuple[Callable[[Page], None], ...]] = {
    "overview": (drawings.show_drawing,),
    "statement": (statement.show_taking,),
    "figures": (cards.show_opened, figures.show_tables),
    "map": (mapsheet.show_map, map.show_table),
    "signatories": (lambda page: signatories.show_found(page, page.asked.get(signatories.BOX, "")),),
    "aftermath": (aftermath.show_tables,),
    "sources": (lambda page: sources.show_found(page, page.asked.get(sources.BOX, "")), datafiles.show_files),
}
"""The pieces of each page that offer files."""


def take(opened: Opened, room: str, name: str, given: Mapping[str, str]) -> Taken | None:
    """The file called `name` that the page offers at the address that asks for what is `given`; None for none."""
    spoken = {} if given.get(LANG) in LOCALES else {LANG: FIRST}  # No browser is there to say what it prefers.
    with stand_at({**given, **spoken}):
        page = _open(opened, room)
        for show in OFFERS.get(room, ()):
            sheet = Sheet()
            with suppress(DataFault):  # The page says what is wrong, and offers what does not rest on it.
                show(replace(page, sheet=sheet))
            if name in sheet.files:
                return Taken(sheet.files[name].make(page), sheet.files[name].kind)
    return None


def _open(opened: Opened, room: str) -> Page:
    """The page as it was when it offered the file: of an edition that stands it says nothing in its links."""
    seen = {KNOWN: opened.known, EDITION: opened.id if opened.id != opened.latest else ""}
    words = choose_words().keeping({key: value for key, value in seen.items() if value})
    return Page(room, words, Edition(opened, opened.tables.speaking(words.lang), words.key), LIGHT)
