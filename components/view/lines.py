"""Lines of text that no markup tells which way to run: in a chart or a drawing they would all run from the left."""

from textwrap import wrap

from components.view.languages import direction
from components.view.tongues import FIRST_STRONG, POP

FROM_RIGHT = "\u2067"


def set_line(line: str, lang: str) -> str:
    """The line set in the direction of its language, wherever it stands (Unicode UAX #9, an isolate from the right)."""
    return f"{FROM_RIGHT}{line}{POP}" if line and direction(lang) == "rtl" else line


def break_text(text: str, wide: int) -> list[str]:
    """The text in lines of at most `wide` letters; an isolate that a line cuts ends with it and starts anew."""
    lines, still_open = [], 0
    for line in wrap(text, wide, break_long_words=False):
        whole = FIRST_STRONG * still_open + line
        still_open = whole.count(FIRST_STRONG) - whole.count(POP)
        lines.append(whole + POP * still_open)
    return lines
