"""What the first page and the search need is made when the server starts: their first reader need not wait for it."""

from contextlib import suppress
from threading import Thread

from components.model.problems import DataFault
from components.screen.drawings import open_drawings
from components.screen.page import Page
from components.screen.rooms import FIRST
from components.screen.search import open_index
from components.screen.store import open_edition
from components.view.languages import LOCALES
from components.view.palette import LIGHT
from components.view.words import load_words


def warm_in_background() -> Thread:
    """Starts a thread that makes the first page's drawings, by language, and then the index of the search."""
    thread = Thread(target=_warm, name="warm", daemon=True)
    thread.start()
    return thread


def _warm() -> None:
    with suppress(DataFault):  # The page says what is wrong.
        for words in map(load_words, LOCALES):
            open_drawings(Page(FIRST, words, open_edition(words), LIGHT))
        for words in map(load_words, LOCALES):
            open_index(open_edition(words))
