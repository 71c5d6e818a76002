"""Words inside the displacement curve: what each segment counts, why they are not joined, and the main numbers.

The chart and the drawing set the same labels. Offsets are in pixels and lines are short, so that they fit a phone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from components.view.curve import Curve, Mark, label_mark, say_break
from components.view.numbers import say_day
from components.view.words import Words

LINE = 1.3
"""Height of a line, in letters."""
NARROW = 10
"""Letters in a line to the left of the break, where there is little room."""


@dataclass(frozen=True)
class Label:
    """Lines at a day and a number (None: the top of the plot), moved by `right` and `down` pixels.

    `align` is left, center or right; `anchor` says which edge of the text stands there: top, middle or bottom.
    The first `bold` lines are bold.
    """

    day: date
    value: float | None
    lines: tuple[str, ...]
    align: str = "left"
    anchor: str = "middle"
    right: float = 0
    down: float = 0
    bold: int = 0


@dataclass(frozen=True)
class Leader:
    """An upright line from a mark, at `value` on `day`, down to `foot`, where the note on it begins."""

    day: date
    value: float
    foot: float


def list_labels(curve: Curve, words: Words, wide: int) -> list[Label]:
    """The labels, with `wide` letters in a long line; the note on the statement's number, if any, comes first.

    Where points of others crowd around the highest numbers, these go without a label: hovering names them.
    """
    first, second = curve.segments.values()
    labels = [Label(mark.day, 0, say_own(curve, words), anchor="bottom", right=-14, down=-4) for mark in curve.own[-1:]]
    labels += [_right_of(mark, label_mark(mark, words)) for mark in second[:1]]
    labels += [_left_of(mark, (label_mark(mark, words),)) for mark in second[1:][-1:]]
    if len(curve.points) == len(curve.own) + len(curve.known):
        labels += [_over(mark, label_mark(mark, words)) for mark in _highest(first)]
        labels += [_left_of(mark, _say_known(mark, words)) for mark in curve.known]
    labels += [_under(mark, words) for mark in curve.beside]
    return labels + _heads(curve, words, wide)


def list_leaders(curve: Curve, words: Words, letters: int, scale: float) -> list[Leader]:
    """The line from the statement's mark to the note on it; `scale` is how many pixels high one person is."""
    high = (len(say_own(curve, words)) * letters * LINE + 12) / scale
    return [Leader(mark.day, mark.ends[0], high) for mark in curve.own[-1:]]


def say_own(curve: Curve, words: Words) -> tuple[str, ...]:
    """The note on the statement's number, and on the same number before it, in short lines."""
    latest_first = sorted(curve.own, key=lambda mark: mark.day, reverse=True)
    notes = [
        words(
            "figures.curve.own" if mark.figure.repeats else "figures.curve.origin",
            who=mark.figure.publisher,
            day=say_day(mark.day, words),
            claim=label_mark(mark, words),
        )
        for mark in latest_first
    ]
    return tuple(line for note in notes for line in note.splitlines())


def _heads(curve: Curve, words: Words, wide: int) -> list[Label]:
    """What each segment counts, on both sides of the break, and why they are not joined."""
    if curve.middle is None:
        return []
    before, after = (words.choice("figures.curve.head", series) for series in curve.segments)
    left, why = tuple(wrap(before, NARROW)), tuple(wrap(say_break(curve, words), wide))
    return [
        Label(curve.middle, None, left, "right", "top", -7, bold=len(left)),
        Label(curve.middle, None, (after, *why), "left", "top", 7, bold=1),
    ]


def _say_known(mark: Mark, words: Words) -> tuple[str, ...]:
    claim = label_mark(mark, words).replace("–", "–\n")
    return tuple(words("figures.curve.known", day=say_day(mark.day, words), claim=claim).splitlines())


def _highest(segment: Sequence[Mark]) -> list[Mark]:
    return [max(segment, key=lambda mark: mark.ends[-1])] if segment else []


def _right_of(mark: Mark, text: str) -> Label:
    if mark.opens < 0:
        return Label(mark.day, mark.ends[-1], (text,), "left", "bottom", right=4, down=-5)
    return Label(mark.day, _middle(mark), (text,), "left", right=12)


def _over(mark: Mark, text: str) -> Label:
    """Above the mark, ending just right of it, for the break is near."""
    return Label(mark.day, mark.ends[-1], (text,), "right", "bottom", right=14, down=-8)


def _left_of(mark: Mark, lines: tuple[str, ...]) -> Label:
    return Label(mark.day, _middle(mark), lines, "right", right=-12)


def _under(mark: Mark, words: Words) -> Label:
    said = words("figures.curve.beside", claim=label_mark(mark, words))
    return Label(mark.day, mark.ends[0], tuple(said.splitlines()), "center", "top", right=5, down=9)


def _middle(mark: Mark) -> float:
    return (mark.ends[0] + mark.ends[-1]) / 2
