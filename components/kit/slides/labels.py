"""Where the labels of a chart stand: beside their marks, clear of each other, of the other marks and of the lines."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from components.kit.slides.strands import Strand, count_days
from components.view.boxes import Box, Point, around
from components.view.displacement.curve import Mark
from components.view.letters import measure

AWAY, LINE = 7.0, 1.25
"""How far a label is from its mark in points, and how high its lines are in sizes of the letters."""
PASSES = 3
"""How often each label looks for its place."""
GAP = 0.5
"""How far apart labels stand."""
MEETS, CUTS, OUTSIDE = 20.0, 15.0, 3.0
"""What it costs a label to meet another or a mark, to lie on a line, to leave the plot by a point."""
SIDES = ("l", "r", "t", "b")
"""Left, right, over or under its mark, in the words of the file, as they are tried."""


@dataclass(frozen=True)
class Label:
    """The label of the mark at `at` in its strand: its lines, its side; `low` where it stands at the lower number.

    It hides what is under it where it stands `over` a line.
    """

    at: int
    lines: tuple[str, ...]
    side: str
    low: bool
    box: Box
    over: bool = False


Place = Callable[[float, float], Point]
Rule = tuple[Point, Point]


def place_labels(
    strands: Sequence[Strand], named: Collection[Mark], upright: Rule | None, place: Place, plot: Box, size: float
) -> dict[int, list[Label]]:
    """The labels of the marks `named` by the row of their strand; `place` gives the point of a day and a number.

    They keep clear of the line `upright` too.

    The labels of the statement come first, then those of single points, for of them there is but one; then those at
    the ends of the lines, which have more room than those before them. All are placed again where the others stand.
    """
    marks = [
        around(place(count_days(mark.day), end), 5) for each in strands for mark in each.marks for end in mark.ends
    ]
    lines = [line for each in strands for line in _list_lines(each, place)] + ([upright] if upright else [])
    wanted = [
        (strand, at)
        for strand in sorted(strands, key=lambda each: (each.voice != "statement", bool(each.line)))
        for at in reversed(range(len(strand.marks)))
        if strand.marks[at] in named
    ]
    chosen: dict[tuple[int, int], Label] = {}
    for strand, at in wanted * PASSES:
        taken = [label.box for key, label in chosen.items() if key != (strand.row, at)]
        found = _list_places(strand.marks[at], at, strand.labels[at], place, size)
        chosen[strand.row, at] = min(found, key=lambda each: _weigh(each.box, taken, marks, lines, plot))
    placed = {key: replace(each, over=_covers(each.box, marks, lines, upright)) for key, each in chosen.items()}
    return {each.row: [label for (row, _), label in placed.items() if row == each.row] for each in strands}


def _covers(box: Box, marks: Sequence[Box], lines: Sequence[Rule], upright: Rule | None) -> bool:
    """Whether the label hides the lines under it: never a mark, but it always hides the upright line."""
    cut = any(box.cut_by(*line) for line in lines) and not any(box.meets(mark, GAP) for mark in marks)
    return cut or (upright is not None and box.cut_by(*upright))


def _list_lines(strand: Strand, place: Place) -> list[Rule]:
    """The lines that join the marks, and the bar of each range."""
    joined = (0, -1) if strand.banded else (-1,) if strand.line else ()
    points = [[place(count_days(mark.day), mark.ends[end]) for mark in strand.marks] for end in joined]
    bars = [
        (place(count_days(mark.day), mark.ends[0]), place(count_days(mark.day), mark.ends[-1])) for mark in strand.marks
    ]
    return [*(pair for line in points for pair in pairwise(line)), *bars]


def _list_places(mark: Mark, at: int, lines: tuple[str, ...], place: Place, size: float) -> list[Label]:
    wide, high = max(measure(line) for line in lines) * size, len(lines) * size * LINE
    found = []
    for side in SIDES:
        for low in (False, True) if len(mark.ends) > 1 else (False,):
            x, y = place(count_days(mark.day), mark.ends[0 if low else -1])
            left = {"l": x - AWAY - wide, "r": x + AWAY}.get(side, x - wide / 2)
            top = {"t": y - AWAY - high, "b": y + AWAY}.get(side, y - high / 2)
            found.append(Label(at, lines, side, low, Box(left, top, wide, high)))
    return found


def _weigh(box: Box, taken: Sequence[Box], marks: Sequence[Box], lines: Sequence[Rule], plot: Box) -> float:
    """What it costs to stand there; to leave the plot costs most."""
    outside = max(plot.x - box.x, 0) + max(box.x + box.width - plot.x - plot.width, 0)
    outside += max(plot.y - box.y, 0) + max(box.y + box.height - plot.y - plot.height, 0)
    meets = 2 * sum(box.meets(other, GAP) for other in taken) + sum(box.meets(other) for other in marks)
    return OUTSIDE * outside + MEETS * meets + CUTS * sum(box.cut_by(*line) for line in lines)
