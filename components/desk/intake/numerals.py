"""Numerals: a number as a person writes it, and each way in which it can be read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

PLAIN = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?", re.ASCII)
DOUBTFUL = re.compile(r"-?[1-9]\d{0,2}\.\d{3}", re.ASCII)
DIGITS = {
    ord(digit): str(value)
    for zero in ("\u0660", "\u06f0", "\uff10")
    for value, digit in enumerate(chr(ord(zero) + each) for each in range(10))
}
MINUS = {0x2212: "-", 0xFE63: "-", 0xFF0D: "-"}
BLANKS = r"[ \u00a0\u2000-\u200a\u202f]"
GROUPED_BY_BLANKS = re.compile(rf"[-+]?[1-9]\d{{0,2}}(?:{BLANKS}\d{{3}})+(?:[.,\u066b]\d+)?", re.ASCII)
WHOLE = re.compile(r"\d+", re.ASCII)
BROKEN = re.compile(r"(\d*)([.,\u066b\u060c])(\d+)", re.ASCII)
GROUPED = re.compile(r"([1-9]\d{0,2}([.,\u066c\u060c'’])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,\u066b](\d+))?", re.ASCII)
COMMAS = (",", "\u060c")
EXPONENT = re.compile(r"[-+]?\d+(?:[.,]\d+)?e[-+]?\d+", re.ASCII | re.IGNORECASE)
NOT_FINITE = re.compile(r"[-+]?(?:nan|inf|infinity|∞|1[.,]#\w+)", re.IGNORECASE)
THOUSANDS, DECIMAL, DIGIT, SIGN, WRITING = "thousands", "decimal-sign", "digits", "minus", "number-writing"


@dataclass(frozen=True)
class Outcome:
    """How one cell was read: its text as the record writes it, and the codes of what had to be read otherwise.

    `problem` is the code of a fault, with its `detail`; `text` is then the cell as written.
    """

    text: str
    codes: tuple[str, ...] = ()
    problem: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Range:
    """What the numbers of a column may be: from `low` to `high`, None where there is no such bound; `whole` or not."""

    low: Decimal | None = None
    high: Decimal | None = None
    whole: bool = False

    def holds(self, number: Decimal) -> bool:
        """Whether the number may stand in the column."""
        if self.whole and number != number.to_integral_value():
            return False
        return (self.low is None or self.low <= number) and (self.high is None or number <= self.high)


def read_range(kind: str, constraints: Mapping[str, Any]) -> Range:
    """The range of a column of the Table Schema type `kind` with these constraints."""
    low, high = (constraints.get(name) for name in ("minimum", "maximum"))
    return Range(_bound(low), _bound(high), kind == "integer")


def _bound(end: object) -> Decimal | None:
    return None if end is None else Decimal(str(end))


def fold_digits(text: str) -> str:
    """The text with Arabic-Indic, Persian and full-width digits as 0-9."""
    return text if text.isascii() else text.translate(DIGITS)


@dataclass(frozen=True)
class _Reading:
    """One number that a text may mean, and the signs in it that had to be understood."""

    number: str
    codes: tuple[str, ...] = ()


def read_number(text: str, allowed: Range, separator: str) -> Outcome:
    """A number from a cell whose outer blanks are gone, in a file whose cells are parted by `separator`.

    What is no number stays as written: checking says so. What can be read two ways is a problem that names both.
    """
    if PLAIN.fullmatch(text) and not DOUBTFUL.fullmatch(text) and not (allowed.whole and "." in text):
        return Outcome(text)
    bare, codes = _fold(text)
    if EXPONENT.fullmatch(bare):
        return Outcome(text, problem="digits-lost")
    if NOT_FINITE.fullmatch(bare):
        return Outcome(text, problem="not-finite")
    readings = _list_readings(bare)
    fitting = [each for each in readings if allowed.holds(Decimal(each.number))] or readings
    if len(fitting) > 1 and separator != ";" and any(comma in bare for comma in COMMAS):
        # Where no semicolons part the cells, a comma is no decimal sign: before three digits it parts thousands.
        fitting = fitting[1:]
    if len(fitting) > 1:
        return Outcome(text, problem="two-ways", detail=" / ".join(_shorten(each.number) for each in fitting))
    return _settle(text, fitting[0], codes) if fitting else Outcome(text)


def _fold(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with plain digits and minus, and what that took."""
    if text.isascii():
        return text, ()
    digits = text.translate(DIGITS)
    plain = digits.translate(MINUS)
    return plain, ((DIGIT,) if digits != text else ()) + ((SIGN,) if plain != digits else ())


def _list_readings(text: str) -> list[_Reading]:
    """Each number that the text may be, as plain digits: with a decimal sign first, then with parted thousands."""
    minus, bare = ("-", text[1:]) if text.startswith("-") else ("", text.removeprefix("+"))
    if GROUPED_BY_BLANKS.fullmatch(bare):
        number = re.sub(r"[,\u066b]", ".", re.sub(BLANKS, "", bare))
        return [_Reading(minus + number, (THOUSANDS,))]
    if WHOLE.fullmatch(bare):
        return [_Reading(minus + bare)]
    found = []
    if parts := BROKEN.fullmatch(bare):
        found.append(_Reading(f"{minus}{parts[1] or 0}.{parts[3]}", () if parts[2] == "." else (DECIMAL,)))
    if parts := GROUPED.fullmatch(bare):
        whole = parts[1].replace(parts[2], "")
        found.append(_Reading(f"{minus}{whole}.{parts[3] or 0}", (THOUSANDS,)))
    return found


def _settle(text: str, reading: _Reading, codes: tuple[str, ...]) -> Outcome:
    number = _shorten(reading.number)
    if number == text:
        return Outcome(text)
    return Outcome(number, (*codes, *reading.codes) or (WRITING,))


def _shorten(number: str) -> str:
    """The number without zeros or signs it does not need: 84.50 is 84.5, -0 is 0."""
    return format(Decimal(number).normalize() + 0, "f")
