"""The drawing is sound SVG that fetches nothing, says what the data says, and stands for itself on paper."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from components.model.data.tables import Tables
from components.model.movements import choose_reports, list_reports, list_roles
from components.model.spots import list_flows, list_spots
from components.view.map.drawing import draw_key, draw_map, draw_picture
from components.view.map.movements import describe
from components.view.map.outlines import NAMES, read_outlines
from components.view.map.projection import FRAMES, INSET, NARROW, WIDE, Frame
from components.view.map.scenes import compose
from components.view.palette import DARK, LIGHT, Palette
from components.view.pictures.pixels import to_png
from components.view.words import load_words

TABLES = Tables(Path(__file__).parents[3] / "data")
REPORTS = list_reports(TABLES)
ROLES = list_roles(TABLES)
WORDS = load_words("en")
EARLY = date(2018, 6, 20)


def draw(frame: Frame = WIDE, palette: Palette = LIGHT, until: date | None = None) -> str:
    chosen = choose_reports(REPORTS, until, ROLES)
    spots, flows = list_spots(chosen, until), list_flows(chosen, until)
    scene, inset = (compose(spots, flows, each, WORDS) for each in (frame, INSET))
    return draw_map(scene, inset, ROLES, "Edition 123", WORDS, palette)


def read_texts(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("frame", [WIDE, NARROW], ids=lambda frame: frame.name)
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.theme)
def test_drawing_is_sound_and_fetches_nothing(frame: Frame, palette: Palette) -> None:
    svg = draw(frame, palette)
    assert ElementTree.fromstring(svg).get("width") == str(frame.width)
    assert not re.search(r"<(script|image|foreignObject|use|style)\b|href=|url\((?!#hatch\))", svg)


def test_drawing_can_be_made_a_picture_without_a_browser() -> None:
    assert to_png(draw()).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "text",
    [
        "up to 248,000 people",
        "60,000",
        "AS-SWEIDA",
        "QUNEITRA",
        "DAR'A",
        "OCCUPIED SYRIAN GOLAN",
        "10,064 people",
        "United Nations",
        "Edition 123",
    ],
)
def test_drawing_says(text: str) -> None:
    assert text in read_texts(draw())


@pytest.mark.parametrize("frame", [WIDE, NARROW], ids=lambda frame: frame.name)
def test_drawing_says_that_boundaries_are_approximate_and_imply_no_position(frame: Frame) -> None:
    assert WORDS("map.caption").split(".")[0] in " ".join(read_texts(draw(frame)))


def test_drawing_without_evacuations_has_no_inset() -> None:
    assert WORDS("map.inset") in read_texts(draw())
    assert WORDS("map.inset") not in read_texts(draw(until=EARLY))


def test_key_alone_is_lower_than_the_whole_drawing() -> None:
    spots, flows = list_spots(REPORTS, None), list_flows(REPORTS, None)
    key = draw_key(WIDE, compose(spots, flows, INSET, WORDS), ROLES, WORDS, LIGHT)
    heights = [float(ElementTree.fromstring(svg).get("height", "0")) for svg in (key, draw())]
    assert heights[1] - heights[0] > WIDE.height
    assert "up to 248,000 people" not in read_texts(key)


def test_names_of_the_data_are_never_markup() -> None:
    hostile = "<script>alert(1)</script>&\"'"
    reports = [replace(each, place=replace(each.place, name=hostile)) for each in REPORTS if each.place and each.unit]
    scene = compose(list_spots(reports, None), (), WIDE, WORDS)
    svg = draw_map(scene, scene, ROLES, hostile, WORDS, LIGHT)
    ElementTree.fromstring(svg)
    assert "<script" not in svg
    label = scene.labels[0]
    assert "<script" not in draw_picture("label", label, label.box, LIGHT, 2, "en")


def test_every_outline_of_the_subject_and_every_name_on_the_land_is_known() -> None:
    lands = {outline.id for outline in read_outlines()} | {"jordan"}
    assert {outline.id for outline in read_outlines() if outline.kind == "subject"} <= set(NAMES)
    assert set(NAMES) <= lands


@pytest.mark.parametrize(
    "said",
    ["207 reports", "up to 248,000 people (fled to: Jordan border and Golan side together), 4 July 2018, OCHA"],
)
def test_alternative_text_counts_the_places_and_names_the_largest_numbers(said: str) -> None:
    assert said in describe(list_spots(REPORTS, None), WORDS, total=len(REPORTS))


def test_alternative_text_of_an_empty_map_says_so() -> None:
    assert "0 reports" in describe((), WORDS, total=0)
    assert WORDS("map.none") in describe((), WORDS, total=0)


@pytest.mark.parametrize("frame", FRAMES.values(), ids=lambda frame: frame.name)
def test_empty_map_is_drawn_too(frame: Frame) -> None:
    scene, inset = (compose((), (), each, WORDS) for each in (frame, INSET))
    drawn = ElementTree.fromstring(draw_map(scene, inset, ROLES, "", WORDS, LIGHT))
    assert drawn.tag.endswith("svg")
    assert "".join(drawn.itertext()).strip()
