"""The map in Arabic: the land stands as it is, the words begin at the right."""

import json
import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

from components.model.data.tables import Tables
from components.model.movements import list_reports, list_roles
from components.model.spots import list_flows, list_spots
from components.view.boxes import Box
from components.view.map.deck import make_deck
from components.view.map.drawing import draw_map, draw_picture
from components.view.map.key import arrange_key
from components.view.map.movements import say_what, tell_spot
from components.view.map.projection import FRAMES, INSET, NARROW, WIDE, Frame
from components.view.map.scenes import compose
from components.view.map.symbols import Line, Name, Scene
from components.view.palette import LIGHT
from components.view.words import load_words

DATA = Tables(Path(__file__).parents[3] / "data")
ROLES = list_roles(DATA)
LANGS = ("en", "ar")
ALL = {**FRAMES, INSET.name: INSET}
SVG = "{http://www.w3.org/2000/svg}"


@cache
def draw(lang: str, frame: str = "wide") -> Scene:
    reports = list_reports(DATA.speaking(lang))
    return compose(list_spots(reports, None), list_flows(reports, None), ALL[frame], load_words(lang))


@cache
def sketch(lang: str, frame: str = "wide") -> ElementTree.Element:
    scene, inset = draw(lang, frame), draw(lang, "north")
    return ElementTree.fromstring(draw_map(scene, inset, ROLES, "Edition 123", load_words(lang), LIGHT))


@pytest.mark.parametrize(("lang", "direction"), [("en", "ltr"), ("ar", "rtl")])
def test_drawing_and_its_pieces_say_their_language_and_direction(lang: str, direction: str) -> None:
    label = draw(lang).labels[0]
    for svg in (sketch(lang), ElementTree.fromstring(draw_picture("label", label, label.box, LIGHT, 2, lang))):
        assert (svg.get("lang"), svg.get("direction")) == (lang, direction)


def test_symbols_stand_where_they_stand_in_english() -> None:
    english, arabic = ({(mark.at, mark.radius) for mark in draw(lang).marks} for lang in LANGS)
    assert english == arabic
    assert [arrow.line for arrow in draw("en").arrows] == [arrow.line for arrow in draw("ar").arrows]


@pytest.mark.parametrize(("lang", "spaced"), [("en", True), ("ar", False)])
def test_joined_letters_are_not_spaced(lang: str, spaced: bool) -> None:
    assert any("letter-spacing" in text.attrib for text in sketch(lang).iter(f"{SVG}text")) is spaced


@pytest.mark.parametrize("frame", ALL)
def test_words_of_a_label_begin_at_its_right_edge_after_the_glyph_and_fit_into_it(frame: str) -> None:
    for label in draw("ar", frame).labels:
        right = label.box.x + label.box.width
        assert all(
            label.box.x < x - line.width < x < right for (x, _), line in zip(label.starts, label.lines, strict=True)
        )
        assert label.starts[0][0] < label.glyph.at[0] < right


@pytest.mark.parametrize("frame", ALL)
@pytest.mark.parametrize("lang", LANGS)
def test_labels_meet_no_other_label(lang: str, frame: str) -> None:
    boxes = [label.box for label in draw(lang, frame).labels]
    assert not any(one.meets(other) for index, one in enumerate(boxes) for other in boxes[:index])


@pytest.mark.parametrize("frame", ALL)
def test_no_line_leaves_an_isolate_open(frame: str) -> None:
    texts = [text.text or "" for text in sketch("ar", frame).iter(f"{SVG}text")]
    assert all(text.count("\u2068") + text.count("\u2066") == text.count("\u2069") for text in texts)


@pytest.mark.parametrize(
    ("box", "rtl", "fastened"),
    [
        (Box(110, 0, 40, 10), False, (110, "start")),
        (Box(110, 0, 40, 10), True, (110, "end")),
        (Box(50, 0, 40, 10), False, (90, "end")),
        (Box(50, 0, 40, 10), True, (90, "start")),
        (Box(80, 0, 40, 10), True, (100, "middle")),
    ],
)
def test_name_is_fastened_at_the_side_of_its_place(box: Box, rtl: bool, fastened: tuple[float, str]) -> None:
    assert Name(Line("نوى", 10), box, (100, 5), rtl).start == fastened


@pytest.mark.parametrize("frame", [WIDE, NARROW], ids=lambda frame: frame.name)
def test_key_is_the_english_one_mirrored(frame: Frame) -> None:
    english, arabic = (arrange_key(ROLES, frame, load_words(lang), 50) for lang in LANGS)
    assert [frame.width - entry.x for entry in arabic] == pytest.approx([entry.x for entry in english])
    assert all(entry.at(5) == entry.x - 5 for entry in arabic)


@pytest.mark.parametrize(
    ("lang", "opening"), [("en", '<div lang="en" dir="ltr">'), ("ar", '<div lang="ar" dir="rtl">')]
)
def test_tooltip_runs_as_its_language_does(lang: str, opening: str) -> None:
    made = make_deck(draw(lang), draw(lang, "north"), WIDE, LIGHT)
    assert str(made._tooltip["html"]).startswith(opening)
    assert not re.search(r"https?:", json.dumps(made._tooltip))


@pytest.mark.parametrize(
    ("place", "field", "said"),
    [
        ("nasib-jaber-border-crossing", "title", "معبر نصيب / معبر جابر"),
        ("government-held-parts-of-dara", "who", "\u2068DG ECHO ERCC\u2069"),
        ("inkhil", "more", ""),
    ],
)
def test_tip_says_in_arabic(place: str, field: str, said: str) -> None:
    spots = list_spots(list_reports(DATA.speaking("ar")), None)
    spot = next(spot for spot in spots if spot.place.id == place)
    assert getattr(tell_spot(spot, load_words("ar")), field) == said


def test_unit_is_named_once_in_arabic_too() -> None:
    report = next(each for each in list_reports(DATA.speaking("ar")) if each.figure.id == "DL096")
    assert say_what(report.figure, load_words("ar")) == "أكثر من 3,000 (عائلات نزحت)"


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("lang", "name"), [("en", "Dar'a"), ("ar", "درعا")])
def test_city_of_dara_is_named_on_every_screen(lang: str, name: str, frame: str) -> None:
    scene = draw(lang, frame)
    at = scene.frame.place(32.61889, 36.10213)
    labels = [label.lines[1].text for label in scene.labels if label.anchor == at]
    assert any(text.endswith(f": {name}") for text in labels) or name in {each.line.text for each in scene.names}
