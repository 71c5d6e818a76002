"""The scene of a map: spots and journeys as symbols in a frame, with the names around them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from components.model.spots import Flow, Spot
from components.view.boxes import Box, Point, around
from components.view.languages import is_rtl
from components.view.map.labels import place_labels
from components.view.map.lands import name_lands
from components.view.map.movements import APPROXIMATE, tell_flow, tell_spot
from components.view.map.outlines import is_seat
from components.view.map.placing import Wish, beside, place_all
from components.view.map.projection import Frame
from components.view.map.shapes import bend, point_head, size_glyph, size_mark
from components.view.map.symbols import PATCH, Arrow, Glyph, Label, Line, Mark, Name, Named, Scene
from components.view.words import Words

REACH = 60
"""How many pixels outside a narrow frame an area's label may belong, to be moved inside."""
Placed = tuple[tuple[Name, ...], list[Label], int]
"""The names of the lands, the labels, and how many of these had no room."""


@dataclass(frozen=True)
class Drawn:
    """What is drawn on the land before any label: the spots in the frame, symbols, journeys, where these lead out."""

    spots: tuple[Spot, ...]
    arrows: tuple[Arrow, ...]
    named: tuple[Named, ...]
    marks: tuple[Mark, ...]
    exits: tuple[Name, ...]

    @property
    def fixed(self) -> list[Box]:
        """What no label lies on: symbols of numbers, and the names at the edge."""
        return [*(around(mark.at, mark.radius) for mark in self.marks), *(name.box for name in self.exits)]

    @property
    def hollow(self) -> list[Box]:
        """The symbols of places without a number."""
        return [each.box for each in self.named]


def compose(spots: Sequence[Spot], flows: Sequence[Flow], frame: Frame, words: Words) -> Scene:
    """The symbols of the spots and journeys that lie in the frame, with the names of the lands."""
    drawn = draw_land(spots, flows, frame, words)
    return finish(drawn, frame, words, _place_words(drawn, frame, words))


def draw_land(spots: Sequence[Spot], flows: Sequence[Flow], frame: Frame, words: Words) -> Drawn:
    """What stands in the frame whatever the labels are."""
    inside = tuple(spot for spot in spots if _is_in(spot, frame))
    arrows = [_arrow(flow, frame, words) for flow in flows if any(frame.holds(end) for end in _ends(flow, frame))]
    marks = tuple(mark for spot in inside if (mark := _mark(spot, frame, words)))
    named = [_named(spot, frame, words) for spot in inside if not spot.area and not spot.shown]
    exits = _place_exits(flows, frame, words, [around(mark.at, mark.radius) for mark in marks])
    return Drawn(inside, tuple(arrows), tuple(named), marks, tuple(exits))


def finish(drawn: Drawn, frame: Frame, words: Words, placed: Placed) -> Scene:
    """The scene, with the names of places where there is room for them."""
    lands, labels, unlabelled = placed
    taken = [*drawn.fixed, *drawn.hollow, *(label.box for label in labels)]
    if not frame.narrow or frame.open:
        taken += [name.box for name in lands]
    labelled = {label.anchor for label in labels}
    names = _place_names(drawn.spots, frame, taken, labelled, rtl=is_rtl(words.lang))
    every = (*drawn.exits, *names)
    return Scene(frame, words.lang, lands, drawn.arrows, drawn.named, drawn.marks, tuple(labels), every, unlabelled)


def _place_words(drawn: Drawn, frame: Frame, words: Words) -> Placed:
    """The names of the lands where the editors put them, and the labels around them and around what is fixed.

    Labels would rather not cover the symbols of places without a number.
    """
    lands = name_lands(frame, words)
    boxes = [name.box for name in lands]
    patches = [around(frame.place(*spot.position), PATCH / 2) for spot in drawn.spots if spot.area]
    taken = drawn.fixed if frame.narrow and not frame.open else [*drawn.fixed, *boxes]
    return lands, *place_labels(drawn.spots, frame, words, taken, [*drawn.hollow, *patches, *boxes])


def _around(point: Point, width: float, height: float) -> Box:
    return Box(point[0] - width / 2, point[1] - height / 2, width, height)


def _is_in(spot: Spot, frame: Frame) -> bool:
    return frame.holds(frame.place(*spot.position), REACH if frame.narrow and spot.area else 0)


def _mark(spot: Spot, frame: Frame, words: Words) -> Mark | None:
    shown = spot.shown
    if shown is None or spot.area:
        return None
    radius, rough = size_mark(shown.size, shown.unit, frame), spot.place.precision == APPROXIMATE
    return Mark(frame.place(*spot.position), radius, shown.unit, shown.figure.voice, rough, tell_spot(spot, words))


def _named(spot: Spot, frame: Frame, words: Words) -> Named:
    """One shape for each role, in the colour of who named the place last in it."""
    voices = {report.role: report.figure.voice for report in spot.reports}
    radius = size_glyph(frame)
    (x, y), step = frame.place(*spot.position), radius * 2.3
    start = x - step * (len(voices) - 1) / 2
    glyphs = [Glyph((start + step * index, y), radius, *pair) for index, pair in enumerate(voices.items())]
    box = _around((x, y), step * len(voices), 2 * radius)
    return Named(tuple(glyphs), spot.place.precision == APPROXIMATE, box, tell_spot(spot, words))


def _ends(flow: Flow, frame: Frame) -> tuple[Point, Point]:
    start, end = flow.ends
    return frame.place(*start), frame.place(*end)


def _arrow(flow: Flow, frame: Frame, words: Words) -> Arrow:
    line = bend(*_ends(flow, frame), size_glyph(frame) * 1.6)
    voice = (flow.ranked or flow.reports)[0].figure.voice
    return Arrow(line, point_head(line), voice, bool(flow.ranked), tell_flow(flow, words))


def _place_exits(flows: Iterable[Flow], frame: Frame, words: Words, taken: Sequence[Box]) -> list[Name]:
    """Where an arrow leaves the frame, the name of the place it leads to."""
    wishes, lines = [], []
    for flow in flows:
        start, end = _ends(flow, frame)
        if frame.holds(start) and not frame.holds(end):
            line = Line(words("map.exit", place=flow.destination.name), frame.shrink(0.84))
            outside = next((point for point in bend(start, end, 0) if not frame.holds(point)), end)
            lines.append(line)
            wishes.append(Wish(line.width, line.height, (outside[0], 0.0)))
    boxes = place_all(wishes, frame, taken, ())
    placed = zip(lines, wishes, boxes, strict=True)
    return [Name(line, box, wish.anchor, is_rtl(words.lang)) for line, wish, box in placed if box]


def _place_names(
    spots: Sequence[Spot], frame: Frame, taken: Sequence[Box], labelled: Collection[Point], *, rtl: bool
) -> list[Name]:
    """Names of the places without a number and of the seats without a label, where there is room beside them.

    The seats come first, then those named most often; a narrow frame has room for the seats only.
    """
    blocked = list(taken)
    names = []
    for spot in sorted(spots, key=lambda each: (is_seat(each.place.id), len(each.reports)), reverse=True):
        at, seat = frame.place(*spot.position), is_seat(spot.place.id)
        if spot.area or at in labelled or not (seat or (spot.shown is None and not frame.narrow)):
            continue
        line = Line(spot.place.name, frame.shrink(0.8))
        roles = len({report.role for report in spot.reports})
        clear = size_glyph(frame) * (0.5 + 1.2 * roles)
        box = beside(Wish(line.width, line.height, at, clear), blocked, frame)
        if box:
            names.append(Name(line, box, at, rtl))
            blocked.append(box)
    return names
