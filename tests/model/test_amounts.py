"""The numbers that a text says, in digits and in words, in English and in Arabic; dates, spans and ids are none."""

import csv
from pathlib import Path

import pytest

from components.model.amounts import find_amounts, says_any_number, says_number
from components.model.data.tables import FIGURE_TABLES

DATA = Path(__file__).parents[2] / "data"

SAID = """
198000 more than 198,000 thousand civilians
198000 198 thousand
198000 198 000 individuals
198000 198’000
198000 198.000
198000 198000
198000 198k
300000 0.3 million
84800000 a total of $84.8m
250000 quarter of a million
250000 a quarter of a million people
750000 three quarters of a million
500000 half a million
1500000 one and a half million
1500000 a million and a half
214 two hundred and fourteen civilian casualties
3000 more than three thousand families
2500 two thousand and five hundred
25000 twenty-five thousand
24 two dozen
45000 an estimated 45-50,000 individuals
50000 an estimated 45-50,000 individuals
12000 approx. 12 000 - 15 000
2000 between two and three thousand
200 between two hundred and three hundred
300 between two hundred and three hundred
285000 285,000 – 325,000 individuals as of 4 July
5 including 5 children, on 28 June
2018 2018 tents
198000 ١٩٨ ألف نازح
198000 ١٩٨٬٠٠٠
198000 مئة وثمانية وتسعون ألفاً
214 مئتان وأربعة عشر مدنياً
250000 ربع مليون نازح
1500000 مليون ونصف المليون
3000 ثلاثة آلاف عائلة
2500 ألفين وخمسمئة
25 خمسة وعشرون
"""
NOT_SAID = """
28 at least 29 civilian deaths ... on 28 June
17 since 17 June 2018
2018 since 17 June 2018
30 from June 15 to 30
15 15-30 June
3 في 3 تموز 2018
4 in four days
16 in a 16-day campaign
12 a 12-year-old girl
40 signatory 40 of the statement (S040)
40 40 per cent of houses
198 198 thousand
300 hundreds of families
100 several hundred
10000 tens of thousands
3 a third of the people
271900 an estimated 271,800 individuals as of 2 July
19800 198,000
80 180,000
"""


def _rows(table: str) -> list[tuple[str, str]]:
    return [(number, text) for line in table.strip().splitlines() for number, _, text in [line.partition(" ")]]


@pytest.mark.parametrize(("number", "text"), _rows(SAID))
def test_number_that_the_text_says(number: str, text: str) -> None:
    assert says_number(text, number)


@pytest.mark.parametrize(("number", "text"), _rows(NOT_SAID))
def test_number_that_the_text_does_not_say(number: str, text: str) -> None:
    assert not says_number(text, number)


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("for nearly 2 years", "year", "2"),
        ("some 40 per cent", "per cent", "40"),
        ("$84.8 million", "million US dollars", "84.8"),
    ],
)
def test_what_the_unit_measures_counts(text: str, unit: str, number: str) -> None:
    assert says_number(text, number, unit)
    assert find_amounts(text) != find_amounts(text, unit) or says_number(text, "84800000")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("hundreds", True),
        ("12", True),
        ("so far", False),
        ("in three days", False),
        ("one of them", False),
        ("", False),
    ],
)
def test_whether_a_text_says_any_number(text: str, says: bool) -> None:
    assert says_any_number(text) is says


def test_quotations_on_record_hold_their_numbers_wherever_they_hold_any() -> None:
    """Of "a health center" one is said by the article."""
    wrong, held = [], 0
    for table in FIGURE_TABLES:
        with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for number in {row["low"], row["high"]} - {""}:
                    says = says_number(row["words"], number, row["unit"])
                    held += says
                    if not says and number != "1" and says_any_number(row["words"], row["unit"]):
                        wrong.append((row["id"], number, row["words"]))
    assert wrong == []
    assert held > 100
