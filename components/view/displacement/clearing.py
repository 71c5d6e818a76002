"""Clearing: words of the curve that would lie on a mark, a line or other words are moved a little."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import hypot

from components.view.boxes import Box, Point
from components.view.displacement.plot import Block

GAP, STEP, FAR = 2.0, 5, 11
"""Pixels between words and what they keep clear of; how far each try goes, and how many there are to each side."""
REACH = FAR * STEP + GAP
SIDEWAYS = 1.25
"""How much more a move to the side counts than one up or down: labels are wide and low."""
HIDDEN, CUT = 200.0, 60.0
"""What it costs words to lie on a mark or other words, and on a line, in the pixels that they would rather move."""
STEPS = range(-FAR * STEP, FAR * STEP + 1, STEP)
MOVES = sorted((hypot(SIDEWAYS * right, down), (right, down)) for right, down in product(STEPS, STEPS))
"""How far each move counts, and the move, the nearest first."""


@dataclass(frozen=True)
class Ground:
    """What words keep clear of: marks and other words as boxes, lines; and the box that they stay in."""

    boxes: tuple[Box, ...]
    strokes: tuple[tuple[Point, Point], ...]
    within: Box

    def near(self, block: Block) -> "Ground":
        """What of it the block can come to lie on."""
        reach = tuple(
            Box(box.x - REACH, box.y - REACH, box.width + 2 * REACH, box.height + 2 * REACH) for box in block.boxes
        )
        boxes = tuple(box for box in self.boxes if any(box.meets(own) for own in reach))
        strokes = tuple(line for line in self.strokes if any(own.cut_by(*line) for own in reach))
        return Ground(boxes, strokes, self.within)

    def spoil(self, boxes: Iterable[Box]) -> float:
        """How badly words are spoilt: 0 where they lie inside and on nothing; words and marks count more than lines."""
        return sum(self._spoil(box) for box in boxes)

    def _spoil(self, box: Box) -> float:
        inside = (
            self.within.x <= box.x
            and self.within.y <= box.y
            and box.x + box.width <= self.within.x + self.within.width
            and box.y + box.height <= self.within.y + self.within.height
        )
        met = sum(box.meets(other, GAP) for other in self.boxes)
        return HIDDEN * (met + (not inside)) + CUT * sum(box.cut_by(*stroke) for stroke in self.strokes)


def clear(blocks: Sequence[Block], ground: Ground) -> list[Block]:
    """Each block at the nearest spot free of the ground and of the blocks before it, or not far and spoilt least.

    Those that stand on the foot of the ground move sideways only.
    """
    placed: list[Block] = []
    once = Ground((*dict.fromkeys(ground.boxes),), (*dict.fromkeys(ground.strokes),), ground.within)
    for block in blocks:
        own = replace(once, boxes=(*once.boxes, *(box for each in placed for box in each.boxes)))
        placed.append(_free(block, own.near(block)))
    return placed


def _free(block: Block, ground: Ground) -> Block:
    stands = block.boxes[-1].y + 2 * block.size > ground.within.y + ground.within.height
    best, least = block, float("inf")
    for way, move in MOVES:
        if way >= least:
            break
        moved = block.moved(*move)
        cost = way + ground.spoil(moved.boxes)
        if cost < least and not (stands and move[1]):
            best, least = moved, cost
    return best
