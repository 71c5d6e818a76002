"""The labels of a map: what they say and where they stand, the largest numbers first."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from math import hypot

from components.model.figures import PEOPLE
from components.model.movements import Report
from components.model.spots import Spot
from components.view.boxes import Box
from components.view.languages import is_rtl
from components.view.letters import break_lines, measure
from components.view.map.movements import say_in_label, say_number, say_role, say_way, say_when_and_who, tell_spot
from components.view.map.outlines import is_seat
from components.view.map.placing import Wish, place_all
from components.view.map.projection import Frame
from components.view.map.shapes import size_mark
from components.view.map.symbols import PAD, Glyph, Label, Line, begin
from components.view.words import Words

ENLARGED = ((100_000, 1.36), (10_000, 1.12), (0, 1.0))
"""How much larger than running text a number of people is set, by how large it is."""
SMALL, WAY, LITTLE = 0.84, 0.95, 0.92
"""Size of a label's source lines, of what the place is to the number, of a whole label of a single place: in text."""
LARGE = 10_000
"""From which number on an area's label names a second report, and a label may cover symbols."""
NEAR = 7.0
"""How far from its place a label of a single place may stand, in sizes of running text; an area's stands anywhere."""
COVERING = 2
"""How many symbols the label of a single place with a small number may cover."""
SLACK = 1.03
"""How much wider a label is than its words are likely to be."""
BROAD = 1.15
"""The same on a slide of a number in Arabic, whose bold letters another program may set in a broader typeface."""
WIDEST, HALF = 17.0, 0.6
"""How wide a number on a slide may be in one line, in sizes of running text; how much the first of two lines takes."""
Own = tuple[Spot, ...]


def place_labels(
    spots: Sequence[Spot], frame: Frame, words: Words, taken: Sequence[Box], covered: Sequence[Box]
) -> tuple[list[Label], int]:
    """The labels of areas and counted places, clear of `taken`, and how many had no room.

    The seat of a governorate comes first, then the largest numbers; in a narrow frame only the largest few have one.
    """
    wanted = group_wanted(spots, frame)
    kept = wanted[: frame.most] if frame.narrow else sorted(wanted, key=lambda own: not is_seat(own[0].place.id))
    texts = [write_label(own, frame, words) for own in kept]
    wishes = [wish_label(own, lines, frame, rtl=is_rtl(words.lang)) for own, lines in zip(kept, texts, strict=True)]
    boxes = place_all(wishes, frame, taken, covered)
    placed = zip(kept, texts, wishes, boxes, strict=True)
    labels = [make_label(own[0], lines, wish, box, words) for own, lines, wish, box in placed if box]
    told = {own[0].place.id for own, box in zip(kept, boxes, strict=True) if box}
    return labels, sum(own[0].place.id not in told and any(spot.shown for spot in own) for own in wanted)


def group_wanted(spots: Sequence[Spot], frame: Frame) -> list[Own]:
    """What is to have a label: the spots of each area and each counted place, the largest numbers first."""
    groups = [tuple(own) for _, own in groupby(spots, key=lambda spot: spot.place.id)]
    return sorted((own for own in groups if own[0].shown or own[0].area), key=lambda own: _weigh(own, frame))


def _weigh(own: Own, frame: Frame) -> float:
    """The size at which the number is drawn, or would be if it were not an area's, largest first."""
    return -max((size_mark(spot.shown.size, spot.shown.unit, frame) for spot in own if spot.shown), default=0.0)


def write_label(own: Own, frame: Frame, words: Words) -> tuple[Line, ...]:
    """The lines of a label: the number, what the place is to it, when and who says so, further numbers, how many more.

    Each number keeps its own day and speaker.
    """
    spot, shown = own[0], [each.shown for each in own if each.shown]
    whole = frame if spot.area else replace(frame, text=frame.shrink(LITTLE))
    if not shown:
        return (Line(say_role(spot.reports[-1], spot.place, words), whole.shrink(LITTLE)),)
    others = shown[1:] + _second(spot, frame)
    way = spot.place.name if frame.slide else say_way(shown[0], spot.place, words)
    lines = [
        *_set_number(Line(say_number(shown[0], words), whole.text * _enlarge(shown[0]), strong=True), whole, words),
        *(_wrap(way, whole, WAY) if frame.slide else [Line(way, whole.shrink(WAY))]),
        *_wrap(say_when_and_who(shown[0], words), whole),
        *(line for each in others for line in _wrap(say_in_label(each, words), whole)),
    ]
    more = len(spot.reports) - 1 - len(others)
    if more and not frame.slide:
        lines[-1] = replace(lines[-1], text=words("map.label.more", line=lines[-1].text, count=more))
    return tuple(lines)


def _set_number(line: Line, frame: Frame, words: Words) -> list[Line]:
    """The number in one line, on a slide in two where it is wide."""
    wide = _measure(line, frame, rtl=is_rtl(words.lang)) > WIDEST * frame.text
    parts = break_lines(line.text, measure(line.text) * HALF) if frame.slide and wide else [line.text]
    return [replace(line, text=part) for part in parts]


def _measure(line: Line, frame: Frame, *, rtl: bool) -> float:
    """How wide the line is, with room for another typeface."""
    return line.width * (BROAD if frame.slide and rtl and line.strong else 1.0)


def _wrap(said: str, frame: Frame, share: float = SMALL) -> list[Line]:
    return [Line(part, frame.shrink(share)) for part in break_lines(said, frame.long)]


def _second(spot: Spot, frame: Frame) -> list[Report]:
    """The report that an area's label names after the first: only where there is room and the number is large."""
    return [report for report in spot.ranked[1:2] if spot.area and not frame.narrow and report.size >= LARGE]


def _enlarge(report: Report) -> float:
    return next(factor for least, factor in ENLARGED if report.size >= least) if report.unit == PEOPLE else 1.0


def wish_label(own: Own, lines: Sequence[Line], frame: Frame, *, rtl: bool) -> Wish:
    """How much room a label with these lines takes, and how near it must stand."""
    widths = [_measure(line, frame, rtl=rtl) for line in lines]
    width = max(widths[0] + lines[0].size * 1.1, *widths) * SLACK + 2 * PAD
    height = sum(line.height for line in lines) + 1.4 * PAD
    at = frame.place(*own[0].position)
    radius = -_weigh(own, frame)
    if own[0].area:
        return Wish(width, height, at, reach=float("inf") if own[0].shown or not frame.slide else NEAR * frame.text)
    small = not any(spot.shown and spot.shown.size >= LARGE for spot in own)
    return Wish(width, height, at, radius + 3, radius + NEAR * frame.text, COVERING if small else float("inf"))


def make_label(spot: Spot, lines: tuple[Line, ...], wish: Wish, box: Box, words: Words) -> Label:
    """The label in its box, with a leader where it stands off what it names."""
    report = spot.shown or spot.reports[-1]
    radius = lines[0].size * 0.34
    rtl = is_rtl(words.lang)
    glyph = Glyph(
        (begin(box, PAD + radius, rtl=rtl), box.y + PAD + lines[0].size * 0.5), radius, report.role, report.figure.voice
    )
    x, y = box.nearest(wish.anchor)
    far = hypot(x - wish.anchor[0], y - wish.anchor[1]) > wish.clear + 4
    leader = ((x, y), wish.anchor) if far else None
    return Label(lines, glyph, spot.area, box, wish.anchor, leader, tell_spot(spot, words), rtl)
