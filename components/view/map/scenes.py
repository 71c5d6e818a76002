"""The scene of a map: spots and journeys as symbols in a frame, with the names around them."""

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

from components.model.spots import Flow, Spot
from components.view.languages import is_rtl
from components.view.map.labels import place_labels
from components.view.map.letters import break_lines
from components.view.map.movements import APPROXIMATE, tell_flow, tell_spot
from components.view.map.outlines import NAMES, is_main, is_seat
from components.view.map.placing import Box, Wish, around, beside, place_all
from components.view.map.projection import Frame, Point
from components.view.map.shapes import bend, point_head, size_glyph, size_mark
from components.view.map.symbols import PATCH, Arrow, Glyph, Line, Mark, Name, Named, Scene
from components.view.words import Words

REACH = 60
"""How many pixels outside a narrow frame an area's label may belong, to be moved inside."""
SHORT = 5.5
"""How long a line of a land's name may be on a slide, in sizes of its letters."""
KEPT = ("dara", "quneitra", "occupied-syrian-golan")
"""The lands whose names no label of a slide may lie on; the others give way."""
ASIDE = {"as-sweida": ((32.45, 36.86), (33.1, 36.75), (32.62, 37.05), (32.95, 37.15), (32.7, 36.62))}
"""Where else on a slide the name of a land may stand, if a label lies on its usual place."""
SPACED = 1.65
"""How much wider a land's name is for its spaced capitals; Arabic letters are joined and never spaced."""


def compose(spots: Sequence[Spot], flows: Sequence[Flow], frame: Frame, words: Words) -> Scene:
    """The symbols of the spots and journeys that lie in the frame, with the names of the lands."""
    inside = [spot for spot in spots if _is_in(spot, frame)]
    lands = name_lands(frame, words)
    arrows = [_arrow(flow, frame, words) for flow in flows if any(frame.holds(end) for end in _ends(flow, frame))]
    marks = [mark for spot in inside if (mark := _mark(spot, frame, words))]
    named = [_named(spot, frame, words) for spot in inside if not spot.area and not spot.shown]
    symbols = [around(mark.at, mark.radius) for mark in marks]
    land_boxes = [name.box for name in lands if not frame.slide or name.land in KEPT]
    exits = _place_exits(flows, frame, words, symbols)
    taken = [*symbols, *(name.box for name in exits), *([] if frame.narrow and not frame.open else land_boxes)]
    patches = [around(frame.place(*spot.position), PATCH / 2) for spot in inside if spot.area]
    covered = [*(each.box for each in named), *patches, *land_boxes]
    labels, unlabelled = place_labels(inside, frame, words, taken, covered)
    taken += [*(label.box for label in labels), *(each.box for each in named)]
    if frame.slide:
        lands = _spare(lands, [*symbols, *(label.box for label in labels)], frame, words)
        taken += [name.box for name in lands]
    names = _place_names(inside, frame, taken, {label.anchor for label in labels}, rtl=is_rtl(words.lang))
    return Scene(
        frame, words.lang, lands, tuple(arrows), tuple(named), tuple(marks), tuple(labels), (*exits, *names), unlabelled
    )


def name_lands(frame: Frame, words: Words) -> tuple[Name, ...]:
    """The names of the lands that have room in the frame, those the map is about a little larger."""
    named = (_name_land(land, frame.place(*position), frame, words) for land, position in NAMES.items())
    return tuple(name for names in named if all(_holds(name.box, frame) for name in names) for name in names)


def _name_land(land: str, at: Point, frame: Frame, words: Words) -> list[Name]:
    """The name of a land around a point; on a slide in several lines, for there its letters are large."""
    said, rtl = words.choice("map.land", land), is_rtl(words.lang)
    texts = break_lines(said, SHORT) if frame.slide else [said]
    lines = [Line(text, frame.text if is_main(land) else frame.shrink(0.85)) for text in texts]
    top = at[1] - sum(line.height for line in lines) / 2
    middles = [(at[0], top + (index + 0.5) * line.height) for index, line in enumerate(lines)]
    boxes = [
        _around(middle, line.width * (1.0 if rtl else SPACED), line.height)
        for middle, line in zip(middles, lines, strict=True)
    ]
    return [Name(line, box, box.middle, rtl, land) for line, box in zip(lines, boxes, strict=True)]


def _spare(lands: Sequence[Name], taken: Sequence[Box], frame: Frame, words: Words) -> tuple[Name, ...]:
    """The names of the lands, aside or not at all where something lies on them."""
    found: list[Name] = []
    for land, group in groupby(lands, key=lambda name: name.land):
        aside = (_name_land(land, frame.place(*at), frame, words) for at in ASIDE.get(land, ()))
        free = (names for names in ([*group], *aside) if not any(n.box.meets(box) for n in names for box in taken))
        found += next(free, [])
    return tuple(found)


def _holds(box: Box, frame: Frame) -> bool:
    return all(frame.holds(corner) for corner in ((box.x, box.y), (box.x + box.width, box.y + box.height)))


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
