"""Which language a text is in, as far as its letters show it: for the attribute lang, and so for how it is read out."""

import re
from functools import lru_cache
from html import unescape

from markupsafe import escape

from components.view.languages import direction, turn_digits

FIRST_STRONG, POP = "\u2068", "\u2069"
ISOLATED = re.compile(f"{FIRST_STRONG}([^{FIRST_STRONG}{POP}]*){POP}")
DAY = r"\d{4}-\d\d-\d\d(?:\.\d+)?"
"""An ISO date: in an Arabic line its parts would stand in the other order."""
QUOTED = r"“[^“”\u0600-\u06ff<>]*[A-Za-z][^“”\u0600-\u06ff<>]*”"
LATIN = re.compile(rf"({QUOTED}|\d*[A-Za-zÀ-ɏ](?:[\wÀ-ɏ.,:;/&#@%+'’\- ]*[\wÀ-ɏ])?|{DAY})", re.ASCII)
ARABIC = re.compile("([\u0600-\u06ff](?:[\u0600-\u06ff0-9 .,:/\"'-]*[\u0600-\u06ff])?)")
TAG = re.compile(r"(<[^>]*>)")
NAME = re.compile(r"<(/?)([A-Za-z][\w-]*)")
LANG = re.compile(r"\slang=[\"'](\w+)")
KEPT = 8192
"""How many texts keep their language told: names and words of quantity come up again and again."""
VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@lru_cache(maxsize=KEPT)
def tongue_of(text: str) -> str:
    """The language: "ar" where most letters are Arabic, "en" where all are plain Latin, "" where they do not tell."""
    letters = [letter for letter in text if letter.isalpha()]
    if sum("\u0600" <= letter <= "\u06ff" for letter in letters) * 2 > len(letters):
        return "ar"
    return "en" if letters and all(map(str.isascii, letters)) else ""


def isolate(text: str, lang: str) -> str:
    """The text as it may stand in a line of `lang`: between isolates where it runs the other way.

    They keep a Latin name, with the brackets and numbers in it, in one piece in an Arabic line (Unicode UAX #9). A text
    that holds isolates, such as a list whose parts have them, stays as it is.
    """
    if FIRST_STRONG in text:
        return text
    tongue = tongue_of(text)
    return f"{FIRST_STRONG}{text}{POP}" if tongue and direction(tongue) != direction(lang) else text


def plain(text: str) -> str:
    """The text without isolates, to be copied and pasted elsewhere."""
    return text.replace(FIRST_STRONG, "").replace(POP, "")


def mark_tongues(html: str, lang: str, digits: str = "latn") -> str:
    """HTML in which the words of another language than `lang` are marked so, and isolated.

    The numbers of `lang` stand in `digits`. What stands in an element that says its own language is taken to be in that
    one; tags and attributes stay.
    """
    pieces, langs = TAG.split(html), [lang]
    for at, piece in enumerate(pieces):
        if at % 2:
            _step(piece, langs)
        elif not piece.isspace():
            pieces[at] = _mark(unescape(piece), langs[-1], digits if langs[-1] == lang else "latn")
    return "".join(pieces)


def _step(tag: str, langs: list[str]) -> None:
    """Into the element that the tag opens, or out of the one that it closes; `langs` are those of all around it."""
    name = NAME.match(tag)
    if not name or name[2].lower() in VOID or tag.endswith("/>"):
        return
    own = LANG.search(tag)
    if not name[1]:
        langs.append(own[1] if own else langs[-1])
    elif len(langs) > 1:
        langs.pop()


@lru_cache(maxsize=KEPT)
def _mark(text: str, lang: str, digits: str) -> str:
    """The text as HTML: what stands between isolates in one piece, the runs in another language between the rest."""
    parts = ISOLATED.split(text)
    parts[::2] = [_mark_runs(part, lang, digits) for part in parts[::2]]
    parts[1::2] = [_wrap(part, tongue_of(part)) for part in parts[1::2]]
    return "".join(parts)


def _mark_runs(text: str, lang: str, digits: str) -> str:
    """In Arabic each run of Latin words marked, in English each of Arabic ones."""
    tongue, run = ("en", LATIN) if lang == "ar" else ("ar", ARABIC)
    parts = run.split(text)
    parts[::2] = [str(escape(turn_digits(part, digits))) for part in parts[::2]]
    parts[1::2] = [_wrap(part, tongue) for part in parts[1::2]]
    return "".join(parts)


def _wrap(text: str, tongue: str) -> str:
    said = f' lang="{tongue}"' if tongue else ""
    return f"<bdi{said}>{escape(text)}</bdi>"
