"""Every word on screen, from words/<lang>.toml, with its holes filled."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache, reduce
from pathlib import Path
from typing import Any

from babel import Locale
from babel.numbers import format_decimal

from components.view.languages import DIGITS, LANG, LOCALES, SYSTEM, turn_digits
from components.view.tongues import isolate

FOLDER = Path(__file__).parent / "words"
KEPT = 8192
"""How many numbers are kept as they are written: the same come up again and again."""


@dataclass(frozen=True)
class Words:
    """The words of one language: call it with a key, and with a value for each hole the text has.

    `digits` is the numbering system (of CLDR) in which numbers are written; `kept` is what every address in the product
    says beside the language: the edition and the day that the reader has chosen.
    """

    lang: str
    digits: str
    texts: Mapping[str, str]
    kept: tuple[tuple[str, str], ...] = ()

    def __call__(self, key: str, **holes: object) -> str:
        """The text under `key`; KeyError where there is none or a hole is left open. Whole numbers are written out."""
        return self.write(self.texts[key]).format(**{name: self._fill(hole) for name, hole in holes.items()})

    def many(self, key: str, count: float, **holes: object) -> str:
        """The text under `key` in the plural form that `count` needs; {count} is filled with it."""
        return self(self.form(key, count), **({"count": self.number(count)} | holes))

    def _fill(self, hole: object) -> object:
        if isinstance(hole, int):
            return self.number(hole)
        return isolate(hole, self.lang) if isinstance(hole, str) else hole

    def form(self, key: str, count: float) -> str:
        """The key of the plural form that `count` needs among those under `key`."""
        chosen = f"{key}.{self.locale.plural_form(count)}"
        return chosen if chosen in self.texts else f"{key}.other"

    def join(self, parts: Iterable[str]) -> str:
        """The parts in one line, the blank ones left out, with the semicolon of the language between them."""
        return self._chain("parts", parts)

    def listed(self, parts: Iterable[str]) -> str:
        """The same with the comma of the language."""
        return self._chain("listed", parts)

    def _chain(self, key: str, parts: Iterable[str]) -> str:
        isolated = [isolate(part, self.lang) for part in parts if part]
        return reduce(lambda said, part: self.texts[key].format(said=said, part=part), isolated) if isolated else ""

    def number(self, value: float) -> str:
        """The number as the locale writes it, with as many decimals as it has: 198,000; 84.8."""
        return self.write(_format(value, self.lang))

    def write(self, text: str) -> str:
        """The text with its numbers in the digits chosen; ids (DE25), web addresses and other Latin words stay."""
        return turn_digits(text, self.digits)

    def choice(self, family: str, value: str, **holes: object) -> str:
        """The name shown for a value of the data, such as a quantifier: key `family`.`value`, spaces as "_".

        A value that has no name yet, because the staff have just added it, is shown as it is written.
        """
        return self(f"{family}.{slug(value)}", **holes) if self.names(family, value) else value

    def names(self, family: str, value: str) -> bool:
        """Whether a value of the data has a name of its own in a family of keys."""
        return self.has(f"{family}.{slug(value)}")

    def has(self, key: str) -> bool:
        """Whether there is a text under `key`."""
        return key in self.texts

    @cached_property
    def families(self) -> Mapping[str, tuple[str, ...]]:
        """By the first two parts of keys ("quote.noun") the third parts that there are, in order."""
        found: dict[str, dict[str, None]] = {}
        for first, second, third, *_ in (key.split(".") for key in self.texts if key.count(".") > 1):
            found.setdefault(f"{first}.{second}", {})[third] = None
        return {family: tuple(names) for family, names in found.items()}

    def keeping(self, kept: Mapping[str, str]) -> "Words":
        """The same words, with what every address says beside the language."""
        return replace(self, kept=tuple(kept.items()))

    def turn(self, lang: str) -> "Words":
        """The words of another language, for addresses that say the same."""
        return self if lang == self.lang else replace(load_words(lang), kept=self.kept)

    @property
    def key(self) -> tuple[str, ...]:
        """What tells these words from others, for caches."""
        return self.lang, self.digits, *(value for each in self.kept for value in each)

    @property
    def address(self) -> dict[str, str]:
        """What every address says: the language, the digits where they are not the usual ones, and what is kept."""
        usual = self.digits == DIGITS.get(self.lang, ("",))[0]
        return {LANG: self.lang} | ({} if usual else {SYSTEM: self.digits}) | dict(self.kept)

    @property
    def locale(self) -> Locale:
        """Babel's locale of the language."""
        return _find_locale(self.lang)


def slug(value: str) -> str:
    """A value of the data as part of a key: lower case, with "_" for all that is no letter or digit."""
    return "_".join("".join(letter if letter.isalnum() else " " for letter in value.lower()).split())


@lru_cache(KEPT)
def _format(value: float, lang: str) -> str:
    return str(format_decimal(value, format="#,##0.###", locale=_find_locale(lang)))


@cache
def _find_locale(lang: str) -> Locale:
    return Locale.parse(LOCALES[lang])


@cache
def load_words(lang: str, digits: str = "") -> Words:
    """The words of the language called `lang`, with numbers in `digits`, or in those usual there."""
    raw = tomllib.loads((FOLDER / f"{lang}.toml").read_text(encoding="utf-8"))
    return Words(lang, digits or DIGITS[lang][0], dict(_flatten(raw)))


def _flatten(raw: Mapping[str, Any], before: str = "") -> list[tuple[str, str]]:
    flat: list[tuple[str, str]] = []
    for key, value in raw.items():
        flat += _flatten(value, f"{before}{key}.") if isinstance(value, dict) else [(f"{before}{key}", value)]
    return flat
