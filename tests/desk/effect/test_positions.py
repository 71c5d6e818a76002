"""Positions: a point or a symbol stands where a person understands it, and moves by so many kilometres."""

import pytest

from components.desk.effect.positions import measure_move, say_point, say_spot
from components.view.tongues import plain
from components.view.words import Words, load_words

EN, AR = load_words("en"), load_words("ar")


def test_places_are_said_in_words() -> None:
    assert say_spot(32.5550004, 36.176, EN) == "stands at 32.555° N, 36.176° E"
    assert plain(say_spot(32.555, 36.176, AR)) == "موضعه 32.555° شمالاً، 36.176° شرقاً"
    assert say_point("2018-08-01", 184000.0, EN) == "1 August 2018: 184,000"
    assert plain(say_point("OCHA", 3.5, AR)) == "OCHA: 3.5"


@pytest.mark.parametrize(
    ("before", "after", "far"),
    [((32.0, 36.0), (33.0, 36.0), 111), ((32.6, 36.0), (32.6, 37.0), 94), ((32.6, 36.0), (32.6, 36.0), 0)],
)
@pytest.mark.parametrize("words", [EN, AR])
def test_a_move_is_measured_between_what_was_said(
    before: tuple[float, float], after: tuple[float, float], far: int, words: Words
) -> None:
    assert round(measure_move(say_spot(*before, words), say_spot(*after, words)) or 0) == far


def test_other_texts_are_no_places() -> None:
    assert measure_move("", say_spot(32.6, 36.0, EN)) is None
    assert measure_move("198,000 people", "199,000 people") is None
