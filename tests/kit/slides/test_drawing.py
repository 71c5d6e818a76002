"""Outlines cut at the edge of a map, words kept in one piece, letters made smaller until they fit."""

import pytest

from components.kit.slides.clip import clip_line, clip_ring
from components.kit.slides.paragraphs import LEAST, fit, measure_height, say
from components.kit.slides.runs import clean, split_runs
from components.view.boxes import Box, Point

BOX = Box(0, 0, 10, 10)


@pytest.mark.parametrize(
    ("ring", "kept"),
    [
        ([(1, 1), (9, 1), (9, 9)], {(1, 1), (9, 1), (9, 9)}),
        ([(5, 5), (15, 5), (15, 8), (5, 8)], {(5, 5), (10, 5), (10, 8), (5, 8)}),
        ([(-5, -5), (15, -5), (15, 15), (-5, 15)], {(0, 0), (10, 0), (10, 10), (0, 10)}),
        ([(11, 11), (15, 11), (15, 15)], set()),
    ],
)
def test_outline_ends_at_the_edge(ring: list[Point], kept: set[Point]) -> None:
    assert set(clip_ring(ring, BOX)) == kept


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ([(1, 1), (9, 9)], ((1, 1), (9, 9))),
        ([(5, 5), (15, 5)], ((5, 5), (10, 5))),
        ([(11, 1), (20, 1)], ()),
    ],
)
def test_line_ends_at_the_edge(line: list[Point], kept: tuple[Point, ...]) -> None:
    assert clip_line(line, BOX) == kept


@pytest.mark.parametrize(
    ("text", "lang", "runs"),
    [
        ("plain", "en", [("plain", "en")]),
        (
            "بحسب \u2068OCHA (DE25)\u2069 نازح",
            "ar",
            [("بحسب ", "ar"), ("\u200f\u200eOCHA (DE25)\u200e\u200f", "en"), (" نازح", "ar")],
        ),
        ("Nawa نوى", "en", [("Nawa ", "en"), ("\u200e\u200fنوى\u200f\u200e", "ar")]),
        ("في 2026-11-22.", "ar", [("في ", "ar"), ("\u200f\u200e2026-11-22\u200e\u200f", "en"), (".", "ar")]),
    ],
)
def test_words_of_the_other_language_stay_in_one_piece(text: str, lang: str, runs: list[tuple[str, str]]) -> None:
    assert [(run.text, run.lang) for run in split_runs(text, lang)] == runs


def test_what_xml_may_not_hold_is_left_out() -> None:
    assert clean("a\x00\x07\ud800b\u202ec\nd") == "abc d"


@pytest.mark.parametrize(("count", "smaller"), [(1, False), (40, True), (3_000, True)])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_text_becomes_smaller_until_it_fits(count: int, smaller: bool, lang: str) -> None:
    box = Box(0, 0, 200, 60)
    (made,) = fit([say("word " * count, 20, lang)], box)
    assert (made.size < 20) == smaller
    assert measure_height([made], box.width) <= box.height or made.size <= LEAST
