"""The kit on a page: plain links that keep to what is shown, and a button that makes all and links to it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.kit import products
from components.kit.products import PRODUCTS
from components.screen import kit
from components.view.words import load_words
from tests.closed import LEFT, write_closed

DAY = "2018-07-03"
Read = Callable[[AppTest], str]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_each_file_is_linked_as_of_the_day_in_the_language_of_the_page_first(
    lang: str, read_room: Callable[..., str]
) -> None:
    shown = read_room("sources", part="downloads", lang=lang, known=DAY)
    places = [f'href="./kit/{product.file(lang)}?known={DAY}" download' for product in PRODUCTS]
    assert [place for place in places if place not in shown] == []
    other = "ar" if lang == "en" else "en"
    assert f'href="./kit/slides-{other}.pptx?known={DAY}" download hreflang="{other}"' in shown


def test_button_makes_all_with_a_bar_and_links_to_it(
    open_room: Callable[..., AppTest], read_html: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[float, str]] = []
    monkeypatch.setattr("streamlit.progress", lambda share, text: Bar(told).progress(share, text))
    for room in (products, kit):
        monkeypatch.setattr(room, "produce", lambda *_: b"made")
    app = open_room("sources", part="downloads", lang="en")
    assert "kit-ready" not in read_html(app)
    app.button(key="kit-make").click().run(timeout=120)
    assert not app.exception
    assert [share for share, _ in told] == sorted(share for share, _ in told)
    assert (told[0][0], told[-1][0], len(told)) == (0, 1, len(products.SINGLE) + 1)
    words = load_words("en")
    names = [words("kit.making", name=words.choice("kit.about", product.name)) for product in products.SINGLE]
    assert [text for _, text in told[:-1]] == names
    assert 'class="kit-ready" role="status"' in read_html(app)
    assert 'href="./kit/kit-en.zip" download' in read_html(app).partition("kit-ready")[2]


class Bar:
    """A bar that notes what it is told."""

    def __init__(self, told: list[tuple[float, str]]) -> None:
        self.told = told

    def progress(self, share: float, text: str) -> "Bar":
        self.told.append((share, text))
        return self

    def empty(self) -> None:
        """Takes the bar away."""


def test_rows_that_may_not_be_passed_on_are_counted_where_a_table_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_room: Callable[..., str]
) -> None:
    monkeypatch.setenv("DATA_FOLDER", str(write_closed(tmp_path)))
    words = load_words("en")
    shown = read_room("sources", part="downloads", lang="en")
    said = [words.many("share.left", len(ids)) for ids in LEFT.values()]
    assert {sentence: shown.count(sentence) for sentence in said} == {each: said.count(each) for each in said}
    figure = read_room("figures", figure="DE01", lang="en")
    assert words("share.row") in figure
    assert "figures/DE01.json" not in figure
    assert words("share.row") not in read_room("figures", figure="DE25", lang="en")
