"""What is remembered of a page is what would be made for whoever asks: in another language, day, edition, theme."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.model.data.problems import DataFault, Problem
from components.model.data.tables import Tables
from components.model.history.shelf import Opened
from components.model.memory import Memory
from components.screen import language, pieces
from components.screen import page as page_module
from components.screen.pieces import Piece, piece, show_together
from components.screen.sheets import Box, Chart, Html, Page, box, put
from components.screen.store import Edition
from components.view.languages import LOCALES
from components.view.palette import DARK, LIGHT, Palette
from components.view.words import load_words

ROOT = Path(__file__).parents[2]
LENS = {"known": "2018-07-03"}
View = tuple[str, dict[str, str], Palette]
VIEWS: tuple[View, ...] = (
    ("overview", {}, LIGHT),
    ("overview", {}, DARK),
    ("overview", {"lang": "ar"}, LIGHT),
    ("overview", {"lang": "ar", "digits": "arab"}, LIGHT),
    ("overview", LENS, LIGHT),
    ("overview", {"known": "2018-06-25"}, LIGHT),
    ("overview", {"drawn_page": "99", "nosuch": "1"}, LIGHT),
    ("statement", {}, LIGHT),
    ("statement", {"find": "civilians", "lang": "ar"}, LIGHT),
    ("statement", {"text": "published", "passage": "NOSUCH"}, LIGHT),
    ("figures", {}, LIGHT),
    ("figures", {}, DARK),
    ("figures", {"figure": "de25", "who": "everyone"}, LIGHT),
    ("figures", {"figure": "XX1", "compare": "DE25,ST01,NO1", "table": "casualties"}, LIGHT),
    ("map", {}, LIGHT),
    ("map", {}, DARK),
    ("map", {"view": "drawing", "date": "2018-07-03"}, LIGHT),
    ("signatories", {"name": "human", "type": "nosuch"}, LIGHT),
    ("aftermath", {}, LIGHT),
    ("aftermath", {"demand": "3", "span": "all", "events-page": "7"}, LIGHT),
    ("aftermath", {"demand": "77"} | LENS, LIGHT),
    ("sources", {"part": "undated"} | LENS, LIGHT),
    ("sources", {"words": "ocha", "source": "S001"}, LIGHT),
    ("corrections", {}, LIGHT),
    ("present", {"slides": "cover,ST01,NO1"}, LIGHT),
    ("search", {"q": "Nasib"}, LIGHT),
    ("accessibility", {}, LIGHT),
)
CHART = Chart(("chart",), lambda _: None)
Sent = list[tuple[str, str]]
Open = Callable[..., AppTest]


def list_sent(app: AppTest) -> Sent:
    """What the page sent, in order."""
    return [(element.type, str(getattr(element, "proto", None))) for element in app.main]


def see(views: Sequence[View], open_room: Open, patch: pytest.MonkeyPatch) -> list[Sent]:
    """What each of the views sends, opened one after the other."""
    sent = []
    for room, asked, palette in views:
        patch.setattr(page_module, "pick_palette", lambda _, palette=palette: palette)
        sent.append(list_sent(open_room(room, **asked)))
    return sent


def forget(patch: pytest.MonkeyPatch, most: int) -> None:
    """From here on at most so many bytes are remembered, and nothing of before."""
    patch.setattr(pieces, "PIECES", Memory[Piece](most, lambda piece: piece.weight))


def test_what_is_remembered_is_what_would_be_made(open_room: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    forget(monkeypatch, 0)
    anew = see(VIEWS, open_room, monkeypatch)
    forget(monkeypatch, pieces.MOST)
    first = see(VIEWS, open_room, monkeypatch)
    again = see(VIEWS[::-1], open_room, monkeypatch)[::-1]
    differing = [view[:2] for view, *sent in zip(VIEWS, anew, first, again, strict=True) if sent != [sent[0]] * 3]
    assert differing == []


def test_views_differ(open_room: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the test above would tell nothing."""
    sent = see(VIEWS, open_room, monkeypatch)
    assert [view[:2] for at, view in enumerate(VIEWS) if sent[at] in sent[:at]] == []


def test_language_of_the_browser_counts_where_the_address_names_none(
    open_room: Open, read_html: Callable[[AppTest], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    for lang in LOCALES:
        monkeypatch.setattr(language, "pick_language", lambda _, lang=lang: lang)
        seen.append(load_words(lang)("overview.heading") in read_html(open_room("overview")))
    assert seen == [True] * len(LOCALES)


def test_change_is_shown_at_once(
    open_room: Open, read_html: Callable[[AppTest], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.setenv("DATA_FOLDER", str(tmp_path / "data"))
    events = tmp_path / "data" / "events.csv"
    (old, new), text = ("Nasib", "Nassib-anew"), events.read_text(encoding="utf-8")
    before = read_html(open_room("aftermath", span="all"))
    events.write_text(text.replace(old, new), encoding="utf-8")
    assert (new in before, new in read_html(open_room("aftermath", span="all"))) == (False, True)


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Page:
    """A page without a session: what pieces put on it is kept in a list, and so is the address."""
    monkeypatch.setattr(pieces, "list_in_vain", tuple)
    monkeypatch.setattr(pieces, "take_over", lambda *_: None)
    monkeypatch.setattr(Page, "asked", {})
    words = load_words("en")
    tables = Tables({})
    return Page("overview", words, Edition(Opened("1234567890", "", tables, ""), tables, words.key), LIGHT)


def test_no_more_is_remembered_than_there_is_room_for(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    forget(monkeypatch, 20_000)
    sent, made = list[str](), list[str]()
    monkeypatch.setattr(Html, "send", lambda self, _: sent.append(self.body[:1]))

    @piece
    def show_letter(page: Page, letter: str) -> None:
        made.append(letter)
        put(page, Html(letter * 5000))

    for letter in "aababcdabcd":
        show_letter(page, letter)
    assert ("".join(sent), "".join(made)) == ("aababcdabcd", "abcdabcd")


def test_what_was_put_on_the_page_before_a_fault_is_shown_each_time(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = list[str]()
    monkeypatch.setattr(Html, "send", lambda self, _: sent.append(self.body))

    @piece
    def show_broken(page: Page) -> None:
        put(page, Html("whole"))
        raise DataFault((Problem("events", "missing-file"),))

    for _ in range(2):
        with pytest.raises(DataFault):
            show_broken(page)
    assert sent == ["whole", "whole"]


def test_piece_within_a_piece_is_part_of_it(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    forget(monkeypatch, pieces.MOST)
    parts = list[object]()
    monkeypatch.setattr(pieces, "_send", lambda given, _: parts.extend(given))

    @piece
    def show_inner(page: Page) -> None:
        put(page, Html("inner"))

    @piece
    def show_outer(page: Page) -> None:
        with box(page, "key", horizontal=True):
            show_inner(page)
        put(page, Html("after"))

    show_outer(page)
    assert parts == [Html('<div class="box row st-key-key">inner</div>after')]


def test_html_beside_html_is_sent_as_one_but_for_what_stands_alone(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    forget(monkeypatch, pieces.MOST)
    parts = list[object]()
    monkeypatch.setattr(pieces, "_send", lambda given, _: parts.extend(given))

    @piece
    def show_letters(page: Page) -> None:
        for letter in "ab":
            put(page, Html(letter))
        with box(page):
            put(page, Html("c"))
        with box(page, "chart"):
            put(page, CHART)
            put(page, Html("c"))
        for letter in "de":
            put(page, Html(letter))
        put(page, Html("f", alone=True))
        put(page, Html("g"))

    show_together(page, show_letters, show_letters)
    letters = [Html("de"), Html("f", alone=True)]
    inside = Html('<div class="box">c</div>', alone=True), Box("chart", horizontal=False, parts=(CHART, Html("c")))
    assert parts == [Html("ab"), *inside, *letters, Html("gab"), *inside, *letters, Html("g")]
