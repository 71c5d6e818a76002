"""What may not be passed on is not left out in silence: each file that would have shown it says so, no other does."""

from collections.abc import Callable
from datetime import date
from functools import cache
from html import unescape
from typing import Any

import pytest

from components.kit.handout.content import tell_handout
from components.kit.handout.lacks import list_lacking
from components.kit.handout.lists import summarise_demands
from components.kit.handout.making import make_handout, make_one_page
from components.kit.offline.making import make_offline
from components.kit.offline.parts import write_demands
from components.kit.omissions import name_left, say_left
from components.kit.orders import Order
from components.kit.slides.deck import make_slides_file
from components.model.data.tables import Tables
from components.model.history.shelf import Opened
from components.view.languages import LOCALES
from components.view.talk.slides import Slide, Table
from components.view.words import load_words
from tests.closed import LEFT, close_sources
from tests.kit.handout.papers import ROOT, order, read_text, squeeze

DRAWN = ("DE01", "DE05")
"""Rows that rest on the sources closed here and that the curve draws."""
HINTS = {"en": "Left out", "ar": "من السجل"}
FOLLOWED, DIED = "S188", "S105"
"""Sources on which rests nothing but F004, an entry on what followed the first demand; and counts of deaths."""


@cache
def open_closed(*sources: str) -> Opened:
    files = close_sources(sources=sources) if sources else close_sources()
    return Opened("0123456789", "2026-11-22", Tables(files), "0123456789")


def closed(lang: str, slides: str = "", *sources: str) -> Order:
    return Order(open_closed(*sources), lang, slides)


def list_places(deck: tuple[Slide, ...], sentence: str) -> list[str]:
    """Where the sentence stands: in the foot of a slide, in a row of its table, with more words in its notes."""
    found = [f"{slide.id} foot" for slide in deck if slide.source.endswith(sentence)]
    found += [f"{slide.id} row" for slide in deck if isinstance(slide, Table) and slide.rows[-1:] == ((sentence, ""),)]
    return found + [f"{slide.id} notes" for slide in deck if sentence in slide.notes.caveat]


def list_hints(deck: tuple[Slide, ...], lang: str) -> list[str]:
    """The slides that say, of however many rows, that they are left out."""
    assert HINTS[lang] in say_left(DRAWN, load_words(lang))
    rows = {slide.id: slide.rows for slide in deck if isinstance(slide, Table)}
    said = {slide.id: f"{slide.source} {slide.notes.caveat} {rows.get(slide.id)}" for slide in deck}
    return [each for each, text in said.items() if HINTS[lang] in text]


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize(
    ("slides", "lacking", "places"),
    [
        ("DE01,ST01", ("DE01",), ["ST01 foot", "ST01 notes"]),
        ("DE01,ST01,sources", ("DE01",), ["sources row", "sources notes"]),
        ("DE25,ST01,sources", (), []),
        ("curve", DRAWN, ["curve foot", "curve notes"]),
        ("curve,cover,sources", DRAWN, ["curve foot", "sources row", "curve notes", "sources notes"]),
    ],
)
def test_slides_say_how_many_rows_they_lack(
    slides: str, lacking: tuple[str, ...], places: list[str], lang: str
) -> None:
    asked = closed(lang, slides)
    assert asked.lacking == lacking
    sentence = say_left(lacking, asked.words)
    assert (list_places(asked.deck, sentence) if sentence else list_hints(asked.deck, lang)) == places
    said = [slide.notes.caveat for slide in asked.deck if sentence and sentence in slide.notes.caveat]
    assert [row for row in lacking for caveat in said if row not in caveat] == []


def test_map_says_what_it_lacks_and_the_sources_what_all_slides_do() -> None:
    asked = closed("en", "from,to,curve,sources")
    moved = {row for row in asked.lacking if row.startswith("DL")}
    assert moved == set(LEFT["movements"])
    counts = {slide.id: slide for slide in asked.deck}
    assert counts["from"].source.endswith("The terms of their sources forbid passing them on.")
    assert say_left(asked.lacking, asked.words) == counts["sources"].rows[-1][0]  # type: ignore[attr-defined]


def test_the_last_of_several_slides_of_sources_has_the_row() -> None:
    asked = closed("en", ",".join(f"CA{at:02}" for at in range(1, 30)) + ",sources", "S003", "S105")
    pages = [slide for slide in asked.deck if isinstance(slide, Table)]
    sentence = say_left(asked.lacking, asked.words)
    assert asked.lacking
    assert len(pages) > 1
    assert [sentence in page.rows[-1] for page in pages] == [False] * (len(pages) - 1) + [True]


@pytest.mark.parametrize(
    ("slides", "sources", "lacking"),
    [
        ("", (), (*DRAWN, *LEFT["movements"])),
        ("", (DIED, FOLLOWED), ("CA25", "CA26", "F004")),
        ("DE01,DE25,sources", (), ("DE01",)),
        ("DE01,DE25", (), ("DE01",)),
        ("DE25,sources", (), ()),
        ("demand-1", (FOLLOWED,), ("F004",)),
        ("demand-2,sources", (FOLLOWED,), ()),
        ("demands", (FOLLOWED,), ("F004",)),
    ],
)
def test_handout_says_it_with_its_sources_or_else_with_its_terms(
    slides: str, sources: tuple[str, ...], lacking: tuple[str, ...]
) -> None:
    asked = closed("en", slides, *sources)
    assert list_lacking(asked) == lacking
    told: Any = tell_handout(asked)
    places = told["sources"]["about"] if told["sources"] else (), told["cite"]["terms"]
    said = [name_left(lacking, asked.words) in place for place in places]
    assert said == [bool(lacking and told["sources"]), bool(lacking and not told["sources"])]


@pytest.mark.parametrize(("make", "rows"), [(make_handout, ("DE01",)), (make_one_page, DRAWN)])
def test_paper_has_the_sentence_and_the_ids(make: Callable[[Order], bytes], rows: tuple[str, ...]) -> None:
    asked = closed("en", "DE01,DE25")
    assert squeeze(name_left(rows, asked.words)) in squeeze(read_text(make(asked), "-raw"))
    asked = closed("ar", "DE01,DE25")
    text = squeeze(read_text(make(asked)))
    last = say_left(rows, asked.words).split()[-4:]  # Before these stands a lam with an alef: on paper one sign.
    assert [word for word in (*last, *rows) if squeeze(word.strip(".")) not in text] == []


@pytest.mark.parametrize("lang", LOCALES)
def test_nothing_is_said_where_nothing_is_left_out(lang: str) -> None:
    asked = order(lang)
    assert (asked.left, asked.lacking, asked.entire, list_lacking(asked)) == ((), (), (), ())
    assert list_hints(asked.deck, lang) == []
    assert (say_left((), load_words(lang)), name_left((), load_words(lang))) == ("", "")


@pytest.mark.parametrize(
    ("sources", "known", "said"),
    [
        (("S148", "S155", "S172", "S188"), None, "shared"),
        ((), date(2018, 7, 4), "known"),
        ((), None, ""),
    ],
)
@pytest.mark.parametrize("lang", LOCALES)
def test_what_is_left_out_or_later_is_not_called_not_found(
    sources: tuple[str, ...], known: date | None, said: str, lang: str
) -> None:
    asked = closed(lang, "", *sources) if sources else order(lang, known=known)
    told: Any = tell_handout(asked)
    silent = [each for each in told["demands"]["demands"] if not each["records"][0]["entries"]]
    assert bool(silent) is bool(said)
    if said:
        assert {each["none"] for each in silent} == {asked.words.choice("aftermath.nothing", said)}
        assert asked.words.choice("aftermath.nothing", said) in unescape(write_demands(asked))
        short = [
            row for row in summarise_demands(asked) if asked.words.choice("aftermath.nothing_short", said) in str(row)
        ]
        assert len(short) == len(silent)


def test_page_says_whole_of_nothing_less_and_names_no_handout_that_there_is_not() -> None:
    words = load_words("en")
    whole, paper, early = (words(f"offline.{key}") for key in ("whole", "paper", "before_statement"))
    heads = {
        "all": order("en"),
        "left out": closed("en"),
        "known": order("en", known=date(2018, 7, 4)),
        "early": order("en", known=date(2018, 6, 25)),
    }
    pages = {name: make_offline(asked).decode() for name, asked in heads.items()}
    assert {name: [said in page for said in (whole, paper, early)] for name, page in pages.items()} == {
        "all": [True, True, False],
        "left out": [False, True, False],
        "known": [False, True, False],
        "early": [False, False, True],
    }


@pytest.mark.parametrize("lang", LOCALES)
def test_map_without_reports_is_no_usual_slide_and_breaks_nothing_where_it_is_chosen(lang: str) -> None:
    moving = tuple(dict.fromkeys(Tables(ROOT / "data").table("movements")["source"]))
    assert {"from", "to"}.isdisjoint(slide.id for slide in closed(lang, "", *moving).deck)
    for make in (make_slides_file, make_one_page, make_handout):
        assert make(closed(lang, "from,to", *moving))
