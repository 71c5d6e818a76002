"""Rules that Table Schema cannot say: one function a rule, each giving the problems it finds in a table."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

import pandas as pd

from components.model.data.pcodes import LEVELS, PLACE, check_pcodes
from components.model.data.problems import Problem

NO_LOW = ("nearly", "up to")
NO_HIGH = ("more than", "at least")
SINGLE = ("exact", "about", "not stated")
RANGE = ("range",)
BLANK = ("not stated",)
INEXACT_WORDS = re.compile(
    r"\b(?:nearly|almost|more than|over|exceed\w*|up to|as many as|as high as|at least|about|around|some"
    r"|approximately|approx|roughly|an? estimated)\b(?=[^|]{0,12}\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Rule:
    """A rule about rows: the columns it needs, what finds the rows that break it, and the codes of what it finds."""

    columns: tuple[str, ...]
    find: Callable[[pd.DataFrame, str], list[Problem]]
    codes: tuple[str, ...]


def list_fitting(low: float | None, high: float | None) -> tuple[str, ...]:
    """The quantifiers that allow these bounds (None where one is blank); () where low is above high."""
    if low is None and high is None:
        return BLANK
    if low is None or high is None:
        return NO_LOW if low is None else NO_HIGH
    if low == high:
        return SINGLE
    return RANGE if low < high else ()


def check_rules(frame: pd.DataFrame, file: str, faulty: Mapping[str, Collection[int]] | None = None) -> list[Problem]:
    """Every problem that the rules find in the table `frame` read from `file`.

    `faulty` says for a column in which spreadsheet rows its cell has a fault of its own: no rule that needs the
    column looks at those rows.
    """
    spoilt = faulty or {}
    problems = []
    for rule in RULES:
        if set(rule.columns) <= set(frame.columns):
            left_out = {row - 2 for column in rule.columns for row in spoilt.get(column, ())}
            problems += rule.find(frame.drop(index=sorted(left_out), errors="ignore") if left_out else frame, file)
    return problems


def _row(index: object) -> int:
    """Spreadsheet row of a frame row: the header is row 1."""
    return int(str(index)) + 2


def _low_is_not_above_high(frame: pd.DataFrame, file: str) -> list[Problem]:
    return [
        Problem(file, "low-above-high", _row(row.Index), "low", f"{row.low:g}", f"{row.high:g}")
        for row in frame.loc[frame["low"] > frame["high"], ["low", "high"]].itertuples()
    ]


def _quantifier_fits(frame: pd.DataFrame, file: str) -> list[Problem]:
    """The bounds are those the quantifier allows; a row without a number says "not stated".

    The detail of such a problem is "low/high", each as a number or blank.
    """
    named, low, high = frame["quantifier"], frame["low"], frame["high"]
    both, neither = low.notna() & high.notna(), low.isna() & high.isna()
    fits = neither & named.isin(BLANK)
    fits |= ~neither & named.isin(NO_LOW) & low.isna()
    fits |= ~neither & named.isin(NO_HIGH) & high.isna()
    fits |= both & named.isin(SINGLE) & low.eq(high)
    fits |= both & ~named.isin((*NO_LOW, *NO_HIGH, *SINGLE)) & low.lt(high)
    misfits = frame.loc[~fits & ~low.gt(high), ["quantifier", "low", "high"]]
    return [
        Problem(file, "quantifier-bounds", _row(index), "quantifier", str(cell), f"{_write(least)}/{_write(most)}")
        for index, cell, least, most in misfits.itertuples()
    ]


def _write(end: float) -> str:
    return "" if end != end else f"{end:.15g}"


def _words_agree(frame: pd.DataFrame, file: str) -> list[Problem]:
    words = frame.loc[frame["quantifier"].eq("exact"), "words"]
    return [
        Problem(file, "words-not-exact", _row(index), "quantifier", "exact", found[0])
        for index, said in words.items()
        if (found := INEXACT_WORDS.search(str(said)))
    ]


def _coordinates_whole(frame: pd.DataFrame, file: str) -> list[Problem]:
    blanks = frame["lat"].isna().astype(int) + frame["lon"].isna().astype(int) + frame["precision"].eq("").astype(int)
    return [Problem(file, "half-position", _row(index), "lat") for index in frame.index[blanks.isin([1, 2])]]


def _ends_after(first: str, last: str) -> Rule:
    """The rule that what begins on the day `first` does not end before it, on the day `last`."""

    def find(frame: pd.DataFrame, file: str) -> list[Problem]:
        days = frame.loc[frame[first] > frame[last], [first, last]]
        return [
            Problem(file, "dates-reversed", _row(index), first, f"{start:%Y-%m-%d}", f"{end:%Y-%m-%d}")
            for index, start, end in days.itertuples()
        ]

    return Rule((first, last), find, ("dates-reversed",))


def _names_another(column: str) -> Rule:
    """The rule that no row names itself in `column`."""

    def find(frame: pd.DataFrame, file: str) -> list[Problem]:
        itself = frame.loc[frame[column].eq(frame["id"]) & frame[column].ne(""), column]
        return [Problem(file, "names-itself", _row(index), column, str(cell)) for index, cell in itself.items()]

    return Rule(("id", column), find, ("names-itself",))


PCODES = ("pcode-level", "pcode-alone", "pcode-unknown", "pcode-name")
RULES: tuple[Rule, ...] = (
    Rule(("low", "high"), _low_is_not_above_high, ("low-above-high",)),
    Rule(("quantifier", "low", "high"), _quantifier_fits, ("quantifier-bounds",)),
    Rule(("quantifier", "words"), _words_agree, ("words-not-exact",)),
    Rule(("lat", "lon", "precision"), _coordinates_whole, ("half-position",)),
    _ends_after("period_start", "as_of"),
    _ends_after("date", "end_date"),
    _names_another("repeats"),
    _names_another("part_of"),
    Rule((*LEVELS, *(f"{level}_pcode" for level in LEVELS), PLACE), check_pcodes, PCODES),
)
NEEDED = {
    code: {name for other in RULES if code in other.codes for name in other.columns}
    for rule in RULES
    for code in rule.codes
}
"""By the code of what only rules find the columns of a row that they look at."""
