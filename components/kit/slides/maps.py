"""The map on a slide: as the page for the projector has it, in shapes of PowerPoint's own."""

from components.kit.orders import Order
from components.kit.slides.frames import LEAD, MARGIN, RULE
from components.kit.slides.key import draw_key
from components.kit.slides.lands import Sheet, draw_scene
from components.kit.slides.pages import make_text, make_title
from components.kit.slides.paragraphs import fit, say
from components.kit.slides.shapes import Look, Piece, Shape
from components.view.boxes import Box
from components.view.map.outlines import read_outlines
from components.view.map.spread import LEADING, Panel, Spread, spread_map
from components.view.talk.slides import Map
from components.view.words import Words

TOP = RULE.y - 4 - 372
"""How far down the map begins."""


def lay_map(slide: Map, order: Order) -> list[Piece]:
    """The map under its title, over the whole width, with the panel on it that has the inset and the key."""
    words, lang = order.words, order.lang
    spread = spread_map(slide.told, slide.twins, slide.role)
    outlines = [each for each in read_outlines() if each.kind != "inset"]
    sheet = Sheet(MARGIN, TOP, lang)
    return [
        make_title(slide.title, lang),
        make_text("Subtitle", LEAD, [say(slide.subtitle, 18, lang, colour="quiet")], lang),
        draw_scene(spread.south, outlines, "land", sheet, slide.alt),
        Shape("Panel", sheet.box(spread.panel.box), Look("ground", "line")),
        *_lay_panel(spread, sheet, words),
    ]


def _lay_panel(spread: Spread, sheet: Sheet, words: Words) -> list[Piece]:
    """The inset where there is something in it, the key, and the sentence on what has no room."""
    panel, lang = spread.panel, sheet.lang
    x, y = sheet.at((panel.inner.x, panel.inner.y))
    pieces: list[Piece] = []
    if panel.head:
        outlines = [each for each in read_outlines() if each.kind == "inset"]
        pieces.append(_set_lines("Inset", panel.head, panel, Box(x, y, panel.inner.width, panel.inset_top), lang))
        pieces.append(
            draw_scene(spread.north, outlines, "ground", Sheet(x, y + panel.inset_top, lang), words("map.inset"))
        )
    pieces.append(draw_key(panel.entries, panel.text, panel.inner.width, Sheet(x, y + panel.key_top, lang)))
    if panel.rest:
        rest = Box(x, y + panel.rest_top, panel.inner.width, panel.inner.height - panel.rest_top)
        pieces.append(_set_lines("Rest", panel.rest, panel, rest, lang))
    return pieces


def _set_lines(name: str, lines: tuple[str, ...], panel: Panel, box: Box, lang: str) -> Shape:
    bold, high = name == "Inset", panel.text * LEADING
    said = [say(line, panel.text, lang, bold=bold, lines=high) for line in lines]
    return Shape(name, box, text=fit(said, box))
