"""Drawings become pixels in the product's own typeface: the right size, not blank, the same bytes each time."""

import hashlib
import json
import os
import re
import subprocess
import sys
import unicodedata
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFont

from components.model.history.shelf import open_edition
from components.view.languages import LOCALES
from components.view.pictures.cards import HEIGHT
from components.view.pictures.pixels import find_typeface, settle, to_png
from components.view.pictures.previews import sketch_preview
from components.view.pictures.sheets import WIDTH
from components.view.words import load_words

ROOT = Path(__file__).parents[3]
OPENED = open_edition(ROOT / "data", "", None, {})
WRITTEN = re.compile("(LATIN|ARABIC|DIGIT) ")
ELSEWHERE = """
import hashlib, json, sys
from components.view.pictures.pixels import to_png
print(json.dumps([hashlib.sha256(to_png(each)).hexdigest() for each in json.load(sys.stdin)]))
"""
decompose = partial(unicodedata.normalize, "NFD")


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


@pytest.mark.parametrize("weight", ["Regular", "SemiBold"])
def test_typeface_has_every_letter_of_the_record_or_its_parts(weight: str) -> None:
    (path,) = Path(find_typeface()).glob(f"*-{weight}.ttf")
    font = ImageFont.truetype(str(path), 40, layout_engine=ImageFont.Layout.BASIC)
    none = bytes(font.getmask("\uffff"))
    texts = [content.decode() for content in OPENED.tables.files.values()]
    texts += [text for lang in LOCALES for text in load_words(lang).texts.values()]
    letters = {letter for text in texts for letter in text if WRITTEN.match(unicodedata.name(letter, ""))}
    assert len(letters) > 100
    parts = {letter: letter if bytes(font.getmask(letter)) != none else decompose(letter) for letter in letters}
    assert {name for name, each in parts.items() if any(bytes(font.getmask(part)) == none for part in each)} == set()


@pytest.mark.parametrize("weight", ["400", "600"])
@pytest.mark.parametrize("letter", "āīūŞşŢţḑḨḩ")
def test_letter_keeps_its_mark(letter: str, weight: str) -> None:
    bold = f' font-weight="{weight}"'
    marked, parted, bare = (to_png(set_words(said, bold)) for said in (letter, decompose(letter), decompose(letter)[0]))
    assert marked == parted != bare


@pytest.mark.parametrize(("text", "drawn"), [("Ṣaḥn ʿAyn", "Sahn ‘Ayn"), ("Ṩ", "Ṡ")])
def test_mark_that_the_typeface_lacks_does_not_bring_another_typeface(text: str, drawn: str) -> None:
    assert to_png(set_words(text)) == to_png(set_words(drawn))


def test_drawing_is_the_same_on_a_machine_without_fonts(tmp_path: Path) -> None:
    drawings = [sketch_preview(OPENED, "DE25", load_words(lang)) for lang in LOCALES] + [
        set_words("Şḩnamah, ʿAyn, درعا")
    ]
    (tmp_path / "fonts.conf").write_text(f"<fontconfig><dir>{tmp_path}</dir></fontconfig>")
    made = subprocess.run(
        [sys.executable, "-c", ELSEWHERE],
        input=json.dumps(drawings),
        capture_output=True,
        check=True,
        cwd=ROOT,
        env=os.environ | {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf")},
        text=True,
    )
    assert json.loads(made.stdout) == [hashlib.sha256(to_png(each)).hexdigest() for each in drawings]


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
