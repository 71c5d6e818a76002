"""What is said of the statement's own number on the displacement curve: in a note at its foot, or beside its mark."""

from dataclasses import dataclass
from datetime import date

from components.view.displacement.curve import Curve, Mark, label_mark
from components.view.lines import break_text
from components.view.numbers import say_day
from components.view.words import Words

LINE = 1.3
"""Height of a line, in letters."""
APART = 0.25
"""Marks farther from one another than this share of the days drawn have words of their own."""


@dataclass(frozen=True)
class Leader:
    """An upright line from a mark, at `value` on `day`, down to `foot`, just over `note`, the top of the note on it."""

    day: date
    value: float
    foot: float
    note: float


def is_near(mark: Mark, other: Mark, curve: Curve) -> bool:
    """Whether there is no room for words between the days of the two."""
    return abs(mark.day - other.day) <= APART * curve.days


def list_noted(curve: Curve) -> list[Mark]:
    """The statement's marks that its note speaks of, the latest first: those near the latest one."""
    latest_first = sorted(curve.own, key=lambda mark: mark.day, reverse=True)
    return [mark for mark in latest_first if is_near(mark, latest_first[0], curve)]


def say_own(curve: Curve, words: Words) -> tuple[str, ...]:
    """The note on the statement's number, and on the same number just before it, in short lines, each once."""
    notes = [_say(mark, label_mark(mark, words), words) for mark in list_noted(curve)]
    return tuple(line for note in dict.fromkeys(notes) for line in note.splitlines())


def say_alone(mark: Mark, words: Words, wide: int) -> tuple[str, ...]:
    """Who gave the number and when, in lines of `wide` letters, and the number in one: for a mark without a note."""
    return (*break_text(_say(mark, "", words), wide), label_mark(mark, words))


def _say(mark: Mark, claim: str, words: Words) -> str:
    key = "figures.curve.own" if mark.figure.repeats else "figures.curve.origin"
    return words(key, who=mark.figure.publisher, day=say_day(mark.day, words), claim=claim)


def list_leaders(curve: Curve, words: Words, letters: int, scale: float) -> list[Leader]:
    """The line from the statement's mark to the note on it; `scale` is how many pixels high one person is."""
    high = len(say_own(curve, words)) * letters * LINE + 4
    return [Leader(mark.day, mark.ends[0], (high + 8) / scale, high / scale) for mark in list_noted(curve)[:1]]
