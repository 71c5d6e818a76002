"""The language of the page: the one in its address, else the browser's."""

from collections.abc import Mapping

import streamlit as st

from components.screen.address import asked, choose, plain_address
from components.view.languages import DIGITS, FIRST, LANG, LOCALES, SYSTEM, name_itself, pick_language, turn_digits
from components.view.links import address
from components.view.words import Words, load_words

STAYS = "language.stays"


def pick_words() -> Words:
    """The words of the page: for the frame, before the page has read its address."""
    return _pick(plain_address())


def choose_words() -> Words:
    """The same for the page, which says what its address asks for in vain."""
    words = _pick(asked())
    choose(LANG, tuple(LOCALES))
    choose(SYSTEM, DIGITS[words.lang])
    return words


def _pick(given: Mapping[str, str]) -> Words:
    lang = given.get(LANG, "").casefold()
    known = lang if lang in LOCALES else pick_language(st.context.headers.get("Accept-Language", ""))
    digits = given.get(SYSTEM, "").casefold()
    return load_words(known, digits if digits in DIGITS[known] else "")


def stay_here(*, stay: bool) -> None:
    """From here on a switch of the language stays in this session, or loads the page anew, which begins another."""
    st.session_state[STAYS] = stay


def stays_here() -> bool:
    """Whether a switch of the language stays in this session: else it would end what only the session knows."""
    return bool(st.session_state.get(STAYS))


def list_switches(here: str, words: Words) -> list[tuple[str, str, str]]:
    """The other languages as (name, language, address of this same view in it)."""
    kept = {name: value for name, value in asked().items() if name != SYSTEM}
    others = [lang for lang in LOCALES if lang != words.lang]
    return [(name_itself(lang), lang, address(here, kept | {LANG: lang})) for lang in others]


def list_digits(here: str, words: Words) -> list[tuple[str, str, str, str]]:
    """The other digits that the language can be read in: a sample, its language, their name, this view in them."""
    others = [system for system in DIGITS[words.lang] if system != words.digits]
    links = [address(here, asked() | {SYSTEM: system}) for system in others]
    samples = [turn_digits("123", system) for system in others]
    return [
        (sample, FIRST if sample.isascii() else words.lang, words.choice("menu.digits", system), href)
        for sample, system, href in zip(samples, others, links, strict=True)
    ]
