"""The counts of deaths drawn: rows of words, each with a line over the days that it covers."""

from collections.abc import Sequence

from components.view.palette import LIGHT
from components.view.periods import Axis, Count, Group
from components.view.pictures.paper import BOLD, Column, Line, Paragraph, stack
from components.view.pictures.sheets import QUIET, Body, Rule
from components.view.pictures.signs import set_with_sign
from components.view.words import Words

SAID, WHO, SMALL, TICK = 19.0, 16.0, 15.0, 14.0
GAP, THICK, SHORTEST = 30.0, 11.0, 9.0
"""Room between columns; how thick the line of a count is, and how long that of a single day at least, in pixels."""


def draw_groups(groups: Sequence[Group], axis: Axis | None, column: Column, top: float, words: Words) -> Body:
    """The groups under one another from `top` on; those on the axis with its days named above them."""
    parts: list[Body] = []
    for group in groups:
        part = _draw_group(group, axis if group.drawn else None, column, top, words)
        parts, top = [*parts, part], part.bottom + GAP
    return _join(parts, top - GAP)


def _draw_group(group: Group, axis: Axis | None, column: Column, top: float, words: Words) -> Body:
    head = [Paragraph(group.title, 23, LIGHT.ink, BOLD), Paragraph(group.about, SMALL, QUIET, most=4, before=2)]
    lines, top = stack(head, column, top)
    days = _columns(column)[2]
    ticks = _list_ticks(axis, days, top + 8) if axis else []
    parts = [Body(top, [*lines, *ticks])]
    top += 34 if axis else 10
    for count in group.counts:
        row = _draw_count(count, axis, column, top, words)
        parts, top = [*parts, row], row.bottom + 12
    return _join(parts, top - 12)


def _draw_count(count: Count, axis: Axis | None, column: Column, top: float, words: Words) -> Body:
    said, rule, days = _columns(column)
    inner = said.inward(22) if count.part else said
    lines, below = stack([Paragraph(count.said, SAID, LIGHT.ink, BOLD, most=3)], inner, top)
    weak = words("map.weak", who=count.publisher) if count.weak else count.publisher
    who, sign, below = set_with_sign(count.voice, Paragraph(weak, WHO, QUIET, most=3), inner, below, hollow=count.weak)
    part = words("figures.deaths.part") if count.part else ""
    about = Paragraph(" ".join(filter(None, (part, count.definition))), SMALL, QUIET, most=7)
    defined, end = stack([about], rule, top + 2)
    period, beside = stack([Paragraph(count.period, SMALL, LIGHT.ink, most=3)], days, top + 2)
    rules = _draw_days(count, axis, days, beside + 4) if axis else []
    bottom = max(below, end, beside + (24 if rules else 0))
    edge = Rule((column.left, top - 7), (column.right, top - 7), LIGHT.line)
    return Body(bottom, [*lines, *who, *defined, *period], [sign], [edge, *rules])


def _draw_days(count: Count, axis: Axis, days: Column, top: float) -> list[Rule]:
    """The days named on the axis as thin lines, and the days of the count as a thick one."""
    rules = [_upright(days.at(days.width * at / 100), top) for _, at in axis.ticks]
    if count.start is None or count.end is None:
        return rules
    long = max(SHORTEST, days.width * (count.end - count.start) / 100)
    start = min(days.width * count.start / 100, days.width - long)
    y = top + THICK / 2
    return [*rules, Rule((days.at(start), y), (days.at(start + long), y), LIGHT.colour(count.voice), THICK)]


def _upright(x: float, top: float) -> Rule:
    return Rule((x, top - 3), (x, top + THICK + 3), LIGHT.line)


def _list_ticks(axis: Axis, days: Column, top: float) -> list[Line]:
    """The names of the days, each beginning at its day; the last ones, which would run out, are left out."""
    room = 60.0
    return [
        line
        for said, at in axis.ticks
        if days.width * (1 - at / 100) >= room
        for line in stack([Paragraph(said, TICK, QUIET, most=1)], days.inward(days.width * at / 100), top)[0]
    ]


def _columns(column: Column) -> tuple[Column, Column, Column]:
    """Where the words stand, where the rule of the count, and where its days."""
    words, rest = 0.36 * column.width, 0.30 * column.width
    onward = column.inward(words + GAP)
    return _keep(column, words), _keep(onward, rest), onward.inward(rest + GAP)


def _keep(column: Column, width: float) -> Column:
    """The first `width` pixels of the column, where reading begins."""
    ends = sorted((column.at(0), column.at(width)))
    return Column(ends[0], ends[1], column.lang)


def _join(parts: Sequence[Body], bottom: float) -> Body:
    return Body(
        bottom,
        [line for part in parts for line in part.lines],
        [sign for part in parts for sign in part.signs],
        [rule for part in parts for rule in part.rules],
    )
