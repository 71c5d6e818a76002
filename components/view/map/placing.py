"""Where labels stand: near what they name, never on one another, seldom on a symbol."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import cos, hypot, pi, sin

from components.view.map.projection import Frame, Point

DIRECTIONS = 20
"""In how many directions from what it names a spot for a label is looked for."""
RINGS = 34
GAP = 3.0
SIDEWAYS = 0.7
"""How much nearer a label beside its anchor counts than one over or under it: labels are wide and low."""
COVERED, CROSSED = 22.0, 90.0
"""What it costs a label to cover a symbol, and a leader to cross a label, in the pixels it would rather move."""


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels: its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> Point:
        """The centre."""
        return self.x + self.width / 2, self.y + self.height / 2

    def meets(self, other: "Box", gap: float = 0) -> bool:
        """Whether the two overlap or come closer than `gap`."""
        across = self.x - gap < other.x + other.width and other.x - gap < self.x + self.width
        return across and self.y - gap < other.y + other.height and other.y - gap < self.y + self.height

    def cut_by(self, start: Point, end: Point) -> bool:
        """Whether a straight line from `start` to `end` runs through the box."""
        first, last = 0.0, 1.0
        for at, ahead, least, size in (
            (start[0], end[0] - start[0], self.x, self.width),
            (start[1], end[1] - start[1], self.y, self.height),
        ):
            if not ahead and not least <= at <= least + size:
                return False
            if ahead:
                enter, leave = sorted(((least - at) / ahead, (least + size - at) / ahead))
                first, last = max(first, enter), min(last, leave)
        return first <= last

    def nearest(self, point: Point) -> Point:
        """The point of the box that is nearest to `point`."""
        x, y = point
        return min(max(x, self.x), self.x + self.width), min(max(y, self.y), self.y + self.height)


@dataclass(frozen=True)
class Wish:
    """A label to be placed: its size, what it names, how far from that it must stay and how far off it may go.

    It is left out where it would cover more than `most` symbols.
    """

    width: float
    height: float
    anchor: Point
    clear: float = 0.0
    reach: float = float("inf")
    most: float = float("inf")


Spot = tuple[float, Box]
"""Where a label may stand, and how far off that counts."""


def around(point: Point, radius: float) -> Box:
    """The square around a point."""
    return Box(point[0] - radius, point[1] - radius, 2 * radius, 2 * radius)


def place_all(wishes: Sequence[Wish], frame: Frame, taken: Sequence[Box], symbols: Sequence[Box]) -> list[Box | None]:
    """A box for each wish in turn, clear of those before it and of `taken`; None where the frame has no room left.

    Labels would rather stand near, and rather not cover one of `symbols`.
    """
    return place_in_turn(wishes, [list_spots(wish, frame) for wish in wishes], taken, symbols)


def place_in_turn(
    wishes: Sequence[Wish], spots: Sequence[Iterable[Spot]], taken: Sequence[Box], symbols: Sequence[Box]
) -> list[Box | None]:
    """A box for each wish from the spots that it may have."""
    placed: list[tuple[Wish, Box]] = []
    boxes: list[Box | None] = []
    for wish, own in zip(wishes, spots, strict=True):
        box = _place(wish, own, [*taken, *(other for _, other in placed)], symbols, placed)
        boxes.append(box)
        if box is not None:
            placed.append((wish, box))
    return boxes


def beside(wish: Wish, taken: Sequence[Box], frame: Frame) -> Box | None:
    """A box to the right, left, under or over the anchor that meets nothing; None where all four do."""
    x, y = wish.anchor
    middle, edge = y - wish.height / 2, wish.clear
    corners = [
        (x + edge, middle),
        (x - edge - wish.width, middle),
        (x - wish.width / 2, y + edge),
        (x - wish.width / 2, y - edge - wish.height),
    ]
    boxes = [Box(left, top, wish.width, wish.height) for left, top in corners]
    return next((box for box in boxes if _inside(box, frame) and not any(box.meets(one) for one in taken)), None)


def _place(
    wish: Wish,
    spots: Iterable[Spot],
    blocked: Sequence[Box],
    symbols: Sequence[Box],
    placed: Sequence[tuple[Wish, Box]],
) -> Box | None:
    best, least = None, float("inf")
    for reach, box in spots:
        if reach >= least:
            break
        if any(box.meets(other, GAP) for other in blocked):
            continue
        covered = sum(box.meets(symbol) for symbol in symbols)
        cost = reach + COVERED * covered
        if covered > wish.most or cost >= least:
            continue
        cost += CROSSED * sum(_cross(wish, box, *other) for other in placed)
        if cost < least:
            best, least = box, cost
    return best


def _cross(wish: Wish, box: Box, other: Wish, placed: Box) -> bool:
    """Whether the leader of one label runs through the other label."""
    return placed.cut_by(box.middle, wish.anchor) or box.cut_by(placed.middle, other.anchor)


def list_spots(wish: Wish, frame: Frame, directions: int = DIRECTIONS) -> Iterator[Spot]:
    """Boxes around the anchor, nearest first, each with its distance; those over the edge are moved inside.

    There are many, of which few are looked at: their corners are found first, a box is made when it is asked for.
    """
    (x, y), step, found = wish.anchor, frame.text * 0.75, []
    for ring in range(RINGS):
        for across, down in _list_turns(directions if ring else 1):
            left, top = x + ring * step * across * 1.25 - wish.width / 2, y + ring * step * down - wish.height / 2
            left, top = _move_inward(left, top, wish.width, wish.height, frame)
            beside = min(max(x, left), left + wish.width) - x
            under = min(max(y, top), top + wish.height) - y
            if wish.clear <= hypot(beside, under) <= wish.reach:
                far = hypot(SIDEWAYS * (left + wish.width / 2 - x), top + wish.height / 2 - y)
                found.append((far, left, top))
    found.sort(key=lambda spot: spot[0])
    return ((far, Box(left, top, wish.width, wish.height)) for far, left, top in found)


@cache
def _list_turns(directions: int) -> tuple[Point, ...]:
    """So many points around the circle."""
    angles = (2 * pi * turn / directions for turn in range(directions))
    return tuple((cos(angle), sin(angle)) for angle in angles)


def _move_inward(x: float, y: float, width: float, height: float, frame: Frame) -> Point:
    """The corner of a box of that size, moved so that it lies in the frame."""
    left = min(max(x, frame.start + frame.margin), frame.width - frame.end - width - frame.margin)
    return left, min(max(y, GAP), frame.height - height - GAP)


def _inside(box: Box, frame: Frame) -> bool:
    return _move_inward(box.x, box.y, box.width, box.height, frame) == (box.x, box.y)
