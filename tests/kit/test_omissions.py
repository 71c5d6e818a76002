"""What may not be passed on is not left out in silence: each file that would have shown it says so, no other does."""

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from components.kit.handout.content import tell_handout
from components.kit.handout.lacks import list_lacking
from components.kit.handout.making import make_handout, make_one_page
from components.kit.omissions import name_left, say_left
from components.kit.orders import Order
from components.model.data.tables import Tables
from components.model.history.shelf import Opened
from components.view.languages import LOCALES
from components.view.talk.slides import Slide, Table
from components.view.words import load_words
from tests.closed import LEFT, close_sources
from tests.kit.handout.papers import order, read_text, squeeze

DRAWN = ("DE01", "DE05")
"""Rows that rest on the sources closed here and that the curve draws."""
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
    assert (list_places(asked.deck, sentence) if sentence else []) == places
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
    assert [slide.id for slide in asked.deck if "DE" in slide.source] == []
    assert (say_left((), load_words(lang)), name_left((), load_words(lang))) == ("", "")
