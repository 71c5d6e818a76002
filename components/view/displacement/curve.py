"""The displacement curve prepared for drawing: what both the chart and the drawing show, and its sentences."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property

import pandas as pd

from components.model.data.rules import NO_HIGH, NO_LOW
from components.model.data.tables import Tables
from components.model.displacement import choose_points, list_beside, list_segments
from components.model.figures import Figure, to_figures
from components.model.sources import list_weak
from components.view.numbers import say_claim, say_counted, say_date, say_day, say_quantity
from components.view.palette import VOICES
from components.view.words import Words

TABLE = "displacement"
MOST_TOLD = 40
"""Figures of a segment, and beside the segments, that a description names: nobody can listen to more."""


@dataclass(frozen=True)
class Mark:
    """One figure as drawn: on the day it describes, at each number its source prints."""

    figure: Figure
    day: date
    weak: bool
    on_line: bool

    @property
    def ends(self) -> tuple[float, ...]:
        """The one or two numbers printed, lowest first."""
        return self.figure.quantity.printed

    @property
    def opens(self) -> int:
        """1 where the number may be higher ("more than"), -1 where it may be lower ("up to"), else 0."""
        quantifier = self.figure.quantity.quantifier
        return int(quantifier in NO_HIGH) - int(quantifier in NO_LOW)


@dataclass(frozen=True)
class Curve:
    """What is drawn: the line's segments by series, the points beside the line, and the other points."""

    segments: Mapping[str, tuple[Mark, ...]]
    beside: tuple[Mark, ...]
    points: tuple[Mark, ...]
    always: Collection[str]

    @property
    def line(self) -> tuple[Mark, ...]:
        """The figures of both segments."""
        return tuple(mark for segment in self.segments.values() for mark in segment)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """Every figure drawn, once each, in order of date."""
        return tuple(sorted(self.line + self.beside + self.points, key=lambda mark: (mark.day, mark.figure.id)))

    @property
    def days(self) -> timedelta:
        """The time from the first figure drawn to the last."""
        return self.marks[-1].day - self.marks[0].day

    @property
    def own(self) -> tuple[Mark, ...]:
        """The points of the statement and of the report its number is taken from."""
        return tuple(mark for mark in self.points if mark.figure.voice == "statement")

    @property
    def known(self) -> tuple[Mark, ...]:
        """The points that are always drawn because they were known on the statement's day."""
        return tuple(mark for mark in self.points if mark.figure.id in self.always)

    @property
    def top(self) -> float:
        """The largest number drawn; 0 where nothing is."""
        return max((end for mark in self.marks for end in mark.ends), default=0.0)

    @property
    def middle(self) -> datetime | None:
        """The moment between the two segments; None where one of them is empty."""
        first, second = self.segments.values()
        if not first or not second:
            return None
        return datetime.combine(first[-1].day, time()) + (second[0].day - first[-1].day) / 2


def prepare_curve(tables: Tables, voices: Collection[str] = (), always: Collection[str] = ()) -> Curve:
    """The curve with the points of `voices` and those whose id is in `always`; see choose_points."""
    weak = list_weak(tables)
    beside = list_beside(tables)
    points = choose_points(tables, voices, always)
    return Curve(
        segments={series: _marks(rows, weak, on_line=True) for series, rows in list_segments(tables).items()},
        beside=_marks(beside, weak),
        points=_marks(points[~points["id"].isin(beside["id"])], weak),
        always=frozenset(always),
    )


def _marks(rows: pd.DataFrame, weak: Collection[str], on_line: bool = False) -> tuple[Mark, ...]:
    figures = to_figures(rows, TABLE)
    return tuple(
        Mark(figure, figure.as_of, figure.source in weak, on_line)
        for figure in figures
        if figure.as_of is not None and figure.quantity.stated
    )


def title_curve(curve: Curve, words: Words) -> str:
    """The finding in a sentence: the highest of the first segment and the last of the second, with their days.

    Both numbers get one publisher's name in it, so a plain title where they are not of the same one.
    """
    first, second = curve.segments.values()
    if not first or not second:
        return words("figures.curve.plain")
    peak, last = max(first, key=lambda mark: mark.ends[-1]), second[-1]
    if peak.figure.publisher != last.figure.publisher:
        return words("figures.curve.plain")
    return words(
        "figures.curve.title",
        who=last.figure.publisher,
        peak=say_quantity(peak.figure.quantity, words),
        peak_day=say_date(peak.day, words),
        last=say_quantity(last.figure.quantity, words),
        last_day=say_date(last.day, words),
    )


def say_break(curve: Curve, words: Words) -> str:
    """Why the two segments are not joined; empty where there are not two."""
    if curve.middle is None:
        return ""
    second = curve.segments["still displaced"][0]
    return words("figures.curve.break", day=say_day(second.day, words), who=second.figure.publisher)


def say_mark(mark: Mark, words: Words) -> str:
    """The figure in one line: "more than 198,000 people displaced, 3 July (SNHR)"."""
    said = say_counted(mark.figure, words)
    return words("figures.curve.mark", counted=said, day=say_day(mark.day, words), who=mark.figure.publisher)


def label_mark(mark: Mark, words: Words) -> str:
    """The quantity alone, as it stands beside the mark: "up to 234,500"."""
    return say_claim(mark.figure.quantity, words)


def describe_curve(curve: Curve, words: Words) -> str:
    """The chart in words, for those who cannot see it: title, each segment with its figures, the main points."""
    parts = [title_curve(curve, words) + "."]
    main = (*curve.beside, *curve.known, *curve.own)
    told = main[:MOST_TOLD]
    more = len(curve.beside) + len(curve.points) - len(told)
    for series, segment in curve.segments.items():
        chosen = _choose_told(segment)
        more += len(segment) - len(chosen)
        named = words.join(say_mark(mark, words) for mark in chosen)
        parts.append(words("figures.curve.alt_segment", series=words.choice("series", series), marks=named))
    others = words.join(say_mark(mark, words) for mark in told)
    parts += [say_break(curve, words), words("figures.curve.alt_points", marks=others)]
    return " ".join([*parts, words.many("figures.curve.alt_more", more)] if more else parts)


def _choose_told(segment: Sequence[Mark]) -> Sequence[Mark]:
    """The figures of a segment; of one too long to be listened to the first, the highest and the last."""
    if len(segment) <= MOST_TOLD:
        return segment
    highest = max(segment, key=lambda mark: mark.ends[-1])
    return list(dict.fromkeys((segment[0], highest, segment[-1])))


def list_voices(curve: Curve) -> list[str]:
    """The voices drawn, in the order of the palette; others follow."""
    drawn = {mark.figure.voice for mark in curve.marks}
    return [voice for voice in VOICES if voice in drawn] + sorted(drawn.difference(VOICES))


def say_sources(marks: Iterable[Mark], words: Words) -> str:
    """The publishers of the figures drawn, each once and by the whole name: a part of it may be another's.

    Only where the name stands here without its note in brackets as well, the one with the note is left out.
    """
    names = list(dict.fromkeys(mark.figure.publisher for mark in marks))
    return words.join(name for name in names if not _is_noted(name, names))


def _is_noted(name: str, names: Collection[str]) -> bool:
    bare, bracket, _ = name.partition(" (")
    return bool(bracket) and name.endswith(")") and bare in names
