"""The frames that maps are drawn in: from degrees to pixels and back (Mercator, as pydeck draws)."""

from dataclasses import dataclass, replace
from math import asinh, atan, cos, degrees, log2, radians, sinh, tan

from components.view.boxes import Point

TILE = 512
"""Width of the whole world in pixels at zoom 0, in deck.gl."""


@dataclass(frozen=True)
class Frame:
    """A window on the map: its size in pixels, its north-western corner, and how many pixels make a degree east.

    `text` is the size of running text in pixels, `symbols` how much larger symbols are than in the wide frame.
    Labels keep `margin` pixels from its left and right edges, for a window may be a little narrower than the frame;
    `narrow` windows carry at most `most` labels; these keep clear of the names of the lands only where it is `open`.
    A line of a label is at most `long`, in sizes of its letters. `start` and `end` pixels at its left and right are
    covered by something else. On a `slide` all words are as large as running text, and nothing leads to a table.
    """

    name: str
    width: int
    height: int
    north: float
    west: float
    scale: float
    text: float
    symbols: float = 1.0
    margin: float = 3.0
    narrow: bool = False
    open: bool = False
    most: int = 7
    long: float = 18.0
    start: float = 0.0
    end: float = 0.0
    slide: bool = False

    def turn(self, *, rtl: bool) -> "Frame":
        """The same for words from right to left: what covers its right edge covers its left one."""
        return replace(self, west=self.west - self.end / self.scale, start=self.end, end=0.0) if rtl else self

    def place(self, lat: float, lon: float) -> Point:
        """Pixels right and down from the corner."""
        return (lon - self.west) * self.scale, (_upward(self.north) - _upward(lat)) * self.scale

    def locate(self, x: float, y: float) -> Point:
        """Degrees north and east of a point of the frame: the other way round."""
        return degrees(atan(sinh(radians(_upward(self.north) - y / self.scale)))), self.west + x / self.scale

    def holds(self, point: Point, margin: float = 0) -> bool:
        """Whether a point in pixels lies in the frame and is not covered, at most `margin` outside."""
        x, y = point
        across = self.start - margin <= x <= self.width - self.end + margin
        return across and -margin <= y <= self.height + margin

    def shrink(self, share: float) -> float:
        """The size of smaller words: that share of running text, but on a slide."""
        return self.text * (1.0 if self.slide else share)

    @property
    def centre(self) -> Point:
        """Degrees north and east of the middle."""
        return self.locate(self.width / 2, self.height / 2)

    @property
    def zoom(self) -> float:
        """The zoom at which deck.gl draws to this scale."""
        return log2(self.scale * 360 / TILE)

    @property
    def kilometre(self) -> float:
        """Length of a kilometre in pixels, in the middle of the frame."""
        return self.scale / (111.32 * cos(radians(self.centre[0])))


def _upward(lat: float) -> float:
    """How far north Mercator draws a latitude, in degrees of the equator."""
    return degrees(asinh(tan(radians(lat))))


WIDE = Frame("wide", 1080, 700, north=33.465, west=35.37, scale=502, text=12.5)
LARGE = Frame("large", 1376, 892, north=33.465, west=35.37, scale=640, text=15.5, symbols=1.25)
NARROW = Frame("narrow", 360, 600, 33.52, 35.6, 335, text=11.4, symbols=0.72, margin=17, narrow=True)
INSET = Frame("north", 360, 380, north=36.45, west=35.86, scale=235, text=12)
FRAMES = {frame.name: frame for frame in (WIDE, LARGE, NARROW)}
"""The windows on the south, by the size of the screen they are made for."""
