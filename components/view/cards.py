"""Cards: a figure with its nine fields, in words, ready to be set on a page."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from components.model.figures import CONTESTED_GRADE, PEOPLE, Figure
from components.view.citations import read_published, say_published
from components.view.links import link, safe_link
from components.view.nouns import say_measure
from components.view.numbers import names_unit, say_amount, say_period, say_quantifier, say_quantity, say_unit
from components.view.palette import pick_glyph
from components.view.words import Words


@dataclass(frozen=True)
class Card:
    """What a card says: words, value with quantifier, unit, as-of, published, source, definition, caveat, licence."""

    id: str
    voice: str
    glyph: str
    contested: bool
    stated: bool
    quantifier: str
    amount: str
    beside: str
    unit: str
    unit_said: str
    measure: str
    phrase: str
    geography: str
    as_of: str
    when: str
    published: str
    publisher: str
    source_id: str
    source_title: str
    source_url: str
    grade: str
    seen: str
    definition: str
    caveat: str
    quotes: tuple[str, ...]
    licence: str
    repeats: str
    part_of: str
    passage: str
    href: str


def make_card(figure: Figure, source: pd.Series, words: Words, passage: str = "") -> Card:
    """The card of a figure; `source` is its row of sources.csv, `passage` the address of the sentence claiming it."""
    day = read_published(source)
    return Card(
        id=figure.id,
        voice=figure.voice,
        glyph=pick_glyph(figure.voice),
        contested=source["grade"] == CONTESTED_GRADE,
        stated=figure.quantity.stated,
        quantifier=say_quantifier(figure.quantity, words),
        amount=say_amount(figure.quantity, words),
        beside=_say_beside(figure, words),
        unit=figure.quantity.unit,
        unit_said=say_unit(figure.quantity, words),
        measure=say_measure(figure, words),
        phrase=say_quantity(figure.quantity, words),
        geography=figure.geography,
        as_of=say_period(figure, words),
        when=_say_when(figure, day, words),
        published=say_published(day, words),
        publisher=figure.publisher,
        source_id=figure.source,
        source_title=source["title"],
        source_url=safe_link(source["url"]),
        grade=source["grade"],
        seen=source["seen"],
        definition=figure.definition,
        caveat=figure.caveat,
        quotes=tuple(quote for quote in figure.words.split(" | ") if quote),
        licence=words.choice("terms", source["terms"]),
        repeats=figure.repeats,
        part_of=figure.part_of,
        passage=passage,
        href=link("figures", words, figure=figure.id),
    )


def _say_when(figure: Figure, published: date | None, words: Words) -> str:
    """The day or period; where the last day is not stated, the day of publication too, named as such."""
    if figure.as_of is not None:
        return say_period(figure, words)
    since = say_period(figure, words) if figure.period_start else words("card.no_day")
    return words("card.when_published", when=since, published=say_published(published, words))


def _say_beside(figure: Figure, words: Words) -> str:
    """The unit, where what was counted does not name it: it must stand beside the number ("1 year")."""
    named = figure.quantity.unit == PEOPLE or names_unit(figure, words)
    return "" if named or not figure.quantity.stated else say_unit(figure.quantity, words)
