"""The map of a slide in the file: the same labels as on the page for the projector, all in the frame, native shapes."""

import re
from functools import cache

import pytest
from pptx.slide import Slide as Page

from components.kit.slides.deck import make_slides_file
from components.kit.slides.frames import emu
from components.kit.slides.runs import clean
from components.view.languages import LOCALES
from components.view.map.spread import LEAST, spread_map
from components.view.talk.slides import Map
from tests.kit.slides.test_deck import bare, list_shapes, list_words, order, read

MAPS = "from,to"
PAGES = pytest.mark.parametrize("at", [0, 1], ids=MAPS.split(","))
LANGS = pytest.mark.parametrize("lang", LOCALES)


@cache
def pages(lang: str) -> list[Page]:
    return list(read(make_slides_file(order(lang, MAPS))).slides)


def tidy(text: str) -> str:
    return re.sub(r"\s+", " ", bare(clean(text)))


@LANGS
@PAGES
def test_map_has_every_label_of_the_projector_s(lang: str, at: int) -> None:
    asked = order(lang, MAPS)
    slide = asked.deck[at]
    assert isinstance(slide, Map)
    drawn = spread_map(slide.told, slide.twins, slide.role)
    said = tidy(list_words(pages(lang)[at]))
    lines = [line.text for scene in (drawn.south, drawn.north) for label in scene.labels for line in label.lines]
    lines += [*drawn.panel.head, *drawn.panel.rest, *(line for entry in drawn.panel.entries for line in entry.lines)]
    assert len(lines) > 15
    assert [line for line in lines if tidy(line) not in said] == []


@LANGS
@PAGES
def test_shapes_of_the_map_stay_above_the_foot(lang: str, at: int) -> None:
    shapes = {shape.name.split(" · ")[0]: shape for shape in pages(lang)[at].shapes}
    line = shapes["Line"].top
    drawn = [each for name, each in shapes.items() if name in ("Map", "Panel", "Inset", "Key", "Rest")]
    assert len(drawn) >= 3
    assert all(each.top + each.height <= line + emu(1) for each in drawn)


@LANGS
@PAGES
def test_words_of_labels_are_large(lang: str, at: int) -> None:
    words = [
        shape
        for group in list_shapes(pages(lang)[at].shapes)
        if group.name.startswith("Label")
        for shape in group.shapes
        if shape.name.startswith("Words")
    ]
    sizes = [run.font.size.pt for shape in words for each in shape.text_frame.paragraphs for run in each.runs]
    assert min(sizes) >= LEAST * 0.9


def test_quotation_in_the_other_language_begins_where_the_slide_does() -> None:
    (page,) = read(make_slides_file(order("ar", "ST03"))).slides
    number = next(shape for shape in page.shapes if shape.name.startswith("Number"))
    sides = {paragraph._p.pPr.get("algn") for paragraph in number.text_frame.paragraphs}
    assert any(re.search("[a-z]", paragraph.text) for paragraph in number.text_frame.paragraphs)
    assert sides == {"r"}


@LANGS
def test_labels_of_the_curve_that_cross_a_line_hide_it(lang: str) -> None:
    (page,) = read(make_slides_file(order(lang, "curve"))).slides
    chart = next(shape.chart for shape in page.shapes if shape.has_chart)
    labels = chart._chartSpace.findall(".//{*}dLbl")
    assert 0 < sum(label.find("{*}spPr") is not None for label in labels) < len(labels)
