"""The drawings of slides: well-formed, in the language of the talk, legible from the back of a room, true there."""

import re
from datetime import date
from itertools import combinations, product
from xml.etree import ElementTree

import pytest

from components.model.figures import PEOPLE
from components.view.map import outlines
from components.view.map.movements import say_number
from components.view.map.placing import Box, around
from components.view.map.spread import LEAST, Spread, spread_map
from components.view.palette import LIGHT
from components.view.talk.drawing import draw_slide
from components.view.talk.making import make_slides
from components.view.talk.slides import Map
from components.view.talk.talk import Talk
from tests.view.talk.test_making import TALKS, open_talk

NAMES = ("curve", "from", "to")
MAPS = pytest.mark.parametrize("name", ["from", "to"])
DAYS = pytest.mark.parametrize("day", ["", "2018-07-03", "2018-07-10", "2018-07-20", "2019-01-01"])
TOUCH = 0.01
"""So much of two lines of one name may be the same, for their edges touch."""
LANGS = pytest.mark.parametrize("lang", TALKS)
SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"\d{2,3},000")


def draw(lang: str, name: str, *, narrow: bool = False) -> ElementTree.Element:
    talk = TALKS[lang]
    (slide,) = make_slides(talk, (name,))
    return ElementTree.fromstring(draw_slide(slide, talk.words, LIGHT, narrow=narrow))


def spread(lang: str, name: str) -> Spread:
    return spread_talk(TALKS[lang], name)


def spread_talk(talk: Talk, name: str) -> Spread:
    (slide,) = make_slides(talk, (name,))
    assert isinstance(slide, Map)
    return spread_map(slide.spots, slide.flows, slide.role, talk.words)


def lies_in(box: Box, frame: Box) -> bool:
    across = frame.x <= box.x and box.x + box.width <= frame.x + frame.width
    return across and frame.y <= box.y and box.y + box.height <= frame.y + frame.height


@LANGS
@pytest.mark.parametrize("name", NAMES)
def test_drawing_is_whole_and_holds_its_numbers(lang: str, name: str) -> None:
    for narrow in (False, True):
        tree = draw(lang, name, narrow=narrow)
        assert tree.tag == f"{SVG}svg"
        assert NUMBER.search(" ".join(tree.itertext()))


@LANGS
@MAPS
def test_every_word_of_a_map_is_large(lang: str, name: str) -> None:
    texts = list(draw(lang, name).iter(f"{SVG}text"))
    sizes = {float(text.get("font-size", "0")) for text in texts}
    assert min(sizes) >= LEAST * 0.92  # The numbers of a scale stand a little smaller than its words.
    assert len(texts) > 20


@LANGS
@MAPS
def test_no_label_lies_on_another_on_the_panel_or_out_of_the_frame(lang: str, name: str) -> None:
    drawn = spread(lang, name)
    frame, panel = drawn.south.frame, drawn.panel
    boxes = [label.box for label in drawn.south.labels]
    assert len(boxes) >= 3
    assert not any(one.meets(other) for one, other in combinations([*boxes, panel.box], 2))
    assert all(lies_in(box, Box(0, 0, frame.width, frame.height)) for box in [*boxes, panel.box])


@LANGS
@DAYS
def test_no_name_or_label_lies_on_another_or_on_a_mark(lang: str, day: str) -> None:
    talk = open_talk(lang, date.fromisoformat(day)) if day else TALKS[lang]
    for name in ("from", "to"):
        drawn = spread_talk(talk, name)
        for scene in (drawn.south, drawn.north):
            words = [label.box for label in scene.labels] + [name.box for name in (*scene.lands, *scene.names)]
            marks = [around(each.at, each.radius) for each in scene.marks] + [each.box for each in scene.named]
            assert not [pair for pair in combinations(words, 2) if pair[0].meets(pair[1], -TOUCH)]
            assert not [pair for pair in product(words, marks) if pair[0].meets(pair[1])]
            fields = [(each, other) for each in scene.labels for other in scene.labels if other.area]
            assert not [pair for pair in fields if pair[0] is not pair[1] and pair[0].box.meets(pair[1].patch)]


@LANGS
@DAYS
def test_greatest_number_has_a_label(lang: str, day: str) -> None:
    talk = open_talk(lang, date.fromisoformat(day)) if day else TALKS[lang]
    for name in ("from", "to"):
        (slide,) = make_slides(talk, (name,))
        assert isinstance(slide, Map)
        people = [each.shown for each in slide.spots if each.shown and each.shown.unit == PEOPLE]
        greatest = say_number(max(people, key=lambda report: report.size), talk.words)
        assert greatest in [label.lines[0].text for label in spread_talk(talk, name).south.labels]


@pytest.mark.parametrize(
    ("land", "at", "inside"),
    [
        ("dara", (32.7, 36.1), True),
        ("dara", (32.7, 36.9), False),
        ("jordan", (32.3, 35.9), True),
        ("jordan", (33.3, 35.9), False),
        ("nowhere", (32.7, 36.1), False),
    ],
)
def test_point_lies_in_a_land(land: str, at: tuple[float, float], inside: bool) -> None:
    assert outlines.lies_in(land, *at) == inside


@LANGS
@MAPS
def test_no_leader_runs_under_another_label(lang: str, name: str) -> None:
    labels = spread(lang, name).south.labels
    led = [(label, other) for label in labels if label.leader for other in labels if other is not label]
    assert not any(other.box.cut_by(*label.leader) for label, other in led if label.leader)


@LANGS
@MAPS
def test_panel_holds_key_and_inset(lang: str, name: str) -> None:
    drawn = spread(lang, name)
    panel = drawn.panel
    assert all(entry.y + entry.height + panel.key_top <= panel.rest_top + 1 for entry in panel.entries)
    assert panel.rest_top <= panel.inner.height
    assert bool(panel.head) == (name == "to")
    if panel.head:
        assert panel.inset_top + drawn.north.frame.height <= panel.key_top
        assert [label.lines[0].text for label in drawn.north.labels]


@LANGS
@MAPS
def test_no_map_of_a_slide_leads_to_a_table(lang: str, name: str) -> None:
    table = {"en": "table", "ar": "الجدول"}[lang]
    for narrow in (False, True):
        said = " ".join(draw(lang, name, narrow=narrow).itertext())
        assert table not in said
        assert "+" not in said


@LANGS
@MAPS
def test_every_number_of_a_map_has_a_label_or_is_counted(lang: str, name: str) -> None:
    talk, drawn = TALKS[lang], spread(lang, name)
    (slide,) = make_slides(talk, (name,))
    assert isinstance(slide, Map)
    counted = {spot.place.id for spot in slide.spots if spot.shown}
    labels = [label for scene in (drawn.south, drawn.north) for label in scene.labels if label.lines[0].strong]
    left = drawn.south.unlabelled + drawn.north.unlabelled
    assert len(counted) == len(labels) + left
    said = " ".join(plain for plain in drawn.panel.rest)
    assert said == (talk.words.many("map.slide_rest", left) if left else "")


def test_other_slides_have_no_drawing() -> None:
    talk = TALKS["en"]
    (slide,) = make_slides(talk, ("ST01",))
    assert draw_slide(slide, talk.words, LIGHT) == ""
