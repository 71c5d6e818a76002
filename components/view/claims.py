"""The statement's figures with what stood beside them on the day, as cards in groups, and in sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

from babel.lists import format_list

from components.model.figures import PEOPLE, Figure
from components.model.statement import Statement
from components.view.cards import Card
from components.view.numbers import say_counted, say_date
from components.view.quoting.sentence import find_terms, say_number_of
from components.view.words import Words


@dataclass(frozen=True)
class Said:
    """A card and the part it has beside the others: own, known (by the United Nations that day) or origin."""

    role: str
    card: Card


@dataclass(frozen=True)
class Claim:
    """One of the statement's figures with the cards that belong beside it; its own comes first.

    `together` is the address where they are compared; "" where there is nothing to compare.
    """

    label: str
    cards: tuple[Said, ...]
    together: str = ""


def say_opening(statement: Statement, own: Sequence[Figure], known: Sequence[Figure], words: Words) -> list[str]:
    """Who published the statement, what it claims about people, and what the United Nations said for its day.

    `own` are the statement's figures, `known` the United Nations'; a sentence of which nothing is known is left out.
    """
    who, count = statement.publisher, len(statement.of_kind("signatory"))
    day = statement.published
    published = words("overview.published", day=say_date(day, words), who=who, count=count) if day else ""
    claims = [_say_left(figure, words) for figure in own if figure.quantity.unit == PEOPLE and figure.quantity.stated]
    claimed = words("overview.claimed", claims=format_list(claims, locale=words.locale)) if claims else ""
    sentences = [published or words("overview.undated", who=who, count=count), claimed]
    sentences += [words("overview.known", counted=_say_left(figure, words)) for figure in known]
    return list(filter(None, sentences))


def _say_left(figure: Figure, words: Words) -> str:
    """What was done to how many, as it stands in a sentence; number and measure where the words do not know both."""
    terms = find_terms(figure.measure, words)
    if terms is None or not words.has(f"overview.left.{terms.done}"):
        return say_counted(figure, words)
    return words(f"overview.left.{terms.done}", who=say_number_of(terms, figure.quantity, words))
