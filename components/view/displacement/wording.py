"""The words of the curve as a drawing sets them: off the marks, the lines and one another, pointing at their marks."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.view.boxes import Box, Point, around
from components.view.displacement.clearing import Ground, clear
from components.view.displacement.labels import Label
from components.view.displacement.plot import Block, Plot, set_block
from components.view.displacement.pointers import list_pointers

Stroke = tuple[Point, Point]
Circle = tuple[Point, float]


@dataclass(frozen=True)
class Wording:
    """The words, and the thin lines from those that stand away from their marks."""

    blocks: tuple[Block, ...]
    pointers: tuple[Stroke, ...]


def set_words(
    labels: Sequence[Label],
    plot: Plot,
    colour: str,
    marks: Sequence[Circle],
    strokes: Sequence[Stroke],
    names: Sequence[Block],
) -> Wording:
    """The labels clear of `marks`, of `strokes` and of `names`; what hangs from the top of the plot stays there."""
    near = [label for label in labels if label.value is not None]
    hanging = [set_block(label, plot, colour) for label in labels if label.value is None]
    boxes = [
        *(around(*mark) for mark in marks),
        *(box for block in (*names, *hanging) for box in block.boxes),
    ]
    ground = Ground((*boxes,), (*strokes,), Box(-4, 0, plot.size.width + 8, plot.size.height))
    blocks = clear([_keep(set_block(label, plot, colour), plot) for label in near], ground)
    radius = max((radius for _, radius in marks), default=0.0)
    pointers = list_pointers(near, blocks, [at for at, _ in marks], radius, plot)
    return Wording((*blocks, *hanging), (*pointers,))


def _keep(block: Block, plot: Plot) -> Block:
    """The block moved until it ends inside the plot."""
    left = min(box.x for box in block.boxes)
    right = max(box.x + box.width for box in block.boxes)
    return block.moved(max(0.0, -left) - max(0.0, right - plot.size.width), 0)
