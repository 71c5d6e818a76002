"""Words inside the displacement curve: what each segment counts, why they are not joined, and the main numbers.

The chart and the drawing set the same labels. Offsets are in pixels and lines are short, so that they fit a phone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from components.view.displacement.curve import Curve, Mark, label_mark, say_break
from components.view.displacement.notes import is_near, list_noted, say_alone, say_own
from components.view.lines import break_text, set_line
from components.view.numbers import say_day
from components.view.words import Words

NARROW = 10
"""Letters in a line before the break, where there is little room."""
AWAY = 17
"""How far labels of many lines, near the break, go up from the marks under them; three lines have room."""
CLEAR, LIFT = 14, 7
"""How far a label goes up from the note, and from the label under it, where these have many lines."""
FEW_LINES = 3
RISE = 0.05
"""By how much a label over a mark may go up from it for others beside it, in shares of the highest number."""
MOST_NAMED = 12
"""Marks of a kind that have a label: no drawing has room for more."""
TIE = "\u00a0"
NUMBER = re.compile(r" (?=\d)")


@dataclass(frozen=True)
class Label:
    """Lines at a day and a number (None: the top of the plot), moved by `onward` and `down` pixels.

    `onward` and `align` go with the text, so that onward is to the left in Arabic: a label has its start, center or end
    at its place. `anchor` says which edge of it stands there: top, middle or bottom.
    The first `bold` lines are bold. `names` are the numbers, lowest first, of the mark on that day whose label this is.
    """

    day: date
    value: float | None
    lines: tuple[str, ...]
    align: str = "start"
    anchor: str = "middle"
    onward: float = 0
    down: float = 0
    bold: int = 0
    names: tuple[float, ...] = ()


def list_labels(curve: Curve, words: Words, wide: int) -> list[Label]:
    """The labels, with `wide` letters in a long line; the note on the statement's number, if any, comes first.

    Where points of others crowd around the highest numbers, these go without a label: hovering names them.
    """
    first, second = curve.segments.values()
    noted = list_noted(curve)
    labels = [_note(mark, curve, say_own(curve, words)) for mark in noted[:1]]
    alone = [mark for mark in curve.own if mark not in noted]
    labels += [_above(mark, say_alone(mark, words, wide // 2)) for mark in _name_once(alone)]
    labels += [_after(mark, label_mark(mark, words)) for mark in second[:1]]
    labels += [_last(mark, label_mark(mark, words), say_own(curve, words)) for mark in second[1:][-1:]]
    if not _is_crowded(curve):
        labels += [
            _over(mark, _list_around(mark, curve), _break_claim(label_mark(mark, words), wide // 2))
            for mark in _highest(first)
        ]
        labels += [_beside_known(mark, _say_known(mark, words, wide // 2)) for mark in _name_once(curve.known)]
    labels += [_under(mark, words) for mark in _name_once(curve.beside)]
    return [_set(label, words) for label in labels + _heads(curve, words, wide)]


def list_labelled(curve: Curve) -> list[Mark]:
    """The marks that the labels are on; each of the statement's is named by its note."""
    first, second = curve.segments.values()
    near = [] if _is_crowded(curve) else [*_highest(first), *_name_once(curve.known)]
    return [*curve.own, *second[:1], *second[1:][-1:], *near, *_name_once(curve.beside)]


def _is_crowded(curve: Curve) -> bool:
    return len(curve.points) > len(curve.own) + len(curve.known)


def _name_once(marks: Sequence[Mark]) -> list[Mark]:
    """The first marks, of those that would bear the same words at the same place one: more find no room of their own.

    The table under the curve has all of them.
    """
    apart = {(mark.day, mark.figure.quantity): mark for mark in reversed(marks)}
    return [mark for mark in marks if apart[mark.day, mark.figure.quantity] is mark][:MOST_NAMED]


def _set(label: Label, words: Words) -> Label:
    return replace(label, lines=tuple(set_line(line, words.lang) for line in label.lines))


def _heads(curve: Curve, words: Words, wide: int) -> list[Label]:
    """What each segment counts, on both sides of the break, and why they are not joined."""
    if curve.middle is None:
        return []
    before, after = (words.choice("figures.curve.head", series) for series in curve.segments)
    head, why = tuple(break_text(before, NARROW)), tuple(break_text(say_break(curve, words), wide))
    return [
        Label(curve.middle, None, head, "end", "top", -7, bold=len(head)),
        Label(curve.middle, None, (after, *why), "start", "top", 7, bold=1),
    ]


def _say_known(mark: Mark, words: Words, wide: int) -> list[str]:
    said = words("figures.curve.known", day=say_day(mark.day, words), claim="")
    claim = label_mark(mark, words).replace("–", "–\n")
    return break_text(said, wide) + _break_claim(claim, wide)


def _break_claim(claim: str, wide: int) -> list[str]:
    """The quantity in lines, a number never without the word before it."""
    bound = NUMBER.sub(TIE, claim)
    return [part.replace(TIE, " ") for line in bound.splitlines() for part in break_text(line, wide)]


def _highest(segment: Sequence[Mark]) -> list[Mark]:
    return [max(segment, key=lambda mark: mark.ends[-1])] if segment else []


def _note(mark: Mark, curve: Curve, lines: tuple[str, ...]) -> Label:
    """At the foot under the mark; where few days follow it, the words end there."""
    late = mark.day - curve.marks[0].day > curve.marks[-1].day - mark.day
    return Label(mark.day, 0, lines, "end" if late else "start", "bottom", onward=14 if late else -14, down=-4)


def _list_around(mark: Mark, curve: Curve) -> list[Mark]:
    """Those known on the statement's day that stand hardly higher than the mark, on days near its own."""
    rise = mark.ends[-1] + RISE * curve.top
    return [each for each in curve.known if is_near(each, mark, curve) and each.ends[-1] <= rise]


def _after(mark: Mark, text: str) -> Label:
    if mark.opens < 0:
        return Label(mark.day, mark.ends[-1], (text,), "start", "bottom", onward=4, down=-5, names=mark.ends)
    return Label(mark.day, _middle(mark), (text,), "start", onward=12, names=mark.ends)


def _last(mark: Mark, text: str, note: Sequence[str]) -> Label:
    """Before the last mark, up from a note of many lines, which reaches as high."""
    return replace(_before(mark, (text,)), down=-CLEAR if len(note) > FEW_LINES else 0)


def _over(mark: Mark, others: Sequence[Mark], lines: Sequence[str]) -> Label:
    """Above the mark and the `others` around it, ending just after it, for the break is near."""
    onward, up = (14, 8) if len(lines) == 1 else (8, 8 + AWAY + LIFT)
    value = max(each.ends[-1] for each in (mark, *others))
    return Label(mark.day, value, tuple(lines), "end", "bottom", onward=onward, down=-up, names=mark.ends)


def _beside_known(mark: Mark, lines: Sequence[str]) -> Label:
    up = AWAY if len(lines) > FEW_LINES else 0
    return replace(_before(mark, lines), down=-up)


def _before(mark: Mark, lines: Sequence[str]) -> Label:
    return Label(mark.day, _middle(mark), tuple(lines), "end", onward=-12, names=mark.ends)


def _under(mark: Mark, words: Words) -> Label:
    said = words("figures.curve.beside", claim=label_mark(mark, words))
    return Label(mark.day, mark.ends[0], tuple(said.splitlines()), "center", "top", onward=5, down=9, names=mark.ends)


def _above(mark: Mark, lines: Sequence[str]) -> Label:
    return Label(mark.day, mark.ends[-1], tuple(lines), "end", "bottom", onward=8, down=-10, names=mark.ends)


def _middle(mark: Mark) -> float:
    return (mark.ends[0] + mark.ends[-1]) / 2
