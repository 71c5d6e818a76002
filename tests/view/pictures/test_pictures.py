"""Each picture stands for itself wherever it is pasted: finding, source, date, edition, all inside its frame."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import ImageFont

from components.model.data.tables import FIGURE_TABLES
from components.model.deaths import list_deaths
from components.model.figures import Figure, to_figures
from components.model.headlines import list_known
from components.model.history.shelf import Opened, open_edition
from components.model.movements import choose_reports, list_reports, list_roles
from components.model.sources import find_source, list_weak
from components.model.spots import list_flows, list_spots
from components.view.displacement.curve import prepare_curve
from components.view.languages import LOCALES
from components.view.map.projection import INSET, WIDE
from components.view.map.scenes import compose
from components.view.nouns import say_measure
from components.view.numbers import say_date
from components.view.periods import make_groups, measure_axis
from components.view.pictures.cards import HEIGHT, picture_figure
from components.view.pictures.charts import picture_curve, picture_deaths, picture_map
from components.view.pictures.paper import BOLD
from components.view.pictures.pixels import PACKAGE
from components.view.pictures.previews import sketch_preview
from components.view.pictures.sheets import WIDTH, Imprint, read_size
from components.view.tongues import plain
from components.view.viewpoint import list_withheld
from components.view.words import Words, load_words

DATA = Path(__file__).parents[3] / "data"
OPENED = open_edition(DATA, "", None, {})
IMPRINT = Imprint(OPENED.id, OPENED.version)
LENS = date(2018, 7, 3)
SVG = "{http://www.w3.org/2000/svg}"
LONG = "Name " * 60
ENDLESS = "Northern" * 40
UNSEEN = "\u2066\u2067\u2068\u2069"


def picture_the_curve(words: Words, imprint: Imprint = IMPRINT) -> str:
    tables = OPENED.tables.speaking(words.lang)
    return picture_curve(prepare_curve(tables, (), [each.id for each in list_known(tables, LENS)]), imprint, words)


def picture_the_deaths(words: Words, imprint: Imprint = IMPRINT) -> str:
    tables = OPENED.tables.speaking(words.lang)
    deaths = list_deaths(tables)
    axis = measure_axis(deaths, words)
    return picture_deaths(make_groups(deaths, list_weak(tables), axis, {}, words), axis, imprint, words)


def picture_the_map(
    words: Words, imprint: Imprint = IMPRINT, until: date | None = None, shown: tuple[str, ...] = ()
) -> str:
    tables = OPENED.tables.speaking(words.lang)
    every = list_roles(tables)
    chosen = choose_reports(list_reports(tables), until, shown or every)
    spots, flows = list_spots(chosen, until), list_flows(chosen, until)
    scenes = (compose(spots, flows, WIDE, words), compose(spots, flows, INSET, words))
    return picture_map(scenes, chosen, until, (shown or every, every), imprint, words)


CHARTS: dict[str, Callable[..., str]] = {
    "displacement": picture_the_curve,
    "deaths": picture_the_deaths,
    "map": picture_the_map,
}


@cache
def find_face(weight: int) -> ImageFont.FreeTypeFont:
    found = find_spec(PACKAGE)
    assert found is not None
    assert found.origin is not None
    name = "SemiBold" if weight >= BOLD else "Regular"
    return ImageFont.truetype(Path(found.origin).parent / "files" / f"IBMPlexSansArabic-{name}.ttf", 100)


def list_texts(svg: str) -> list[str]:
    return [plain(text.text or "").translate(dict.fromkeys(map(ord, UNSEEN))) for text in read(svg).iter(f"{SVG}text")]


def read(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def list_own_lines(svg: str) -> Iterator[tuple[str, float, float, float]]:
    """Each line that the sheet itself sets: its text, left and right end in the product's typeface, and baseline."""
    for text in read(svg).findall(f"{SVG}text"):
        said, size = (text.text or "").strip(UNSEEN), float(text.get("font-size", ""))
        wide = find_face(int(text.get("font-weight", 400))).getlength(said) * size / 100
        x = float(text.get("x", ""))
        left = x - wide if text.get("text-anchor") == "end" else x
        yield said, left, left + wide, float(text.get("y", ""))


def list_outside(svg: str) -> list[str]:
    width, height = read_size(svg)
    return [
        said
        for said, left, right, y in list_own_lines(svg)
        if left < 20 or right > width - 20 or not 20 < y < height - 8
    ]


@cache
def list_figures(lang: str) -> list[Figure]:
    tables = OPENED.tables.speaking(lang)
    return [figure for name in FIGURE_TABLES for figure in to_figures(tables.table(name), name)]


def draw_figure(figure: Figure, words: Words, *, fixed: bool = False) -> str:
    return picture_figure(OPENED.tables.speaking(words.lang), figure, IMPRINT, words, fixed=fixed)


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("chart", CHARTS)
def test_each_chart_says_finding_sources_and_edition_inside_its_frame(chart: str, lang: str) -> None:
    words = load_words(lang)
    drawn = CHARTS[chart](words)
    said = " ".join(list_texts(drawn))
    title = " ".join((read(drawn).findtext(f"{SVG}title") or "").split())
    assert said.startswith(title)
    for part in (OPENED.id, OPENED.version, plain(words("site.name")), "CC BY 4.0"):
        assert part in said
    assert list_outside(drawn) == []
    assert not re.search(r"<(script|image|foreignObject|style)\b|href=|direction=.rtl|url\((?!#)", drawn)


@pytest.mark.parametrize("lang", LOCALES)
def test_charts_name_all_their_publishers(lang: str) -> None:
    words, tables = load_words(lang), OPENED.tables.speaking(lang)
    deaths = [rows for group in list_deaths(tables).values() for rows in group["publisher"]]
    moved = [report.figure.publisher for report in list_reports(tables)]
    for draw, publishers in ((picture_the_deaths, deaths), (picture_the_map, moved)):
        said = "".join(list_texts(draw(words))).replace(" ", "")
        assert [who for who in set(publishers) if plain(who).replace(" ", "") not in said] == []


def test_map_says_up_to_which_day_and_which_roles_it_shows() -> None:
    said = list_texts(picture_the_map(load_words("en"), IMPRINT, date(2018, 7, 3), ("destination", "return")))
    assert "Reports up to 3 July 2018. Only: destination, return." in said
    assert "Reports of all dates." in list_texts(picture_the_map(load_words("en")))


@pytest.mark.parametrize("lang", LOCALES)
def test_each_figure_says_number_who_when_source_caveat_and_edition_inside_its_frame(lang: str) -> None:
    words, tables = load_words(lang), OPENED.tables.speaking(lang)
    bad: dict[str, tuple[list[str], list[str]]] = {}
    for figure in list_figures(lang):
        drawn = draw_figure(figure, words)
        said = "".join(list_texts(drawn)).replace(" ", "")
        title = str(find_source(tables, figure.source)["title"])
        dates = [say_date(figure.as_of, words)] if figure.as_of else []
        numbers = [words.number(number) for number in figure.quantity.printed]
        parts = [say_measure(figure, words), figure.publisher, figure.caveat, figure.definition, title, figure.id]
        parts += [OPENED.id, OPENED.version, *numbers, *dates]
        lacks = [part for part in parts if "".join(plain(part).split()) not in said]
        outside = list_outside(drawn)
        bad |= {figure.id: (lacks, outside)} if lacks or outside else {}
    assert bad == {}


@pytest.mark.parametrize("lang", LOCALES)
def test_previews_have_the_size_that_chats_show_and_keep_quantifier_and_caveat(lang: str) -> None:
    words, bad = load_words(lang), []
    for figure in list_figures(lang):
        drawn = draw_figure(figure, words, fixed=True)
        said = "".join(list_texts(drawn))
        warned = not figure.caveat or words("card.caveat") in said
        if read_size(drawn) != (WIDTH, HEIGHT) or list_outside(drawn) or not warned:
            bad.append(figure.id)
    assert bad == []


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("text", [LONG, ENDLESS, "<b>&amp;\"'", "\u200fعربي ABC " * 30, ENDLESS.replace("e", " <")])
def test_whatever_a_name_is_it_is_kept_or_cut_inside_the_frame(text: str, lang: str) -> None:
    words = load_words(lang)
    figure = replace(
        list_figures(lang)[0],
        measure=text,
        publisher=text,
        geography=text,
        definition=text,
        words=text,
        caveat=text * 9,
    )
    for fixed in (False, True):
        drawn = draw_figure(figure, words, fixed=fixed)
        assert list_outside(drawn) == []
        assert text.split()[0][:3] in " ".join(list_texts(drawn))
    assert read_size(drawn) == (WIDTH, HEIGHT)


@pytest.mark.parametrize("lang", LOCALES)
def test_preview_of_an_edition_shows_the_statements_figures_and_what_the_united_nations_said(lang: str) -> None:
    drawn = sketch_preview(OPENED, "", load_words(lang))
    said = list_texts(drawn)
    assert {"198,000", "214"} < set(said)
    assert any("270,000" in line and "330,000" in line for line in said)
    assert (read_size(drawn), list_outside(drawn)) == ((WIDTH, HEIGHT), [])


@pytest.mark.parametrize("lang", LOCALES)
def test_picture_under_the_lens_says_the_day(lang: str) -> None:
    words = load_words(lang)
    day = say_date(LENS, words)
    for draw in CHARTS.values():
        assert any(day in line for line in list_texts(draw(words, replace(IMPRINT, known=LENS))))
    early: Opened = open_edition(DATA, "", date(2018, 7, 2), list_withheld())
    said = list_texts(sketch_preview(early, "", words))
    assert any(say_date(date(2018, 7, 2), words) in line for line in said)
    assert not any("198,000" in line for line in said)


def test_numbers_stand_in_the_digits_chosen() -> None:
    assert "١٩٨٬٠٠٠" in list_texts(sketch_preview(OPENED, "ST01", load_words("ar", "arab")))
