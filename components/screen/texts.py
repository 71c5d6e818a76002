"""The texts of the statement in the edition shown: the record, and its translation where there is one."""

from contextlib import suppress

from components.model.data.problems import DataFault
from components.model.statement import Statement, read_translation
from components.screen.cards import open_statement
from components.screen.page import show_problems
from components.screen.pieces import piece
from components.screen.sheets import Page
from components.screen.store import remember
from components.view.languages import LOCALES
from components.view.versions import Texts


def open_texts(page: Page) -> Texts:
    """The texts of the edition shown; a translation that is unsound is left out."""
    record = open_statement(page)
    for lang in sorted(LOCALES, key=lambda lang: lang != page.words.lang):
        with suppress(DataFault):  # The pages in it say so: show_unsound.
            if found := _open_translation(page, lang):
                return Texts(record, found, page.words.lang)
    return Texts(record, None, page.words.lang)


@piece
def show_unsound(page: Page) -> None:
    """Says what is wrong in the translation of the language that the page is in; nothing where it is sound."""
    try:
        _open_translation(page, page.words.lang)
    except DataFault as fault:
        show_problems(page, fault.problems)


def _open_translation(page: Page, lang: str) -> Statement | None:
    return remember(page.edition, ("translation", lang), lambda: read_translation(page.tables, lang))
