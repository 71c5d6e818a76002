"""What hovering over a mark shows."""

from dataclasses import replace
from html import unescape
from pathlib import Path

from components.model.data.tables import Tables
from components.view.displacement.curve import label_mark, prepare_curve
from components.view.displacement.hovers import hover_mark
from components.view.palette import VOICES
from components.view.words import load_words
from tests.sweeps import sweep

TABLES = Tables(Path(__file__).parents[3] / "data")
WORDS = load_words("en")
ARABIC = load_words("ar")
MARKS = {mark.figure.id: mark for mark in prepare_curve(TABLES, VOICES, ("DE25",)).marks}
SPOKEN = {mark.figure.id: mark for mark in prepare_curve(TABLES.speaking("ar"), VOICES, ("DE25",)).marks}


def hover(name: str) -> str:
    return unescape(hover_mark(MARKS[name], WORDS)).replace("<br>", " ").replace("<b>", "").replace("</b>", "")


@sweep("name", MARKS)
def test_hovering_says_quantity_day_publisher_and_words(name: str) -> None:
    figure, said = MARKS[name].figure, hover(name)
    assert said.startswith(label_mark(MARKS[name], WORDS))
    assert figure.publisher.split()[0] in said
    assert said.endswith(name)
    assert (figure.words.split(" | ")[0][:20] in said) if figure.words else (WORDS("card.no_words") in said)
    assert (WORDS("grade.badge.weak_repost") in said) == MARKS[name].weak


def test_long_words_are_cut_between_words_so_that_no_number_is_cut() -> None:
    long = "x" * 144 + " 270,000 people, and more after that"
    mark = MARKS["DE29"]
    said = unescape(hover_mark(replace(mark, figure=replace(mark.figure, words=long)), WORDS))
    assert "…”" in said
    assert "270" not in said
    assert "27…" not in said


@sweep("name", SPOKEN)
def test_each_arabic_line_starts_at_the_right_and_closes_what_it_opens(name: str) -> None:
    for line in hover_mark(SPOKEN[name], ARABIC).replace("<b>", "").replace("</b>", "").split("<br>"):
        assert (line[0], line[-1]) == ("\u2067", "\u2069")
        assert line.count("\u2068") + 1 == line.count("\u2069")
