"""Every word on screen, from words/<lang>.toml, with its holes filled."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

FOLDER = Path(__file__).parent / "words"
LOCALES = {"en": "en_GB"}


@dataclass(frozen=True)
class Words:
    """The words of one language: call it with a key, and with a value for each hole the text has."""

    lang: str
    texts: Mapping[str, str]

    def __call__(self, key: str, **holes: object) -> str:
        """The text under `key`; KeyError where there is none or a hole is left open."""
        return self.texts[key].format(**holes)

    def many(self, key: str, count: int, **holes: object) -> str:
        """The text under `key` in the plural form that `count` needs; {count} is filled with it."""
        form = self.locale.plural_form(count)
        chosen = f"{key}.{form}" if f"{key}.{form}" in self.texts else f"{key}.other"
        return self(chosen, count=f"{count:,}", **holes)

    def choice(self, family: str, value: str) -> str:
        """The name shown for a value of the data, such as a quantifier: key `family`.`value`, spaces as "_"."""
        return self(f"{family}.{slug(value)}")

    @property
    def locale(self) -> Locale:
        """Babel's locale of the language."""
        return Locale.parse(LOCALES[self.lang])


def slug(value: str) -> str:
    """A value of the data as part of a key: lower case, with "_" for all that is no letter or digit."""
    return "_".join("".join(letter if letter.isalnum() else " " for letter in value.lower()).split())


@cache
def load_words(lang: str) -> Words:
    """The words of the language called `lang`."""
    raw = tomllib.loads((FOLDER / f"{lang}.toml").read_text(encoding="utf-8"))
    return Words(lang, dict(_flatten(raw)))


def _flatten(raw: Mapping[str, Any], before: str = "") -> list[tuple[str, str]]:
    flat: list[tuple[str, str]] = []
    for key, value in raw.items():
        flat += _flatten(value, f"{before}{key}.") if isinstance(value, dict) else [(f"{before}{key}", value)]
    return flat
