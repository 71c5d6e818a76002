"""Text as data for a template: each string in runs of one language, so that it is read out and ordered as it should."""

from collections.abc import Iterator, Mapping, Sequence
from string import punctuation
from typing import TypeAlias
from urllib.parse import quote

from components.kit.handout.letters import set_letters
from components.view.languages import FIRST, LOCALES, direction, is_rtl, turn_digits
from components.view.tongues import ARABIC, FIRST_STRONG, ISOLATED, LATIN, POP, tongue_of

Data: TypeAlias = "str | int | float | bool | Sequence[Data] | Mapping[str, Data] | None"
LONGEST = 8000
"""How long a link may be for typst, in letters."""
LANG = "lang"
"""The key that says which language all the text beside and below it is in."""


class Raw(str):
    """A string that nobody reads: a colour, an address, the name of a shape, a drawing."""


def lead_to(address: str) -> Raw:
    """The address as a document's link has it: letters other than those of ASCII in signs of per cent.

    "" for one that is longer than a link may be.
    """
    whole = quote(address, safe=punctuation)
    return Raw(whole if len(whole) <= LONGEST else "")


def prepare(data: Data, lang: str, digits: str) -> Data:
    """The same data with each string that is read as a list of runs: pairs of a text and its language ("" for `lang`).

    The numbers of `lang` stand in `digits`.
    """
    if isinstance(data, Raw) or not isinstance(data, (str, Sequence, Mapping)):
        return data
    if isinstance(data, str):
        return [list(run) for run in split_runs(data, lang, digits)]
    if isinstance(data, Mapping):
        own = str(data.get(LANG, lang))
        kept = digits if own == lang else "latn"
        return {key: prepare(value, own, kept) for key, value in data.items()}
    return [prepare(each, lang, digits) for each in data]


def split_runs(text: str, lang: str, digits: str) -> list[tuple[str, str]]:
    """The runs of a text in a line of `lang`; those that run the other way stand between isolates."""
    return [(said, own) for said, own in _split(text, lang, digits) if said]


def _split(text: str, lang: str, digits: str) -> Iterator[tuple[str, str]]:
    other, pattern = (FIRST, LATIN) if is_rtl(lang) else ("ar", ARABIC)
    for at, part in enumerate(ISOLATED.split(text)):
        if at % 2:
            yield _turn(set_letters(part), tongue_of(part) or lang, lang)
            continue
        for turn, piece in enumerate(pattern.split(part)):
            said = set_letters(piece)
            yield _turn(said, other, lang) if turn % 2 else (turn_digits(said, digits), "")


def _turn(said: str, own: str, lang: str) -> tuple[str, str]:
    if not said or direction(own) == direction(lang):
        return said, "" if own == lang else own
    return f"{FIRST_STRONG}{said}{POP}", own


def tag_of(lang: str) -> tuple[Raw, Raw]:
    """Language and country as the document names them: en, GB."""
    language, _, country = LOCALES[lang].partition("_")
    return Raw(language), Raw(country)
