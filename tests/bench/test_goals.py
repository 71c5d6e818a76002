"""Which goals are reached."""

from tests.bench import rerunning, visiting
from tests.bench.goals import Goal, alone, divided, judge, weigh_visit
from tests.bench.numbers import FLOOR, OURS, Measure, Measures
from tests.sweeps import sweep

MEASURES = Measures(
    (
        *(Measure("reruns", "CPU", place, FLOOR, 4) for place in ("map", "desk", "search")),
        *(Measure("reruns", "CPU", place, OURS, ms) for place, ms in (("map", 10), ("desk", 8), ("search", 9))),
        Measure(visiting.PART, visiting.WIRE, "overview", FLOOR, 1000),
        Measure(visiting.PART, visiting.WIRE, "map", OURS, 1800),
        Measure(visiting.PART, visiting.DECK, "map", OURS, 600),
    )
)


@sweep(
    "goal, place, worst, missed, reached",
    [
        (Goal("", 2, "", divided("reruns", "CPU")), "map", 2.5, ("map", "search"), False),
        (Goal("", 2.5, "", divided("reruns", "CPU")), "map", 2.5, (), True),
        (Goal("", 8, "", alone("reruns", "CPU", OURS, "desk")), "desk", 8, (), True),
        (Goal("", 1.25, "", weigh_visit("map", visiting.DECK)), "map", 1.2, (), True),
        (Goal("", 1.25, "", weigh_visit("map")), "map", 1.8, ("map",), False),
        (Goal("", 1.25, "", weigh_visit("figures")), "", None, (), None),
        (Goal("", 1, "", divided("start", rerunning.CPU)), "", None, (), None),
    ],
)
def test_the_worst_place_decides(
    goal: Goal, place: str, worst: float | None, missed: tuple[str, ...], reached: bool | None
) -> None:
    verdict = judge(goal, MEASURES)
    assert (verdict.place, verdict.worst, verdict.missed, verdict.reached) == (place, worst, missed, reached)
