"""A quantity never loses its quantifier; a date never gains a day."""

from datetime import date

import pytest

from components.model.figures import Quantity
from components.view.numbers import say_amount, say_date, say_quantifier, say_quantity
from components.view.words import load_words

WORDS = load_words("en")


@pytest.mark.parametrize(
    ("quantifier", "low", "high", "unit", "said"),
    [
        ("more than", 198_000, None, "people", "more than 198,000 people"),
        ("at least", 214, None, "people", "at least 214 people"),
        ("up to", None, 57_000, "people", "up to 57,000 people"),
        ("nearly", None, 1, "year", "nearly 1 year"),
        ("about", 12_500, 12_500, "people", "about 12,500 people"),
        ("range", 270_000, 330_000, "people", "270,000–330,000 people"),
        ("exact", 44, 44, "organisations", "44 organisations"),
        ("not stated", 60_000, 60_000, "people", "60,000 people"),
        ("not stated", None, None, "people", "no number stated"),
        ("exact", 84.8, 84.8, "million US$", "84.8 million US$"),
    ],
)
def test_a_quantity_keeps_its_quantifier_in_words(
    quantifier: str, low: float | None, high: float | None, unit: str, said: str
) -> None:
    assert say_quantity(Quantity(quantifier, low, high, unit), WORDS) == said


@pytest.mark.parametrize(
    ("low", "high", "quantifier", "above", "amount"),
    [
        (198_000, None, "more than", "more than", "198,000"),
        (270_000, 330_000, "range", "a range of", "270,000–330,000"),
        (None, None, "not stated", "", "no number stated"),
    ],
)
def test_a_card_shows_the_quantifier_above_the_number(
    low: float | None, high: float | None, quantifier: str, above: str, amount: str
) -> None:
    quantity = Quantity(quantifier, low, high, "people")
    assert (say_quantifier(quantity, WORDS), say_amount(quantity, WORDS)) == (above, amount)


def test_quantifier_that_staff_have_just_added_stands_before_the_number() -> None:
    assert say_quantity(Quantity("close to", 500, 500, "people"), WORDS) == "close to 500 people"


@pytest.mark.parametrize(("value", "said"), [(1981.0, "1,981"), (37.8, "37.8"), (0.0, "0"), (1_000_000.0, "1,000,000")])
def test_numbers_are_written_with_the_decimals_they_have(value: float, said: str) -> None:
    assert WORDS.number(value) == said


@pytest.mark.parametrize(
    ("day", "said"), [(date(2018, 7, 3), "3 July 2018"), (date(2018, 6, 19), "19 June 2018"), (None, "date not stated")]
)
def test_dates_are_written_out_or_said_to_be_unknown(day: date | None, said: str) -> None:
    assert say_date(day, WORDS) == said
