"""A figure published later than the day asked for is said to be, with its day where that is known."""

from datetime import date
from pathlib import Path

import pytest

from components.model.history.shelf import Opened, open_edition
from components.view.later import Later, find_later, say_later, tell_later
from components.view.viewpoint import list_withheld
from components.view.words import load_words

DATA = Path(__file__).parents[2] / "data"


def look_back(day: date | None) -> Opened:
    return open_edition(DATA, "", day, list_withheld())


@pytest.mark.parametrize(
    ("day", "figure", "found"),
    [
        (date(2018, 6, 20), "DE25", Later("DE25", date(2018, 6, 20), date(2018, 7, 3))),
        (date(2018, 8, 20), "DE44", Later("DE44", date(2018, 8, 20), None)),
        (date(2018, 8, 20), "XX9", None),
        (None, "XX9", None),
    ],
)
def test_only_what_the_day_leaves_out_is_found(day: date | None, figure: str, found: Later | None) -> None:
    assert find_later(look_back(day), figure) == found


@pytest.mark.parametrize(
    ("lang", "days"),
    [("en", ("20 June 2018", "3 July 2018")), ("ar", ("20 حزيران 2018", "3 تموز 2018"))],
)
def test_sentence_says_both_days(lang: str, days: tuple[str, str]) -> None:
    said = say_later(Later("DE25", date(2018, 6, 20), date(2018, 7, 3)), load_words(lang))
    assert all(each in said for each in ("DE25", *days))


def test_json_leads_to_the_figure_without_the_day() -> None:
    told = tell_later(Later("DE44", date(2018, 8, 20), None), "0123456789", "http://a")
    assert (told["status"], told["published"], set(told["said"])) == (404, None, {"en", "ar"})
    assert told["addresses"]["json"] == {
        "live": "http://a/data/figures/DE44.json",
        "pinned": "http://a/editions/0123456789/figures/DE44.json",
    }
