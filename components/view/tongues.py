"""Which language a text is in, as far as its letters show it: for the attribute lang, and so for how it is read out."""

import re
from html import unescape

from components.view.languages import direction

FIRST_STRONG, POP = "\u2068", "\u2069"
ISOLATED = re.compile(f"{FIRST_STRONG}([^{POP}]*){POP}")
TAG = re.compile(r"(<[^>]*>)")
LANG = re.compile(r"\slang=[\"']\w")


def tongue_of(text: str) -> str:
    """The language: "ar" where most letters are Arabic, "en" where all are plain Latin, "" where they do not tell."""
    letters = [letter for letter in text if letter.isalpha()]
    if sum("\u0600" <= letter <= "\u06ff" for letter in letters) * 2 > len(letters):
        return "ar"
    return "en" if letters and all(map(str.isascii, letters)) else ""


def isolate(text: str, lang: str) -> str:
    """The text as it may stand in a line of `lang`: between isolates where it runs the other way.

    They keep a Latin name, with the brackets and numbers in it, in one piece in an Arabic line (Unicode UAX #9).
    """
    tongue = tongue_of(text)
    return f"{FIRST_STRONG}{text}{POP}" if tongue and direction(tongue) != direction(lang) else text


def mark_tongues(html: str, lang: str) -> str:
    """HTML in which each text that is wholly in another language than `lang` is marked so, and isolated.

    A text is what stands between two tags, or between isolates; one whose own tag says its language is left alone.
    """
    pieces = TAG.split(html)
    for at in range(0, len(pieces), 2):
        said = LANG.search(pieces[at - 1]) if at else None
        pieces[at] = ISOLATED.sub(lambda text: _mark(text[1], text[1], lang), pieces[at])
        if not said and "<bdi" not in pieces[at]:
            pieces[at] = _mark(pieces[at].strip(), pieces[at], lang)
    return "".join(pieces)


def _mark(text: str, whole: str, lang: str) -> str:
    tongue = tongue_of(unescape(text))
    if not tongue or tongue == lang:
        return whole
    return whole.replace(text, f'<bdi lang="{tongue}">{text}</bdi>')
