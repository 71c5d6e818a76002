"""The kit in words: what can be taken away, at which address, in the language of the page and in the others."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.view.languages import LOCALES, name_itself
from components.view.links import EDITION, KNOWN
from components.view.machines.addresses import name_kit
from components.view.words import Words


@dataclass(frozen=True)
class Offered:
    """One file of the kit: what it is, its address in the language of the page, and in the others by their names.

    `name` is that of the product.
    """

    name: str
    about: str
    href: str
    others: tuple[tuple[str, str, str], ...]


def offer_kit(names: Sequence[tuple[str, str, bool]], slides: str, words: Words) -> list[Offered]:
    """Each file of the kit, given by (name, ending, whether there is one in each language), with the slides chosen."""
    return [_offer(name, ending, spoken, slides, words) for name, ending, spoken in names]


def _offer(name: str, ending: str, spoken: bool, slides: str, words: Words) -> Offered:
    kept = dict(words.kept)

    def place(lang: str) -> str:
        file = f"{name}-{lang}.{ending}" if spoken else f"{name}.{ending}"
        return "./" + name_kit(file, kept.get(EDITION, ""), kept.get(KNOWN, ""), slides if spoken else "")

    others = [(lang, name_itself(lang), place(lang)) for lang in LOCALES if spoken and lang != words.lang]
    return Offered(name, words.choice("kit.about", name), place(words.lang), tuple(others))
