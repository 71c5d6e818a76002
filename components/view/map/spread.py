"""The map on a slide: the south over the whole frame, and on its empty side a panel with the north and the key.

Measured in points of a slide of 960 by 540: the page for the projector draws it larger, the file to edit as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from components.view.boxes import Box
from components.view.languages import is_rtl
from components.view.letters import break_lines
from components.view.map.alike import Told, compose_alike
from components.view.map.key import Entry, arrange_key, height_of
from components.view.map.projection import Frame
from components.view.map.symbols import STRONG, Scene
from components.view.words import Words

PANEL, PAD, GAP = 292.0, 11.0, 8.0
SOUTH = Frame(
    "slide", 872, 372, 33.405, 35.35, 278, 14, 0.62, 6, narrow=True, open=True, most=6, long=12, end=PANEL, slide=True
)
NORTH = Frame("slide-north", 270, 130, 36.4, 36.22, 120, 14, 0.62, narrow=True, open=True, most=1, long=12, slide=True)
SPAN = 0.97
"""Degrees from the northern to the southern edge of the inset, as wide as degrees of the equator are drawn."""
SIDE = Frame("slide-side", 270, 350, north=0, west=0, scale=0, text=19, symbols=0.62, narrow=True, slide=True)
LEAST, LEADING = 14.0, 1.25
"""Letters of the key become smaller down to this size, which on a projector of 1920 by 1080 is 28 pixels."""


@dataclass(frozen=True)
class Panel:
    """What stands beside the map: the `head` of the inset, the inset, the key and a last sentence, as lines.

    `box` is its place on the map; the others begin so far under the top of what is inside its padding. `text` is the
    size of its letters.
    """

    box: Box
    head: tuple[str, ...]
    inset_top: float
    entries: tuple[Entry, ...]
    key_top: float
    rest: tuple[str, ...]
    rest_top: float
    text: float

    @property
    def inner(self) -> Box:
        """The room inside its padding."""
        return Box(self.box.x + PAD, self.box.y + PAD, self.box.width - 2 * PAD, self.box.height - 2 * PAD)


@dataclass(frozen=True)
class Spread:
    """A map on a slide: the scene of the south, that of the north, which may be empty, and the panel."""

    south: Scene
    north: Scene
    panel: Panel


def spread_map(told: Told, twins: Sequence[Told], role: str, rest: str = "map.slide_rest") -> Spread:
    """The map of places that all have one `role`, with the labels that its `twins` in other languages have too.

    `rest` is the key of the words on numbers that have no room, which say where these stand.
    """
    words = told.words
    south, north = (compose_alike(told, twins, each) for each in (SOUTH, NORTH))
    box = Box(0 if is_rtl(words.lang) else SOUTH.width - PANEL, 0, PANEL, SOUTH.height)
    unlabelled = south.unlabelled + north.unlabelled
    said = words.many(rest, unlabelled) if unlabelled else ""
    panel = _fit(south, north, role, SIDE, Panel(box, (), 0, (), 0, (said,), 0, SIDE.text), words)
    if north.empty:
        return Spread(south, north, panel)
    high = panel.key_top - GAP - panel.inset_top
    return Spread(south, compose_alike(told, twins, replace(NORTH, height=int(high), scale=high / SPAN)), panel)


def _fit(south: Scene, north: Scene, role: str, side: Frame, panel: Panel, words: Words) -> Panel:
    """The panel with its letters so large that all has room, the inset in what the key leaves."""
    room = panel.inner.height
    entries = _list_entries(south, north, role, side, words)
    rest = tuple(break_lines(" ".join(panel.rest), side.width / side.text))
    head = () if north.empty else tuple(break_lines(words("map.inset"), side.width / (side.text * STRONG)))
    inset_top = len(head) * side.text * LEADING + GAP / 2
    rest_top = room - len(rest) * side.text * LEADING
    key_top = rest_top - height_of(entries) if head else 0.0
    full = key_top < inset_top + NORTH.height if head else height_of(entries) > rest_top
    if full and side.text > LEAST:
        return _fit(south, north, role, replace(side, text=max(LEAST, side.text - 0.5)), panel, words)
    return Panel(panel.box, head, inset_top, entries, key_top, rest, rest_top, side.text)


def _list_entries(south: Scene, north: Scene, role: str, side: Frame, words: Words) -> tuple[Entry, ...]:
    """The key without titles and with only what is shown; a place without a number has the shape of its role."""
    entries = arrange_key((), side, words, 0, lambda entry: entry.kind != "title" and is_shown(entry, (south, north)))
    return tuple(replace(each, kind="role", what=role) if each.kind == "hollow" else each for each in entries)


def is_shown(entry: Entry, scenes: Sequence[Scene]) -> bool:
    """Whether something in the scenes looks as the entry of the key says; of a scale, whether a mark is drawn to it."""
    marks, named, labels = (
        [each for scene in scenes for each in getattr(scene, kind)] for kind in ("marks", "named", "labels")
    )
    voices = {each.voice for each in marks} | {glyph.voice for each in named for glyph in each.glyphs}
    shown = {
        "scale": any(mark.unit == entry.what for mark in marks),
        "area": any(label.area for label in labels),
        "hollow": bool(named),
        "rough": any(each.approximate for each in (*marks, *named)),
        "journey": any(scene.arrows for scene in scenes),
        "voice": entry.what in voices | {each.voice for each in labels},
    }
    return shown.get(entry.kind, True)
