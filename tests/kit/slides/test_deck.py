"""The slides read back by python-pptx: titles, notes, the chart's data, words for what is drawn, the same bytes."""

import io
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pptx
import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.presentation import Presentation
from pptx.slide import Slide as Page

from components.kit.orders import Order
from components.kit.slides.deck import make_slides_file
from components.kit.slides.frames import HEIGHT, WIDTH, emu
from components.kit.slides.legend import SIGNS
from components.kit.slides.runs import clean
from components.model.history.shelf import open_edition
from components.view.languages import LOCALES, is_rtl
from components.view.numbers import say_claim
from components.view.talk.slides import Chart, Names, Number, Slide
from components.view.viewpoint import list_withheld

ROOT = Path(__file__).parents[3]
UNSEEN = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
ORIGIN = "https://syria.example.org"
KNOWN = date(2018, 7, 3)
SEPARATE = """
import sys, time
early = time.gmtime(0)
time.localtime = lambda *_: early
from tests.kit.slides.test_deck import digest
print(digest(sys.argv[1]))
"""
HOSTILE = (
    "=1+1",
    "<b>&amp;",
    "$PATH ${x} {{ 7*7 }}",
    "\u202eright to left",
    "bell\x07 and \x00nil\ud800",
    "x" * 300,
    "منظمة سورية (SNHR)",
)


def order(lang: str, slides: str = "", origin: str = "", known: date | None = None) -> Order:
    return Order(open_edition(ROOT / "data", "", known, list_withheld()), lang, slides, origin)


def digest(lang: str) -> str:
    return sha256(make_slides_file(order(lang, origin=ORIGIN))).hexdigest()


@cache
def made(lang: str) -> bytes:
    return make_slides_file(order(lang, origin=ORIGIN))


def read(content: bytes) -> Presentation:
    return pptx.Presentation(io.BytesIO(content))


def list_shapes(shapes: Iterable[Any]) -> Iterator[Any]:
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from list_shapes(shape.shapes)


def list_words(page: Page) -> str:
    return " ".join(shape.text_frame.text for shape in list_shapes(page.shapes) if shape.has_text_frame)


def bare(text: str) -> str:
    """Without the letters and signs that only say in which direction to read."""
    return UNSEEN.sub("", text)


@pytest.mark.parametrize("lang", LOCALES)
def test_each_slide_has_its_title_its_notes_and_its_foot(lang: str) -> None:
    asked = order(lang, origin=ORIGIN)
    pages = list(read(made(lang)).slides)
    assert [bare(page.shapes.title.text) for page in pages] == [bare(slide.title) for slide in asked.deck]
    for page, slide in zip(pages, asked.deck, strict=True):
        notes, words = bare(page.notes_slide.notes_text_frame.text), bare(list_words(page))
        parts = (slide.notes.say, slide.notes.caveat, slide.notes.question, slide.notes.answer, *slide.notes.sources)
        assert [part for part in parts if bare(part) not in notes] == []
        assert bare(slide.source) in words
        assert asked.opened.id in words


@pytest.mark.parametrize("lang", LOCALES)
def test_a_figure_keeps_quantifier_words_and_caveat(lang: str) -> None:
    asked = order(lang, "ST01,ST02,ST03,DE25,CA23")
    for page, slide in zip(read(make_slides_file(asked)).slides, asked.deck, strict=True):
        assert isinstance(slide, Number)
        card, said = slide.card, bare(list_words(page))
        parts = (
            card.quantifier,
            card.amount,
            card.caveat,
            card.publisher,
            card.when,
            *(() if card.stated else card.quotes),
        )
        assert [part for part in parts if bare(part) not in said] == []


def test_statement_says_how_its_numbers_are_read() -> None:
    asked = order("en", "statement")
    (page,), (slide,) = read(make_slides_file(asked)).slides, asked.deck
    assert slide.notes.caveat
    assert slide.notes.caveat in list_words(page)


def test_sources_of_no_other_slide_are_a_table_without_rows() -> None:
    (page,) = read(make_slides_file(order("en", "sources"))).slides
    table: Any = next(shape for shape in page.shapes if shape.has_table)
    assert len(table.table.rows) == 1


@pytest.mark.parametrize("title", HOSTILE)
def test_file_is_called_by_its_first_slide_whatever_its_name(title: str) -> None:
    asked = order("en", "demand-1")
    asked.__dict__["deck"] = (replace(asked.deck[0], title=title),)
    assert read(make_slides_file(asked)).core_properties.title == clean(title)[:255]


@pytest.mark.parametrize("lang", LOCALES)
def test_chart_holds_the_numbers_stated_and_never_joins_the_two_counts(lang: str) -> None:
    asked = order(lang, "curve")
    slide = asked.deck[0]
    assert isinstance(slide, Chart)
    frame = next(shape for shape in read(make_slides_file(asked)).slides[0].shapes if shape.has_chart)
    chart: Any = frame.chart
    drawn = [tuple(series.values) for series in chart.plots[0].series]
    first, second = (tuple(mark.ends[-1] for mark in marks) for marks in slide.curve.segments.values())
    assert first in drawn
    assert second in drawn
    assert {value for series in drawn for value in series} == {end for mark in slide.curve.marks for end in mark.ends}
    assert not any(set(first) < set(series) for series in drawn)
    said = bare(" ".join(chart._chartSpace.itertext()))
    claims = {asked.words.choice("quantity.phrase", "up to", amount="57,000")}
    assert [claim for claim in claims if bare(claim) not in said] == []
    assert chart._chartSpace.xpath("//c:valAx[1]//c:orientation/@val") == ["maxMin" if is_rtl(lang) else "minMax"]
    assert frame.element.xpath("//p:graphicFrame//@descr")[0].startswith(bare(slide.title)[:20])
    sheet = load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    assert isinstance(sheet, Worksheet)
    rows: list[tuple[Any, ...]] = list(sheet.iter_rows(min_row=2, values_only=True))
    stated = {(mark.figure.id, mark.day, mark.ends[0], mark.ends[-1]) for mark in slide.curve.marks}
    assert {(row[7], row[1].date(), row[2], row[3]) for row in rows} == stated


@pytest.mark.parametrize("lang", LOCALES)
def test_paragraphs_run_in_their_direction_and_say_their_language(lang: str) -> None:
    pages = read(made(lang)).slides
    for page in pages:
        title = page.shapes.title.element
        assert set(title.xpath(".//a:pPr/@rtl")) == {"1" if is_rtl(lang) else "0"}
        assert set(title.xpath(".//a:pPr/@algn")) == {"r" if is_rtl(lang) else "l"}
        assert set(page.element.xpath("//a:rPr/@lang")) <= {"en-GB", "ar-SY"}
        drawn = [
            shape for shape in list_shapes(page.shapes) if shape.element.xpath("./p:nvGrpSpPr|./p:nvPicPr|.//c:chart")
        ]
        named = [each.element.xpath("./*/p:cNvPr/@descr") for each in drawn if each.name in ("Map", "Code", "Chart")]
        assert all(alt and len(alt[0]) > 10 for alt in named)
        ids = page.element.xpath("//p:cNvPr/@id")
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("known", [None, KNOWN])
def test_nothing_leaves_the_frame(lang: str, known: date | None) -> None:
    asked = order(lang, "cover,ST01,curve,from,demand-1", ORIGIN, known)
    for page in read(make_slides_file(asked) if known else made(lang)).slides:
        outside = [
            shape.name
            for shape in list_shapes(page.shapes)
            if min(shape.left, shape.top) < -1
            or shape.left + shape.width > emu(WIDTH) + 1
            or shape.top + shape.height > emu(HEIGHT) + 1
        ]
        assert outside == []
        assert (asked.words("embed.known", date="")[:8] in bare(list_words(page))) == (known is not None)


@pytest.mark.parametrize(("origin", "pictures"), [(ORIGIN, 1), ("", 0)])
def test_code_leads_to_the_edition_only_where_there_is_a_public_address(origin: str, pictures: int) -> None:
    asked = order("en", "cover", origin)
    content = make_slides_file(asked)
    with ZipFile(io.BytesIO(content)) as packed:
        assert sum(name.startswith("ppt/media/") for name in packed.namelist()) == pictures
        assert not any(b"localhost" in packed.read(name) for name in packed.namelist())
    leads = f"{ORIGIN}/?lang=en&edition={asked.opened.id}"
    assert (leads in list_words(read(content).slides[0])) == bool(origin)


@pytest.mark.parametrize("lang", LOCALES)
def test_same_order_gives_the_same_bytes_in_another_process_whose_clock_stands_in_1970(lang: str) -> None:
    command = [sys.executable, "-c", SEPARATE, lang]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, env={"PYTHONHASHSEED": "7"})
    assert said.stdout.strip() == digest(lang)
    with ZipFile(io.BytesIO(made(lang))) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    told, asked = read(made(lang)).core_properties, order(lang)
    assert told.created is not None
    assert told.created.date() == date.fromisoformat(asked.opened.version[:10])
    assert told.author == asked.words("site.name")


def hostile_deck(asked: Order) -> tuple[Slide, ...]:
    """Slides whose names and texts are long, many, or look like something else."""
    deck = {slide.id: slide for slide in asked.deck}
    names, number = deck["signatories"], deck["ST01"]
    assert isinstance(names, Names)
    assert isinstance(number, Number)
    many = tuple((at + 1, HOSTILE[at % len(HOSTILE)]) for at in range(48))
    long = replace(
        number, card=replace(number.card, caveat="A long caveat. " * 150, publisher="P" * 300, quantifier="=1")
    )
    table = replace(deck["demands"], rows=tuple((str(at), text, text) for at, text in enumerate(HOSTILE)))  # type: ignore[call-arg]
    return (
        *(replace(each, title=text) for each, text in zip(deck.values(), HOSTILE, strict=False)),
        replace(names, names=many),
        long,
        table,
    )


@pytest.mark.parametrize("lang", LOCALES)
def test_names_that_look_like_something_else_stay_text(lang: str) -> None:
    asked = order(lang, "cover,statement,ST01,curve,from,demands,signatories")
    asked.__dict__["deck"] = hostile_deck(asked)
    pages = list(read(make_slides_file(asked)).slides)
    said = " ".join(list_words(page) for page in pages)
    assert all(
        text in bare(said) for text in ("=1+1", "<b>&amp;", "$PATH ${x} {{ 7*7 }}", "right to left", "bell and nil")
    )
    assert not set(said) & set("\u202e\x07\x00\ud800")
    assert sum("=1+1" in list_words(page) for page in pages) >= 2
    assert len(pages) > len(asked.deck)


@pytest.mark.parametrize("known", [None, KNOWN])
@pytest.mark.parametrize("lang", LOCALES)
def test_chart_keeps_the_words_of_open_numbers_marks_weak_ones_and_explains_itself(
    lang: str, known: date | None
) -> None:
    asked = order(lang, "curve", "", known)
    slide, (page,) = asked.deck[0], read(make_slides_file(asked)).slides
    assert isinstance(slide, Chart)
    chart: Any = next(shape for shape in page.shapes if shape.has_chart).chart
    labels = bare(" ".join("".join(label.itertext()) for label in chart._chartSpace.xpath("//c:dLbl")))
    still = slide.curve.segments["still displaced"]
    for mark in (*still, *(each for each in slide.curve.marks if each.opens)):
        assert bare(say_claim(mark.figure.quantity, asked.words)) in labels
    weak = [mark for mark in slide.curve.marks if mark.weak]
    hollow = chart._chartSpace.xpath("//c:dPt//c:marker/c:spPr/a:solidFill/a:schemeClr/@val")
    assert (set(hollow), bool(hollow)) == ({"bg1"} if weak else set(), bool(weak))
    assert (bare(asked.words("grade.badge.weak_repost")) in labels) == bool(weak)
    key = bare(next(shape for shape in page.shapes if shape.name == "Key").text_frame.text)
    said = {sign: bare(asked.words.choice("slides.sign", sign, who=slide.line)) in key for sign in SIGNS}
    assert said == {sign: sign in slide.signs for sign in SIGNS}
    assert [voice for voice, _ in slide.voices if bare(asked.words.choice("voice", voice)) not in key] == []
