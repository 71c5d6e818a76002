"""The displacement curve as a still drawing: SVG made from a template and the same prepared curve as the chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from components.view.boxes import Point
from components.view.corners import outline
from components.view.displacement.axes import measure_axes
from components.view.displacement.curve import Curve, Mark
from components.view.displacement.labels import Label, list_labels
from components.view.displacement.notes import Leader, list_leaders
from components.view.displacement.plot import Block, Plot, Size, hold, set_block
from components.view.displacement.wording import set_words
from components.view.languages import is_rtl
from components.view.map.drawing import ARABIC, LATIN
from components.view.markup import environment
from components.view.palette import Palette, pick_shape
from components.view.words import Words

NOTE = 0.15
"""Share of the plot, from its foot, that is left to the note on the statement's number."""
RADII = {"diamond": 6.9, "circle": 4.9}
RADIUS, HEAD = 6.2, (4.4, 7.5)
"""Radius of the other marks; half the width of an arrow's head and its length: all for letters of `USUAL` pixels."""
USUAL = 17
DOTTED, DASHED = "2 3", "5 4"
SIZES = {"wide": Size(900, 470, 17, 46), "narrow": Size(340, 470, 14, 28)}
"""wide for laptops and projectors, narrow for phones, so that the words of the drawing stay legible."""


@dataclass(frozen=True)
class Path:
    """A line through points; where it is `filled` the field inside it, else `wide` pixels, in dashes where it has."""

    points: tuple[Point, ...]
    colour: str
    wide: float = 2.0
    dash: str = ""
    filled: bool = False

    @property
    def strokes(self) -> list[tuple[Point, Point]]:
        """Its straight pieces; a field has none, for words may lie on it."""
        return [] if self.filled else list(pairwise(self.points))


@dataclass(frozen=True)
class Dot:
    """One number of a figure: its shape and rim say who speaks, a fill like the ground that the source is weak."""

    at: Point
    radius: float
    shape: str
    rim: str
    fill: str

    @property
    def corners(self) -> tuple[Point, ...]:
        """The corners of the shape; none where it is round."""
        return outline(self.shape, self.at, self.radius)


def sketch_curve(curve: Curve, palette: Palette, words: Words, size: Size) -> str:
    """The curve as SVG: the two segments apart, ranges as bands and bars, open numbers with an arrow."""
    plot = Plot(measure_axes(curve, words), size)
    leaders = list_leaders(curve, words, size.letters, size.height / plot.axes.top)
    bands = [path for segment in curve.segments.values() for path in _line(segment, plot, palette)]
    # Marks of the same number on the same day hide each other: one is drawn for all.
    bars, heads = (list(dict.fromkeys(paths)) for paths in _strokes(curve, plot, palette))
    dots = list(dict.fromkeys(_dots(curve, plot, palette)))
    uprights = _uprights(curve, leaders, plot, palette)
    names = _name_axes(plot, palette)
    strokes = [stroke for path in (*bands, *bars, *uprights) for stroke in path.strokes]
    labels = list_labels(curve, words, size.line)
    said = set_words(labels, plot, palette.ink, [(dot.at, dot.radius) for dot in dots], strokes, names)
    blocks = [*names, *said.blocks]
    return (
        environment()
        .get_template("curve.svg")
        .render(
            frame=hold(blocks, size),
            lang=words.lang,
            font=ARABIC if is_rtl(words.lang) else LATIN,
            ground=palette.ground,
            paths=[*_grid(plot, palette), *bands, *bars],
            heads=heads,
            dots=dots,
            uprights=[*uprights, *(Path(pointer, palette.quiet, 1) for pointer in said.pointers)],
            blocks=blocks,
        )
    )


def _grid(plot: Plot, palette: Palette) -> list[Path]:
    heights = {number: plot.y(number) for number in (0, *plot.axes.numbers)}
    return [
        Path(((0, y), (plot.size.width, y)), palette.line if number else palette.quiet, 1)
        for number, y in heights.items()
    ]


def _name_axes(plot: Plot, palette: Palette) -> list[Block]:
    last = plot.axes.last
    numbers = [Label(last, number, (said,), "end", "bottom", -2, -3) for number, said in plot.axes.numbers.items()]
    days = [Label(day, 0, (said,), "center", "top", 0, 8) for day, said in plot.axes.days.items()]
    return [set_block(label, plot, palette.quiet) for label in numbers + days]


def _line(segment: Sequence[Mark], plot: Plot, palette: Palette) -> list[Path]:
    """The edges of a segment with a band between them, or, dotted, the one edge that has the more ends."""
    if not segment:
        return []
    colour = palette.colour(segment[0].figure.voice)
    lower, upper = (_edge(segment, end, plot) for end in ("low", "high"))
    if not len(lower) == len(upper) == len(segment):
        return [Path(max(lower, upper, key=len), colour, dash=DOTTED)]
    return [Path(lower + upper[::-1], colour, filled=True), Path(lower, colour), Path(upper, colour)]


def _edge(segment: Sequence[Mark], end: str, plot: Plot) -> tuple[Point, ...]:
    ends = [(mark.day, getattr(mark.figure.quantity, end)) for mark in segment]
    return tuple(plot.at(day, people) for day, people in ends if people is not None)


def _strokes(curve: Curve, plot: Plot, palette: Palette) -> tuple[list[Path], list[Path]]:
    """A bar from end to end of each range; a stroke on each number left open at one side, and the head on it."""
    bars, heads = [], []
    for mark in curve.marks:
        colour, first = palette.colour(mark.figure.voice), plot.at(mark.day, mark.ends[0])
        if mark.opens:
            tip = plot.at(mark.day, mark.ends[0] + mark.opens * plot.axes.reach)
            bars.append(Path((first, tip), colour))
            heads.append(Path(_head(tip, mark.opens, _swell(plot)), colour, filled=True))
        elif len(mark.ends) > 1:
            bars.append(Path((first, plot.at(mark.day, mark.ends[-1])), colour, 4))
    return bars, heads


def _head(tip: Point, turn: int, swell: float) -> tuple[Point, ...]:
    """The corners of an arrow's head around the end of its stroke: up for 1, down for -1."""
    half, half_long = HEAD[0] * swell, turn * HEAD[1] * swell / 2
    x, y = tip
    return (x, y - half_long), (x + half, y + half_long), (x - half, y + half_long)


def _dots(curve: Curve, plot: Plot, palette: Palette) -> list[Dot]:
    """Each figure at each number printed."""
    drawn = [(mark, pick_shape(mark.figure.voice), palette.colour(mark.figure.voice)) for mark in curve.marks]
    return [
        Dot(
            plot.at(mark.day, end),
            RADII.get(shape, RADIUS) * _swell(plot),
            shape,
            colour,
            palette.ground if mark.weak else colour,
        )
        for mark, shape, colour in drawn
        for end in mark.ends
    ]


def _swell(plot: Plot) -> float:
    """How much larger marks are than with letters of the usual size; never smaller."""
    return max(1.0, plot.size.letters / USUAL)


def _uprights(curve: Curve, leaders: Sequence[Leader], plot: Plot, palette: Palette) -> list[Path]:
    """The line from the statement's mark to its note, and the one at the break between the segments."""
    drawn = [Path((plot.at(each.day, each.foot), plot.at(each.day, each.value)), palette.quiet, 1) for each in leaders]
    if curve.middle is not None:
        foot = max([NOTE * plot.axes.top, *(leader.note for leader in leaders)])
        ends = plot.at(curve.middle, foot), plot.at(curve.middle, plot.axes.top)
        drawn.append(Path(ends, palette.quiet, 1, DASHED))
    return drawn
