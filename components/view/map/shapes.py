"""Shapes and sizes on a map: how large a number is drawn, what a role looks like, how a journey bends."""

from math import atan2, cos, hypot, pi, radians, sin, sqrt

from components.model.figures import FAMILIES, PEOPLE
from components.view.boxes import Point
from components.view.map.projection import Frame

RADII = {PEOPLE: 0.155, FAMILIES: 0.42}
"""Pixels of a circle's radius, of half a square's side, for the root of the number: areas are in proportion."""
GLYPH = 4.2
"""Radius of a role's shape in pixels."""
CORNERS = {
    "destination": (90, 210, 330),
    "camp or site": (270, 30, 150),
    "corridor": (0, 90, 180, 270),
    "return": (180, 300, 60),
    "evacuation": (0, 120, 240),
}
"""The shape of each role, as the angles of its corners in degrees, clockwise from the right; an origin is round."""
BEND, MOST_BEND, STEPS, HEAD = 0.16, 46.0, 18, 7.0
"""How far an arrow bends for its length, how far at most, of how many pieces it is made, how long its head is."""


def size_mark(number: float, unit: str, frame: Frame) -> float:
    """Radius of the circle, half the side of the square, in pixels; 0 for a unit that has no scale."""
    return RADII.get(unit, 0.0) * sqrt(number) * frame.symbols


def size_glyph(frame: Frame) -> float:
    """Radius of a role's shape in pixels."""
    return GLYPH * frame.symbols


def corner(role: str, at: Point, radius: float) -> tuple[Point, ...]:
    """The corners of the shape of a role around a point; none where it is round."""
    grown = radius * 1.2
    return tuple(
        (at[0] + grown * cos(radians(angle)), at[1] + grown * sin(radians(angle))) for angle in CORNERS.get(role, ())
    )


def bend(start: Point, end: Point, clear: float) -> tuple[Point, ...]:
    """The points of a bent line from `start` to `end`, whose ends stay `clear` pixels away."""
    length = hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    first = (start[0] + along[0] * clear, start[1] + along[1] * clear)
    last = (end[0] - along[0] * clear, end[1] - along[1] * clear)
    side = min(BEND * length, MOST_BEND) * 2
    middle = ((start[0] + end[0]) / 2 + along[1] * side, (start[1] + end[1]) / 2 - along[0] * side)
    return tuple(_on_curve(first, middle, last, step / STEPS) for step in range(STEPS + 1))


def point_head(line: tuple[Point, ...]) -> tuple[Point, ...]:
    """The two strokes at the end of a line that make it an arrow."""
    (x, y), tip = line[-2], line[-1]
    back = atan2(y - tip[1], x - tip[0])
    ends = [(tip[0] + HEAD * cos(back + turn), tip[1] + HEAD * sin(back + turn)) for turn in (pi / 7, -pi / 7)]
    return ends[0], tip, ends[1]


def _on_curve(first: Point, middle: Point, last: Point, share: float) -> Point:
    rest = 1 - share
    x, y = (rest * rest * first[axis] + 2 * rest * share * middle[axis] + share * share * last[axis] for axis in (0, 1))
    return x, y
