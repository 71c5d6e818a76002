"""The drawings of slides: well-formed, in the language of the talk, with the key in its frame and legible letters."""

import re
from xml.etree import ElementTree

import pytest

from components.view.palette import LIGHT
from components.view.talk.drawing import SIDE, draw_slide
from components.view.talk.making import make_slides
from tests.view.talk.test_making import TALKS

NAMES = ("curve", "from", "to")
SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"\d{2,3},000")


@pytest.mark.parametrize("lang", TALKS)
@pytest.mark.parametrize("name", NAMES)
def test_drawing_is_whole_and_holds_its_numbers(lang: str, name: str) -> None:
    talk = TALKS[lang]
    (slide,) = make_slides(talk, (name,))
    for narrow in (False, True):
        drawn = draw_slide(slide, talk.words, LIGHT, narrow=narrow)
        assert ElementTree.fromstring(drawn).tag == f"{SVG}svg"
        assert NUMBER.search(drawn)


@pytest.mark.parametrize("lang", TALKS)
@pytest.mark.parametrize("name", ["from", "to"])
def test_key_and_caption_stay_in_the_frame_and_can_be_read(lang: str, name: str) -> None:
    talk = TALKS[lang]
    (slide,) = make_slides(talk, (name,))
    tree = ElementTree.fromstring(draw_slide(slide, talk.words, LIGHT))
    side = [text for text in tree.iter(f"{SVG}text") if text in tree[-1].iter(f"{SVG}text")]
    caption = tree[-1].findall(f"{SVG}text")[-1]
    assert float(caption.get("y", "inf")) < SIDE.height
    assert min(float(text.get("font-size", "0")) for text in side) > 13


def test_other_slides_have_no_drawing() -> None:
    talk = TALKS["en"]
    (slide,) = make_slides(talk, ("ST01",))
    assert draw_slide(slide, talk.words, LIGHT) == ""
