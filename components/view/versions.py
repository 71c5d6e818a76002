"""The versions in which the statement can be read: as published, its translation, or both."""

from dataclasses import dataclass

from components.model.statement import Statement

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
