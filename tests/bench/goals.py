"""What is to be reached: each goal is a number that the worst of what was measured may not exceed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from components.screen.rooms import FIRST
from tests.bench import long_tables, remembering, rerunning, starting, switching, visiting
from tests.bench.numbers import FLOOR, LONG, OURS, Measures

Found = Mapping[str, float]


@dataclass(frozen=True)
class Goal:
    """In words what is to be reached, the most that each place may have, and what finds the numbers by place."""

    words: str
    most: float
    unit: str
    find: Callable[[Measures], Found]


@dataclass(frozen=True)
class Verdict:
    """A goal with the worst place and its number; None where nothing was measured."""

    goal: Goal
    place: str = ""
    worst: float | None = None
    places: int = 0
    missed: tuple[str, ...] = ()

    @property
    def reached(self) -> bool | None:
        """Whether every place keeps within the goal; None where nothing was measured."""
        return None if self.worst is None else self.worst <= self.goal.most


def judge(goal: Goal, measures: Measures) -> Verdict:
    """How the goal stands by these measures."""
    found = goal.find(measures)
    if not found:
        return Verdict(goal)
    place = max(found, key=lambda name: found[name])
    missed = tuple(name for name, value in found.items() if value > goal.most)
    return Verdict(goal, place, found[place], len(found), missed)


def divided(part: str, what: str, app: str = OURS, by: str = FLOOR) -> Callable[[Measures], Found]:
    """By place how many times as much `app` takes as `by`."""
    return lambda measures: measures.divide(part, what, app, by)


def alone(part: str, what: str, app: str = OURS, *places: str) -> Callable[[Measures], Found]:
    """By place the number itself; at all places where none is named."""

    def find(measures: Measures) -> Found:
        found = {place: measures.find(part, what, place, app) for place in places or measures.list_places(part, what)}
        return {place: value for place, value in found.items() if value is not None}

    return find


def weigh_visit(room: str, *without: str) -> Callable[[Measures], Found]:
    """How many times as much the first visit to a page brings as that to the bare one, without these libraries."""

    def find(measures: Measures) -> Found:
        floor = measures.find(visiting.PART, visiting.WIRE, FIRST, FLOOR)
        parts = [measures.find(visiting.PART, what, room, OURS) for what in (visiting.WIRE, *without)]
        sizes = [size for size in parts if size is not None]
        return {room: (sizes[0] - sum(sizes[1:])) / floor} if floor and len(sizes) == len(parts) else {}

    return find


GOALS = (
    Goal("each page's rerun, CPU of the server", 2, "x the floor", divided(rerunning.PART, rerunning.CPU)),
    Goal("page switch with 200 sessions, p95", 250, "ms", alone(switching.PART, switching.MOST, OURS, "200 sessions")),
    Goal(
        "page switch with 200 sessions, faults",
        0,
        "faults",
        alone(switching.PART, switching.FAULTS, OURS, "200 sessions"),
    ),
    Goal("first visit to the overview, on the wire", 1.25, "x the floor", weigh_visit(FIRST)),
    Goal("first visit to the map but for deck.gl", 1.25, "x the floor", weigh_visit("map", visiting.DECK)),
    Goal("plotly on the first visit to the map", 0, "kB", alone(visiting.PART, visiting.PLOTLY, OURS, "map")),
    Goal("first visit to any page, on the wire", 3000, "kB", alone(visiting.PART, visiting.WIRE)),
    Goal("start to the first healthy answer", 1.5, "x the floor", divided(starting.PART, starting.SECONDS)),
    Goal("memory per session", 0.2, "MiB", alone(remembering.PART, remembering.SESSION)),
    Goal(
        "growth by 1,000 sessions opened and closed after 1,400 others",
        1,
        "MiB",
        alone(remembering.PART, remembering.GROWTH),
    ),
    Goal(
        "each page's rerun over tables 100 times as long, CPU",
        2,
        "x with the tables as they are",
        divided(long_tables.PART, rerunning.CPU, LONG, OURS),
    ),
    Goal("search in tables 100 times as long, slowest", 30, "ms", alone(long_tables.PART, long_tables.MOST, LONG)),
)
