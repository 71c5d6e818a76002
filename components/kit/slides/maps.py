"""The map on a slide: the south as large as the slide has room for, the north and the key beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from components.kit.orders import Order
from components.kit.slides.frames import BODY, LEAD, MARGIN, WIDE, WIDTH
from components.kit.slides.key import draw_key
from components.kit.slides.lands import Sheet, draw_scene
from components.kit.slides.pages import make_text, make_title
from components.kit.slides.paragraphs import fit, say
from components.kit.slides.shapes import Piece, Shape
from components.view.languages import is_rtl
from components.view.map.drawing import is_shown
from components.view.map.key import Entry, arrange_key, height_of
from components.view.map.outlines import read_outlines
from components.view.map.placing import Box
from components.view.map.projection import Frame
from components.view.map.scenes import compose
from components.view.map.symbols import Scene
from components.view.talk.slides import Map
from components.view.words import Words

SOUTH = Frame("deck", 536, 338, 33.43, 35.38, 250, text=12, symbols=0.74, margin=6, narrow=True, open=True)
NORTH = Frame("deck-north", 322, 96, 36.62, 35.2, 82, text=11, symbols=0.7, narrow=True, open=True)
SIDE = Frame("deck-side", 322, 338, north=0, west=0, scale=0, text=13, symbols=0.74, narrow=True)
"""The frames of the map in points of the slide: the south, the inset, and the key beside."""
LEAST, FOOT = 8.0, 488.0
"""The smallest letters of the key, and how far down the caption reaches, in points."""


@dataclass(frozen=True)
class Key:
    """What the key beside the map says, in letters of the size `text`; `top` is how far down it begins."""

    entries: tuple[Entry, ...]
    text: float
    top: float


def lay_map(slide: Map, order: Order) -> list[Piece]:
    """The map under its title, with the inset, the key and the caption beside."""
    words, lang = order.words, order.lang
    south, north = (compose(slide.spots, slide.flows, frame, words) for frame in (SOUTH, NORTH))
    rtl = is_rtl(lang)
    left, side = (WIDTH - MARGIN - SOUTH.width, MARGIN) if rtl else (MARGIN, MARGIN + WIDE - SIDE.width)
    outlines = [each for each in read_outlines() if each.kind != "inset"]
    return [
        make_title(slide.title, lang),
        make_text("Subtitle", LEAD, [say(slide.subtitle, 18, lang, colour="quiet")], lang),
        draw_scene(south, outlines, "land", Sheet(left, BODY.y, lang), slide.alt),
        *_lay_side(slide, (south, north), Sheet(side, BODY.y, lang), words),
        _make_caption(south, words),
    ]


def _lay_side(slide: Map, scenes: tuple[Scene, Scene], sheet: Sheet, words: Words) -> list[Piece]:
    """The inset where there is something in it, the key, and the caption at the foot."""
    north = scenes[1]
    top = 0.0 if north.empty else NORTH.height + 30
    key = _fit_key(slide.role, scenes, top, SIDE.height, words)
    inset = [] if north.empty else _lay_inset(north, sheet, words)
    return [*inset, draw_key(key.entries, key.text, SIDE.width, replace(sheet, y=sheet.y + key.top))]


def _lay_inset(north: Scene, sheet: Sheet, words: Words) -> list[Piece]:
    lang = sheet.lang
    title = fit([say(words("map.inset"), 12, lang, bold=True)], box := Box(sheet.x, sheet.y, SIDE.width, 17))
    outlines = [each for each in read_outlines() if each.kind == "inset"]
    drawn = draw_scene(north, outlines, "ground", Sheet(sheet.x, sheet.y + 19, lang), words("map.inset"))
    return [Shape("Inset", box, text=title), drawn]


def _fit_key(role: str, scenes: Sequence[Scene], top: float, bottom: float, words: Words) -> Key:
    """The key with only what is shown, all places having one role, in letters so small that it fits."""
    side = SIDE
    while True:
        entries = arrange_key((), side, words, 0, lambda entry: is_shown(entry, scenes))
        if top + height_of(entries) <= bottom or side.text <= LEAST:
            break
        side = replace(side, text=side.text * 0.96)
    kept = tuple(replace(each, kind="role", what=role) if each.kind == "hollow" else each for each in entries)
    return Key(kept, side.text, top)


def _make_caption(south: Scene, words: Words) -> Shape:
    """What the map does not show, and that its boundaries imply nothing."""
    rest = words.many("map.unlabelled", south.unlabelled) if south.unlabelled else ""
    said = " ".join(filter(None, (words("map.caption"), rest)))
    top = BODY.y + SOUTH.height + 4
    return make_text(
        "Caption", Box(MARGIN, top, WIDE, FOOT - top), [say(said, 11, words.lang, colour="quiet")], words.lang
    )
