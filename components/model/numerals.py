"""Numerals: the amount that stands at a place among the words of a text, in digits or spelt out."""

import re
from dataclasses import dataclass

from components.model.number_words import AND, FEW, FRACTIONS, HUNDREDS, MANY, PLURALS, SCALES, SHORT, SMALL, UNITS

GROUPS = r"\d{1,3}(?:[, ']\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
DOZEN = "dozen"
POINTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
"""A thousand times as much where a point parts thousands."""
Readings = frozenset[float]
"""What a number may be: one value, two where it can be read two ways, none for "hundreds"."""
NONE: Readings = frozenset()


@dataclass(frozen=True)
class Found:
    """An amount: what it may be read as, the place behind it, and the scale of its last word (1,000 for a thousand)."""

    readings: Readings
    end: int
    scale: float = 1.0


def read_amount(tokens: list[str], at: int) -> Found | None:
    """The amount that begins at a token; None where none does."""
    word = tokens[at]
    if word in MANY or word in PLURALS:
        return Found(NONE, _skip_vague(tokens, at + 1))
    if word in FEW:
        scaled = _at(tokens, at + 1) in HUNDREDS or _at(tokens, at + 1) in SCALES
        return Found(NONE, _skip_vague(tokens, at + 2)) if scaled else None
    first = _read_fraction(tokens, at) or _read_digits(word, at) or _read_small(tokens, at)
    found = _scale(tokens, first, bare=word[0].isdigit()) if first else None
    if found or not _is_scale(word):
        return found
    alone = Found(frozenset({SCALES[word]}), at + 1, SCALES[word])
    return _add_rest(tokens, _add_half(tokens, alone))


def _at(tokens: list[str], at: int) -> str:
    return tokens[at] if at < len(tokens) else ""


def _is_scale(word: str) -> bool:
    return word in SCALES and word not in SHORT


def _skip_vague(tokens: list[str], at: int) -> int:
    """The place behind "hundreds of thousands"."""
    while _at(tokens, at) in PLURALS or _at(tokens, at) in SCALES or _at(tokens, at) in {"of", "من"}:
        at += 1
    return at


def _read_digits(word: str, at: int) -> Found | None:
    if not word[0].isdigit():
        return None
    if re.fullmatch(GROUPS, word):
        whole = re.sub(r"[, ']", "", word)
        number = whole.replace(".", "") if whole.count(".") > 1 else whole
        return Found(frozenset({float(number)}), at + 1)
    readings = {float(word.replace(",", "."))}
    if POINTED.fullmatch(word):
        readings.add(float(word.replace(".", "")))
    return Found(frozenset(readings), at + 1)


def _read_small(tokens: list[str], at: int) -> Found | None:
    """A number below 1,000 in words."""
    word = _at(tokens, at)
    if word in HUNDREDS:
        return _add_below_hundred(tokens, HUNDREDS[word], at + 1)
    found = _read_tens(tokens, at)
    if found and _at(tokens, found.end) in ("hundred", "مئه", "مايه"):
        return _add_below_hundred(tokens, max(found.readings) * 100, found.end + 1)
    return found


def _read_tens(tokens: list[str], at: int) -> Found | None:
    """A number below 100: "twenty-five", and in Arabic the five before the twenty."""
    first = UNITS.get(_at(tokens, at))
    if first is None:
        return None
    if first < 12 and _at(tokens, at + 1) == DOZEN:
        return Found(frozenset({first * UNITS[DOZEN]}), at + 2)
    behind = at + 2 if _at(tokens, at + 1) in AND else at + 1
    second = UNITS.get(_at(tokens, behind), 0.0)
    apart = behind == at + 1 and second != 10  # "three" and "ten" stand side by side in Arabic alone.
    english, arabic = first >= 20 and 0 < second < 10, first < 10 and second >= 10 and not apart
    if english or (arabic and _at(tokens, at)[0] >= "\u0600"):
        return Found(frozenset({first + second}), behind + 1)
    return Found(frozenset({first}), at + 1)


def _add_below_hundred(tokens: list[str], hundreds: float, at: int) -> Found:
    rest = _read_tens(tokens, at + 1 if _at(tokens, at) in AND else at)
    if rest is None or _at(tokens, rest.end) in HUNDREDS:  # "between two hundred and three hundred"
        return Found(frozenset({hundreds}), at)
    return Found(frozenset({hundreds + max(rest.readings)}), rest.end)


def _read_fraction(tokens: list[str], at: int) -> Found | None:
    """Half, a quarter, three quarters of a million; a part of anything else is no number of it."""
    times = UNITS.get(tokens[at], 0.0)
    place = at + 1 if times else at
    share = FRACTIONS.get(_at(tokens, place))
    if share is None:
        return None
    place += 1
    while _at(tokens, place) in SMALL:
        place += 1
    return Found(frozenset({(times or 1.0) * share}), place) if _is_scale(_at(tokens, place)) else None


def _scale(tokens: list[str], found: Found, *, bare: bool) -> Found:
    """The amount with the words of scale behind it: 198 thousand, 0.3 million, two thousand and five hundred."""
    found = _add_half(tokens, found)
    word = _at(tokens, found.end)
    known = SCALES if bare else {name: value for name, value in SCALES.items() if name not in SHORT}
    scale = known.get(word) or PLURALS.get(word)
    if scale is None:
        return found
    # "198,000 thousand" is a slip that the record knows: both are read.
    slips = frozenset(value for value in found.readings if bare and value >= scale)
    scaled = Found(frozenset(value * scale for value in found.readings) | slips, found.end + 1, scale)
    return _add_rest(tokens, _add_half(tokens, scaled))


def _add_half(tokens: list[str], found: Found) -> Found:
    """The amount with "and a half" behind it."""
    if _at(tokens, found.end) != "and":
        return found
    place = found.end + 2 if _at(tokens, found.end + 1) in SMALL else found.end + 1
    share = FRACTIONS.get(_at(tokens, place))
    if share is None:
        return found
    place += 2 if _at(tokens, place + 1) in SCALES and found.scale > 1 else 1  # "a million and a half million"
    return Found(frozenset(value + share * found.scale for value in found.readings), place, found.scale)


def _add_rest(tokens: list[str], found: Found) -> Found:
    """The amount with the hundreds and units behind its thousands, where they are in words."""
    place = found.end + 1 if _at(tokens, found.end) in AND else found.end
    rest = _read_small(tokens, place)
    if rest is None:
        return found
    smaller = SCALES.get(_at(tokens, rest.end), 1.0)
    if smaller >= found.scale:
        return found
    if smaller > 1:
        rest = _scale(tokens, rest, bare=False)
    return Found(frozenset(value + max(rest.readings) for value in found.readings), rest.end, found.scale)
