"""Where labels stand: near what they name, never on one another, seldom on a symbol."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import pi
from typing import Any

import numpy as np
from numpy.typing import NDArray

from components.view.boxes import Box, Point
from components.view.map.projection import Frame

DIRECTIONS = 20
"""In how many directions from what it names a spot for a label is looked for."""
RINGS = 34
GAP = 3.0
SIDEWAYS = 0.7
"""How much nearer a label beside its anchor counts than one over or under it: labels are wide and low."""
Edges = float | NDArray[np.float64]
COVERED, CROSSED = 22.0, 90.0
"""What it costs a label to cover a symbol, and a leader to cross a label, in the pixels it would rather move."""


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
    (x, y), (width, height) = wish.anchor, (wish.width, wish.height)
    across, down = _list_turns(directions) * frame.text * 0.75
    left, top = _move_inward(x + across * 1.25 - width / 2, y + down - height / 2, width, height, frame)
    near = np.hypot(np.clip(x, left, left + width) - x, np.clip(y, top, top + height) - y)
    far = np.hypot(SIDEWAYS * (left + width / 2 - x), top + height / 2 - y)
    order = np.argsort(far, kind="stable")
    kept = order[(near[order] >= wish.clear) & (near[order] <= wish.reach)]
    spots = zip(*(each[kept].tolist() for each in (far, left, top)), strict=True)
    return ((far, Box(left, top, width, height)) for far, left, top in spots)


@cache
def _list_turns(directions: int) -> NDArray[np.float64]:
    """The middle, and so many points on each ring around it: a row across and one down."""
    angles = np.arange(directions) * 2 * pi / directions
    turns, rings = np.array([np.cos(angles), np.sin(angles)]), np.arange(1, RINGS)
    points: NDArray[np.float64] = (rings[None, :, None] * turns[:, None, :]).reshape(2, -1)
    return np.concatenate([np.zeros((2, 1)), points], axis=1)


def _move_inward(x: Edges, y: Edges, width: float, height: float, frame: Frame) -> tuple[Any, Any]:
    """The corners of boxes of that size, moved so that they lie in the frame."""
    left = np.minimum(np.maximum(x, frame.start + frame.margin), frame.width - frame.end - width - frame.margin)
    return left, np.minimum(np.maximum(y, GAP), frame.height - height - GAP)


def _inside(box: Box, frame: Frame) -> bool:
    return _move_inward(box.x, box.y, box.width, box.height, frame) == (box.x, box.y)
