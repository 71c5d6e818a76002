"""Words are measured for each script, and a line that is broken keeps its isolates whole."""

import pytest

from components.view.languages import turn_digits
from components.view.letters import break_lines, measure


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("شمال شرق درعا", 6.43),
        ("محافظة القنيطرة", 6.54),
        ("جباب", 2.22),
        ("نزوح من: الحراك", 6.42),
        ("أجزاء من الجنوب الغربي خاضعة لسيطرة المعارضة", 19.41),
    ],
)
def test_arabic_is_about_as_wide_as_noto_sans_arabic_draws_it(text: str, width: float) -> None:
    assert measure(text) == pytest.approx(width, rel=0.2)


def test_nothing_takes_no_room() -> None:
    assert measure("") == 0


@pytest.mark.parametrize("number", ["7", "84.8", "270,000", "1,234,567", "من 270,000 إلى 330,000"])
def test_number_takes_the_same_room_in_other_digits(number: str) -> None:
    turned = turn_digits(number, "arab")
    assert turned != number
    assert measure(turned) == measure(number)


@pytest.mark.parametrize("unseen", ["\u2068", "\u2069", "\u2066", "\u0651"])
def test_isolates_and_vowel_marks_take_no_room(unseen: str) -> None:
    assert measure(f"درعا{unseen}") == measure("درعا")


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two", 20, ["one two"]),
        ("one two", 2.5, ["one", "two"]),
        ("one · two", 2.5, ["one ·", "two"]),
        ("", 5, []),
        ("عبر \u2068Al Jazeera\u2069", 6, ["عبر \u2068Al\u2069", "\u2068Jazeera\u2069"]),
        ("\u2068Al\u2069 عبر", 2, ["\u2068Al\u2069", "عبر"]),
    ],
)
def test_lines_break_between_words_and_after_a_dot_and_isolates_begin_anew(
    text: str, width: float, lines: list[str]
) -> None:
    assert break_lines(text, width) == lines
