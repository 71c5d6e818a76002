"""The displacement curve as a still drawing: made with altair and vl-convert from the same prepared curve, as SVG."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import altair as alt
import vl_convert

from components.view.axes import Axes, measure_axes
from components.view.curve import Curve, Mark
from components.view.labels import LINE, Label, list_labels, list_leaders
from components.view.palette import Palette, pick_shape
from components.view.words import Words

FONT = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
ARABIC_FONT = (
    "'Source Sans 3', 'Source Sans Pro', 'Noto Sans Arabic', 'Segoe UI', 'Geeza Pro', Tahoma, Arial, sans-serif"
)
"""Families that readers' machines have: a drawing is a picture, so that web fonts do not reach it."""
NOTE = 0.15
"""Share of the plot, from its foot, that is left to the note on the statement's number."""


@dataclass(frozen=True)
class Size:
    """Width and height of a drawing, how high its letters are and how many go in a long line, in units of its own."""

    width: int
    height: int
    letters: int
    line: int


SIZES = {"wide": Size(900, 470, 17, 46), "narrow": Size(340, 470, 14, 28)}
"""wide for laptops and projectors, narrow for phones, so that the words of the drawing stay legible."""


def sketch_curve(curve: Curve, palette: Palette, words: Words, size: Size) -> str:
    """The curve as SVG: the two segments apart, ranges as bands and bars, open numbers with an arrow."""
    axes = measure_axes(curve, words)
    layers = [_grid(axes, palette), *_axis_names(axes, palette, size)]
    for segment in curve.segments.values():
        layers += _line(segment, axes, palette)
    layers += _strokes(curve, axes, palette)
    layers += [_marks(curve, axes, palette), _uprights(curve, axes, palette, words, size)]
    for label in list_labels(curve, words, size.line):
        layers += _text(label, axes, palette.ink, size)
    chart = alt.layer(*layers).properties(width=size.width, height=size.height, background="transparent", padding=2)
    if axes.sides.mirrored:  # The room that Arabic takes is overrated, and the drawing would be small in empty space.
        room = {"left": 4, "right": size.letters, "top": 3, "bottom": 2 * size.letters}
        chart = chart.properties(autosize="none", padding=room)
    # Altair's check of what it says would take as long as the drawing: the tests have it checked.
    return str(vl_convert.vegalite_to_svg(chart.configure_view(stroke=None).to_dict(validate=False)))


def _spot(day: date, axes: Axes) -> float:
    """The day as a number of days since the first: no time zone can move it."""
    moment = day if isinstance(day, datetime) else datetime.combine(day, time())
    return (moment - axes.first).total_seconds() / 86_400


def _layer(rows: Sequence[dict[str, Any]], axes: Axes) -> alt.Chart:
    """A layer of rows with x (days) and y (people), on the axes; give it a mark."""
    ends = (0, _spot(axes.last, axes))
    domain = ends[::-1] if axes.sides.mirrored else ends
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=domain, nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[0, axes.top], nice=False))
    return alt.Chart(alt.Data(values=list(rows))).encode(x=x, y=y)


def _grid(axes: Axes, palette: Palette) -> alt.Chart:
    rows = [{"x": 0, "x2": _spot(axes.last, axes), "y": number} for number in (0, *axes.numbers)]
    colour = alt.condition("datum.y == 0", alt.value(palette.quiet), alt.value(palette.line))
    return _layer(rows, axes).mark_rule().encode(x2="x2:Q", color=colour)


def _axis_names(axes: Axes, palette: Palette, size: Size) -> list[alt.Chart]:
    last = axes.last
    numbers = [Label(last, number, (said,), "end", "bottom", -2, -3) for number, said in axes.numbers.items()]
    days = [Label(day, 0, (said,), "center", "top", 0, 8) for day, said in axes.days.items()]
    return [text for label in numbers + days for text in _text(label, axes, palette.quiet, size)]


def _line(segment: Sequence[Mark], axes: Axes, palette: Palette) -> list[alt.Chart]:
    """The edges of a segment with a band between them, or, dotted, the one edge that has the more ends."""
    if not segment:
        return []
    colour = palette.colour(segment[0].figure.voice)
    lower, upper = ([_end(mark, end, axes) for mark in segment if _has(mark, end)] for end in ("low", "high"))
    if not len(lower) == len(upper) == len(segment):
        return [_layer(max(lower, upper, key=len), axes).mark_line(color=colour, strokeWidth=2, strokeDash=[2, 3])]
    band = [low | {"y2": high["y"]} for low, high in zip(lower, upper, strict=True)]
    edges = [_layer(edge, axes).mark_line(color=colour, strokeWidth=2) for edge in (lower, upper)]
    return [_layer(band, axes).mark_area(color=colour, opacity=0.2).encode(y2="y2:Q"), *edges]


def _has(mark: Mark, end: str) -> bool:
    return getattr(mark.figure.quantity, end) is not None


def _end(mark: Mark, end: str, axes: Axes) -> dict[str, Any]:
    return {"x": _spot(mark.day, axes), "y": getattr(mark.figure.quantity, end)}


def _strokes(curve: Curve, axes: Axes, palette: Palette) -> list[alt.Chart]:
    """A bar from end to end of each range, and a stroke with a head on each number left open at one side."""
    rows, heads = [], []
    for mark in curve.marks:
        row = {"x": _spot(mark.day, axes), "y": mark.ends[0], "colour": palette.colour(mark.figure.voice)}
        if mark.opens:
            end = mark.ends[0] + mark.opens * axes.reach
            heads.append(row | {"y": end, "turn": 0 if mark.opens > 0 else 180})
            rows.append(row | {"y2": end, "width": 2})
        elif len(mark.ends) > 1:
            rows.append(row | {"y2": mark.ends[-1], "width": 4})
    colour, width = alt.Color("colour:N", scale=None), alt.StrokeWidth("width:Q", scale=None)
    turn = alt.Angle("turn:Q", scale=None)
    bars = _layer(rows, axes).mark_rule().encode(y2="y2:Q", color=colour, strokeWidth=width)
    arrows = (
        _layer(heads, axes)
        .mark_point(shape="triangle-up", filled=True, size=75, opacity=1)
        .encode(color=colour, angle=turn)
    )
    return [bars, arrows]


def _marks(curve: Curve, axes: Axes, palette: Palette) -> alt.Chart:
    """Each figure at each number printed: shape and colour say who speaks, hollow that the source is weak."""
    rows = [
        {
            "x": _spot(mark.day, axes),
            "y": end,
            "shape": pick_shape(mark.figure.voice),
            "rim": palette.colour(mark.figure.voice),
            "fill": palette.ground if mark.weak else palette.colour(mark.figure.voice),
            "size": 190 if mark.figure.voice == "statement" else 95,
        }
        for mark in curve.marks
        for end in mark.ends
    ]
    names = ("shape", "rim", "fill", "size")
    shape, rim, fill, size = (f"{name}:{'Q' if name == 'size' else 'N'}" for name in names)
    return (
        _layer(rows, axes)
        .mark_point(opacity=1, strokeWidth=2)
        .encode(
            shape=alt.Shape(shape, scale=None),
            stroke=alt.Stroke(rim, scale=None),
            fill=alt.Fill(fill, scale=None),
            size=alt.Size(size, scale=None),
        )
    )


def _uprights(curve: Curve, axes: Axes, palette: Palette, words: Words, size: Size) -> alt.Chart:
    """The line at the break between the segments, and the one from the statement's mark to its note."""
    leaders = list_leaders(curve, words, size.letters, size.height / axes.top)
    rows = [{"x": _spot(each.day, axes), "y": each.foot, "y2": each.value, "dash": [1, 0]} for each in leaders]
    foot = max([NOTE * axes.top, *(leader.note for leader in leaders)])
    if curve.middle is not None:
        rows.append({"x": _spot(curve.middle, axes), "y": foot, "y2": axes.top, "dash": [5, 4]})
    return (
        _layer(rows, axes)
        .mark_rule(color=palette.quiet)
        .encode(y2="y2:Q", strokeDash=alt.StrokeDash("dash:N", scale=None))
    )


def _text(label: Label, axes: Axes, colour: str, size: Size) -> list[alt.Chart]:
    """A label, its bold lines apart; text hangs from its first line, so it is moved up as `anchor` asks."""
    high = size.letters * LINE
    more = (len(label.lines) - 1) * high
    up = {"top": 0.0, "middle": more / 2, "bottom": more}[label.anchor]
    spot = {"x": _spot(label.day, axes), "y": axes.top if label.value is None else label.value}
    look = {
        "font": ARABIC_FONT if axes.sides.mirrored else FONT,
        "fontSize": size.letters,
        "lineHeight": high,
        "color": colour,
    }
    place = {"align": axes.sides.align(label.align), "baseline": label.anchor, "dx": axes.sides.right(label.onward)}
    parts = [(label.lines[: label.bold], 600, 0.0), (label.lines[label.bold :], 400, label.bold * high)]
    return [
        _layer([spot | {"text": list(lines)}], axes)
        .mark_text(**look, **place, fontWeight=weight, dy=label.down - up + below)
        .encode(text=alt.Text("text:N"))
        for lines, weight, below in parts
        if lines
    ]
