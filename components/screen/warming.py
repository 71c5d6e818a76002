"""What the first page needs is made when the server starts, so that its first reader need not wait for it."""

from contextlib import suppress
from threading import Thread

from components.model.problems import DataFault
from components.screen.drawings import open_drawings
from components.screen.page import Page
from components.screen.rooms import FIRST
from components.screen.store import open_edition
from components.view.languages import LOCALES
from components.view.palette import DARK, LIGHT
from components.view.words import load_words


def warm_in_background() -> Thread:
    """Starts a thread that reads the tables and draws the first page's drawings, in every language and both themes."""
    thread = Thread(target=_warm, name="warm", daemon=True)
    thread.start()
    return thread


def _warm() -> None:
    with suppress(DataFault):  # The page says what is wrong.
        for palette in (LIGHT, DARK):
            for lang in LOCALES:
                words = load_words(lang)
                open_drawings(Page(FIRST, words, open_edition(words), palette))
