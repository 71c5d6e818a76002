"""Paper: paragraphs set under one another inside a width, broken into lines, and cut where there is no more room."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from components.view.languages import is_rtl
from components.view.letters import break_lines, measure
from components.view.lines import mend_isolates, set_line
from components.view.tongues import ARABIC, FIRST_STRONG, ISOLATED, LATIN, POP, plain

ELLIPSIS = "…"
BOLD = 600
WIDER = {True: 1.09, False: 1.03}
"""How much wider letters may be than measured: bold ones, others. A reader's machine may have another typeface."""
LEADING, ASCENT = 1.32, 1.0
"""How far lines stand apart, and how far below the top the first stands, in sizes of the letters."""
HUGE, CLOSE = 60, 1.16
"""From which size on lines stand closer, and how close: so large is but a number, alone in its line."""


@dataclass(frozen=True)
class Paragraph:
    """A text to be set: the size of its letters in pixels, its colour, and how many lines it may have at most.

    `before` is the room above it. With `shrink` its letters become smaller until it fits, down to that size.
    """

    text: str
    size: float
    colour: str
    weight: int = 400
    most: int = 2
    before: float = 0.0
    shrink: float = 0.0


@dataclass(frozen=True)
class Line:
    """A line as it is drawn: `x` is its right end where `anchor` is "end", `y` its baseline; in pixels."""

    text: str
    x: float
    y: float
    size: float
    colour: str
    weight: int
    anchor: str


@dataclass(frozen=True)
class Column:
    """Where text is set: from `left` to `right`, in the direction of `lang`."""

    left: float
    right: float
    lang: str

    @property
    def width(self) -> float:
        """How wide it is in pixels."""
        return self.right - self.left

    def inward(self, distance: float) -> "Column":
        """The same without the first `distance` pixels, where reading begins."""
        if is_rtl(self.lang):
            return replace(self, right=self.right - distance)
        return replace(self, left=self.left + distance)

    def at(self, distance: float) -> float:
        """The x that is `distance` pixels along the line, from where reading begins."""
        return self.right - distance if is_rtl(self.lang) else self.left + distance

    def split(self, count: int, gap: float) -> "list[Column]":
        """So many columns side by side, in the order of reading."""
        wide = (self.width - gap * (count - 1)) / count
        lefts = [self.left + at * (wide + gap) for at in range(count)]
        return [Column(left, left + wide, self.lang) for left in (lefts[::-1] if is_rtl(self.lang) else lefts)]


def stack(paragraphs: Iterable[Paragraph], column: Column, top: float) -> tuple[list[Line], float]:
    """The lines of the paragraphs, blank ones left out, and where the next could begin."""
    lines: list[Line] = []
    for paragraph in paragraphs:
        if not paragraph.text.strip():
            continue
        kept = replace(paragraph, text=isolate_runs(paragraph.text, column.lang))
        fitted = shrink(kept, column.width)
        top += fitted.before if lines else 0
        for text in fit(fitted, column.width):
            lines.append(_place(text, fitted, column, top))
            top += fitted.size * (CLOSE if fitted.size > HUGE else LEADING)
    return lines, top


def fit(paragraph: Paragraph, width: float) -> list[str]:
    """The paragraph in lines no wider than `width` pixels; where there are too many the last ends with an ellipsis."""
    room = width / paragraph.size / WIDER[paragraph.weight >= BOLD]
    text = " ".join(_cut_word(word, room) for word in paragraph.text.split())
    lines = break_lines(text, room)
    if len(lines) <= paragraph.most:
        return lines
    last = lines[paragraph.most - 1]
    while measure(last + ELLIPSIS) > room and " " in last:
        last = last.rpartition(" ")[0]
    return mend_isolates([*lines[: paragraph.most - 1], last.rstrip(" ,;:،؛·") + ELLIPSIS])


def isolate_runs(text: str, lang: str) -> str:
    """The text with the words of the other language between isolates: each run of them stays in one piece."""
    run = LATIN if is_rtl(lang) else ARABIC
    parts = ISOLATED.split(text)
    parts[::2] = [run.sub(rf"{FIRST_STRONG}\1{POP}", part) for part in parts[::2]]
    parts[1::2] = [f"{FIRST_STRONG}{part}{POP}" for part in parts[1::2]]
    return "".join(parts)


def measure_text(text: str, size: float, weight: int = 400) -> float:
    """About how wide the text is, in pixels."""
    return measure(text) * size * WIDER[weight >= BOLD]


def _cut_word(word: str, room: float) -> str:
    """The word, or its beginning where it is wider than a line: nobody would write such a word."""
    if measure(word) <= room:
        return word
    kept = plain(word)
    while measure(kept + ELLIPSIS) > room:
        kept = kept[:-1]
    return kept + ELLIPSIS


def shrink(paragraph: Paragraph, width: float) -> Paragraph:
    """The paragraph with letters so small that it fits into one line, but none smaller than it allows."""
    wide = measure_text(paragraph.text, paragraph.size, paragraph.weight)
    if not paragraph.shrink or wide <= width:
        return paragraph
    return replace(paragraph, size=max(paragraph.shrink, paragraph.size * width / wide * 0.99))


def _place(text: str, paragraph: Paragraph, column: Column, top: float) -> Line:
    anchor = "end" if is_rtl(column.lang) else "start"
    said, baseline = set_line(text, column.lang), top + paragraph.size * ASCENT
    return Line(said, column.at(0), baseline, paragraph.size, paragraph.colour, paragraph.weight, anchor)
