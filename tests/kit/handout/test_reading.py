"""The handouts read by poppler: sentences in order in both languages, words with every figure, nothing later."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from statistics import median

import pytest

from components.kit.handout.content import tell_figures, tell_handout
from components.kit.handout.page import tell_page
from components.kit.handout.runs import Data
from components.model.figures import require_figure
from components.view.boxes import Box
from components.view.languages import LOCALES
from components.view.numbers import say_date
from components.view.talk.slides import Chart, Map
from components.view.tongues import plain
from components.view.words import load_words
from tests.kit.handout.papers import (
    HOSTILE,
    KNOWN,
    MAKERS,
    crowded,
    hostile,
    list_words,
    make,
    order,
    read_text,
    squeeze,
)

MARKED = re.compile("[\u064b-\u0652]|ل[اأإآ]|لل")
"""What poppler reads in another order, or twice: marks above letters, letters that are drawn as one."""
IDS = re.compile(r"\((?:[^()]*\b)?(?:ST|DE|DL|CA|IR|S)\d{2,}\)")
ENOUGH = 700
"""Letters on a page that is not nearly empty; a map with its labels has as many."""
LATER = re.compile(r"\b(?:[4-9]|[12]\d|3[01]) (?:July|تموز) 2018|(?:August|آب|September) 2018|2019|202[0-5]")


def walk(data: Data) -> Iterator[dict[str, Data]]:
    if isinstance(data, dict):
        yield data
    if isinstance(data, (dict, list, tuple)):
        for each in data.values() if isinstance(data, dict) else data:
            yield from walk(each)


def test_statement_stands_word_for_word_in_order() -> None:
    text, passages = squeeze(read_text(make("handout", "en"), "-raw")), order("en").talk.statement.passages
    begin = text.index(squeeze(passages[0].text), text.index(squeeze(load_words("en")("statement.heading"))))
    for passage in passages:
        found = text.find(squeeze(passage.text), begin)
        assert found >= 0, passage.text
        begin = found


def test_arabic_statement_stands_in_order() -> None:
    whole = squeeze(read_text(make("handout", "ar")))
    text = whole[whole.index(squeeze(load_words("ar")("statement.texts.translation"))) :]
    begins = []
    for passage in order("ar").talk.told.of_kind("paragraph"):
        words = [word.strip("،.:") for word in passage.text.split()]
        clean = [pair for pair in pairwise(words) if not MARKED.search(" ".join(pair))]
        if not clean:
            continue
        found = [text.find(first + second) for first, second in clean]
        stand = [at for at in found if at >= 0]
        assert len(stand) > 0.8 * len(clean), passage.id
        begins.append(median(stand))
    assert begins == sorted(begins)


@pytest.mark.parametrize("kind", MAKERS)
def test_every_figure_has_its_quantifier_number_day_publisher_and_caveat(kind: str) -> None:
    text, tell = squeeze(read_text(make(kind, "en"), "-raw")), tell_handout if kind == "handout" else tell_page
    cards = [each for each in walk(tell(order("en"))) if "caveat" in each and "id" in each]
    assert len(cards) > (50 if kind == "handout" else 3)
    for card in cards:
        said = [card.get("said") or f"{card.get('quantifier')} {card.get('amount')}", card["publisher"], card["caveat"]]
        said += [card.get("when") or card.get("period"), card["id"]]
        for part in said:
            assert squeeze(str(part)) in text, (card["id"], part)


@pytest.mark.parametrize("lang", LOCALES)
def test_no_page_between_the_first_and_the_last_is_nearly_empty(lang: str) -> None:
    pages = read_text(make("handout", lang)).split("\f")[1:-2]
    assert [at for at, page in enumerate(pages, 2) if len(squeeze(page)) < ENOUGH] == []


@pytest.mark.parametrize("lang", LOCALES)
def test_caveats_on_the_one_page_stand_without_ids_in_brackets(lang: str) -> None:
    short, full = (
        [str(each["caveat"]) for each in walk(tell(order(lang))) if "caveat" in each and "id" in each]
        for tell in (tell_page, tell_handout)
    )
    assert [caveat for caveat in short if IDS.search(caveat)] == []
    assert any(map(IDS.search, full))


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("kind", MAKERS)
def test_what_was_known_on_a_day_says_so_and_nothing_later(kind: str, lang: str) -> None:
    words, text = load_words(lang), read_text(make(kind, lang, KNOWN))
    assert say_date(KNOWN, words).split()[0] in text
    dated = [LATER.search(line) for line in text.splitlines() if load_words("en")("site.name")[:8] not in line]
    about = {words("site.name"), words("overview.heading")}
    found = [hit[0] for hit in dated if hit and not any(hit[0] in title for title in about)]
    assert found == []


def test_hostile_names_stand_as_they_are_written() -> None:
    text = squeeze(read_text(MAKERS["handout"](hostile("en"))))
    for name in HOSTILE:
        fit = name.replace("中", "?").replace("\U0001f600", "")
        parts = [part for part in re.split("[\u0600-\u06ff]+", fit) if part.strip()]
        assert all(squeeze(part) in text for part in parts), name


def test_figures_of_a_choice_are_those_chosen() -> None:
    cards = [each["id"] for each in walk(tell_figures(order("en", "CA23,ST01"))) if "caveat" in each]
    assert cards == ["CA23", "ST01"]


def test_record_is_read_in_english_in_the_arabic_handout_too() -> None:
    text = squeeze(read_text(make("handout", "ar")))
    assert all(squeeze(each.text) in text for each in order("ar").talk.statement.of_kind("paragraph"))


def test_known_day_is_that_of_the_statement() -> None:
    assert order("en").talk.statement.published == KNOWN == date(2018, 7, 3)


@pytest.mark.parametrize(
    ("slides", "said"),
    [
        ("from,to", "in the full handout: Where people fled to."),
        ("to,from,curve", "in the full handout: Where people fled from; OCHA put the displaced at"),
        ("", "in the full handout: Where people fled from; Where people fled to."),
        ("from", "Boundaries approximate; no position on status is implied."),
        ("to", "Of several numbers for one place or area the largest stands on the map, with its own day."),
    ],
)
def test_one_page_names_the_drawings_it_has_no_room_for_and_how_to_read_its_map(slides: str, said: str) -> None:
    assert squeeze(said) in squeeze(read_text(make("onepage", "en", None, "", slides)))


def test_one_page_with_all_its_drawings_names_none() -> None:
    said = load_words("en")("handout.undrawn", titles="|").split("|")[0]
    assert squeeze(said) in squeeze(read_text(make("onepage", "en")))
    assert squeeze(said) not in squeeze(read_text(make("onepage", "en", None, "", "from,ST01")))


def test_one_page_too_crowded_for_a_drawing_names_them_all() -> None:
    text = squeeze(read_text(MAKERS["onepage"](crowded("en"))))
    titles = [each.title for each in order("en").deck if isinstance(each, (Chart, Map))]
    assert len(titles) == 3
    assert squeeze(f"in the full handout: {'; '.join(titles)}.") in text
    assert squeeze("Of several numbers for one place") not in text


def test_an_answer_that_rests_on_no_row_names_none() -> None:
    text, rests = read_text(make("handout", "en"), "-raw"), load_words("en")("notes.rests_on")
    asked = [each for each in walk(tell_handout(order("en"))) if "question" in each]
    assert {bool(each["rests"]) for each in asked} == {True, False}
    assert text.count(rests) == sum(bool(each["rests"]) for each in asked)


@pytest.mark.parametrize("slides", ["", "from", "to"])
@pytest.mark.parametrize("kind", MAKERS)
def test_paper_names_no_place_that_it_has_not(kind: str, slides: str) -> None:
    text = " ".join(read_text(make(kind, "en", None, "", slides), "-raw").split())
    assert [said for said in ("the map page", "the notes") if said in text] == []
    warned = squeeze("of the figures drawn carry caveats: see the full handout.") in squeeze(text)
    assert warned is (kind == "onepage")


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("slides", ["", "from", "curve,to"])
def test_handout_has_every_report_of_its_maps_and_every_caveat_of_its_drawings(slides: str, lang: str) -> None:
    asked = order(lang, slides)
    cards = [each for each in walk(tell_figures(asked)) if "caveat" in each]
    ids = {each for card in cards for each in re.split("[,،] ?", plain(str(card["id"])))}
    drawn = [slide for slide in asked.deck if isinstance(slide, (Chart, Map))]
    assert {figure for slide in drawn for figure in slide.figures} <= ids
    caveats = {card["caveat"] for card in cards}
    rows = [require_figure(asked.talk.tables, figure) for slide in drawn for figure in slide.figures]
    assert [row.id for row in rows if row.caveat and row.caveat not in caveats] == []


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("kind", MAKERS)
def test_no_word_lies_on_another(kind: str, lang: str) -> None:
    pages = list_words(make(kind, lang))
    assert sum(map(len, pages)) > 300
    met = [(one, other) for words in pages for (one, box), (other, near) in pair_up(words) if lie(box, near)]
    assert met == []


def pair_up(words: Sequence[tuple[str, Box]]) -> Iterator[tuple[tuple[str, Box], tuple[str, Box]]]:
    """The pairs of words of which one begins where the other has not yet ended, from the top of the page down."""
    ordered = sorted(words, key=lambda word: word[1].y)
    for at, first in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if other[1].y >= first[1].y + first[1].height:
                break
            yield first, other


def lie(box: Box, near: Box) -> bool:
    """Whether they share a strip of more than a point, over more than half the height of a line."""
    across = min(box.x + box.width, near.x + near.width) - max(box.x, near.x)
    down = min(box.y + box.height, near.y + near.height) - max(box.y, near.y)
    return across > 1.5 and down > 0.5 * min(box.height, near.height)
