"""Where labels stand: near what they name, never on one another, seldom on a symbol."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import cos, dist, hypot, pi, sin

from components.view.map.projection import Frame, Point

DIRECTIONS = 20
RINGS = 34
GAP = 3.0
SIDEWAYS = 0.7
"""How much nearer a label beside its anchor counts than one over or under it: labels are wide and low."""
COVERED, CROSSED = 22.0, 90.0
"""What it costs a label to cover a symbol, and a leader to cross a label, in the pixels it would rather move."""
MISSED = 6_000.0
"""What it costs to leave out the label wished for first, twice over; later ones cost less."""


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


ORDERS: tuple[Callable[[Wish], float], ...] = (
    lambda _: 0.0,
    lambda wish: wish.reach,
    lambda wish: wish.anchor[1],
    lambda wish: -wish.anchor[1],
    lambda wish: wish.anchor[0],
    lambda wish: -wish.anchor[0],
    lambda wish: -wish.height,
)
"""Orders to try: as wished, those first that must stay near, from the north, south, west, east, the highest first."""


def around(point: Point, radius: float) -> Box:
    """The square around a point."""
    return Box(point[0] - radius, point[1] - radius, 2 * radius, 2 * radius)


def place_all(wishes: Sequence[Wish], frame: Frame, taken: Sequence[Box], symbols: Sequence[Box]) -> list[Box | None]:
    """A box for each wish in turn, clear of those before it and of `taken`; None where the frame has no room left.

    Labels would rather stand near, and rather not cover one of `symbols`.
    """
    placed: list[tuple[Wish, Box]] = []
    boxes: list[Box | None] = []
    for wish in wishes:
        box = _place(wish, frame, [*taken, *(other for _, other in placed)], symbols, placed)
        boxes.append(box)
        if box is not None:
            placed.append((wish, box))
    return boxes


def place_best(wishes: Sequence[Wish], frame: Frame, taken: Sequence[Box], symbols: Sequence[Box]) -> list[Box | None]:
    """The same, tried in several orders: the boxes of that which leaves out the fewest and has the shortest leaders.

    Labels whose leaders would run under another are left out.
    """
    tries = []
    for key in ORDERS:
        order = sorted(range(len(wishes)), key=lambda at: key(wishes[at]))
        found = dict(zip(order, place_all([wishes[at] for at in order], frame, taken, symbols), strict=True))
        tries.append(_uncover(wishes, [found[at] for at in range(len(wishes))]))
    return min(tries, key=lambda boxes: _weigh(wishes, boxes))


def _uncover(wishes: Sequence[Wish], boxes: list[Box | None]) -> list[Box | None]:
    """The boxes without those whose leader runs under another, the last wished for first."""
    for at in reversed(range(len(boxes))):
        box, start = boxes[at], wishes[at].anchor
        others = (other for other in boxes if other is not None and other is not box)
        if box and any(other.cut_by(box.nearest(start), start) for other in others):
            boxes[at] = None
    return boxes


def _weigh(wishes: Sequence[Wish], boxes: Sequence[Box | None]) -> float:
    """What it costs to leave labels out, most for the first wish, and to set them far off."""
    placed = [(wish, box) for wish, box in zip(wishes, boxes, strict=True) if box]
    missing = sum(MISSED / (at + 2) for at, box in enumerate(boxes) if not box)
    far = sum(dist(box.nearest(wish.anchor), wish.anchor) for wish, box in placed)
    return missing + far


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
    wish: Wish, frame: Frame, blocked: Sequence[Box], symbols: Sequence[Box], placed: Sequence[tuple[Wish, Box]]
) -> Box | None:
    best, least = None, float("inf")
    for reach, box in _candidates(wish, frame):
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


def _candidates(wish: Wish, frame: Frame) -> list[tuple[float, Box]]:
    """Boxes around the anchor, nearest first, each with its distance; those over the edge are moved inside."""
    step = frame.text * 0.75
    found = []
    for ring in range(RINGS):
        for turn in range(DIRECTIONS if ring else 1):
            angle = 2 * pi * turn / DIRECTIONS
            x = wish.anchor[0] + ring * step * cos(angle) * 1.25 - wish.width / 2
            y = wish.anchor[1] + ring * step * sin(angle) - wish.height / 2
            box = _inward(Box(x, y, wish.width, wish.height), frame)
            near = box.nearest(wish.anchor)
            if wish.clear <= hypot(near[0] - wish.anchor[0], near[1] - wish.anchor[1]) <= wish.reach:
                across, down = box.middle[0] - wish.anchor[0], box.middle[1] - wish.anchor[1]
                found.append((hypot(SIDEWAYS * across, down), box))
    return sorted(found, key=lambda pair: pair[0])


def _inward(box: Box, frame: Frame) -> Box:
    x = min(max(box.x, frame.start + frame.margin), frame.width - frame.end - box.width - frame.margin)
    y = min(max(box.y, GAP), frame.height - box.height - GAP)
    return replace(box, x=x, y=y)


def _inside(box: Box, frame: Frame) -> bool:
    return _inward(box, frame) == box
