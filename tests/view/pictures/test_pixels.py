"""Drawings become pixels in the product's own typeface: the right size, not blank, the same bytes each time."""

from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from components.model.shelf import open_edition
from components.view.languages import LOCALES
from components.view.pictures.cards import HEIGHT
from components.view.pictures.pixels import settle, to_png
from components.view.pictures.previews import sketch_preview
from components.view.pictures.sheets import WIDTH
from components.view.words import load_words

OPENED = open_edition(Path(__file__).parents[3] / "data", "", None, {})


def open_png(png: bytes) -> Image.Image:
    image = Image.open(BytesIO(png))
    image.load()
    return image.convert("RGB")


def set_words(text: str, attributes: str = "", family: str = "Nowhere Sans") -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" font-family="{family}">'
        f'<rect width="300" height="60" fill="#fff"/><text x="150" y="40" font-size="24"{attributes}>{text}</text>'
        "</svg>"
    )


def find_ink(svg: str) -> tuple[int, int, int, int] | None:
    image = open_png(to_png(svg))
    return ImageChops.invert(image).getbbox()


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("figure", ["", "DE25"])
def test_preview_has_its_size_is_not_blank_and_is_the_same_each_time(figure: str, lang: str) -> None:
    sketch = partial(sketch_preview, OPENED, figure, load_words(lang))
    png = to_png(sketch())
    image = open_png(png)
    assert image.size == (WIDTH, HEIGHT)
    assert len(image.resize((60, 30)).getcolors(1800) or ()) > 20
    assert png == to_png(sketch())


def test_scale_makes_more_pixels_of_the_same_drawing() -> None:
    assert open_png(to_png(set_words("198,000"), 2)).size == (600, 120)


@pytest.mark.parametrize("text", ["198,000", "نازحون", "Şḩnamah", "منظمة UNHCR"])
def test_words_in_a_typeface_that_nobody_has_are_drawn_nonetheless(text: str) -> None:
    assert find_ink(set_words(text)) is not None


def test_letters_that_the_typeface_lacks_are_drawn_without_their_marks() -> None:
    assert to_png(set_words("Şīţ")) == to_png(set_words("Sit"))


def test_line_from_the_right_ends_or_begins_where_it_is_fastened() -> None:
    rightward = '<svg direction="rtl" '
    before, after = (
        find_ink(settle(set_words("نازحون (UNHCR)", anchor).replace("<svg ", rightward)))
        for anchor in ("", ' text-anchor="end"')
    )
    assert before is not None
    assert after is not None
    assert before[0] < before[2] <= 152
    assert 148 <= after[0] < after[2]


def test_drawing_that_runs_from_the_left_stays_as_it_is() -> None:
    assert settle(set_words("198,000")) == set_words("198,000")
