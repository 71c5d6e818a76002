from decimal import Decimal

import pytest

from components.desk.intake.numerals import Outcome, Range, read_number

ANY, LATITUDE, WHOLE = Range(), Range(Decimal(29), Decimal(38)), Range(whole=True)
READ = [
    # text, range, separator, number, codes
    ("5890", ANY, ",", "5890", ()),
    ("84.8", ANY, ";", "84.8", ()),
    ("0.125", ANY, ",", "0.125", ()),
    ("1234.567", ANY, ",", "1234.567", ()),
    ("-3", ANY, ",", "-3", ()),
    ("198,000", ANY, ",", "198000", ("thousands",)),
    ("198,000", ANY, "\t", "198000", ("thousands",)),
    ("198,000", ANY, "", "198000", ("thousands",)),
    ("198،000", ANY, ",", "198000", ("thousands",)),
    ("198'000", ANY, ",", "198000", ("thousands",)),
    ("198\u202f000,5", ANY, ";", "198000.5", ("thousands",)),
    ("1.234.567", ANY, ";", "1234567", ("thousands",)),
    ("1,234,567", ANY, ";", "1234567", ("thousands",)),
    ("1.234,56", ANY, ";", "1234.56", ("thousands",)),
    ("1,234.56", ANY, ",", "1234.56", ("thousands",)),
    ("٣٢٫٦١٨", LATITUDE, ",", "32.618", ("digits", "decimal-sign")),
    ("۱۹۸٬۰۰۰", ANY, ",", "198000", ("digits", "thousands")),
    ("36,10213", ANY, ";", "36.10213", ("decimal-sign",)),
    ("19,80", ANY, ",", "19.8", ("decimal-sign",)),
    ("0,125", ANY, ";", "0.125", ("decimal-sign",)),
    ("32.619", LATITUDE, ",", "32.619", ()),
    ("32,619", LATITUDE, ";", "32.619", ("decimal-sign",)),
    ("32,619", LATITUDE, ",", "32.619", ("decimal-sign",)),
    ("1.500", WHOLE, ",", "1500", ("thousands",)),
    ("−5", ANY, ",", "-5", ("minus",)),
    ("007", ANY, ",", "7", ("number-writing",)),
    ("7.0", WHOLE, ",", "7", ("number-writing",)),
    ("+5", ANY, ",", "5", ("number-writing",)),
    (".5", ANY, ",", "0.5", ("number-writing",)),
]
REFUSED = [
    ("198.000", ANY, ",", "two-ways", "198 / 198000"),
    ("198.125", ANY, ";", "two-ways", "198.125 / 198125"),
    ("١٩٨.٠٠٠", ANY, ",", "two-ways", "198 / 198000"),
    ("198,000", ANY, ";", "two-ways", "198 / 198000"),
    ("-1,250", ANY, ";", "two-ways", "-1.25 / -1250"),
    ("2.000", WHOLE, ",", "two-ways", "2 / 2000"),
    ("1.98E+05", ANY, ",", "digits-lost", ""),
    ("1,98e5", ANY, ";", "digits-lost", ""),
    ("NaN", ANY, ",", "not-finite", ""),
    ("-Infinity", ANY, ",", "not-finite", ""),
]
LEFT = ["many", "NA", "1 5", "12,34,567", "5-", "(5)", "10%", "1/2", "3 000 00", "1..2", "²", "١٢ألف"]


@pytest.mark.parametrize(("text", "allowed", "separator", "number", "codes"), READ)
def test_numbers_that_can_be_read(
    text: str, allowed: Range, separator: str, number: str, codes: tuple[str, ...]
) -> None:
    assert read_number(text, allowed, separator) == Outcome(number, codes)


@pytest.mark.parametrize(("text", "allowed", "separator", "problem", "detail"), REFUSED)
def test_numbers_that_are_refused(text: str, allowed: Range, separator: str, problem: str, detail: str) -> None:
    assert read_number(text, allowed, separator) == Outcome(text, (), problem, detail)


@pytest.mark.parametrize("text", LEFT)
def test_what_is_no_number_is_left_to_the_checking(text: str) -> None:
    assert read_number(text, ANY, ",") == Outcome(text)
