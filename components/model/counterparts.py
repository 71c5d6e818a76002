"""Counterparts: which figures to set beside one, of those that count what it counts."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import zip_longest

from components.model.measures import Counts, find_end

MOST_NEAR = 4
MOST_TOGETHER = 5
FIRST_VOICE = "united nations"


def list_near(picked: Sequence[str], counts: Counts) -> list[str]:
    """Up to four other figures of the measure of the first picked, the nearest to its days first, the undated last.

    Those that repeat one another are one fact, so only the first of them is given, and none of a fact picked; nor is
    the same number of one publisher and day given twice.
    """
    return _list_others(picked, counts)[:MOST_NEAR]


def list_together(own: str, beside: Sequence[str], counts: Counts) -> list[str]:
    """A figure with up to four to compare it with: first those `beside` it, then the nearest of each voice in turn.

    The United Nations' come before the other voices; each publisher stands there once, the one whose number the figure
    repeats not at all, and no fact twice.
    """
    picks = [own]
    for key in [*(each for each in beside if each in counts.stated), *_take_turns(_list_others([own], counts), counts)]:
        publishers = {counts.claims[each].publisher for each in (*picks, find_end(own, counts))}
        facts = {find_end(each, counts) for each in picks}
        if counts.claims[key].publisher not in publishers and find_end(key, counts) not in facts:
            picks.append(key)
    return picks[:MOST_TOGETHER]


def _take_turns(keys: Iterable[str], counts: Counts) -> list[str]:
    """The first of each voice, then the second of each and so on; the voices in the order in which they come."""
    by_voice: dict[str, list[str]] = {FIRST_VOICE: []}
    publishers = set()
    for key in keys:
        claim = counts.claims[key]
        if claim.publisher not in publishers:
            publishers.add(claim.publisher)
            by_voice.setdefault(claim.voice, []).append(key)
    turns = zip_longest(*by_voice.values())
    return [key for turn in turns for key in turn if key]


def _list_others(picked: Sequence[str], counts: Counts) -> list[str]:
    """All other figures with a number and of the measure of the first picked, each fact and claim once, by nearness."""
    wanted = counts.measures[picked[0]]
    alike = [key for key, measure in counts.measures.items() if measure == wanted and key in counts.stated]
    seen = {find_end(key, counts) for key in picked}
    found: dict[object, str] = {}
    for key in sorted(alike, key=lambda key: (_measure_distance(picked[0], key, counts), key in counts.repeats)):
        end, claim = find_end(key, counts), counts.claims[key]
        if end not in seen:
            found.setdefault((claim.publisher, claim.ends, claim.last), key)
            seen.add(end)
    return list(found.values())


def _measure_distance(one: str, other: str, counts: Counts) -> float:
    """How many days lie between the last days of two figures, and between their first ones where both state them."""
    firsts = [counts.claims[key].first for key in (one, other)]
    return _count_days(*(counts.days.get(key) for key in (one, other))) + (_count_days(*firsts) if all(firsts) else 0)


def _count_days(one: date | None, other: date | None) -> float:
    return abs((one - other).days) if one and other else float("inf")
