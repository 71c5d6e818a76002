"""The axes of the displacement curve, alike in chart and drawing: which days and numbers, and their words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from components.model.history.shelf import find_today
from components.view.displacement.curve import Curve
from components.view.lines import set_line
from components.view.numbers import say_tick
from components.view.sides import Sides, pick_sides
from components.view.words import Words

STEP = 100_000
HEADROOM = 1.34
REACH = 0.045
BEFORE, AFTER, HIGH = 0.15, 0.18, 0.35
"""Shares of the axes: room above for words, length of an arrow, room beside the first and the last day.

A curve of one segment ends high (`HIGH`), where the numbers of the axis stand.
"""
LEAST = timedelta(days=1.3), timedelta(days=2)
"""The room beside the first and the last day at least."""
FEWEST = 3
"""Days named at least."""


@dataclass(frozen=True)
class Axes:
    """First and last moment, the number at the top, the days and numbers named, and the sides of the drawing."""

    first: datetime
    last: datetime
    top: float
    days: Mapping[date, str]
    numbers: Mapping[int, str]
    sides: Sides

    @property
    def reach(self) -> float:
        """How far an arrow goes on from an open number, in people."""
        return self.top * REACH


def measure_axes(curve: Curve, words: Words) -> Axes:
    """Axes that hold every figure of the curve, with room for the labels."""
    drawn = [mark.day for mark in curve.marks] or [find_today()]
    span = max(drawn) - min(drawn)
    first = datetime.combine(min(drawn), time()) - max(span * BEFORE, LEAST[0])
    last = datetime.combine(max(drawn), time()) + max(span * (AFTER if curve.middle else HIGH), LEAST[1])
    return Axes(
        first=first,
        last=last,
        top=max(curve.top, STEP) * HEADROOM,
        days=_name_days(first.date(), max(drawn), min(drawn), words),
        numbers=_name_numbers(curve.top, words),
        sides=pick_sides(words.lang),
    )


def _name_numbers(top: float, words: Words) -> dict[int, str]:
    return {number: set_line(words.number(number), words.lang) for number in range(STEP, int(top) + 1, STEP)}


def _name_days(first: date, last: date, start: date, words: Words) -> dict[date, str]:
    """The 1st of each month between the two; where these are few, the 15th too, one a week or every few days.

    None after the last day drawn: what was known on a day speaks of no later one.
    """
    span = [first + timedelta(days=number) for number in range(1, (last - first).days + 1)]
    months = [[day for day in span if day.day in named] for named in ((1,), (1, 15), (1, 8, 15, 22))]
    counted = [[day for day in span if day >= start and (day - start).days % step == 0] for step in (4, 3, 2, 1)]
    chosen = next((days for days in months + counted if len(days) >= FEWEST), span)
    return {day: set_line(say_tick(day, words), words.lang) for day in chosen}
