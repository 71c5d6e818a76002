"""The plot of the displacement curve in pixels of a drawing: where days and numbers stand, and blocks of words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from components.view.boxes import Box, Point
from components.view.displacement.axes import Axes
from components.view.displacement.labels import Label
from components.view.displacement.notes import LINE
from components.view.letters import measure

ANCHORS = {"left": "start", "right": "end", "center": "middle"}
HANGING = 0.79
"""How far under the top of a line its letters stand, in letters."""
BOLDER = 1.06
"""How much wider bold letters are."""


@dataclass(frozen=True)
class Size:
    """Width and height of a drawing, how high its letters are and how many go in a long line, in units of its own."""

    width: int
    height: int
    letters: int
    line: int


@dataclass(frozen=True)
class Plot:
    """The axes laid over a width and a height; time runs from the right where the words do."""

    axes: Axes
    size: Size

    def x(self, day: date) -> float:
        """Pixels from the left. No time zone can move a day."""
        moment = day if isinstance(day, datetime) else datetime.combine(day, time())
        share = (moment - self.axes.first) / (self.axes.last - self.axes.first)
        return self.size.width * (1 - share if self.axes.sides.mirrored else share)

    def y(self, people: float) -> float:
        """Pixels from the top."""
        return self.size.height * (1 - people / self.axes.top)

    def at(self, day: date, people: float) -> Point:
        """Both."""
        return self.x(day), self.y(people)


@dataclass(frozen=True)
class Block:
    """Lines of words from `top` down, fastened at `x` by their start, middle or end; the first `bold` are bold."""

    x: float
    top: float
    anchor: str
    lines: tuple[str, ...]
    bold: int
    size: float
    colour: str

    @property
    def rows(self) -> list[tuple[str, float, bool]]:
        """Each line, where its letters stand, and whether it is bold."""
        first = self.top + HANGING * self.size
        return [(line, first + at * LINE * self.size, at < self.bold) for at, line in enumerate(self.lines)]

    @property
    def boxes(self) -> list[Box]:
        """About which room each line takes."""
        found = []
        for line, y, bold in self.rows:
            wide = measure(line) * (BOLDER if bold else 1) * self.size
            left = self.x - {"start": 0, "middle": wide / 2, "end": wide}[self.anchor]
            found.append(Box(left, y - HANGING * self.size, wide, self.size))
        return found

    def moved(self, right: float, down: float) -> "Block":
        """The same elsewhere."""
        return replace(self, x=self.x + right, top=self.top + down)


def set_block(label: Label, plot: Plot, colour: str) -> Block:
    """The label where its day, its number and its offsets put it."""
    sides, letters = plot.axes.sides, plot.size.letters
    x, y = plot.at(label.day, plot.axes.top if label.value is None else label.value)
    high = letters * (1 + LINE * (len(label.lines) - 1))
    top = y + label.down - {"top": 0, "middle": high / 2, "bottom": high}[label.anchor]
    anchor = ANCHORS[sides.align(label.align)]
    return Block(x + sides.right(label.onward), top, anchor, label.lines, label.bold, letters, colour)


def hold(blocks: Sequence[Block], size: Size) -> Box:
    """The frame that holds the plot and the blocks, with a little room at the edges."""
    boxes = [Box(0, 0, size.width, size.height), *(box for block in blocks for box in block.boxes)]
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, down = max(box.x + box.width for box in boxes), max(box.y + box.height for box in boxes)
    return Box(left - 4, top - 3, right - left + 8, down - top + 3 + 0.3 * size.letters)
