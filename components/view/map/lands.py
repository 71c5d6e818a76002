"""The names of the lands on a map: where the editors put them, or on a slide wherever their land has room for them."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import product
from math import hypot

from components.view.boxes import Box, Point
from components.view.languages import is_rtl
from components.view.letters import break_lines
from components.view.map.outlines import NAMES, is_main, lies_in
from components.view.map.projection import Frame
from components.view.map.symbols import Line, Name
from components.view.words import Words

SHORT = 5.5
"""How long a line of a land's name may be on a slide, in sizes of its letters."""
FIRST = ("occupied-syrian-golan", "dara", "quneitra")
"""The lands whose names stand on a slide before its labels are placed; the others take the room that is left."""
SPACED = 1.65
"""How much wider a land's name is for its spaced capitals; Arabic letters are joined and never spaced."""
STEP, FAR = 9.0, 12
"""How far apart the spots are where a name may stand, and how many there are to each side of its usual one."""
APART = 2.0
"""How far a name on a slide stays from what it must not lie on, in pixels."""


def name_lands(frame: Frame, words: Words) -> tuple[Name, ...]:
    """The names of the lands that have room in the frame, those the map is about a little larger."""
    named = (_name_land(land, frame.place(*position), frame, words) for land, position in NAMES.items())
    return tuple(name for names in named if all(_holds(name.box, frame) for name in names) for name in names)


def fit_lands(lands: Iterable[str], taken: Sequence[Box], frame: Frame, words: Words) -> tuple[Name, ...]:
    """The names of these `lands` on a slide, each as near its usual spot as it lies on nothing of what is `taken`.

    Those before it are taken too. A name whose land has no such spot is left out.
    """
    found: list[Name] = []
    for land in lands:
        found += _fit(land, [*taken, *(name.box for name in found)], frame, words)
    return tuple(found)


def _fit(land: str, taken: Sequence[Box], frame: Frame, words: Words) -> list[Name]:
    names = _name_land(land, (0.0, 0.0), frame, words)
    for at in _list_spots(frame.place(*NAMES[land])):
        if not frame.holds(at):
            continue
        boxes = [Box(at[0] + each.box.x, at[1] + each.box.y, each.box.width, each.box.height) for each in names]
        free = all(_holds(box, frame) for box in boxes)
        free = free and not any(box.meets(other, APART) for box in boxes for other in taken)
        if free and lies_in(land, *frame.locate(*at)):
            return [Name(each.line, box, box.middle, each.rtl, land) for each, box in zip(names, boxes, strict=True)]
    return []


def _list_spots(usual: Point) -> Iterator[Point]:
    return ((usual[0] + across, usual[1] + down) for across, down in _list_moves())


@cache
def _list_moves() -> tuple[Point, ...]:
    """How far to go from the usual spot, the nearest first."""
    steps = range(-FAR, FAR + 1)
    return tuple(sorted(((x * STEP, y * STEP) for x, y in product(steps, steps)), key=lambda move: hypot(*move)))


def _name_land(land: str, at: Point, frame: Frame, words: Words) -> list[Name]:
    """The name of a land around a point; on a slide in several lines, for there its letters are large."""
    said, rtl = words.choice("map.land", land), is_rtl(words.lang)
    texts = break_lines(said, SHORT) if frame.slide else [said]
    lines = [Line(text, frame.text if is_main(land) else frame.shrink(0.85)) for text in texts]
    top = at[1] - sum(line.height for line in lines) / 2
    tops = [top + index * line.height for index, line in enumerate(lines)]
    widths = [line.width * (1.0 if rtl else SPACED) for line in lines]
    boxes = [
        Box(at[0] - width / 2, high, width, line.height) for line, width, high in zip(lines, widths, tops, strict=True)
    ]
    return [Name(line, box, box.middle, rtl, land) for line, box in zip(lines, boxes, strict=True)]


def _holds(box: Box, frame: Frame) -> bool:
    return all(frame.holds(corner) for corner in ((box.x, box.y), (box.x + box.width, box.y + box.height)))
