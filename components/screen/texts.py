"""The texts of the statement that a page can show: the record, and its translation where there is one."""

from dataclasses import dataclass

from components.model.problems import DataFault
from components.model.statement import Statement, read_translation
from components.screen.cards import open_statement
from components.screen.page import Page, show_problems
from components.screen.store import remember
from components.view.languages import LOCALES

RECORD, TRANSLATION, BOTH = VERSIONS = ("record", "translation", "both")


@dataclass(frozen=True)
class Texts:
    """The statement as published and its unofficial translation, None without one, for a page in `lang`."""

    record: Statement
    translation: Statement | None
    lang: str

    @property
    def all(self) -> list[Statement]:
        """Those that there are, the one in the language of the page first."""
        there = [self.record, *([self.translation] if self.translation else [])]
        return sorted(there, key=lambda text: text.lang != self.lang)

    @property
    def own(self) -> Statement:
        """The one that is in the language of the page, else the record."""
        return next((text for text in self.all if text.lang == self.lang), self.record)

    @property
    def usual(self) -> str:
        """What is shown where the address does not say."""
        return TRANSLATION if self.own.translation else RECORD

    @property
    def versions(self) -> tuple[str, ...]:
        """What can be shown: record, translation, both; the one in the language of the page first."""
        if self.translation is None:
            return (RECORD,)
        return (TRANSLATION, RECORD, BOTH) if self.own.translation else VERSIONS

    def pick(self, version: str) -> list[Statement]:
        """The texts of one of `versions`."""
        return [text for text in self.all if version in (BOTH, TRANSLATION if text.translation else RECORD)]


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
