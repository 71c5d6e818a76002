"""What a map of movements is made of, in pixels of its frame: marks, glyphs, arrows, labels, names."""

from dataclasses import dataclass

from components.model.figures import PEOPLE
from components.view.boxes import Box, Point, around
from components.view.letters import measure
from components.view.map.movements import Tip
from components.view.map.outlines import is_main
from components.view.map.projection import Frame
from components.view.map.shapes import corner

PAD, PATCH = 4.0, 13.0
"""Pixels around the words of a label; half the width of the field that stands for an area."""
STRONG = 1.08
"""How much wider bold letters are."""


@dataclass(frozen=True)
class Mark:
    """A number at a single place: a circle for people, a square for families, `radius` in pixels."""

    at: Point
    radius: float
    unit: str
    voice: str
    approximate: bool
    tip: Tip

    @property
    def round(self) -> bool:
        """Whether it is a circle: people. Families are squares."""
        return self.unit == PEOPLE

    @property
    def box(self) -> Box:
        """The square that it fills."""
        return around(self.at, self.radius + 2)


@dataclass(frozen=True)
class Glyph:
    """The shape of a role in the colour of the voice."""

    at: Point
    radius: float
    role: str
    voice: str

    @property
    def corners(self) -> tuple[Point, ...]:
        """The corners of the shape; none where it is round."""
        return corner(self.role, self.at, self.radius)


@dataclass(frozen=True)
class Named:
    """A single place without a number: one hollow shape for each role it is named in."""

    glyphs: tuple[Glyph, ...]
    approximate: bool
    box: Box
    tip: Tip

    @property
    def frame(self) -> Box:
        """The box with room for the lines around it."""
        return Box(self.box.x - 3, self.box.y - 3, self.box.width + 6, self.box.height + 6)


@dataclass(frozen=True)
class Arrow:
    """A journey as a bent line from end to end; `strong` where a number is stated."""

    line: tuple[Point, ...]
    head: tuple[Point, ...]
    voice: str
    strong: bool
    tip: Tip

    @property
    def point(self) -> Box:
        """The square that its head fills."""
        (left, top), (right, bottom) = ([turn(each) for each in zip(*self.head, strict=True)] for turn in (min, max))
        return Box(left, top, right - left, bottom - top)


@dataclass(frozen=True)
class Line:
    """A line of a label and the size of its letters in pixels."""

    text: str
    size: float
    strong: bool = False

    @property
    def width(self) -> float:
        """About how wide it is."""
        return measure(self.text) * self.size * (STRONG if self.strong else 1)

    @property
    def height(self) -> float:
        """How high it is with the space to the next."""
        return self.size * 1.22


@dataclass(frozen=True)
class Label:
    """Words on the map: of an area (hatched) or of a counted place; `leader` joins it to what it names.

    `rtl` where they are written from right to left: then they begin at the right edge.
    """

    lines: tuple[Line, ...]
    glyph: Glyph
    area: bool
    box: Box
    anchor: Point
    leader: tuple[Point, Point] | None
    tip: Tip
    rtl: bool

    @property
    def voice(self) -> str:
        """Who says what stands on it."""
        return self.glyph.voice

    @property
    def span(self) -> Box:
        """The rectangle that the leader runs through, with room for its own width."""
        ends = self.leader or (self.anchor, self.anchor)
        (left, right), (top, bottom) = (sorted(end[axis] for end in ends) for axis in (0, 1))
        return Box(left - 2, top - 2, right - left + 4, bottom - top + 4)

    @property
    def patch(self) -> Box:
        """The small hatched field at the other end of the leader of an area."""
        return Box(self.anchor[0] - PATCH, self.anchor[1] - PATCH / 2, 2 * PATCH, PATCH)

    @property
    def starts(self) -> tuple[Point, ...]:
        """Where each line of words begins, on its baseline; the first makes room for the glyph."""
        found, top = [], self.box.y + PAD * 0.75
        for index, line in enumerate(self.lines):
            indent = 0 if index else 2.8 * self.glyph.radius
            found.append((begin(self.box, PAD + indent, rtl=self.rtl), top + line.size * 0.86))
            top += line.height
        return tuple(found)


@dataclass(frozen=True)
class Name:
    """A name on the map: of a land (`land` its id), of a place without a number, of where an arrow leads to."""

    line: Line
    box: Box
    anchor: Point
    rtl: bool
    land: str = ""

    @property
    def ground(self) -> str:
        """The colour in the palette of what it stands on, which is drawn around its letters."""
        return "subject" if not self.land or is_main(self.land) else "land"

    @property
    def start(self) -> tuple[float, str]:
        """Where its words are fastened, as x and text-anchor: at the edge next to what it names, else in the middle."""
        left, right = self.box.x, self.box.x + self.box.width
        if left < self.anchor[0] < right:
            return self.box.middle[0], "middle"
        after = left >= self.anchor[0]
        return left if after else right, "start" if after != self.rtl else "end"


@dataclass(frozen=True)
class Scene:
    """Everything drawn on the land of a frame, with words in `lang`; `unlabelled` counts what found no room."""

    frame: Frame
    lang: str
    lands: tuple[Name, ...]
    arrows: tuple[Arrow, ...]
    named: tuple[Named, ...]
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    names: tuple[Name, ...]
    unlabelled: int

    @property
    def empty(self) -> bool:
        """Whether nothing is drawn on the land."""
        return not (self.arrows or self.named or self.marks or self.labels)


def begin(box: Box, inset: float, *, rtl: bool) -> float:
    """The x of what stands `inset` pixels inside the edge of the box where reading begins."""
    return box.x + box.width - inset if rtl else box.x + inset
