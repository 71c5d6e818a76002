"""Paragraphs: text with its size and look, made smaller until it fits the box that it stands in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import ceil

from components.kit.slides.runs import Run, clean, split_runs
from components.view.boxes import Box
from components.view.languages import is_rtl
from components.view.letters import break_lines, measure

LEADING = {False: 1.18, True: 1.36}
"""How far lines stand apart, in sizes of the letters: of Latin ones, of Arabic ones, higher in some typefaces."""
ARABIC, SERIF, SANS, BOLDER = 1.06, 0.88, 0.95, 1.08
"""How wide letters of the typefaces are, in widths of those that `measure` has in mind; bold ones beside others."""
STEP, LEAST = 0.97, 6.0
"""By how much letters become smaller at a time, and down to which size in points."""


@dataclass(frozen=True)
class Part:
    """A text in one look; `grown` is its size in sizes of its paragraph, `colour` a role or a voice."""

    text: str
    bold: bool = False
    italic: bool = False
    colour: str = ""
    grown: float = 1.0


@dataclass(frozen=True)
class Paragraph:
    """A text of one or more parts in the language `lang`; `size` and `before`, the room above it, are in points.

    `serif` is in the typeface of titles; `align` is start, end or center; the first line stands out by `hanging`.
    `lines` in points is how far its lines stand apart, where that is fixed, `inward` where the first begins.
    """

    parts: tuple[Part, ...]
    size: float
    lang: str
    colour: str = "ink"
    serif: bool = False
    before: float = 0.0
    align: str = "start"
    hanging: float = 0.0
    lines: float = 0.0
    inward: float = 0.0
    spaced: float = 0.0

    @property
    def text(self) -> str:
        """All that it says."""
        return clean("".join(part.text for part in self.parts))

    @property
    def rtl(self) -> bool:
        """Whether it is written from right to left."""
        return is_rtl(self.lang)

    @property
    def side(self) -> str:
        """Where its lines are fastened, as the file says it: l, r or ctr."""
        if self.align == "center":
            return "ctr"
        return "r" if (self.align == "start") == self.rtl else "l"

    @cached_property
    def runs(self) -> list[tuple[Part, Run]]:
        """Its parts as runs of one language."""
        return [(part, run) for part in self.parts for run in split_runs(part.text, self.lang)]

    def height(self, width: float) -> float:
        """About how high it is where lines may be `width` points wide, with the room above it."""
        return self.before + self.count(width) * (self.lines or self.size * self._grown * LEADING[self.rtl])

    def count(self, width: float) -> int:
        """About how many lines it has; a word longer than a line is broken. What stands out before a tab needs none."""
        number, tab, said = self.text.partition("\t")
        room = max(1.0, (width - self.hanging) / (self.size * self._grown * self.wider))
        return sum(max(1, ceil(measure(line) / room)) for line in break_lines(said if tab else number, room)) or 1

    @property
    def wider(self) -> float:
        """How wide its letters are, in widths of those that `measure` has in mind."""
        face = ARABIC if self.rtl else SERIF if self.serif else SANS
        return face * (BOLDER if any(part.bold for part in self.parts) else 1.0)

    @property
    def _grown(self) -> float:
        """The size of most of its letters, in its own."""
        return max(self.parts, key=lambda part: len(part.text)).grown


def say(text: str, size: float, lang: str, *, bold: bool = False, italic: bool = False, **look: object) -> Paragraph:
    """A paragraph of one part; `look` as Paragraph has it."""
    return replace(Paragraph((Part(text, bold, italic),), size, lang), **look)  # type: ignore[arg-type]


def measure_height(paragraphs: Iterable[Paragraph], width: float) -> float:
    """About how high the paragraphs are under one another."""
    return sum(each.height(width) for each in paragraphs)


def fit(paragraphs: Sequence[Paragraph], box: Box, least: float = LEAST) -> tuple[Paragraph, ...]:
    """The paragraphs, all smaller by the same share until they fit the box or the smallest has the size `least`."""
    fitted = tuple(each for each in paragraphs if each.text.strip())
    while fitted and measure_height(fitted, box.width) > box.height and min(each.size for each in fitted) > least:
        fitted = tuple(
            replace(
                each,
                size=each.size * STEP,
                before=each.before * STEP,
                hanging=each.hanging * STEP,
                lines=each.lines * STEP,
            )
            for each in fitted
        )
    return fitted


def fit_line(paragraph: Paragraph, width: float) -> Paragraph:
    """The paragraph so small that it stands in one line."""
    wide = measure(paragraph.text) * paragraph.size * paragraph.wider
    return replace(paragraph, size=min(paragraph.size, paragraph.size * width / wide)) if wide else paragraph
