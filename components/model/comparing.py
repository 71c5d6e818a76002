"""Comparing: figures of one measure side by side, and the lowest and the highest number stated among them.

Nothing is added up and no average is made: claims of several counts have a range, and nothing else in common.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from components.model.figures import Figure, MustNotAdd, Quantity, add
from components.model.measures import Counts, climb, find_end, find_reason

MOST = 6
"""Figures that stand side by side."""


@dataclass(frozen=True)
class Refusal:
    """A figure that does not count what the first picked counts; `reason` is "stock" or the field that differs."""

    figure: Figure
    reason: str


@dataclass(frozen=True)
class Relation:
    """How figures picked hang together.

    `kind` is "repeat" (`ids` repeat `of`, which is picked too), "echo" (they repeat it, but it is not picked), "part"
    (`ids` are part of `of`, picked too) or "parts" (they are, but it is not picked).
    """

    kind: str
    ids: tuple[str, ...]
    of: str


@dataclass(frozen=True)
class Range:
    """The lowest and the highest number stated, each with the figures that state it, parts of others left out.

    `below` and `above` are the figures that leave open whether their number is beyond these. "Nearly" is a little less
    than it says, and so does so only where it says the lowest.
    """

    low: float
    lowest: tuple[Figure, ...]
    high: float
    highest: tuple[Figure, ...]
    below: tuple[Figure, ...]
    above: tuple[Figure, ...]


@dataclass(frozen=True)
class Comparison:
    """Figures of one measure side by side, in the order picked, and those refused.

    `range` is None for fewer than two numbers. `differing` names what is not the same in all: "measure", "days",
    "geography". `reason` is the code of `figures.add` for why there is no sum; "" where there could be one.
    """

    figures: tuple[Figure, ...]
    refused: tuple[Refusal, ...]
    relations: tuple[Relation, ...]
    range: Range | None
    differing: tuple[str, ...]
    reason: str


def compare(figures: Sequence[Figure], counts: Counts) -> Comparison:
    """The figures that count what the first of them counts, side by side; those that do not are refused."""
    against = {each.id: find_reason(counts.measures[figures[0].id], counts.measures[each.id]) for each in figures}
    alike = tuple(each for each in figures if not against[each.id])
    relations = _relate([each.id for each in alike], counts)
    parts = {key for each in relations if each.kind == "part" for key in each.ids}
    return Comparison(
        figures=alike,
        refused=tuple(Refusal(each, against[each.id]) for each in figures if against[each.id]),
        relations=relations,
        range=_measure_range([each for each in alike if each.quantity.stated and each.id not in parts]),
        differing=_list_differing(alike),
        reason=_find_reason_against_sum(alike),
    )


def _relate(ids: Sequence[str], counts: Counts) -> tuple[Relation, ...]:
    ends = {key: find_end(key, counts) for key in ids}
    totals = {key: next((each for each in climb(key, counts.part_of) if each in ids), "") for key in ids}
    loose = {key: counts.part_of.get(key, "") for key in ids if not totals[key]}
    found = []
    for end in dict.fromkeys(ends.values()):
        same = tuple(key for key in ids if ends[key] == end and key != end)
        if same and (end in ids or len(same) > 1):
            found.append(Relation("repeat" if end in ids else "echo", same, end))
    for total in dict.fromkeys(filter(None, totals.values())):
        found.append(Relation("part", tuple(key for key in ids if totals[key] == total), total))
    for total in dict.fromkeys(filter(None, loose.values())):
        parts = tuple(key for key, its in loose.items() if its == total)
        found.append(Relation("parts", parts, total))
    return tuple(found)


def _measure_range(figures: Sequence[Figure]) -> Range | None:
    if len(figures) < 2:
        return None
    low = min(min(each.quantity.printed) for each in figures)
    high = max(max(each.quantity.printed) for each in figures)
    return Range(
        low,
        tuple(each for each in figures if low in each.quantity.printed),
        high,
        tuple(each for each in figures if high in each.quantity.printed),
        below=tuple(each for each in figures if _may_be_below(each.quantity, low)),
        above=tuple(each for each in figures if each.quantity.high is None),
    )


def _may_be_below(quantity: Quantity, low: float) -> bool:
    return quantity.low is None and (quantity.quantifier != "nearly" or low in quantity.printed)


def _list_differing(figures: Sequence[Figure]) -> tuple[str, ...]:
    values: dict[str, set[object]] = {
        "measure": {each.measure for each in figures},
        "days": {(each.period_start, each.as_of) for each in figures},
        "geography": {each.geography for each in figures},
    }
    return tuple(name for name, found in values.items() if len(found) > 1)


def _find_reason_against_sum(figures: Sequence[Figure]) -> str:
    try:
        add(figures)
    except MustNotAdd as refusal:
        return refusal.reason
    return ""
