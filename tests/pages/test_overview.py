"""The first page: the statement's figures, what was known that day, the curve as a drawing, the ways on."""

import re
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.model.data.tables import Tables
from components.model.statement import list_claims, read_statement
from components.screen.rooms import list_rooms
from components.view.words import load_words

ROOT = Path(__file__).parents[2]
TABLES = Tables(ROOT / "data")
WORDS = load_words("en")


@pytest.fixture(scope="module")
def html(read_room: Callable[..., str]) -> str:
    return unescape(read_room("overview"))


def find_tile(html: str, name: str) -> str:
    """The card of a figure."""
    tile: str
    (tile,) = [
        each
        for each in re.findall(r"<article.*?</article>", html, re.DOTALL)
        if f'href="./figures?figure={name}&lang=en"' in each
    ]
    return tile


@pytest.mark.parametrize("name", ["ST01", "ST02", "ST03", "ST04", "ST05", "ST06", "DE25", "DE19", "CA01"])
def test_figure_has_a_card_with_its_source(name: str, html: str) -> None:
    assert 'rel="noopener"' in find_tile(html, name)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ST01", ["more than", "198,000", "civilians displaced", "since 19 June 2018; published 3 July 2018"]),
        ("ST02", ["more than", "214", "civilians killed"]),
        ("ST03", ["no number stated", "hundreds of injured and wounded"]),
        ("DE25", [WORDS.choice("quantifier", "range"), "270,000–330,000", "UN Spokesperson", "as of 3 July 2018"]),
        ("DE19", ["about", "198,000", "SNHR", "15–30 June 2018"]),
        ("CA01", ["at least", "214", "SNHR", "15–30 June 2018"]),
    ],
)
def test_card_says_quantifier_number_measure_and_day(name: str, said: list[str], html: str) -> None:
    tile = find_tile(html, name)
    assert [part for part in said if part not in tile] == []


@pytest.mark.parametrize("name", ["ST01", "ST02", "ST03", "ST04", "ST05", "ST06"])
def test_card_leads_to_the_sentence_that_claims_it(name: str, html: str) -> None:
    passage = list_claims(read_statement(TABLES))[name]
    assert f'href="./statement?passage={passage}&lang=en"' in find_tile(html, name)


def test_united_nations_stand_right_beside_the_statement(html: str) -> None:
    shown = re.findall(r'data-go href="\./figures\?figure=(\w+)&lang=en" aria-label', html)
    assert list(dict.fromkeys(shown))[:3] == ["ST01", "DE25", "DE19"]


def test_curve_is_a_drawing_with_words_for_those_who_cannot_see_it(
    open_room: Callable[..., AppTest], read_html: Callable[[AppTest], str]
) -> None:
    app = open_room("overview")
    assert len(app.get("plotly_chart")) == len(app.get("deck_gl_json_chart")) == len(app.get("vega_lite_chart")) == 0
    images = re.findall(r'<img class="drawing" src="data:image/svg[^"]+" alt="([^"]+)">', read_html(app))
    assert len(images) == 2
    assert all("more than 198,000 civilians displaced, 3 July" in alt for alt in images)


def test_curve_has_a_table_twin(html: str) -> None:
    (twin,) = re.findall(r'<details class="twin".*?</details>', html, re.DOTALL)
    ids = re.findall(r'figure=(DE\d+)"', twin)
    assert ids == sorted(set(ids), key=ids.index)
    assert {"DE29", "DE49", "DE42", "DE25", "DE19", "DE28"} <= set(ids)


def test_questions_of_the_page_are_answered(html: str) -> None:
    notes = TABLES.table("notes")
    for question in notes.loc[notes["page"].eq("overview"), "question"]:
        assert question in html


@pytest.mark.parametrize("room", [room for room in list_rooms() if room != "overview"])
def test_every_other_page_is_shown_the_way_to(room: str, html: str) -> None:
    _, ways = html.split('<nav class="next"')
    assert f'href="./{room}?lang=en"' in ways
    assert WORDS.choice("overview.next", room) in ways


def test_page_does_not_need_plotly() -> None:
    """Neither the page nor any piece of it imports what makes the interactive chart."""
    names = re.findall(r"from (components\.\S+) import", (ROOT / "pages" / "overview.py").read_text(encoding="utf-8"))
    assert names
    assert not {"components.view.displacement.charts", "components.screen.charts"} & {
        imported for name in names for imported in list_imports(name, set())
    }


def list_imports(name: str, seen: set[str]) -> set[str]:
    """The module, and every module of ours that it imports."""
    if name in seen:
        return seen
    seen.add(name)
    module = sys.modules.get(name)
    path = Path(str(module.__file__)) if module else ROOT / (name.replace(".", "/") + ".py")
    for imported in re.findall(r"from (components\.\S+) import", path.read_text(encoding="utf-8")):
        list_imports(imported, seen)
    return seen
