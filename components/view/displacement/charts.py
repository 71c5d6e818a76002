"""The displacement chart, interactive: made with plotly from the prepared curve, in the palette's colours."""

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import Any

import plotly.graph_objects as go

from components.view.displacement.axes import Axes, measure_axes
from components.view.displacement.curve import Curve, Mark
from components.view.displacement.hovers import hover_mark
from components.view.displacement.labels import Label, list_labels
from components.view.displacement.notes import list_leaders
from components.view.palette import Palette, pick_shape
from components.view.sides import Sides
from components.view.words import Words

HEIGHT = 560
FOOT = 34
"""Room under the plot for the days; sizes are in pixels."""
FONT = "Source Sans, IBM Plex Sans Arabic, sans-serif"
SIZE = 14
WIDE = 30
NOTE = 0.14
"""Share of the plot, from its foot, that is left to the note on the statement's number."""
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}
Settings = dict[str, Any]


def draw_curve(curve: Curve, palette: Palette, words: Words) -> go.Figure:
    """The chart: OCHA's two segments apart, ranges as bands and bars, open numbers with an arrow, others as points."""
    axes = measure_axes(curve, words)
    lines = [line for segment in curve.segments.values() for line in _line(segment, palette)]
    marks = [_marker(mark, palette, words) for mark in curve.marks]
    labels = [_annotation(label, axes.sides, palette) for label in list_labels(curve, words, WIDE)]
    # All of it as settings, which plotly checks once: what it has made is checked again when it is put together.
    return go.Figure(
        [*lines, *_bars(curve, palette), *_arrows(curve, axes.reach, palette), *marks],
        _layout(axes, palette) | {"annotations": labels, "shapes": _list_uprights(curve, axes, palette, words)},
    )


def _layout(axes: Axes, palette: Palette) -> Settings:
    span = [axes.last, axes.first] if axes.sides.mirrored else [axes.first, axes.last]
    days = {"range": span, "tickvals": list(axes.days), "ticktext": list(axes.days.values())}
    numbers = {"range": [0, axes.top], "tickvals": list(axes.numbers), "ticktext": list(axes.numbers.values())}
    side = {"side": axes.sides.end, "ticklabelposition": "inside top", "showgrid": True}
    return {
        "template": None,
        "height": HEIGHT,
        "margin": {"l": 4, "r": 4, "t": 4, "b": FOOT},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": SIZE, "color": palette.ink},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {
            "bgcolor": palette.panel,
            "bordercolor": palette.quiet,
            "align": axes.sides.start,
            "font": _font(palette.ink),
        },
        "xaxis": _axis(palette) | days | {"showline": True, "linecolor": palette.quiet},
        "yaxis": _axis(palette) | numbers | side,
    }


def _axis(palette: Palette) -> Settings:
    plain = {"fixedrange": True, "zeroline": False, "showgrid": False, "ticks": ""}
    return plain | {"gridcolor": palette.line, "gridwidth": 1, "tickfont": _font(palette.quiet)}


def _font(colour: str) -> Settings:
    return {"family": FONT, "size": SIZE, "color": colour}


def _line(segment: Sequence[Mark], palette: Palette) -> list[Settings]:
    """The edges of a segment: one through the upper and one through the lower ends with a band between them.

    Where some figure has one end only, just the edge that has the more ends is drawn, dotted.
    """
    if not segment:
        return []
    colour = palette.colour(segment[0].figure.voice)
    lower = [(mark.day, mark.figure.quantity.low) for mark in segment if mark.figure.quantity.low is not None]
    upper = [(mark.day, mark.figure.quantity.high) for mark in segment if mark.figure.quantity.high is not None]
    if len(lower) == len(upper) == len(segment):
        return [_stroke(lower, colour), _stroke(upper, colour, fill="tonexty")]
    return [_stroke(max(lower, upper, key=len), colour, dash="dot")]


def _stroke(
    points: Sequence[tuple[date, float]], colour: str, fill: str | None = None, dash: str | None = None
) -> Settings:
    days, values = zip(*points, strict=True)
    line = {"color": colour, "width": 2, "dash": dash}
    filled = {"fill": fill, "fillcolor": _faint(colour)}
    return {"x": days, "y": values, "mode": "lines", "line": line, "hoverinfo": "skip"} | filled


def _bars(curve: Curve, palette: Palette) -> list[Settings]:
    """A bar from the lower to the upper end of each range."""
    return [
        {"x": [mark.day] * 2, "y": mark.ends, "mode": "lines", "line": _pen(mark, palette, 4), "hoverinfo": "skip"}
        for mark in curve.marks
        if len(mark.ends) == 2
    ]


def _arrows(curve: Curve, reach: float, palette: Palette) -> list[Settings]:
    """A stroke with a head, up or down, on each number that its source leaves open at that side."""
    return [
        {
            "x": [mark.day] * 2,
            "y": [mark.ends[0], mark.ends[0] + mark.opens * reach],
            "mode": "lines+markers",
            "line": _pen(mark, palette, 2),
            "marker": {"symbol": "arrow", "angle": 0 if mark.opens > 0 else 180, "size": [0, 11], "opacity": 1},
            "hoverinfo": "skip",
        }
        for mark in curve.marks
        if mark.opens
    ]


def _pen(mark: Mark, palette: Palette, width: int) -> Settings:
    return {"color": palette.colour(mark.figure.voice), "width": width}


def _marker(mark: Mark, palette: Palette, words: Words) -> Settings:
    """The figure's mark at each number printed: shape and colour say who speaks, hollow that the source is weak."""
    colour = palette.colour(mark.figure.voice)
    size = 15 if mark.figure.voice == "statement" else 11 if mark.on_line else 9
    rim = {"color": colour if mark.weak else palette.ground, "width": 2.5 if mark.weak else 1}
    fill = palette.ground if mark.weak else colour
    return {
        "x": [mark.day] * len(mark.ends),
        "y": mark.ends,
        "mode": "markers",
        "name": mark.figure.id,
        "marker": {"symbol": pick_shape(mark.figure.voice), "size": size, "color": fill, "line": rim, "opacity": 1},
        "hovertext": hover_mark(mark, words),
        "hoverinfo": "text",
    }


def _annotation(label: Label, sides: Sides, palette: Palette) -> Settings:
    lines = [escape(line, quote=False) for line in label.lines]
    bold, rest = "<br>".join(lines[: label.bold]), "<br>".join(lines[label.bold :])
    text = "<br>".join([f"<b>{bold}</b>", rest] if bold and rest else [f"<b>{bold}</b>" if bold else rest])
    place: Settings = {"y": 1, "yref": "paper"} if label.value is None else {"y": label.value}
    shift = {"xshift": sides.right(label.onward), "yshift": -label.down, "borderpad": 0}
    align = sides.align(label.align)
    anchor = {"xanchor": align, "yanchor": label.anchor, "align": align, "showarrow": False}
    said = {"text": text, "font": _font(palette.ink)}
    return {"x": label.day} | place | shift | anchor | said


def _list_uprights(curve: Curve, axes: Axes, palette: Palette, words: Words) -> list[Settings]:
    """The line from the statement's mark to its note, and the one at the break between the segments."""
    leaders = list_leaders(curve, words, SIZE, (HEIGHT - FOOT) / axes.top)
    drawn = [_upright(leader.day, leader.foot, leader.value, "solid") for leader in leaders]
    if curve.middle is not None:
        foot = max([NOTE * axes.top, *(leader.note for leader in leaders)])
        drawn.append(_upright(curve.middle, foot, axes.top, "dash"))
    return [line | {"line_color": palette.quiet, "line_width": 1} for line in drawn]


def _upright(day: date, foot: float, head: float, dash: str) -> Settings:
    return {"type": "line", "x0": day, "x1": day, "y0": foot, "y1": head, "line_dash": dash}


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.2)"
