"""A comparison on the page: a column per figure, what follows from them in sentences, and links to pick others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from babel.lists import format_list

from components.model.comparing import MOST, Comparison, Range, Refusal, Relation
from components.model.figures import Figure
from components.model.measures import Measure
from components.view.cards import Card
from components.view.links import change
from components.view.numbers import say_claim, say_counted, say_period, say_unit
from components.view.words import Words

COMPARE = "compare"
"""The parameter of the address: the ids picked, with commas between."""
ROOM = "figures"
Link = tuple[str, str]


@dataclass(frozen=True)
class Column:
    """One figure of a comparison: its card, the address that opens it, and the address without it."""

    card: Card
    open: str
    drop: str


@dataclass(frozen=True)
class Sides:
    """A comparison in words: `findings` are titles with their sentences; `more` are figures to add, text and address.

    `refused` are the sentences on figures of another measure, each with the address without it; `beyond` says which
    ids were more than fit, "" for none; `end` is the address without the comparison.
    """

    columns: tuple[Column, ...]
    findings: tuple[tuple[str, tuple[str, ...]], ...]
    refused: tuple[Link, ...]
    beyond: str
    more: tuple[Link, ...]
    end: str


def list_picks(wish: str) -> list[str]:
    """The ids that the address asks to compare, each once, in the order picked."""
    return list(dict.fromkeys(part.strip().upper() for part in wish.split(",") if part.strip()))


def offer_pick(figure: str, asked: Mapping[str, str], words: Words) -> tuple[Link, ...]:
    """The link that adds a figure to the comparison that the address asks for, or takes it out; none where it is full.

    As text and address; the rest of the address is kept, but for a card that stands opened.
    """
    picks = list_picks(asked.get(COMPARE, ""))
    if figure in picks:
        return ((words("compare.remove"), _pick([each for each in picks if each != figure], asked)),)
    return ((words("compare.add"), _pick([*picks, figure], asked)),) if len(picks) < MOST else ()


def offer_together(figures: Sequence[str], asked: Mapping[str, str]) -> str:
    """The address of the comparison of these figures; "" where they are fewer than two."""
    return _pick(figures[:MOST], asked) if len(figures) > 1 else ""


def make_sides(
    comparison: Comparison,
    cards: Sequence[Card],
    measures: Mapping[str, Measure],
    near: Sequence[Figure],
    beyond: Sequence[str],
    asked: Mapping[str, str],
    words: Words,
) -> Sides:
    """The comparison in words; `cards` are those of its figures, `near` the figures to offer.

    `measures` has by id what each figure counts; `beyond` are the ids that were too many.
    """
    picks = list_picks(asked.get(COMPARE, ""))
    drops = {key: _pick([each for each in picks if each != key], asked) for key in picks}
    first = comparison.figures[0]
    return Sides(
        columns=tuple(Column(card, change(ROOM, asked, figure=card.id), drops[card.id]) for card in cards),
        findings=tuple(_find(comparison, words)),
        refused=tuple((_refuse(each, first, measures, words), drops[each.figure.id]) for each in comparison.refused),
        beyond=words("compare.beyond", most=MOST, ids=_list(beyond, words)) if beyond else "",
        more=tuple((_offer(each, words), _pick([*picks, each.id], asked)) for each in near if len(picks) < MOST),
        end=change(ROOM, asked, **{COMPARE: None}),
    )


def _pick(picks: Sequence[str], asked: Mapping[str, str]) -> str:
    return change(ROOM, asked, **{COMPARE: ",".join(picks), "figure": None})


def _find(comparison: Comparison, words: Words) -> list[tuple[str, tuple[str, ...]]]:
    if len(comparison.figures) < 2:
        return []
    found: list[tuple[str, tuple[str, ...]]] = []
    if comparison.range:
        found += _say_range(comparison.range, words)
    differing = tuple(words(f"compare.differs.{name}") for name in comparison.differing)
    found.append((words("compare.differing"), differing))
    found.append((words("compare.related"), tuple(_relate(each, words) for each in comparison.relations)))
    why = words.choice("compare.sum", comparison.reason) if comparison.reason else words("compare.one_source")
    found.append((words("compare.no_sum"), (why, words("compare.no_average"))))
    return [(title, said) for title, said in found if said]


def _say_range(found: Range, words: Words) -> list[tuple[str, tuple[str, ...]]]:
    lowest = tuple(_state(each, found.low, words) for each in found.lowest)
    highest = tuple(_state(each, found.high, words) for each in found.highest)
    below = (words("compare.below", claims=_claim(found.below, words)),) if found.below else ()
    above = (words("compare.above", claims=_claim(found.above, words)),) if found.above else ()
    return [
        (words("compare.lowest"), lowest),
        (words("compare.highest"), highest),
        (words("compare.open"), below + above),
    ]


def _state(figure: Figure, number: float, words: Words) -> str:
    """The claim that has the number, with who makes it; of a range the end that the number is."""
    claim, ends = say_claim(figure.quantity, words), figure.quantity.printed
    if len(set(ends)) > 1:
        end = "compare.lower_end" if number == min(ends) else "compare.upper_end"
        claim = words(end, number=words.number(number), claim=claim)
    return words("compare.stated", claim=claim, who=figure.publisher, id=figure.id)


def _claim(figures: Sequence[Figure], words: Words) -> str:
    return _list([words("compare.claim", claim=say_claim(each.quantity, words), id=each.id) for each in figures], words)


def _relate(relation: Relation, words: Words) -> str:
    key = f"compare.relation.{relation.kind}"
    return words.many(key, len(relation.ids), ids=_list(relation.ids, words), of=relation.of)


def _refuse(refusal: Refusal, first: Figure, measures: Mapping[str, Measure], words: Words) -> str:
    """Why a figure does not stand beside the first picked, with what each of the two counts."""
    its, that = (_name(refusal.reason, each, measures[each.id], words) for each in (refusal.figure, first))
    return words.choice("compare.refused", refusal.reason, id=refusal.figure.id, first=first.id, its=its, that=that)


def _name(reason: str, figure: Figure, measure: Measure, words: Words) -> str:
    """What a figure counts, as far as it is the `reason` why it is refused."""
    names = {
        "kind": words.choice("compare.kind", measure.kind) or figure.measure,
        "unit": say_unit(figure.quantity, words),
        "scope": words.choice("compare.scope", measure.scope) or figure.measure,
        "group": figure.measure,
        "place": figure.geography,
    }
    return names.get(reason, "")


def _offer(figure: Figure, words: Words) -> str:
    said, when = say_counted(figure, words), say_period(figure, words)
    return words("compare.offer", said=said, when=when, who=figure.publisher, id=figure.id)


def _list(parts: Sequence[str], words: Words) -> str:
    return format_list(list(parts), locale=words.locale)
