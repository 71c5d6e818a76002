"""Which figures are set beside one: the United Nations' with it, each publisher once, no fact twice."""

from pathlib import Path

import pytest

from components.model.counterparts import MOST_TOGETHER, list_together
from components.model.data.tables import Tables
from components.model.measures import find_end, read_counts

COUNTS = read_counts(Tables(Path(__file__).parents[2] / "data"))


@pytest.mark.parametrize(
    ("own", "beside", "together"),
    [
        ("ST01", ["DE25", "DE19"], ["ST01", "DE25", "DE30", "DE17", "DE11"]),
        ("ST02", ["CA01"], ["ST02", "CA23", "CA22", "CA12", "CA19"]),
        ("ST03", [], ["ST03"]),
    ],
)
def test_own_figure_is_compared_with_other_counts(own: str, beside: list[str], together: list[str]) -> None:
    assert list_together(own, beside, COUNTS) == together


@pytest.mark.parametrize("own", sorted(COUNTS.stated)[::5])
def test_no_fact_and_no_publisher_stands_there_twice(own: str) -> None:
    found = list_together(own, [], COUNTS)
    publishers = [COUNTS.claims[key].publisher for key in found]
    assert len(set(publishers)) == len({find_end(key, COUNTS) for key in found}) == len(found) <= MOST_TOGETHER
    assert {COUNTS.measures[key] for key in found} == {COUNTS.measures[own]}
