"""Rules that the schema cannot say, each with rows that keep and rows that break it."""

from math import nan

import pandas as pd
import pytest

from components.model.rules import check_link, check_rules

BLANK = nan


def _figure(quantifier: str, low: float, high: float, words: str = "") -> pd.DataFrame:
    row = {"id": "DE01", "quantifier": quantifier, "low": low, "high": high, "words": words}
    return pd.DataFrame([row]).astype({"low": "float64", "high": "float64"})


def _codes(frame: pd.DataFrame) -> list[str]:
    return [problem.code for problem in check_rules(frame, "x.csv")]


@pytest.mark.parametrize(
    ("quantifier", "low", "high"),
    [
        ("exact", 44, 44),
        ("about", 198_000, 198_000),
        ("more than", 198_000, BLANK),
        ("at least", 214, BLANK),
        ("up to", BLANK, 57_000),
        ("nearly", BLANK, 50_000),
        ("range", 270_000, 330_000),
        ("not stated", 60_000, 60_000),
        ("not stated", BLANK, BLANK),
    ],
)
def test_bounds_that_fit_the_quantifier_pass(quantifier: str, low: float, high: float) -> None:
    assert _codes(_figure(quantifier, low, high)) == []


@pytest.mark.parametrize(
    ("quantifier", "low", "high"),
    [
        ("exact", 44, 45),
        ("exact", BLANK, BLANK),
        ("about", 198_000, BLANK),
        ("more than", 198_000, 198_000),
        ("at least", BLANK, 214),
        ("up to", 57_000, 57_000),
        ("nearly", 50_000, BLANK),
        ("range", 330_000, 270_000),
        ("range", 270_000, 270_000),
        ("not stated", 60_000, BLANK),
    ],
)
def test_bounds_that_do_not_fit_the_quantifier_are_named(quantifier: str, low: float, high: float) -> None:
    assert _codes(_figure(quantifier, low, high)) == ["quantifier-bounds"]


@pytest.mark.parametrize(
    ("words", "sound"),
    [
        ("more than 198,000", False),
        ("nearly 50,000", False),
        ("up to 57,000 people", False),
        ("some 160,000", False),
        ("an estimated 271,800 individuals", False),
        ("A total of 10,064 individuals", True),
        ("more families than before | 44 lines", True),
        ("", True),
    ],
)
def test_a_row_whose_words_are_inexact_is_not_exact(words: str, sound: bool) -> None:
    assert (_codes(_figure("exact", 44, 44, words)) == []) is sound


@pytest.mark.parametrize(
    ("cell", "sound"),
    [
        ("Syrian Institute for Juctice", True),
        ("SAWA for peace building & democracy", True),
        ("fewer than < 5", True),
        ("الدفاع المدني السوري", True),
        ("<script>alert(1)</script>", False),
        ("<img src=x>", False),
        ("bell \x07", False),
        ("turned \u202e around", False),
    ],
)
def test_cells_hold_plain_text(cell: str, sound: bool) -> None:
    assert (_codes(pd.DataFrame({"name": pd.Series([cell], dtype="str")})) == []) is sound


@pytest.mark.parametrize(
    ("lat", "lon", "precision", "sound"),
    [
        (32.6, 36.1, "point", True),
        (BLANK, BLANK, "", True),
        (32.6, BLANK, "point", False),
        (32.6, 36.1, "", False),
        (BLANK, BLANK, "area", False),
    ],
)
def test_a_position_is_whole_or_blank(lat: float, lon: float, precision: str, sound: bool) -> None:
    assert (_codes(pd.DataFrame([{"lat": lat, "lon": lon, "precision": precision}])) == []) is sound


def test_a_period_that_ends_before_it_starts_is_named() -> None:
    days = {"period_start": pd.to_datetime(["2018-07-04"]), "as_of": pd.to_datetime(["2018-06-19"])}
    assert _codes(pd.DataFrame(days)) == ["dates-reversed"]


def test_a_figure_that_repeats_itself_is_named() -> None:
    frame = _figure("exact", 1, 1).assign(repeats="DE01", part_of="")
    assert _codes(frame) == ["names-itself"]


def test_an_unknown_reference_is_named_with_its_spreadsheet_row() -> None:
    frame = pd.DataFrame({"source": pd.Series(["S001", "", "S999"], dtype="str")})
    found = check_link(frame, "x.csv", "source", {"S001"})
    assert [(problem.row, problem.column, problem.value) for problem in found] == [(4, "source", "S999")]


def test_references_to_a_table_that_cannot_be_read_are_not_reported() -> None:
    frame = pd.DataFrame({"source": pd.Series(["S999"], dtype="str")})
    assert check_link(frame, "x.csv", "source", None) == []
