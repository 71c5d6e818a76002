"""The kit on a page: plain links that keep to what is shown, and a button that makes all and links to it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.kit import products
from components.kit.products import PRODUCTS
from components.model.history.shelf import open_edition
from components.screen import kit
from components.screen.store import data_folder
from components.server import ahead
from components.view.languages import LOCALES
from components.view.words import load_words
from tests.closed import LEFT, write_closed

DAY, BEFORE = "2018-07-03", "2018-06-01"
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


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_before_the_statement_only_what_there_is_is_offered_with_a_word_on_why(
    lang: str, open_room: Callable[..., AppTest], read_html: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kit, "fetch", lambda *_: b"made")
    app = open_room("sources", part="downloads", lang=lang, known=BEFORE)
    shown, sentence = read_html(app), load_words(lang)("kit.early")
    linked = re.findall(rf'href="\./kit/(.*?)\?known={BEFORE}" download', shown)
    spoken = {f"{name}-{each}.{ending}" for name, ending in (("offline", "html"), ("kit", "zip")) for each in LOCALES}
    assert set(linked) == {*spoken, "data.zip"}
    assert sentence in shown
    assert sentence not in read_html(open_room("sources", part="downloads", lang=lang, known=DAY))
    app.button(key="kit-make").click().run(timeout=120)
    assert not app.exception
    assert f'href="./kit/kit-{lang}.zip?known={BEFORE}" download' in read_html(app).partition("kit-ready")[2]


def test_file_that_is_not_made_ahead_says_that_it_takes_a_while(
    tmp_path: Path, read_room: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "find_store", lambda: tmp_path)
    shown = read_room("sources", part="downloads", lang="en")
    assert shown.count("data-slow") == shown.count("download data-slow") + shown.count('" data-slow') > len(PRODUCTS)
    folder = ahead.name_folder(open_edition(data_folder(), "", None, {}).id, "")
    folder.mkdir()
    for file in products.list_files():
        (folder / file).write_bytes(b"made")
    assert "data-slow" not in read_room("sources", part="downloads", lang="en")


def test_button_makes_all_with_a_bar_and_links_to_it(
    open_room: Callable[..., AppTest], read_html: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[float, str]] = []
    monkeypatch.setattr("streamlit.progress", lambda share, text: Bar(told).progress(share, text))
    monkeypatch.setattr(kit, "fetch", lambda *_: b"made")
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
    every = [each for ids in LEFT.values() for each in ids]
    assert words.many("share.left", len(every)) in shown
    slides = read_room("present", slides="DE01,ST01,DE17,DE25", lang="en")
    assert words.many("share.left", len(every)) in slides
    assert words("kit.lacking", ids=words.listed(("DE01", "DE17"))) in slides
    assert words("kit.lacking", ids="")[:-1] not in read_room("present", slides="ST01,DE25", lang="en")
    figure = read_room("figures", figure="DE01", lang="en")
    assert words("share.row") in figure
    assert "figures/DE01.json" not in figure
    assert words("share.row") not in read_room("figures", figure="DE25", lang="en")
