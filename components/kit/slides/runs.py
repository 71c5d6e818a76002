"""Runs of text: what is in one language, fit to stand in XML and in a line that reads the other way."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from components.view.languages import FIRST, LOCALES, direction, is_rtl
from components.view.tongues import ARABIC, ISOLATED, LATIN, tongue_of

UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that XML may not hold, or advises against."""
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Signs that begin or end a stretch of text in another direction: one that nobody ends would turn the line."""
SPACES = re.compile(r"[ \r\n\u2028\u2029]+")
LEFT, RIGHT = "\u200e", "\u200f"
"""Letters that nobody sees, of which each reads in one direction."""


@dataclass(frozen=True)
class Run:
    """A text and its language."""

    text: str
    lang: str

    @property
    def tag(self) -> str:
        """The language as the file names it: en-GB, ar-SY."""
        return tag_of(self.lang)


def tag_of(lang: str) -> str:
    """The language as the file names it."""
    return LOCALES[lang].replace("_", "-")


def clean(text: str) -> str:
    """The text in one line, without what XML may not hold and without signs that turn the line."""
    return SPACES.sub(" ", TURNING.sub("", UNFIT.sub("", text)))


def edge(text: str, rtl: bool) -> str:
    """A line of a chart from right to left between letters of that direction: LibreOffice sets it from the left."""
    return f"{RIGHT}{text}{RIGHT}" if rtl else text


def split_runs(text: str, lang: str) -> list[Run]:
    """The text of a line in `lang` as runs, those in the other language each kept in one piece.

    Isolates would do that, but PowerPoint has no rule for them: instead letters that nobody sees stand around the run.
    """
    return [run for run in _split(text, lang) if run.text]


def _split(text: str, lang: str) -> Iterator[Run]:
    other, pattern = (FIRST, LATIN) if is_rtl(lang) else ("ar", ARABIC)
    for at, part in enumerate(ISOLATED.split(text)):
        if at % 2:
            yield _set(part, tongue_of(part) or lang, lang)
            continue
        for turn, piece in enumerate(pattern.split(part)):
            yield _set(piece, other if turn % 2 else lang, lang)


def _set(text: str, own: str, lang: str) -> Run:
    said = clean(text)
    if not said or direction(own) == direction(lang):
        return Run(said, own)
    inner, outer = (RIGHT, LEFT) if is_rtl(own) else (LEFT, RIGHT)
    return Run(f"{outer}{inner}{said}{inner}{outer}", own)
