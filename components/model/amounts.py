"""Amounts: the numbers that a text says, in digits or in words, in English or Arabic; not its dates, spans and ids."""

import re
import unicodedata
from functools import lru_cache

from components.model.number_words import MONTHS, SCALES, TIMES, TO, is_number
from components.model.numerals import GROUPS, NONE, Found, Readings, read_amount

PERCENT = "per cent"
MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c-\u200f\u2066-\u2069]")
ALIKE = str.maketrans("أإآٱىة٬٫’‘–—−\u00a0\u202f\u2009", "اااايه,.''---   ")
SHARE = re.compile(r"per ?cent|percentage points?|(?:في ال|بال)(?:مئه|مايه|ميه)|%|٪")
DAYS = r"\d{1,2}(?:st|nd|rd|th)?"
TO_DAY = rf"{DAYS}(?:\s*(?:-|to|and|until|و|الي|حتي)\s*{DAYS})?"
DATE = re.compile(
    rf"(?<![\d.,])(?:{TO_DAY}(?:\s+of)?\s+(?:{MONTHS})(?!\w)|(?<!\w)(?:{MONTHS})\s+{TO_DAY}(?![\d.,]\d|\d|\s+\d{{3}}))"
    r"(?:,?\s*(?:of\s+)?(?:19|20)\d\d(?![\d,.]\d))?"
    rf"|(?<!\w)(?:{MONTHS})\s+(?:19|20)\d\d(?!\d)"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}:\d\d|\d+(?:st|nd|rd|th)\b"
    r"|(?<!\w)(?:in|since|during|until|mid|year|عام|سنه)[\s-]+(?:19|20)\d\d(?![\d,.]\d|\d)"
    r"|(?<!\w)(?:of|by|from|منذ|في)\s+(?:19|20)\d\d(?![\d,.]\d|\d|\s+\w)"
)
NAMED = re.compile(
    r"(?<!\w)(?:no\.|nr\.|signatory|pages?|paragraph|resolution|article|issue|رقم|القرار|الموقع|الماده)\s*\d+"
    r"|#\d+|(?<![a-z\d])[a-z][a-z/-]*\d[\w/-]*"
)
TOKEN = re.compile(rf"{GROUPS}|\d+(?:[.,]\d+)?|[^\W\d_]+|%|-|[^\s\w]")


@lru_cache(maxsize=4096)
def find_amounts(text: str, unit: str = "") -> tuple[Readings, ...]:
    """Each number that the text says, in order, as what it may be read as; empty for "hundreds", which is none.

    Left out are dates, ids and how long something took, and percentages; those stay that count in `unit`
    (year, per cent).
    """
    tokens, found, at = _split(text), [], 0
    while at < len(tokens):
        amount = read_amount(tokens, at)
        if amount is None:
            at += 1
            continue
        after = tokens[amount.end] if amount.end < len(tokens) else ""
        if after == "-" and amount.end + 1 < len(tokens) and tokens[amount.end + 1] in TIMES:
            after = tokens[amount.end + 1]
        if _counts(after, unit):
            found.append(amount.readings | _fill_up(tokens, amount))
        at = amount.end
    return tuple(found)


def says_number(text: str, number: str, unit: str = "") -> bool:
    """Whether the text says the number, which is written as in the record and counts in `unit`."""
    wanted = float(number) * (SCALES.get(unit.split(" ")[0], 1.0) if unit else 1.0)
    said = frozenset().union(*find_amounts(text, unit))
    return any(abs(value - wanted) < 1e-6 * max(1.0, wanted) for value in said)


def says_any_number(text: str, unit: str = "") -> bool:
    """Whether the text says a number that counts something, "hundreds" too; "one" and "a" alone are none."""
    return any(readings != {1.0} for readings in find_amounts(text, unit))


def says_single(text: str) -> bool:
    """Whether the text has "a" or "an", which say one of something."""
    return any(token in ("a", "an") for token in _split(text))


def _counts(after: str, unit: str) -> bool:
    """Whether an amount before the word `after` is one of things, or of what `unit` measures."""
    if after == "%":
        return unit == PERCENT
    return after not in TIMES or unit in TIMES


def _split(text: str) -> list[str]:
    """The words, numbers and signs of the text, folded; an Arabic "and" before a number stands alone."""
    plain = MARKS.sub("", "".join(_fold(letter) for letter in text)).translate(ALIKE).casefold()
    bare = NAMED.sub(" . ", DATE.sub(" . ", SHARE.sub("%", plain)))
    return [part for token in TOKEN.findall(bare) for part in _part(token)]


def _fold(letter: str) -> str:
    return str(unicodedata.decimal(letter)) if letter.isdecimal() else letter


def _part(token: str) -> list[str]:
    for prefix, parts in (("وال", ["and"]), ("و", ["and"]), ("ال", []), ("ب", []), ("ل", [])):
        if not is_number(token) and token.startswith(prefix) and is_number(token.removeprefix(prefix)):
            return [*parts, token.removeprefix(prefix)]
    return [token]


def _fill_up(tokens: list[str], found: Found) -> Readings:
    """What the first number of a range may be that shares its thousands with the second: 45-50,000."""
    if found.end + 1 >= len(tokens) or tokens[found.end] not in TO:
        return NONE
    second = read_amount(tokens, found.end + 1)
    most = max(second.readings, default=0.0) if second else 0.0
    scale = next((each for each in (1e9, 1e6, 1e3) if most >= each), most)
    return frozenset(value * scale for value in found.readings if value < 1000 and value * scale < most)
