"""The languages that the dashboard speaks, their direction and digits, and which of them a browser prefers."""

import re
from functools import cache

from babel import Locale, negotiate_locale
from babel.core import parse_locale

LANG, SYSTEM = PARAMETERS = ("lang", "digits")
"""What an address calls the language and its digits."""
# Arabic as in Syria: Babel then has the Levantine names of the months (تموز, not يوليو).
LOCALES = {"en": "en_GB", "ar": "ar_SY"}
FIRST = "en"
# The numbering systems of CLDR that a reader can choose from, by language, the usual one first. Western digits are
# usual here in Arabic too: the Arabic texts of the United Nations and of Syrian organisations print them.
DIGITS = {"en": ("latn",), "ar": ("latn", "arab")}
NATIVE = {"arab": str.maketrans("0123456789.,", "٠١٢٣٤٥٦٧٨٩٫٬")}
# A number that stands by itself: no part of an id, a web address, a hole or another Latin word.
NUMBER = re.compile(r"(?<![A-Za-z0-9_./:@{-])(?<![A-Za-z] )\d+(?:[.,]\d+)*(?![A-Za-z0-9_@}]|[./:-][A-Za-z0-9])")


def pick_language(accepted: str) -> str:
    """The language that an Accept-Language header prefers, of ours; English where it names none of them."""
    wishes = sorted(filter(None, map(_weigh, accepted.split(","))), key=lambda wish: -wish[1])
    return negotiate_locale([name for name, _ in wishes], LOCALES, sep="-") or FIRST


@cache
def direction(lang: str) -> str:
    """ "rtl" or "ltr", as HTML's attribute dir has it."""
    return "rtl" if Locale.parse(LOCALES[lang]).text_direction == "rtl" else "ltr"


def is_rtl(lang: str) -> bool:
    """Whether the language is written from right to left."""
    return direction(lang) == "rtl"


def name_itself(lang: str) -> str:
    """What the language calls itself, without its country: English, العربية."""
    return str(Locale.parse(lang).get_display_name(lang))


def turn_digits(text: str, digits: str) -> str:
    """The text with the numbers in it written in the numbering system `digits`."""
    native = NATIVE.get(digits)
    return NUMBER.sub(lambda number: number[0].translate(native), text) if native else text


def _weigh(part: str) -> tuple[str, float] | None:
    name, _, weight = part.replace(" ", "").partition(";q=")
    try:
        return (parse_locale(name, sep="-")[0], float(weight or 1)) if name and float(weight or 1) > 0 else None
    except ValueError:
        return None
