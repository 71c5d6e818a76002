"""Pointers: thin lines from words of the curve that stand away from their mark, or nearer to another one, to it."""

from collections.abc import Sequence
from math import dist

from components.view.boxes import Point
from components.view.displacement.labels import Label
from components.view.displacement.plot import Block, Plot

AWAY = 1.2
"""How far words may stand from their mark without a pointer, in sizes of their letters."""
NEARER = 3.0
"""By how many pixels words are nearer to their own mark than to any other, or have a pointer."""
OFF = 4.0
"""How far a pointer ends from the words and from the middle of the mark, less its radius."""


def list_pointers(
    labels: Sequence[Label], blocks: Sequence[Block], points: Sequence[Point], radius: float, plot: Plot
) -> list[tuple[Point, Point]]:
    """The pointers of the labels set as `blocks` among the marks at `points`, of the size `radius`."""
    pairs = [(label, block) for label, block in zip(labels, blocks, strict=True) if label.names]
    drawn = [_point(label, block, points, radius, plot) for label, block in pairs]
    return [pointer for pointer in drawn if pointer is not None]


def measure_way(block: Block, point: Point) -> tuple[float, Point]:
    """How far the words are from the point, and where they are nearest."""
    return min((dist(box.nearest(point), point), box.nearest(point)) for box in block.boxes)


def list_own(label: Label, block: Block, plot: Plot) -> list[Point]:
    """Where the mark of a label can be pointed at: its numbers, and of a range the place between that is nearest."""
    ends = [plot.at(label.day, number) for number in label.names]
    (x, low), (_, high) = ends[0], ends[-1]
    return [*ends, *((x, min(max(box.middle[1], high), low)) for box in block.boxes)]


def _point(
    label: Label, block: Block, points: Sequence[Point], radius: float, plot: Plot
) -> tuple[Point, Point] | None:
    own = list_own(label, block, plot)
    (way, start), aim = min((measure_way(block, point), point) for point in own)
    ends = [plot.at(label.day, number) for number in label.names]
    others = [measure_way(block, point)[0] for point in points if min(dist(point, end) for end in ends) > 1]
    clear = way <= radius + AWAY * block.size and way + NEARER <= min(others, default=way + NEARER)
    if clear or way <= radius + 2 * OFF:
        return None
    return _shorten(start, aim, OFF / way), _shorten(aim, start, (radius + OFF) / way)


def _shorten(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
