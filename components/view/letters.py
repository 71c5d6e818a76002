"""About how wide words are, and where their lines break: no font is at hand to measure."""

from functools import lru_cache

from components.view.lines import OPENING, mend_isolates
from components.view.tongues import POP

WIDTHS = {"mwMW": 0.92, "iljtfrI.,':;·|() \u00a0،؛٫٬": 0.33}
CAPITAL, OTHER = 0.67, 0.57
"""Widths of letters of a common typeface, in sizes of the text."""
JOINED = {"اأإآلبتثنيئء": 0.3, "رزدذوؤةهىفقغك": 0.5, "معحجخ": 0.6, "طظ": 0.81, "سشصض": 0.91}
"""The same of Arabic letters, as Noto Sans Arabic and DejaVu Sans draw them inside a word."""
TAIL, TAILED = 0.42, "بتثنيلفقكسشصض"
"""How much wider the letters are that end a word with a stroke of their own."""
DOT, NO_BREAK = " · ", "\u00a0"
UNSEEN = (*OPENING, POP)


def measure(text: str) -> float:
    """About how wide the text is, in sizes of its letters."""
    return sum(_width(letter, after) for letter, after in zip(text, f"{text} "[1:], strict=True))


def break_lines(text: str, width: float) -> list[str]:
    """The text in lines that are at most so wide, in sizes of its letters; a dot between two parts ends its line.

    An isolate that is broken ends with the line and begins anew with the next.
    """
    lines: list[str] = []
    filled = 0.0
    for word in text.replace(DOT, NO_BREAK + DOT[1:]).split(" "):
        added = measure(f" {word}")
        if lines and filled + added <= width:
            lines[-1], filled = f"{lines[-1]} {word}", filled + added
        elif word:
            lines.append(word)
            filled = measure(word)
    return mend_isolates(line.replace(NO_BREAK, " ") for line in lines)


@lru_cache(8192)
def _width(letter: str, after: str) -> float:
    if letter in UNSEEN or "\u064b" <= letter <= "\u0652":
        return 0.0
    joined = next((width for letters, width in JOINED.items() if letter in letters), None)
    if joined is not None:
        return joined + (TAIL if letter in TAILED and not after.isalpha() else 0.0)
    usual = CAPITAL if letter.isupper() else OTHER
    return next((width for letters, width in WIDTHS.items() if letter in letters), usual)
