"""Rules that the schema cannot say, each with rows that keep and rows that break it."""

import re
from math import nan
from pathlib import Path

import pandas as pd
import pytest

from components.model.data import pcodes, rules
from components.model.data.rules import NEEDED, RULES, check_rules, list_fitting

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
        ("range", 270_000, 270_000),
        ("not stated", 60_000, BLANK),
    ],
)
def test_bounds_that_do_not_fit_the_quantifier_are_named(quantifier: str, low: float, high: float) -> None:
    (problem,) = check_rules(_figure(quantifier, low, high), "x.csv")
    assert problem.code == "quantifier-bounds"
    assert problem.detail == "/".join("" if end != end else f"{end:.0f}" for end in (low, high))


@pytest.mark.parametrize(("low", "high"), [(None, None), (1, None), (None, 1), (1, 1), (1, 2), (2, 1)])
def test_quantifiers_that_fit_bounds_are_those_that_the_rule_lets_pass(low: float | None, high: float | None) -> None:
    least, most = (BLANK if end is None else end for end in (low, high))
    passing = [
        each
        for each in ("nearly", "up to", "more than", "at least", "exact", "about", "not stated", "range")
        if _codes(_figure(each, least, most)) == []
    ]
    assert list(list_fitting(low, high)) == passing


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


@pytest.mark.parametrize("quantifier", ["range", "exact", "about", "not stated"])
def test_low_above_high_is_named_as_such_and_not_twice(quantifier: str) -> None:
    found = check_rules(_figure(quantifier, 330_000, 270_000), "x.csv")
    assert [(each.code, each.row, each.column, each.detail) for each in found] == [
        ("low-above-high", 2, "low", "270000")
    ]


@pytest.mark.parametrize("column", ["low", "quantifier"])
def test_row_whose_cell_has_a_fault_of_its_own_is_left_out(column: str) -> None:
    frame = _figure("exact", 44, 45)
    assert check_rules(frame, "x.csv", {column: {2}}) == []
    assert [each.code for each in check_rules(frame, "x.csv", {column: {3}, "words": {2}})] == ["quantifier-bounds"]


def test_words_that_are_not_exact_are_quoted() -> None:
    assert check_rules(_figure("exact", 44, 44, "some 44 people"), "x.csv")[0].detail == "some"


def test_codes_are_those_that_rules_give() -> None:
    source = "".join(Path(str(module.__file__)).read_text(encoding="utf-8") for module in (rules, pcodes))
    given = set(re.findall(r'Problem\(file, "([\w-]+)"', source))
    assert given - set(NEEDED) == {"unique-error"}
    assert given >= set(NEEDED)
    assert len(RULES) > 1
