"""The texts of the statement in the edition shown: the record, and its translation where there is one."""

from components.model.problems import DataFault
from components.model.statement import Statement, read_translation
from components.screen.cards import open_statement
from components.screen.page import Page, show_problems
from components.screen.store import remember
from components.view.languages import LOCALES
from components.view.versions import Texts


def open_texts(page: Page) -> Texts:
    """The texts of the edition shown; a translation that is unsound is left out, and said on the pages in it."""
    record = open_statement(page)
    for lang in sorted(LOCALES, key=lambda lang: lang != page.words.lang):
        try:
            found = _open_translation(page, lang)
        except DataFault as fault:
            if lang == page.words.lang:
                show_problems(page, fault.problems)
            continue
        if found:
            return Texts(record, found, page.words.lang)
    return Texts(record, None, page.words.lang)


def _open_translation(page: Page, lang: str) -> Statement | None:
    return remember(page.edition, ("translation", lang), lambda: read_translation(page.tables, lang))
