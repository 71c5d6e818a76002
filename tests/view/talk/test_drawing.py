"""The drawings of slides: well-formed, in the language of the talk, legible from the back of a room, true there."""

import re
from datetime import date
from functools import cache
from itertools import combinations, product
from math import dist
from xml.etree import ElementTree

import pytest

from components.model.figures import PEOPLE
from components.view.boxes import Box, around
from components.view.map import outlines
from components.view.map.alike import compose_alike
from components.view.map.movements import say_number
from components.view.map.spread import LEAST, Spread, spread_map
from components.view.map.symbols import Label
from components.view.palette import LIGHT
from components.view.talk.drawing import PHONE, draw_slide
from components.view.talk.making import make_slides
from components.view.talk.slides import Map
from components.view.talk.talk import Talk
from components.view.words import load_words
from tests.view.map.test_placing import cross
from tests.view.talk.test_making import TALKS, open_talk

NAMES = ("curve", "from", "to")
MAPS = pytest.mark.parametrize("name", ["from", "to"])
DAYS = pytest.mark.parametrize("day", ["", "2018-07-03", "2018-07-10", "2018-07-20", "2019-01-01"])
TOUCH = 0.01
"""So much of two lines of one name may be the same, for their edges touch."""
LANGS = pytest.mark.parametrize("lang", TALKS)
SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"\d{2,3},000")


# To place the labels of a map takes a second: each is drawn once for all the tests that look at it.
@cache
def draw(lang: str, name: str, *, narrow: bool = False) -> ElementTree.Element:
    talk = TALKS[lang]
    (slide,) = make_slides(talk, (name,))
    return ElementTree.fromstring(draw_slide(slide, talk.words, LIGHT, narrow=narrow))


@cache
def tell(lang: str, day: str) -> Talk:
    """The talk as it would have been told on a day; "" is today."""
    return open_talk(lang, date.fromisoformat(day)) if day else TALKS[lang]


def take_map(lang: str, name: str, day: str = "") -> Map:
    (slide,) = make_slides(tell(lang, day), (name,))
    assert isinstance(slide, Map)
    return slide


@cache
def spread(lang: str, name: str, day: str = "") -> Spread:
    slide = take_map(lang, name, day)
    return spread_map(slide.told, slide.twins, slide.role)


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
    for name in ("from", "to"):
        drawn = spread(lang, name, day)
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
    for name in ("from", "to"):
        spots = take_map(lang, name, day).spots
        people = [each.shown for each in spots if each.shown and each.shown.unit == PEOPLE]
        greatest = say_number(max(people, key=lambda report: report.size), TALKS[lang].words)
        assert greatest in [say_number_of(label) for label in spread(lang, name, day).south.labels]


def say_number_of(label: Label) -> str:
    return " ".join(line.text for line in label.lines if line.strong)


@DAYS
@MAPS
def test_same_places_have_a_label_in_every_language(name: str, day: str) -> None:
    first, *others = ([list_labelled(lang, name, day, narrow=narrow) for narrow in (False, True)] for lang in TALKS)
    assert first[0]
    assert all(other == first for other in others)


@DAYS
@MAPS
def test_same_places_have_a_label_in_other_digits(name: str, day: str) -> None:
    eastern = Talk(tell("ar", day).opened, load_words("ar", "arab"))
    (slide,) = make_slides(eastern, (name,))
    assert isinstance(slide, Map)
    drawn, usual = spread_map(slide.told, slide.twins, slide.role), spread("ar", name, day)
    for scene, other in ((drawn.south, usual.south), (drawn.north, usual.north)):
        assert [label.anchor for label in scene.labels] == [label.anchor for label in other.labels]
        assert not [label for label in scene.labels if re.search("[0-9]", say_number_of(label))]


def list_labelled(lang: str, name: str, day: str, *, narrow: bool) -> list[set[str]]:
    """The ids of the places labelled in the south and in the north."""
    slide, drawn = take_map(lang, name, day), spread(lang, name, day)
    scenes = [compose_alike(slide.told, slide.twins, each) for each in PHONE] if narrow else [drawn.south, drawn.north]
    return [
        {
            spot.place.id
            for spot in slide.spots
            for each in scene.labels
            if each.anchor == scene.frame.place(*spot.position)
        }
        for scene in scenes
    ]


def test_great_numbers_of_sound_sources_come_before_small_and_doubtful_ones() -> None:
    labels = [label for lang in TALKS for label in spread(lang, "to").south.labels]
    said = " ".join(say_number_of(label) for label in labels).split()
    assert all(said.count(number) == len(TALKS) for number in ("248,000", "200,000", "160,000", "60,000"))
    assert "40,000" not in said


@LANGS
@DAYS
def test_no_label_lies_on_the_head_of_an_arrow_and_no_leaders_cross(lang: str, day: str) -> None:
    for name in ("from", "to"):
        scene = spread(lang, name, day).south
        heads = [arrow.head[1] for arrow in scene.arrows]
        assert not [head for label in scene.labels for head in heads if label.box.cut_by(head, head)]
        leaders = [label.leader for label in scene.labels if label.leader]
        assert not any(cross(one, other) for one, other in combinations(leaders, 2))


@LANGS
@MAPS
def test_label_without_a_number_stands_near_its_area(lang: str, name: str) -> None:
    labels = [label for label in spread(lang, name).south.labels if not label.lines[0].strong]
    assert all(dist(label.box.nearest(label.anchor), label.anchor) < 100 for label in labels)


@LANGS
@DAYS
def test_key_has_a_scale_for_each_kind_of_mark_and_for_no_other(lang: str, day: str) -> None:
    for name in ("from", "to"):
        drawn = spread(lang, name, day)
        units = {mark.unit for scene in (drawn.south, drawn.north) for mark in scene.marks}
        assert {entry.what for entry in drawn.panel.entries if entry.kind == "scale"} == units


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
    drawn = spread(lang, name)
    counted = {spot.place.id for spot in take_map(lang, name).spots if spot.shown}
    labels = [label for scene in (drawn.south, drawn.north) for label in scene.labels if label.lines[0].strong]
    left = drawn.south.unlabelled + drawn.north.unlabelled
    assert len(counted) == len(labels) + left
    said = " ".join(plain for plain in drawn.panel.rest)
    assert said == (TALKS[lang].words.many("map.slide_rest", left) if left else "")


def test_other_slides_have_no_drawing() -> None:
    talk = TALKS["en"]
    (slide,) = make_slides(talk, ("ST01",))
    assert draw_slide(slide, talk.words, LIGHT) == ""
