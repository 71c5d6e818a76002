"""What the first page, the search and the slides need is made when the server starts: no first reader waits for it."""

import logging
from contextlib import suppress
from dataclasses import replace
from threading import Thread

from components.model.data.problems import DataFault
from components.screen.cards import open_counts
from components.screen.drawings import open_drawings
from components.screen.present import ROOM, open_slides, open_titles
from components.screen.rooms import FIRST
from components.screen.search import open_index
from components.screen.sheets import Page
from components.screen.store import open_edition
from components.view.languages import LOCALES
from components.view.palette import LIGHT
from components.view.words import load_words

LOG = logging.getLogger(__name__)


def warm_in_background() -> Thread:
    """Starts a thread that makes the first page's drawings, by language, then the index of the search, then slides."""
    thread = Thread(target=_try, name="warm", daemon=True)
    thread.start()
    return thread


def _try() -> None:
    """Makes it; where the system gives no more (handles of files, memory), whoever asks first waits for it."""
    try:
        _warm()
    except (OSError, MemoryError) as fault:
        LOG.warning("What is made at the start was not made: %s: %s", type(fault).__name__, fault)


def _warm() -> None:
    with suppress(DataFault):  # The page says what is wrong.
        pages = [Page(FIRST, words, open_edition(words), LIGHT) for words in map(load_words, LOCALES)]
        for page in pages:
            open_drawings(page)
            open_counts(page)
        open_index(pages[0].edition)
        for page in pages:
            slides = replace(page, room=ROOM)
            open_slides(slides)
            open_titles(slides)
