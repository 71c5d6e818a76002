"""Strands: the marks of the displacement curve as the series of a chart, each with the row where its data begins."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from components.view.displacement.curve import Curve, Mark, label_mark, say_sources
from components.view.letters import break_lines
from components.view.numbers import say_day
from components.view.words import Words

EPOCH = date(1899, 12, 30)
"""The day from which spreadsheets count days."""
FIRST_ROW = 2
SHORT = 11.0
"""How long a line of a label may be, in sizes of its letters."""
SOLID, DOTTED = "solid", "sysDot"


@dataclass(frozen=True)
class Strand:
    """Marks that make one series: its name, whose colour it has, how they are joined ("" for not), its first row.

    `labels` are the lines that stand beside each mark.
    """

    name: str
    voice: str
    marks: tuple[Mark, ...]
    labels: tuple[tuple[str, ...], ...]
    line: str
    row: int

    @property
    def last(self) -> int:
        """Its last row."""
        return self.row + len(self.marks) - 1

    @property
    def ranged(self) -> bool:
        """Whether a source states two numbers."""
        return any(len(mark.ends) > 1 for mark in self.marks)

    @property
    def banded(self) -> bool:
        """Whether every mark has a lower end too, so that a line may join these."""
        return bool(self.line) and all(mark.figure.quantity.low is not None for mark in self.marks)


def count_days(day: date) -> int:
    """The day as spreadsheets count it."""
    return (day - EPOCH).days


def list_strands(curve: Curve, words: Words) -> list[Strand]:
    """The two segments, never joined, then the points beside them, each in the colour of who speaks."""
    found: list[Strand] = []
    for series, marks in curve.segments.items():
        labels = [_say_line(mark, words) for mark in marks]
        line = SOLID if all(mark.figure.quantity.low is not None for mark in marks) else DOTTED
        _add(found, words.choice("figures.curve.head", series), marks, labels, line)
    beside = [tuple(words("figures.curve.beside", claim=label_mark(mark, words)).splitlines()) for mark in curve.beside]
    _add(found, say_sources(curve.beside, words), curve.beside, beside, "")
    others = [mark for mark in curve.points if mark not in curve.own]
    for who in dict.fromkeys(mark.figure.publisher for mark in others):
        marks = tuple(mark for mark in others if mark.figure.publisher == who)
        _add(found, who, marks, [_say_other(mark, curve, words) for mark in marks], "")
    _add(found, words.choice("voice", "statement"), curve.own, [_say_own(mark, words) for mark in curve.own], "")
    return found


def _add(found: list[Strand], name: str, marks: Sequence[Mark], labels: Sequence[tuple[str, ...]], line: str) -> None:
    if marks:
        row = found[-1].last + 1 if found else FIRST_ROW
        found.append(Strand(name, marks[0].figure.voice, tuple(marks), tuple(labels), line, row))


def _say_line(mark: Mark, words: Words) -> tuple[str, ...]:
    weak = (words("grade.badge.weak_repost"),) if mark.weak else ()
    return (label_mark(mark, words), *weak)


def _say_other(mark: Mark, curve: Curve, words: Words) -> tuple[str, ...]:
    if mark not in curve.known:
        return (label_mark(mark, words),)
    return tuple(words("figures.curve.known", day=say_day(mark.day, words), claim=label_mark(mark, words)).splitlines())


def _say_own(mark: Mark, words: Words) -> tuple[str, ...]:
    """Who speaks and when in one line, the number in the next."""
    key = "figures.curve.own" if mark.figure.repeats else "figures.curve.origin"
    holes = {"who": mark.figure.publisher, "day": say_day(mark.day, words)}
    claim = label_mark(mark, words)
    return (*break_lines(" ".join(words(key, claim="", **holes).split()), SHORT), claim)
