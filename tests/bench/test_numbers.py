"""Percentiles and ratios of what was measured."""

import math

from tests.bench.numbers import FLOOR, OURS, Measure, Measures, median, percentile
from tests.sweeps import sweep


@sweep(
    "values, share, expected",
    [
        ([7], 0.95, 7),
        ([3, 1, 2], 0.5, 2),
        ([4, 1, 3, 2], 0.5, 2),
        (list(range(1, 101)), 0.95, 95),
        (list(range(1, 11)), 0.95, 10),
        ([1, 2], 0.0, 1),
    ],
)
def test_a_percentile_is_a_value_that_so_many_do_not_exceed(values: list[int], share: float, expected: int) -> None:
    assert percentile(values, share) == expected


def test_there_is_no_percentile_of_nothing() -> None:
    assert math.isnan(median([]))


MEASURES = Measures(
    (
        Measure("reruns", "CPU", "map", FLOOR, 4),
        Measure("reruns", "CPU", "map", OURS, 10),
        Measure("reruns", "CPU", "desk", OURS, 6),
        Measure("reruns", "faults", "map", FLOOR, 0),
        Measure("reruns", "faults", "map", OURS, 1),
        Measure("start", "CPU", "", OURS, 1),
    )
)


@sweep(
    "what, expected",
    [
        ("CPU", {"map": 2.5}),  # The floor was not measured at the desk.
        ("faults", {}),  # Nothing is so many times as much as none.
        ("bytes", {}),
    ],
)
def test_a_ratio_is_of_what_was_measured_at_the_same_place(what: str, expected: dict[str, float]) -> None:
    assert MEASURES.divide("reruns", what, OURS, FLOOR) == expected


def test_places_stand_in_the_order_of_measuring() -> None:
    assert MEASURES.list_places("reruns", "CPU") == ["map", "desk"]
