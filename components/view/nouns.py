"""Nouns: what is counted, as it stands right behind the written number."""

import re
from collections.abc import Iterator

from components.model.figures import PEOPLE, Figure
from components.view.numbers import names_unit
from components.view.words import Words, slug

NOUN, WAYS, COUNT = "quote.noun", " | ", "{count} "
FEMININE = "ة"
PLURAL = re.compile(rf" \w+({FEMININE}|ون|ين)(?!\w)")
"""A word that may be an adjective of a noun in the plural."""


def say_measure(figure: Figure, words: Words) -> str:
    """What was counted, its noun in the form that the number before it asks for; what follows the noun stays.

    As recorded where the unit stands between the two, where there is no number, or the words do not know the noun.
    """
    quantity = figure.quantity
    if not quantity.stated or not (quantity.unit == PEOPLE or names_unit(figure, words)):
        return figure.measure
    forms = dict(_list_forms(quantity.unit, max(quantity.printed), words))
    noun = max((noun for noun in forms if f"{figure.measure} ".startswith(f"{noun} ")), key=len, default="")
    follows = figure.measure.removeprefix(noun)
    return f"{forms[noun]}{follows}" if noun and _agrees(forms[noun], follows) else figure.measure


def _agrees(noun: str, follows: str) -> bool:
    """Whether what follows can stand behind this form: an Arabic adjective in the plural behind a singular cannot."""
    found = PLURAL.match(follows)
    return found is None or (found[1] == FEMININE and noun.split()[0].endswith(FEMININE))


def _list_forms(unit: str, count: float, words: Words) -> Iterator[tuple[str, str]]:
    """Each noun as measures have it, with its form behind this number; none that makes the number a word ("one")."""
    plural = f"unit.{slug(unit)}.few" if words.has(f"unit.{slug(unit)}.few") else f"unit.{slug(unit)}.other"
    if words.has(plural) and count > 2:
        yield words.texts[plural], words.texts[words.form(f"unit.{slug(unit)}", count)]
    for name in words.families.get(NOUN, ()):
        counted = words.texts[words.form(f"{NOUN}.{name}.count", count)]
        if counted.startswith(COUNT):
            ways = words.texts[f"{NOUN}.{name}.named"].split(WAYS)
            yield from ((noun, counted.removeprefix(COUNT)) for noun in ways)
