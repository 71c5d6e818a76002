"""The statement as it is set: the printed words never change, notes nest and overlap, claims lead to figures."""

from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.statement import (
    Mark,
    Passage,
    Statement,
    find_claimed,
    find_text,
    read_statement,
    read_translation,
)
from components.view.glosses import cut, gloss
from components.view.markup import render
from components.view.statement import Setting, name_passage, say_numbers, set_passages, voice_of, write_text
from components.view.words import Words, load_words

WORDS = load_words("en")
TABLES = Tables(Path(__file__).parents[2] / "data")
STATEMENT = read_statement(TABLES)
FIGURES = find_claimed(TABLES, STATEMENT)
TEXT = "one two three four five"


class Printed(HTMLParser):
    """Collects the text of each element of class `printed`, all else left out."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if self.depth:
            self.depth += 1
        elif dict(attrs).get("class") == "printed":
            self.depth = 1
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self.depth = max(0, self.depth - 1)

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.texts[-1] += data


def mark(name: str, words: str, figure: str = "", reading: str = "read so") -> Mark:
    start = TEXT.index(words)
    return Mark(start, start + len(words), name, reading, "because", "high" if reading else "", figure)


def set_statement(statement: Statement, find: str = "", *, plain: bool = False) -> tuple[Setting, ...]:
    return set_passages(statement, WORDS, {}, "", find_text(statement, find), None if plain else FIGURES)


def draw(*texts: tuple[Setting, ...], mode: str, words: Words = WORDS) -> str:
    groups = [(kind, list(rows)) for kind, rows in groupby(zip(*texts, strict=True), lambda row: row[0].kind)]
    both = len(texts) > 1
    return str(render("statement", words, mode=mode, groups=groups, both=both, unofficial=both))


def read_printed(html: str) -> list[str]:
    parser = Printed()
    parser.feed(html)
    return parser.texts


NESTED = {
    "nested": [("outer", "one two three"), ("inner", "two")],
    "overlapping": [("left", "one two three"), ("right", "three four")],
    "same start": [("long", "one two"), ("short", "one")],
    "same end": [("long", "two three"), ("short", "three")],
    "same words": [("first", "two"), ("second", "two")],
    "side by side": [("left", "one "), ("right", "two")],
    "three deep": [("a", "one two three four"), ("b", "two three"), ("c", "three")],
    "whole text": [("all", TEXT), ("part", "five")],
}


@pytest.mark.parametrize("marks", NESTED.values(), ids=NESTED)
@pytest.mark.parametrize("hits", [[], [(0, 23)], [(2, 6)], [(4, 7), (8, 9)]])
def test_pieces_joined_are_the_printed_text_and_each_note_ends_once(
    marks: list[tuple[str, str]], hits: list[tuple[int, int]]
) -> None:
    passage = Passage("p1", "paragraph", TEXT, tuple(mark(*each) for each in marks))
    glosses = gloss(passage, {}, WORDS, WORDS)
    pieces = cut(TEXT, passage.marks, glosses, hits)
    assert "".join(piece.text for piece in pieces) == TEXT
    assert "".join(piece.head + piece.tail for piece in pieces) == TEXT
    assert sorted(each.id for piece in pieces for each in piece.ending) == sorted(name for name, _ in marks)
    assert "".join(piece.text for piece in pieces if piece.hit) == "".join(TEXT[start:end] for start, end in hits)
    for name, words in marks:
        assert "".join(p.text for p in pieces if name in [each.id for each in p.glosses]) == words


def test_notes_are_lettered_in_the_order_in_which_their_words_end() -> None:
    passage = Passage("p1", "paragraph", TEXT, (mark("outer", "one two three"), mark("inner", "two")))
    assert [(each.id, each.sign) for each in gloss(passage, {}, WORDS, WORDS)] == [("inner", "a"), ("outer", "b")]


def test_letters_go_on_after_z() -> None:
    marks = tuple(mark(str(number), "two") for number in range(28))
    assert gloss(Passage("p1", "paragraph", TEXT, marks), {}, WORDS, WORDS)[-1].sign == "ab"


@pytest.mark.parametrize("find", ["", "civil", "e", "198,000 thousand", "forcive displacement for"])
@pytest.mark.parametrize("mode", ["published", "marked"])
def test_page_shows_the_printed_text_letter_for_letter(mode: str, find: str) -> None:
    html = draw(set_statement(STATEMENT, find, plain=mode == "published"), mode=mode)
    assert read_printed(html) == [passage.text for passage in STATEMENT.passages]


def test_nested_and_overlapping_notes_leave_the_printed_text_as_it_is() -> None:
    passages = tuple(
        Passage(f"p{at}", "paragraph", TEXT, tuple(mark(f"{at}-{name}", words) for name, words in marks))
        for at, marks in enumerate(NESTED.values(), start=1)
    )
    statement = Statement("T", "P", "http://x", None, "not known", passages)
    html = draw(set_statement(statement, "e f"), mode="marked")
    assert read_printed(html) == [TEXT] * len(passages)
    assert html.count("popover class") == sum(map(len, NESTED.values()))


def test_as_published_shows_no_note_and_no_control() -> None:
    html = draw(set_statement(STATEMENT, plain=True), mode="published")
    for absent in ("<button", "popover", "glossed", "beside", "<a "):
        assert absent not in html.split('<p id="copy-said"')[0]


def test_with_readings_each_reading_stands_after_its_words_with_how_sure_it_is() -> None:
    texts = " ".join(read_printed(draw(set_statement(STATEMENT), mode="readings")))
    for words, reading, sure in TABLES.table("annotations")[["text", "reading", "certainty"]].values:
        if reading:
            said = WORDS("statement.beside", reading=reading, certainty=WORDS.choice("certainty", sure))
            assert f"{words} {said}" in texts


def test_every_claim_leads_to_its_figure_and_says_whose_number_it_is() -> None:
    glosses = [each for setting in set_statement(STATEMENT) for each in setting.glosses if each.figure]
    own = set(TABLES.table("figures")["id"])
    assert {each.figure for each in glosses} == set(TABLES.table("annotations")["figure"]) - {""}
    assert all(each.href == f"./figures?figure={each.figure}&lang=en" for each in glosses)
    assert all(each.own == (each.figure in own) for each in glosses)
    assert all(each.who for each in glosses if not each.own)


def test_claim_of_a_figure_that_cannot_be_read_keeps_its_link_and_its_id() -> None:
    [each] = gloss(Passage("p1", "paragraph", TEXT, (mark("A1", "two", figure="IR09"),)), {}, WORDS, WORDS)
    assert (each.claim, each.own, each.href) == ("IR09", False, "./figures?figure=IR09&lang=en")


def test_copied_text_is_the_printed_one_with_publisher_title_date_and_address() -> None:
    settings = {setting.id: setting for setting in set_statement(STATEMENT, "civil")}
    for passage in STATEMENT.passages:
        text, cited = settings[passage.id].copy.split("\n\n")
        assert text == passage.text
        for part in (STATEMENT.publisher, STATEMENT.title, "3 July 2018", STATEMENT.address):
            assert part in cited


@pytest.mark.parametrize(
    ("passage", "name"), [("title", "Title"), ("p2", "Paragraph 2"), ("d3", "Demand 3"), ("s40", "Signatory 40")]
)
def test_passages_have_names_and_addresses(passage: str, name: str) -> None:
    found = {setting.id: setting for setting in set_passages(STATEMENT, WORDS, {"text": "readings"}, "", {}, None)}
    assert found[passage].name == name
    assert found[passage].href == f"./statement?text=readings&passage={passage}"


def test_passage_asked_for_is_marked_alone() -> None:
    settings = set_passages(STATEMENT, WORDS, {}, "d3", {}, FIGURES)
    assert [setting.id for setting in settings if setting.asked] == ["d3"]
    assert draw(settings, mode="marked").count('aria-current="location" data-arrive="d3"') == 1


def test_title_passage_is_named_like_the_others() -> None:
    assert name_passage(STATEMENT.passages[0], WORDS) == "Title"


@pytest.mark.parametrize(("numbers", "said"), [((), ""), ((14,), "14"), ((14, 27, 36), "14, 27 and 36")])
def test_numbers_are_said_as_a_list(numbers: tuple[int, ...], said: str) -> None:
    assert say_numbers(numbers, WORDS) == said


def test_text_file_holds_the_printed_text_with_its_date_and_how_it_is_known() -> None:
    text = write_text(STATEMENT, WORDS).decode("utf-8")
    assert text.endswith("\n\n".join(passage.text for passage in STATEMENT.passages) + "\n")
    assert WORDS.choice("statement.basis", STATEMENT.published_basis) in text.split("\n\n")[0]


def test_markup_in_the_text_is_shown_and_not_run() -> None:
    passage = Passage("p1", "paragraph", "<script>x</script> & more", ())
    html = draw(set_statement(Statement("T", "P", "http://x", None, "stated", (passage,))), mode="marked")
    assert "<script>" not in html
    assert read_printed(html) == [passage.text]


ARABIC = load_words("ar")
TOLD = TABLES.speaking("ar")
TRANSLATION = read_translation(TOLD, "ar")
assert TRANSLATION is not None
TEXTS = {"ar": TRANSLATION, "en": read_statement(TOLD)}
SET = {lang: set_passages(text, ARABIC, {}, "", {}, find_claimed(TOLD, STATEMENT)) for lang, text in TEXTS.items()}


@pytest.mark.parametrize("mode", ["published", "marked"])
def test_both_texts_stand_row_by_row_letter_for_letter(mode: str) -> None:
    html = draw(SET["ar"], SET["en"], mode=mode, words=ARABIC)
    pairs = zip(TEXTS["ar"].passages, TEXTS["en"].passages, strict=True)
    assert read_printed(html) == [passage.text for pair in pairs for passage in pair]
    assert html.count('<div class="side" lang="en" dir="ltr">') == len(STATEMENT.passages)
    assert html.count('<div class="side" lang="ar" dir="rtl">') == len(STATEMENT.passages)
    assert html.count('id="d3"') == 1
    assert ARABIC("statement.unofficial") in html


def test_notes_of_both_texts_have_addresses_of_their_own() -> None:
    html = draw(SET["ar"], SET["en"], mode="marked", words=ARABIC)
    for name in TABLES.table("annotations")["id"]:
        assert [html.count(f'id="gloss-{name}-{lang}"') for lang in TEXTS] == [1, 1]


@pytest.mark.parametrize("lang", TEXTS)
def test_readings_in_the_text_are_in_its_language_and_none_repeats_its_words(lang: str) -> None:
    words = load_words(lang)
    html = draw(SET[lang], mode="readings", words=ARABIC)
    marks = [mark for passage in TEXTS[lang].passages for mark in passage.marks if mark.reading]
    assert html.count('class="beside"') == len(marks)
    found = " ".join(read_printed(html))
    assert found.count(words("statement.beside", reading="|", certainty="").split("|")[0]) == len(marks)


def test_latin_name_in_the_translation_stands_in_one_piece_with_its_notes() -> None:
    printed = next(setting for setting in SET["ar"] if setting.id == "s15")
    assert [(each.lang, each.dir) for each in printed.stretches] == [("", ""), ("en", "ltr")]
    assert "".join(piece.text for piece in printed.stretches[1].pieces) == "H.R.C ((humanitarian relief committee)"


@pytest.mark.parametrize("passage", ["p2", "d3", "s5"])
def test_what_is_copied_of_the_translation_says_what_it_is(passage: str) -> None:
    copied = {lang: next(each.copy for each in settings if each.id == passage) for lang, settings in SET.items()}
    assert ARABIC("statement.unofficial") in copied["ar"]
    assert TRANSLATION is not None
    assert TRANSLATION.title in copied["ar"]
    assert ARABIC("statement.unofficial") not in copied["en"]
    assert STATEMENT.title in copied["en"]


@pytest.mark.parametrize("lang", TEXTS)
def test_text_file_speaks_one_language_and_says_first_what_a_translation_is(lang: str) -> None:
    text = TEXTS[lang]
    first, *_ = write_text(text, voice_of(text, ARABIC)).decode("utf-8").split("\n")
    assert first == (ARABIC("statement.unofficial") if lang == "ar" else STATEMENT.publisher)
