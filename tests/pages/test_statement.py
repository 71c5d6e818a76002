"""The statement's page: what each address shows."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from shutil import copytree

import pytest
from streamlit.testing.v1 import AppTest

from components.model.data.tables import Tables
from components.model.statement import read_statement, read_translation
from components.view.words import load_words
from tests.sweeps import sweep

ROOT = Path(__file__).parents[2]
WORDS = load_words("en")
TABLES = Tables(ROOT / "data")
STATEMENT = read_statement(TABLES)


def read_status(html: str) -> str:
    return unescape("".join(re.findall(r"<p [^>]*data-status>(.*?)</p>", html)))


def read_notices(html: str) -> list[str]:
    return re.findall(r'<div class="notice" role="status"><p>(.*?)</p>', html)


def test_publisher_date_its_basis_and_address_stand_above_the_text(read_room: Callable[..., str]) -> None:
    html = unescape(read_room("statement"))
    text = html.index('<article class="statement')
    for part in (STATEMENT.publisher, "3 July 2018", WORDS("statement.basis.in_the_address"), STATEMENT.address):
        assert html.index(part) < text


@pytest.mark.parametrize(
    ("mode", "notes", "beside"), [("", True, False), ("marked", True, False), ("published", False, False)]
)
def test_text_is_shown_as_asked_for(mode: str, notes: bool, beside: bool, read_room: Callable[..., str]) -> None:
    html = read_room("statement", **({"text": mode} if mode else {}))
    assert ("popovertarget" in html) == notes
    assert ('class="beside"' in html) == beside
    assert read_notices(html) == []


def test_with_readings_every_reading_stands_in_the_text(read_room: Callable[..., str]) -> None:
    html = read_room("statement", text="readings")
    assert html.count('class="beside"') == (TABLES.table("annotations")["reading"] != "").sum()


@sweep("passage", [passage.id for passage in STATEMENT.passages])
def test_every_passage_can_be_asked_for(passage: str, read_room: Callable[..., str]) -> None:
    assert read_room("statement", passage=passage).count("data-arrive=") == 1


@pytest.mark.parametrize(
    ("name", "value"), [("passage", "s14"), ("passage", "p0"), ("text", "corrected"), ("passage", "<b>"), ("show", "x")]
)
def test_unknown_value_shows_the_usual_view_and_a_notice(name: str, value: str, read_room: Callable[..., str]) -> None:
    html = read_room("statement", **{name: value})
    assert "data-arrive=" not in html
    assert len(read_notices(html)) == 1


@pytest.mark.parametrize(
    ("wanted", "said", "hits"),
    [
        ("198,000", "“198,000” stands once in the text.", 1),
        ("DAR'A", "“DAR'A” stands 2 times in the text.", 2),
        ("forced", "“forced” does not stand in the text.", 0),
        ("<b>", "“<b>” does not stand in the text.", 0),
        ("د", '“<bdi lang="ar">د</bdi>” does not stand in the text.', 0),
        ("", "", 0),
        ("   ", "", 0),
    ],
)
def test_words_are_counted_and_marked_in_the_printed_text(
    wanted: str, said: str, hits: int, read_room: Callable[..., str]
) -> None:
    html = read_room("statement", find=wanted)
    assert read_status(html) == said
    assert html.count('<mark class="hit">') == hits


def test_word_that_only_a_reading_has_leads_to_its_passage(read_room: Callable[..., str]) -> None:
    html = read_room("statement", find="forced", text="published")
    assert 'href="./statement?passage=p2&amp;lang=en">Paragraph 2</a>' in html


def test_links_keep_what_is_searched_for(read_room: Callable[..., str]) -> None:
    html = read_room("statement", find="civil", passage="p2")
    assert "./statement?find=civil&amp;passage=p2&amp;text=published" in html


def test_what_is_typed_shows_at_once(open_room: Callable[..., AppTest], read_html: Callable[[AppTest], str]) -> None:
    app = open_room("statement")
    app.text_input[0].set_value("Juctice").run()
    assert read_status(read_html(app)) == "“Juctice” stands once in the text."


def test_missing_numbers_are_said_below_the_list(read_room: Callable[..., str]) -> None:
    html = read_room("statement")
    assert WORDS("statement.gaps", last=47, gaps="14, 27 and 36", count=44) in html


def test_questions_that_arise_on_the_page_are_answered(read_room: Callable[..., str]) -> None:
    notes = TABLES.table("notes")
    html = read_room("statement")
    for name in notes.loc[notes["page"].eq("statement"), "id"]:
        assert f'id="note-{name}"' in html


CASES = [
    ("ar", "", ["ar"]),
    ("ar", "translation", ["ar"]),
    ("ar", "record", ["en"]),
    ("ar", "both", ["ar", "en"]),
    ("en", "", ["en"]),
    ("en", "record", ["en"]),
    ("en", "translation", ["ar"]),
    ("en", "both", ["en", "ar"]),
]


@pytest.mark.parametrize(("lang", "wish", "shown"), CASES)
@pytest.mark.parametrize("passage", ["p1", "d3"])
def test_text_stands_in_the_languages_asked_for_and_a_translation_is_labelled(
    lang: str, wish: str, shown: list[str], passage: str, read_room: Callable[..., str]
) -> None:
    html = unescape(read_room("statement", lang=lang, passage=passage, **({"show": wish} if wish else {})))
    sides = re.findall(r'<div class="side" lang="(\w+)"', html)
    assert sides == shown * len(STATEMENT.passages)
    assert (f'<p class="unofficial">{load_words(lang)("statement.unofficial")}</p>' in html) == ("ar" in shown)
    assert html.count(f'id="{passage}" aria-current="location"') == 1
    assert read_notices(html) == []


@pytest.mark.parametrize(
    ("show", "wanted", "hits"),
    [("", "الموقعة", 1), ("both", "الموقعة", 1), ("record", "الموقعة", 0), ("", "forcive", 0), ("both", "forcive", 1)],
)
def test_words_are_sought_in_the_texts_shown(show: str, wanted: str, hits: int, read_room: Callable[..., str]) -> None:
    html = read_room("statement", lang="ar", find=wanted, **({"show": show} if show else {}))
    assert html.count('<mark class="hit">') == hits
    assert ('<ul class="find-list"' in html) == bool(hits)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_publisher_is_named_in_the_language_of_the_page(lang: str, read_room: Callable[..., str]) -> None:
    translation = read_translation(TABLES, "ar")
    assert translation is not None
    html = read_room("statement", lang=lang)
    assert (f"<dd>{translation.publisher}" in html) == (lang == "ar")
    assert STATEMENT.publisher in html


@pytest.mark.parametrize("gone", [True, False])
def test_without_a_sound_translation_the_record_stands(
    gone: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_room: Callable[..., str]
) -> None:
    path = copytree(ROOT / "data", tmp_path / "data") / "statement.ar.md"
    path.write_text(path.read_text(encoding="utf-8").replace("\n7. ", "\n"), encoding="utf-8")
    if gone:
        path.unlink()
    monkeypatch.setenv("DATA_FOLDER", str(path.parent))
    html = read_room("statement", lang="ar")
    assert set(re.findall(r'<div class="side" lang="(\w+)"', html)) == {"en"}
    assert ('class="problem"' in html) != gone
    assert "show=both" not in html
    assert ">statement.ar.md" not in read_room("statement", lang="en")
