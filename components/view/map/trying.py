"""The labels of a slide placed together: of many ways one with short leaders, none of which crosses another or a label.

Every spot of a label knows, as the bits of a number, which spots of each other label agree with it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import dist

import numpy as np
from numpy.typing import NDArray

from components.view.boxes import Box, Point
from components.view.map.placing import GAP, Wish, list_spots
from components.view.map.projection import Frame

DENSER = 36
"""In how many directions from what it names a spot for a label is looked for."""
MOST = 90
"""How many spots a label may have in each of its shapes."""
STEPS = 20_000
"""How many spots are tried at most, for the labels of one slide together."""
Numbers = NDArray[np.float64]
Truths = NDArray[np.bool_]


@dataclass(frozen=True)
class Field:
    """The boxes that a label may have, those with the shortest leaders first, and where these lead.

    `shapes` says for each which of the label's shapes it has.
    """

    anchor: Point
    boxes: tuple[Box, ...]
    lengths: tuple[float, ...]
    shapes: tuple[int, ...]

    @cached_property
    def table(self) -> Numbers:
        """A column for each box: its left, top, right and bottom edge, and the two ends of its leader."""
        ends = [(*box.nearest(self.anchor), *self.anchor) for box in self.boxes]
        return np.concatenate([_table(self.boxes), np.array(ends).reshape(-1, 4).T])


def list_field(wishes: Sequence[Wish], frame: Frame, taken: Sequence[Box]) -> Field:
    """The boxes of a label that meet nothing `taken`: a wish for each shape that it may have."""
    led = [spot for shape, wish in enumerate(wishes) for spot in _list_led(wish, shape, frame, taken)]
    led.sort(key=lambda spot: spot[:2])
    lengths, shapes, boxes = zip(*led, strict=True) if led else ((), (), ())
    return Field(wishes[0].anchor, boxes, lengths, shapes)


def _list_led(wish: Wish, shape: int, frame: Frame, taken: Sequence[Box]) -> list[tuple[float, int, Box]]:
    """The nearest free boxes in one shape, each with the length of its leader."""
    boxes = [box for _, box in list_spots(wish, frame, DENSER)]
    met: Truths = np.any(_overlap(_table(boxes)[:, :, None], _table(taken)[:, None, :]), axis=1)
    free = dict.fromkeys(box for box, meets in zip(boxes, met, strict=True) if not meets)
    led = ((dist(box.nearest(wish.anchor), wish.anchor), shape, box) for box in free)
    return _thin(sorted(led, key=lambda spot: spot[0]))


def _thin(spots: list[tuple[float, int, Box]]) -> list[tuple[float, int, Box]]:
    """The nearest of many spots, and of the others so many, evenly, that there are about MOST."""
    near, far = spots[: MOST // 2], spots[MOST // 2 :]
    return [*near, *far[:: 1 + 2 * len(far) // MOST]]


def _table(boxes: Sequence[Box]) -> Numbers:
    """A column for each box: its left, top, right and bottom edge."""
    return np.array([(box.x, box.y, box.x + box.width, box.y + box.height) for box in boxes]).reshape(-1, 4).T


def agree(one: Field, other: Field) -> list[int]:
    """For each box of `one` the boxes of `other` that go with it, as bits: apart, and the leaders clear of both."""
    first, second = one.table[:, :, None], other.table[:, None, :]
    bad = _overlap(first, second) | _cut(first, second) | _cut(second, first) | _cross(first, second)
    return [int.from_bytes(row.tobytes(), "little") for row in np.packbits(~bad, axis=1, bitorder="little")]


def place_together(fields: Sequence[Field], agreed: Callable[[int, int], Sequence[int]]) -> tuple[int, ...]:
    """The spot of each of the fields, as a position in it; none where they have no room together.

    `agreed` gives what agree gives of two fields, by their positions.
    """
    search = Search([each.lengths for each in fields], agreed)
    search.go({at: (1 << len(each.boxes)) - 1 for at, each in enumerate(fields)}, {}, 0.0)
    return tuple(search.best[at] for at in sorted(search.best))


@dataclass
class Search:
    """A search for the spots of all labels with the shortest leaders, given up after so many `steps`."""

    lengths: Sequence[Sequence[float]]
    agreed: Callable[[int, int], Sequence[int]]
    best: Mapping[int, int] = field(default_factory=dict)
    least: float = float("inf")
    steps: int = STEPS

    def go(self, rest: Mapping[int, int], chosen: Mapping[int, int], spent: float) -> None:
        """Try the spots that the `rest` of the labels still have, beside those `chosen`, whose leaders are so long."""
        if not rest:
            self.best, self.least = chosen, spent
            return
        label = min(rest, key=lambda at: rest[at].bit_count())
        others = {at: bits for at, bits in rest.items() if at != label}
        for spot in _list_bits(rest[label]):
            self.steps -= 1
            left = {at: bits & self.agreed(label, at)[spot] for at, bits in others.items()}
            total = spent + self.lengths[label][spot]
            if self.steps < 0 or total >= self.least:
                return
            if all(left.values()) and total + self._bound(left) < self.least:
                self.go(left, {**chosen, label: spot}, total)

    def _bound(self, rest: Mapping[int, int]) -> float:
        """How long the leaders of the rest are at least."""
        return sum(self.lengths[at][_first_of(bits)] for at, bits in rest.items())


def _list_bits(bits: int) -> list[int]:
    return [at for at in range(bits.bit_length()) if bits >> at & 1]


def _first_of(bits: int) -> int:
    return (bits & -bits).bit_length() - 1


def _overlap(one: Numbers, other: Numbers) -> Truths:
    across = (one[0] - GAP < other[2]) & (other[0] - GAP < one[2])
    return across & (one[1] - GAP < other[3]) & (other[1] - GAP < one[3])  # type: ignore[no-any-return]


def _cut(one: Numbers, other: Numbers) -> Truths:
    """Whether the leader of one runs through the box of the other."""
    first, last = np.zeros_like(one[0] + other[0]), np.ones_like(one[0] + other[0])
    for at, low, high in ((4, 0, 2), (5, 1, 3)):
        ahead = one[at + 2] - one[at]
        ahead = np.where(np.abs(ahead) < 1e-9, 1e-9, ahead)
        enter, leave = (other[low] - one[at]) / ahead, (other[high] - one[at]) / ahead
        first, last = np.maximum(first, np.minimum(enter, leave)), np.minimum(last, np.maximum(enter, leave))
    return first <= last  # type: ignore[no-any-return]


def _cross(one: Numbers, other: Numbers) -> Truths:
    """Whether the leaders cross."""
    apart = _turn(one[4:6], one[6:8], other[4:6]) != _turn(one[4:6], one[6:8], other[6:8])
    return apart & (_turn(other[4:6], other[6:8], one[4:6]) != _turn(other[4:6], other[6:8], one[6:8]))  # type: ignore[no-any-return]


def _turn(start: Numbers, end: Numbers, point: Numbers) -> Truths:
    """Whether the point lies to the left of the line."""
    return (end[0] - start[0]) * (point[1] - start[1]) > (end[1] - start[1]) * (point[0] - start[0])  # type: ignore[no-any-return]
