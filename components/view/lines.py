"""Lines of text that no markup tells which way to run: in a chart or a drawing they would all run from the left."""

from collections.abc import Iterable
from textwrap import wrap

from components.view.languages import direction
from components.view.tongues import FIRST_STRONG, POP

FROM_RIGHT = "\u2067"
OPENING = ("\u2066", FROM_RIGHT, FIRST_STRONG)
"""What begins an isolate (Unicode UAX #9); POP ends the one begun last."""


def set_line(line: str, lang: str) -> str:
    """The line set in the direction of its language, wherever it stands (Unicode UAX #9, an isolate from the right)."""
    return f"{FROM_RIGHT}{line}{POP}" if line and direction(lang) == "rtl" else line


def break_text(text: str, wide: int) -> list[str]:
    """The text in lines of at most `wide` letters, each whole by itself."""
    return mend_isolates(wrap(text, wide, break_long_words=False))


def mend_isolates(lines: Iterable[str]) -> list[str]:
    """The lines of one text, each whole by itself: an isolate that a line cuts ends with it and starts anew."""
    mended: list[str] = []
    still_open: list[str] = []
    for line in lines:
        whole = "".join(still_open) + line
        still_open = _list_open(whole)
        mended.append(whole + POP * len(still_open))
    return mended


def _list_open(line: str) -> list[str]:
    """The signs that begin an isolate which the line does not end, the outermost first."""
    found: list[str] = []
    for letter in line:
        if letter in OPENING:
            found.append(letter)
        elif letter == POP and found:
            found.pop()
    return found
