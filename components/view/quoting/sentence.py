"""The sentence that may be said of a figure: what was counted, where, when, according to whom. Nothing but its fields.

Where the measure names a noun and a deed that the words know, they make a whole sentence, with the forms that the
number asks for. Anything else is said in a plain line: the publisher, the number, the measure, the place, the days.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import product

from components.model.cautions import PARTY, is_tally
from components.model.figures import Figure, Quantity
from components.view.numbers import say_date, say_day, say_quantity, say_unit
from components.view.words import Words, load_words

BARE = ("exact", "not stated")
"""Quantifiers without a word of their own in a sentence."""
NOUN, DONE = "noun", "done"
WAYS = " | "
SIGNS = frozenset('()[];:,،؛"“”«»')
FEMININE, MASCULINE, THINGS = "feminine", "masculine", "things"
STAYED = "camp or site"
"""The role of a place where people were: that they were displaced on the days named is not said."""
REPORTED = re.compile(r"\b(?:reportedly|reports of)\b", re.IGNORECASE)
"""Words by which a source passes on what it does not claim itself."""


@dataclass(frozen=True)
class Terms:
    """What a measure names: the key of the noun that is counted and that of what was done; both in the words."""

    noun: str
    done: str


def say_sentence(figure: Figure, role: str, published: date | None, words: Words, signed: int = 0) -> str:
    """The sentence, ready to be said; `role` is what a place was to those who moved, "" where it was none.

    `signed` is how many organisations signed the statement that makes the claim, 0 where another source does.
    """
    terms = find_terms(figure.measure, words)
    where, aside = _say_place(figure.geography, role, words)
    when, reported = say_when(figure, words), words("quote.reported") if REPORTED.search(figure.words) else ""
    if not (terms and figure.quantity.stated) or role == STAYED:
        place, out = aside or figure.geography, _say_out(figure, published, words)
        party = words("quote.by_party") if figure.voice == PARTY else ""
        said = words.listed([say_phrase(figure, words), place, when, reported, out, party])
        return words("quote.tally" if is_tally(figure) else "quote.plain", who=figure.publisher, said=said)
    dated = figure.period_start or figure.as_of
    aside = words.join([aside, reported, "" if dated else when])
    parts = [_say_done(terms, figure.quantity, words), where, when if dated else ""]
    parts.append(words("quote.brackets", text=aside) if aside else "")
    said = " ".join(filter(None, parts))
    return _attribute(said[0].upper() + said[1:], figure, published, words, signed)


def say_counted(figure: Figure, words: Words, noun: str = "") -> str:
    """The number without its quantifier and with what is counted: "198,000 civilians"; or with another `noun`."""
    terms = find_terms(figure.measure, words)
    noun = noun or (terms.noun if terms else "")
    return _count(noun, figure.quantity, words) if noun else _count_units(figure.quantity, words)


def say_number_of(terms: Terms, quantity: Quantity, words: Words) -> str:
    """Quantifier, number and noun: "more than 198,000 civilians"; of a range "between" its ends."""
    counted = _count(terms.noun, quantity, words)
    if quantity.quantifier in (*BARE, "range"):
        return counted
    return words.choice("quantity.phrase", quantity.quantifier, amount=counted)


def say_phrase(figure: Figure, words: Words) -> str:
    """Quantifier, number, unit and measure; of a figure without a number the source's words too, as far as seen."""
    phrase, quote = say_quantity(figure.quantity, words), figure.words.split(WAYS)[0]
    if figure.quantity.stated and figure.measure == say_unit(figure.quantity, words):
        return phrase
    said = words("quote.in_words", words=quote) if quote and not figure.quantity.stated else ""
    return words("quote.counted", phrase=phrase, measure=words.join([figure.measure, said]))


def say_when(figure: Figure, words: Words) -> str:
    """The day or the days that the figure describes, as they stand in a sentence; or that they are not stated."""
    first, last = figure.period_start, figure.as_of
    if first is None:
        return words("date.as_of", date=say_date(last, words)) if last else words("date.unknown")
    if last is None:
        return words("date.since", first=say_date(first, words))
    if first == last:
        return words("quote.on", date=say_date(last, words))
    return words("quote.days", first=_begin(first, last, words), last=say_date(last, words))


def find_terms(measure: str, words: Words) -> Terms | None:
    """The noun and the deed that a measure names, in the language of the words; None where they do not know both."""
    return _list_terms(words.lang).get(measure.casefold())


@cache
def _list_terms(lang: str) -> dict[str, Terms]:
    """Every measure whose noun and deed the words of a language know, in small letters; the first of two counts."""
    words, found = load_words(lang), dict[str, Terms]()
    for noun, things in _list_named(NOUN, words):
        for (done, deeds), thing in product(_list_named(DONE, words), things):
            for deed in deeds:
                found.setdefault(f"{thing} {deed}".casefold(), Terms(noun, done))
    return found


def _list_named(family: str, words: Words) -> list[tuple[str, list[str]]]:
    """Each noun or deed that the words know, with the ways in which a measure names it."""
    names = words.families.get(f"quote.{family}", ())
    return [(name, words.texts[f"quote.{family}.{name}.named"].split(WAYS)) for name in names]


def _begin(first: date, last: date, words: Words) -> str:
    """The first day without what it shares with the last."""
    if (first.year, first.month) == (last.year, last.month):
        return words.number(first.day)
    return say_day(first, words) if first.year == last.year else say_date(first, words)


def _say_done(terms: Terms, quantity: Quantity, words: Words) -> str:
    """Number, noun and verb; the verb agrees with the noun, or with the word of quantity before it."""
    worded = quantity.quantifier not in BARE
    gender = MASCULINE if worded else _find_gender(terms.noun, max(quantity.printed), words)
    return words(f"quote.done.{terms.done}.{gender}", who=say_number_of(terms, quantity, words))


def _find_gender(noun: str, count: float, words: Words) -> str:
    """Things are masculine one by one and feminine from three to ten, where their plural is."""
    gender = words(f"quote.noun.{noun}.gender")
    if gender != THINGS:
        return gender
    return FEMININE if words.form(f"quote.noun.{noun}.count", count).endswith(".few") else MASCULINE


def _count(noun: str, quantity: Quantity, words: Words) -> str:
    form = words.form(f"quote.noun.{noun}.count", max(quantity.printed))
    return words(form, count=_say_number(quantity, words))


def _count_units(quantity: Quantity, words: Words) -> str:
    form = words.form("quantity.with_unit", max(quantity.printed))
    return words(form, amount=_say_number(quantity, words), unit=say_unit(quantity, words))


def _say_number(quantity: Quantity, words: Words) -> str:
    numbers = [words.number(end) for end in quantity.printed]
    return words("quote.between", low=numbers[0], high=numbers[1]) if len(numbers) == 2 else numbers[0]


def _say_place(place: str, role: str, words: Words) -> tuple[str, str]:
    """The place as it stands in the sentence, or aside, in brackets, where it is more than the name of a place."""
    if role or not place:
        return "", words.choice("map.way", role, place=place) if role else ""
    heard = place.casefold().split()
    if SIGNS & set(place) or place.islower() or set(heard) & set(words("quote.loose").split()):
        return "", place
    return place if heard[0] in words("quote.placed").split() else words("quote.in", place=place), ""


def _say_out(figure: Figure, published: date | None, words: Words) -> str:
    """The day of publication, where no day is stated that the figure describes."""
    if figure.as_of:
        return ""
    return words("quote.published", date=say_date(published, words)) if published else words("date.not_published")


def _say_who(figure: Figure, words: Words) -> str:
    """The publisher as it stands in a sentence, with what its name asks for there."""
    who = figure.publisher
    if _begins(who, words("quote.common")):
        who = who[0].lower() + who[1:]
    who = words("quote.headed", who=who) if _begins(who, words("quote.heads")) else who
    return words("quote.party", who=who) if figure.voice == PARTY else who


def _begins(name: str, ways: str) -> bool:
    return any(re.match(rf"{re.escape(way)}(?![\w-])", name) for way in ways.split(WAYS))


def _attribute(said: str, figure: Figure, published: date | None, words: Words, signed: int) -> str:
    who = words.many("quote.signed", signed) if signed else _say_who(figure, words)
    if figure.as_of:
        return words("quote.sentence", said=said, who=who)
    if published:
        key = "quote.sentence_signed" if signed else "quote.sentence_published"
        return words(key, said=said, who=who, date=say_date(published, words))
    return words("quote.sentence_undated", said=said, who=who)
