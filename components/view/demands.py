"""The seven demands in words: each as printed, what followed on record, and the editors' reading."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from components.model.timeline import Demand, FollowUp
from components.view.links import KNOWN, change, link, safe_link
from components.view.numbers import say_date
from components.view.words import Words

ROOM = "aftermath"
ENTRIES = "entries"
"""What the address calls the list of what is on record about a demand."""
FOUND, BY_THEN, SHARED = "found", "known", "shared"
"""Why nothing is told of what followed: none was found, was published by the day chosen, or may be passed on."""


@dataclass(frozen=True)
class Entry:
    """One thing on record about a demand, with the address of its source."""

    followup: FollowUp
    source_url: str


@dataclass(frozen=True)
class DemandCard:
    """A demand with its entries: those after the statement, and those before it, which are context only.

    `nothing` is what to say where there are none after the statement.
    """

    demand: Demand
    href: str
    passage_href: str
    after: tuple[Entry, ...]
    before: tuple[Entry, ...]
    summary: tuple[str, ...]
    nothing: str

    @property
    def number(self) -> int:
        """The number that the statement prints."""
        return self.demand.number


@dataclass(frozen=True)
class Tally:
    """How many demands the editors read in one way."""

    reading: str
    count: int


def make_demand_card(
    demand: Demand, urls: Mapping[str, str], asked: Mapping[str, str], words: Words, silent: str = ""
) -> DemandCard:
    """The card of a demand; `urls` gives the address of each source by its id.

    `silent` is why there may be nothing to tell; where it does not say so, the day in `asked` does.
    """
    why = silent or (BY_THEN if asked.get(KNOWN) else FOUND)
    return DemandCard(
        demand=demand,
        href=change(ROOM, asked, **{"demand": demand.number, "event": None, f"{ENTRIES}-page": None}),
        passage_href=link("statement", words, passage=demand.passage),
        after=_entries(demand.after, urls),
        before=_entries(demand.before, urls),
        summary=_summary(demand, why, words),
        nothing=words.choice("aftermath.nothing", why),
    )


def tally(demands: Sequence[Demand], readings: Iterable[str]) -> list[Tally]:
    """How many of the demands have each reading, in the order of `readings`, none left out; "": not judged.

    Where demands are not judged, only the readings that some have.
    """
    counts = Counter(demand.reading for demand in demands)
    named = [reading for reading in (*readings, "") if counts[reading]] if counts[""] else readings
    return [Tally(reading, counts[reading]) for reading in named]


def _summary(demand: Demand, silent: str, words: Words) -> tuple[str, ...]:
    """How much is on record, in short phrases."""
    if demand.after:
        last = say_date(demand.after[-1].day, words)
        said = [words.many("aftermath.entries", len(demand.after)), words("aftermath.last_entry", date=last)]
    else:
        said = [words.choice("aftermath.nothing_short", silent)]
    return tuple(said + ([words.many("aftermath.context_entries", len(demand.before))] if demand.before else []))


def _entries(followups: Iterable[FollowUp], urls: Mapping[str, str]) -> tuple[Entry, ...]:
    return tuple(Entry(followup, safe_link(urls.get(followup.source, ""))) for followup in followups)
