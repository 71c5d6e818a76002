"""Rules that Table Schema cannot say: one function a rule, each giving the problems it finds in a table."""

import re
from collections.abc import Callable, Collection

import pandas as pd

from components.model.problems import Problem

NO_LOW = ("nearly", "up to")
NO_HIGH = ("more than", "at least")
SINGLE = ("exact", "about", "not stated")
INEXACT_WORDS = re.compile(
    r"\b(?:nearly|almost|more than|over|exceed\w*|up to|as many as|as high as|at least|about|around|some"
    r"|approximately|approx|roughly|an? estimated)\b(?=[^|]{0,12}\d)",
    re.IGNORECASE,
)
MARKUP = re.compile(r"<\s*/?\s*(script|iframe|object|embed|style|img|svg|a)\b", re.IGNORECASE)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
Rule = Callable[[pd.DataFrame, str], list[Problem]]


def check_rules(frame: pd.DataFrame, file: str) -> list[Problem]:
    """Every problem that the rules find in the table `frame` read from `file`."""
    return [problem for rule in RULES for problem in rule(frame, file)]


def check_link(frame: pd.DataFrame, file: str, column: str, known: Collection[object] | None) -> list[Problem]:
    """A problem for each cell of `column` that is filled and not among `known`; none where `known` is None."""
    if known is None:
        return []
    cells = frame[column].dropna()
    return [
        Problem(file, "unknown-reference", row=_row(index), column=column, value=str(value))
        for index, value in cells.items()
        if value != "" and value not in known
    ]


def _row(index: object) -> int:
    """Spreadsheet row of a frame row: the header is row 1."""
    return int(str(index)) + 2


def _quantifier_fits(frame: pd.DataFrame, file: str) -> list[Problem]:
    if not {"quantifier", "low", "high"} <= set(frame.columns):
        return []
    return [
        Problem(file, "quantifier-bounds", row=_row(index), column="quantifier", value=str(row["quantifier"]))
        for index, row in frame.iterrows()
        if not _bounds_fit(str(row["quantifier"]), row["low"], row["high"])
    ]


def _bounds_fit(quantifier: str, low: float, high: float) -> bool:
    """Whether the bounds are those the quantifier allows; a row without a number says "not stated"."""
    no_low, no_high = pd.isna(low), pd.isna(high)
    if no_low and no_high:
        return quantifier == "not stated"
    if quantifier in NO_LOW:
        return no_low
    if quantifier in NO_HIGH:
        return no_high
    if no_low or no_high:
        return False
    return low == high if quantifier in SINGLE else low < high


def _words_agree(frame: pd.DataFrame, file: str) -> list[Problem]:
    if not {"quantifier", "words"} <= set(frame.columns):
        return []
    exact = frame[frame["quantifier"].eq("exact") & frame["words"].str.contains(INEXACT_WORDS)]
    return [Problem(file, "words-not-exact", _row(index), "quantifier", "exact") for index in exact.index]


def _coordinates_whole(frame: pd.DataFrame, file: str) -> list[Problem]:
    if not {"lat", "lon", "precision"} <= set(frame.columns):
        return []
    blanks = frame["lat"].isna().astype(int) + frame["lon"].isna().astype(int) + frame["precision"].eq("").astype(int)
    return [Problem(file, "half-position", _row(index), "lat") for index in frame.index[blanks.isin([1, 2])]]


def _dates_in_order(frame: pd.DataFrame, file: str) -> list[Problem]:
    pairs = [("period_start", "as_of"), ("date", "end_date")]
    return [
        Problem(file, "dates-reversed", _row(index), first)
        for first, last in pairs
        if {first, last} <= set(frame.columns)
        for index in frame.index[frame[first] > frame[last]]
    ]


def _text_is_plain(frame: pd.DataFrame, file: str) -> list[Problem]:
    texts = list(map(str, frame.select_dtypes("str").columns))
    return [
        Problem(file, "not-plain-text", _row(index), column, value[:80])
        for column in texts
        for index, value in zip(frame.index, frame[column].astype(str), strict=True)
        if MARKUP.search(value) or CONTROL.search(value)
    ]


def _names_itself(frame: pd.DataFrame, file: str) -> list[Problem]:
    return [
        Problem(file, "names-itself", _row(index), column, str(frame.at[index, "id"]))
        for column in ("repeats", "part_of")
        if column in frame.columns
        for index in frame.index[frame[column].eq(frame["id"]) & frame[column].ne("")]
    ]


RULES: tuple[Rule, ...] = (
    _quantifier_fits,
    _words_agree,
    _coordinates_whole,
    _dates_in_order,
    _text_is_plain,
    _names_itself,
)
