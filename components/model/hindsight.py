"""Hindsight: whether a text speaks of what was not known on a day, as far as its dates and ids show it."""

import re
from collections.abc import Collection, Iterator
from datetime import date
from functools import lru_cache

ID = re.compile(r"(?<![\w/.-])(?:ST|DE|DL|CA|IR|E|S|F)\d{2,}(?![\w/-])")
"""An id of a row, as the editors' texts mention it."""
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan", "كانون الثاني", "يناير"),
            ("february", "feb", "شباط", "فبراير"),
            ("march", "mar", "آذار", "مارس"),
            ("april", "apr", "نيسان", "أبريل"),
            ("may", "أيار", "مايو"),
            ("june", "jun", "حزيران", "يونيو"),
            ("july", "jul", "تموز", "يوليو"),
            ("august", "aug", "آب", "أغسطس"),
            ("september", "sept", "sep", "أيلول", "سبتمبر"),
            ("october", "oct", "تشرين الأول", "أكتوبر"),
            ("november", "nov", "تشرين الثاني", "نوفمبر"),
            ("december", "dec", "كانون الأول", "ديسمبر"),
        ),
        start=1,
    )
    for name in names
}
_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_DAY = r"(?P<{0}>0?[1-9]|[12]\d|3[01])"
_TO = r"(?:\s*(?:-|–|to|and|و|إلى)\s*\d{1,2})?"
WRITTEN = re.compile(
    rf"(?<!\w)(?:{_DAY.format('day')}(?:st|nd|rd|th)?(?P<last>{_TO})\s+(?:of\s+)?)?(?P<month>{_MONTH})(?!\w)\.?"
    rf"(?:\s+{_DAY.format('after')}(?:st|nd|rd|th)?(?!\d))?(?:,?\s+(?P<year>(?:19|20)\d\d))?",
    re.IGNORECASE,
)
ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/_](0[1-9]|1[0-2])(?:[-/_](0[1-9]|[12]\d|3[01]))?(?!\d)")
YEAR = re.compile(r"(?<![\d.,])(20\d\d)(?![\d.,]\d|\d)")
KEPT = 16_384
"""How many texts are remembered with their dates: several days of an edition are looked at, one after the other."""
MAY = "may"
"""A month in English only where a day or a year stands beside it."""


def speaks_later(text: str, day: date, hidden: Collection[str] = ()) -> bool:
    """Whether the text mentions a row of `hidden` by its id, or a date after `day`.

    A month counts from its first day; a date without a year is one of the year of `day`. What a text says of later
    things without a date or an id is not noticed.
    """
    latest, named = _read(text, day.year)
    return latest > day or any(name in hidden for name in named)


@lru_cache(KEPT)
def _read(text: str, year: int) -> tuple[date, tuple[str, ...]]:
    """The latest date that stands in the text, and the ids in it."""
    return max(list_days(text, year), default=date.min), tuple(ID.findall(text))


def list_days(text: str, year: int) -> Iterator[date]:
    """The dates that stand in a text, in English, Arabic or as ISO: of a month or a year alone its first day."""
    for match in ISO.finditer(text):
        yield from _make(int(match[1]), int(match[2]), int(match[3] or 1))
    for match in WRITTEN.finditer(text):
        if match["month"].casefold() != MAY or match["day"] or match["after"] or match["year"]:
            last = re.findall(r"\d+", match["last"] or "")
            number = int((last or [match["day"] or match["after"] or "1"])[-1])
            yield from _make(int(match["year"] or year), MONTHS[match["month"].casefold()], number)
    for match in YEAR.finditer(text):
        yield date(int(match[1]), 1, 1)


def _make(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        yield from () if day == 1 else _make(year, month, 1)
