"""The theme: an empty file with our page, colours, typefaces and layouts, where staff change them for all slides.

Titles are in Times New Roman, text is in Arial: both are on every machine with PowerPoint or Keynote, LibreOffice has
Liberation in their place, letter by letter as wide, so that nothing leaves its frame, and their figures stand on one
line (Georgia's do not; Calibri is not everywhere). Arabic is in Tahoma, which Windows and macOS have: LibreOffice on
Linux takes one with Arabic letters in its place, whereas Liberation, in place of Arial, has none and loses signs.
"""

from typing import Any

import pptx
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.presentation import Presentation
from pptx.shapes.base import BaseShape
from pptx.slide import SlideLayout, SlideMaster
from pptx.util import Emu

from components.kit.slides.colours import list_theme
from components.kit.slides.frames import BODY, HEIGHT, TITLE, WIDTH, emu, turn
from components.kit.slides.shapes import fill
from components.view.boxes import Box
from components.view.languages import is_rtl

TITLES, TEXTS = ("Times New Roman", "Tahoma"), ("Arial", "Tahoma")
"""The typefaces of titles and of text: for Latin letters, for Arabic ones."""
TITLE_SIZE, BODY_SIZE = 32, 24
LAYOUTS = {"title": "ctrTitle", "titleOnly": "title", "obj": "body"}
"""The layouts that are kept, by their kind in the file."""
NAME = "Southern Syria 2018"


def open_blank(lang: str) -> Presentation:
    """A file without slides in the language; of the layouts only those in LAYOUTS."""
    blank = pptx.Presentation()
    blank.slide_width, blank.slide_height = Emu(emu(WIDTH)), Emu(emu(HEIGHT))
    _drop_layouts(blank)
    _drop_leftovers(blank)
    _dress(blank.slide_master, lang)
    for layout in blank.slide_layouts:
        _place_parts(layout, lang)
    return blank


def find_layout(blank: Presentation, kind: str) -> SlideLayout:
    """The layout of a kind."""
    return next(each for each in blank.slide_layouts if each.element.get("type") == kind)


def _drop_layouts(blank: Presentation) -> None:
    for layout in list(blank.slide_layouts):
        if layout.element.get("type") not in LAYOUTS:
            blank.slide_layouts.remove(layout)


def _drop_leftovers(blank: Presentation) -> None:
    """Without a picture of another deck and the settings of somebody's printer, which the empty file comes with."""
    package: Any = blank.part.package
    for holder, kind in ((package, RELATIONSHIP_TYPE.THUMBNAIL), (blank.part, RELATIONSHIP_TYPE.PRINTER_SETTINGS)):
        relations = holder._rels
        for key in [key for key, relation in relations.items() if relation.reltype == kind]:
            relations.pop(key)
    size = blank.element.find("{*}sldSz")
    size.attrib.pop("type", None)


def _dress(master: SlideMaster, lang: str) -> None:
    theme: Any = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme.blob = fill("theme.xml", name=NAME, colours=list_theme(), titles=TITLES, texts=TEXTS)
    styles = fill("master.xml", rtl=is_rtl(lang), title=TITLE_SIZE, body=BODY_SIZE)
    old = master.element.find("{*}txStyles")
    master.element.replace(old, parse_xml(styles))
    _place_parts(master, lang)


def _place_parts(holder: SlideMaster | SlideLayout, lang: str) -> None:
    """Title and body in their boxes; date, foot and number away, for each slide has its own foot."""
    shapes: list[Any] = list(holder.placeholders)
    for shape in shapes:
        name = shape.element.ph.get("type", "body")
        if name in ("dt", "ftr", "sldNum"):
            shape.element.getparent().remove(shape.element)
        else:
            _place(shape, turn(TITLE if "itle" in name and name != "subTitle" else BODY, lang))
            body = shape.element.txBody.find("{*}bodyPr")
            body.attrib.update(dict.fromkeys(("lIns", "tIns", "rIns", "bIns"), "0") | {"anchor": "t"})


def _place(shape: BaseShape, box: Box) -> None:
    shape.left, shape.top = Emu(emu(box.x)), Emu(emu(box.y))
    shape.width, shape.height = Emu(emu(box.width)), Emu(emu(box.height))
