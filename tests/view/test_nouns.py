"""Nouns: behind a written number what is counted has the form that the number asks for."""

from dataclasses import replace
from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.figures import Figure, Quantity, require_figure
from components.view.nouns import say_measure
from components.view.words import load_words

FIGURE = require_figure(Tables(Path(__file__).parents[2] / "data"), "DE23")


def make(measure: str, number: float | None, unit: str = "people") -> Figure:
    return replace(FIGURE, measure=measure, quantity=Quantity("exact", number, number, unit))


@pytest.mark.parametrize(
    ("measure", "number", "unit", "said"),
    [
        ("أشخاص نزحوا", 57_000, "people", "شخص نزحوا"),
        ("أشخاص نزحوا", 5, "people", "أشخاص نزحوا"),
        ("أشخاص نزحوا", 5_890, "people", "شخصاً نزحوا"),
        ("أشخاص نزحوا", 2, "people", "من الأشخاص نزحوا"),
        ("أشخاص نزحوا", 1, "people", "أشخاص نزحوا"),
        ("أشخاص نزحوا", None, "people", "أشخاص نزحوا"),
        ("أشخاص", 100, "people", "شخص"),
        ("مدنيون قُتلوا", 214, "people", "مدنياً قُتلوا"),
        ("مدنيون نازحون قُتلوا", 14, "people", "مدنياً نازحاً قُتلوا"),
        ("مدنيون عالقون", 14, "people", "مدنيون عالقون"),
        ("قتلى ومصابون", 200, "people", "بين قتيل ومصاب"),
        ("حركات نزوح مرصودة", 45_000, "movements", "حركة نزوح مرصودة"),
        ("هجمات على منشآت", 14, "attacks", "هجوماً على منشآت"),
        ("طرود كبيرة", 14, "parcels", "طرود كبيرة"),
        ("مستشفيات خارج الخدمة", 6, "facilities", "مستشفيات خارج الخدمة"),
    ],
)
def test_arabic_noun_follows_its_number(measure: str, number: float | None, unit: str, said: str) -> None:
    assert say_measure(make(measure, number, unit), load_words("ar")) == said


@pytest.mark.parametrize(
    ("measure", "number", "said"),
    [
        ("civilians killed", 1, "civilian killed"),
        ("civilians killed", 214, "civilians killed"),
        ("peoples of the south", 1, "peoples of the south"),
    ],
)
def test_english_noun_follows_its_number(measure: str, number: float, said: str) -> None:
    assert say_measure(make(measure, number), load_words("en")) == said
