"""Days: a date as a person writes it; read where it can only be one day, never guessed."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from functools import cache

from babel.dates import get_month_names

from components.desk.intake.numerals import DIGIT, Outcome, fold_digits

ISO = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
MIDNIGHT = re.compile(r"(.+?)[ T]0{1,2}:00(?::00(?:\.0+)?)?(?: ?AM|Z)?", re.IGNORECASE)
OTHER_TIME = re.compile(r"(.+?)[ T,]+\d{1,2}:\d\d.*")
PARTS = re.compile(r"(\d{1,4})([/.\-])(\d{1,2})\2(\d{1,4})", re.ASCII)
SERIAL = re.compile(r"[2-5]\d{4}(?:\.\d+)?", re.ASCII)
NO_DAY = re.compile(r"(?:\d{1,2}[/.\-])?\d{4}|\d{4}[/.\-]\d{1,2}", re.ASCII)
BETWEEN = re.compile(r"[\s/.,،\-]+")
ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)", re.ASCII)
EPOCH = date(1899, 12, 30)
LOCALES = ("en", "ar", "ar_SY")
OWN_MONTHS = {"sept": 9}
FOLDS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ـ": None})
DATES, TWO_DAYS = "dates", "two-days"
DAY_FIRST, MONTH_FIRST = "day-first", "month-first"
ORDERS = (DAY_FIRST, MONTH_FIRST)


def read_day(text: str) -> Outcome:
    """A day as ISO text from a cell whose outer blanks are gone; what is no date stays as written: checking says so.

    3/7/2018 may be two days, which is a problem that names both; 25/7/2018 can only be one.
    """
    if ISO.fullmatch(text):
        return Outcome(text) if _make(text[:4], text[5:7], text[8:]) else Outcome(text, problem="no-such-day")
    plain = fold_digits(text)
    if found := MIDNIGHT.fullmatch(plain):
        plain = found[1]
    elif OTHER_TIME.fullmatch(plain):
        return Outcome(text, problem="time-of-day")
    return _settle(text, plain, _read_parts(plain) or _read_words(plain) or _read_rest(plain))


def _settle(text: str, plain: str, found: Outcome | None) -> Outcome:
    if found is None:
        return Outcome(text)
    if found.problem:
        return Outcome(text, problem=found.problem, detail=found.detail)
    digits = fold_digits(text) != text
    written = found.text != plain or (plain != text and not digits)
    return Outcome(found.text, ((DIGIT,) if digits else ()) + ((DATES,) if written else ()))


def _make(year: str | int, month: str | int, day: str | int) -> str:
    """The ISO text of a day; "" where there is no such day."""
    with suppress(ValueError):
        return date(int(year), int(month), int(day)).isoformat()
    return ""


def _read_parts(text: str) -> Outcome | None:
    """Three numbers between slashes, dots or dashes."""
    if not (parts := PARTS.fullmatch(text)):
        return None
    first, second, third = parts[1], parts[3], parts[4]
    if len(first) == 4 and len(third) <= 2:
        day = _make(first, second, third)
        return Outcome(day) if day else Outcome(text, problem="no-such-day")
    if len(first) > 2 or len(third) != 4:
        return Outcome(text, problem="two-digit-year") if len(third) == 2 else None
    days = sorted(set(_order(parts).values()))
    if len(days) == 2:
        return Outcome(text, problem=TWO_DAYS, detail=" / ".join(days))
    return Outcome(days[0]) if days else Outcome(text, problem="no-such-day")


def _order(parts: re.Match[str]) -> dict[str, str]:
    """By order (DAY_FIRST, MONTH_FIRST) the day that three numbers with the year at the end are, where there is one."""
    first, second, year = parts[1], parts[3], parts[4]
    found = zip(ORDERS, (_make(year, second, first), _make(year, first, second)), strict=True)
    return {order: day for order, day in found if day}


def list_days(text: str) -> tuple[str, dict[str, str]]:
    """The sign between the numbers of a day such as 3/7/2018, and by order the days that it may be, as ISO text.

    ("", {}) for a day that is written in another form. 25/7/2018 has one order, 3/7/2018 and 5/5/2018 have two.
    """
    plain = fold_digits(text)
    parts = PARTS.fullmatch(found[1] if (found := MIDNIGHT.fullmatch(plain)) else plain)
    if not parts or len(parts[1]) > 2 or len(parts[4]) != 4:
        return "", {}
    return parts[2], _order(parts)


def _read_words(text: str) -> Outcome | None:
    """A day with the name of its month, in English or Arabic, in any order."""
    tokens = [ORDINAL.sub(r"\1", token) for token in BETWEEN.split(_fold(text)) if token]
    numbers = [token for token in tokens if token.isdecimal()]
    month = _find_month([token for token in tokens if not token.isdecimal()])
    if not month or not numbers:
        return None
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    if len(numbers) == 1:
        return Outcome(text, problem="no-day")
    if len(numbers) != 2 or len(days) != len(numbers) - len(years):
        return None
    if len(years) != 1:
        return Outcome(text, problem="two-digit-year")
    day = _make(years[0], month, days[0])
    return Outcome(day) if day else Outcome(text, problem="no-such-day")


def _read_rest(text: str) -> Outcome | None:
    if SERIAL.fullmatch(text):
        return Outcome(text, problem="serial-date", detail=(EPOCH + timedelta(days=int(float(text)))).isoformat())
    return Outcome(text, problem="no-day") if NO_DAY.fullmatch(text) else None


def _fold(text: str) -> str:
    return text.casefold().translate(FOLDS)


def _find_month(words: list[str]) -> int:
    """The month that all the words name, such as "تشرين الأول" or "تموز يوليو"; 0 where they name none, or several."""
    months, at = set(), 0
    while at < len(words):
        pair = _list_months().get(" ".join(words[at : at + 2]), 0) if at + 1 < len(words) else 0
        months.add(pair or _list_months().get(words[at], 0))
        at += 2 if pair else 1
    return months.pop() if len(months) == 1 else 0


@cache
def _list_months() -> dict[str, int]:
    return {_fold(name).rstrip("."): month for name, month in _name_months()} | OWN_MONTHS


def _name_months() -> Iterator[tuple[str, int]]:
    for locale in LOCALES:
        for width in ("wide", "abbreviated"):
            yield from ((name, month) for month, name in get_month_names(width, locale=locale).items())
