"""Lines of text in drawings: which way they run, and isolates that a line cuts."""

import pytest

from components.view.lines import break_text, set_line

# Escapes show what would not be seen: 2067 opens a line from the right, 2068 an isolate, 2069 closes either.


@pytest.mark.parametrize(
    ("line", "lang", "said"),
    [
        ("up to 57,000", "en", "up to 57,000"),
        ("15 تموز", "ar", "\u206715 تموز\u2069"),
        ("100,000", "ar", "\u2067100,000\u2069"),
        ("", "ar", ""),
    ],
)
def test_line_runs_as_its_language_does(line: str, lang: str, said: str) -> None:
    assert set_line(line, lang) == said


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two", ["one two"]),
        ("one two three", ["one two", "three"]),
        ("قال \u2068OCHA\u2069 اليوم", ["قال \u2068OCHA\u2069", "اليوم"]),
        ("«\u2068one two three four\u2069»", ["«\u2068one two\u2069", "\u2068three\u2069", "\u2068four\u2069»"]),
        ("\u2067one two \u2066three\u2069 x\u2069", ["\u2067one two\u2069", "\u2067\u2066three\u2069 x\u2069"]),
        ("\u2067a \u2066one two\u2069\u2069", ["\u2067a \u2066one\u2069\u2069", "\u2067\u2066two\u2069\u2069"]),
        ("", []),
    ],
)
def test_an_isolate_that_is_cut_ends_with_its_line_and_starts_anew(text: str, lines: list[str]) -> None:
    assert break_text(text, 10) == lines
