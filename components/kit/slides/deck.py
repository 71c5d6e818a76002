"""The deck: the slides of a talk as one file for PowerPoint, Keynote or LibreOffice, to be shown and to be edited."""

import io
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.parts.slide import SlidePart
from pptx.presentation import Presentation

from components.kit.orders import Order
from components.kit.slides.charts import Drawn, lay_chart
from components.kit.slides.feet import make_foot
from components.kit.slides.maps import lay_map
from components.kit.slides.notes import write_notes
from components.kit.slides.packing import name_file, write_file
from components.kit.slides.pages import lay_cover, lay_number, lay_passage
from components.kit.slides.shapes import Photo, Piece, Plot, write_shapes
from components.kit.slides.tables import lay_names, lay_table
from components.kit.slides.theme import find_layout, open_blank
from components.view.talk.slides import Slide

LAYOUTS = {"cover": "title", "passage": "obj", "reply": "obj"}
"""The layout of a kind of slide; others have a title only."""
LAY: dict[str, Callable[[Any, Order], list[Piece]]] = {
    "cover": lay_cover,
    "passage": lay_passage,
    "reply": lay_passage,
    "number": lay_number,
    "chart": lay_chart,
    "map": lay_map,
}
SHARE: dict[str, Callable[[Any, Order], list[list[Piece]]]] = {"table": lay_table, "names": lay_names}
"""How a slide of each kind is laid out: as one page, or as the pages that it needs."""


def make_slides_file(order: Order) -> bytes:
    """The slides chosen as PPTX: the same bytes for the same order. DataFault where data is missing."""
    presentation = open_blank(order.lang)
    at = 0
    for slide in order.deck:
        for pieces in _lay(slide, order):
            at += 1
            _add_page(presentation, slide, pieces, order, at)
    name_file(presentation, order)
    return write_file(presentation)


def _lay(slide: Slide, order: Order) -> list[list[Piece]]:
    if slide.kind in SHARE:
        return SHARE[slide.kind](slide, order)
    return [LAY[slide.kind](slide, order)]


def _add_page(presentation: Presentation, slide: Slide, pieces: Sequence[Piece], order: Order, at: int) -> None:
    """A page with the pieces and the foot; the ids of all that lies on it are counted anew, in the order of reading."""
    page: Any = presentation.slides.add_slide(find_layout(presentation, LAYOUTS.get(slide.kind, "titleOnly")))
    tree = page.element.cSld.spTree
    for shape in list(page.shapes):
        tree.remove(shape.element)
    every = [*pieces, *make_foot(slide, order, at)]
    for element in parse_xml(write_shapes(every, partial(_relate, page.part))):
        tree.append(element)
    for number, named in enumerate(tree.iter("{*}cNvPr"), start=1):
        named.set("id", str(number))
    write_notes(page, slide, order)


def _relate(page: SlidePart, piece: Piece) -> str:
    """The id under which the page knows the chart or the picture."""
    part: Any = page
    if isinstance(piece, Plot):
        return str(part.add_chart_part(XL_CHART_TYPE.XY_SCATTER_LINES, Drawn(piece.xml, piece.workbook)))
    if isinstance(piece, Photo):
        return str(part.get_or_add_image_part(io.BytesIO(piece.content))[1])
    return ""
