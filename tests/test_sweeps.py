"""A sweep checks each value whatever becomes of the others, and fails with all that failed."""

import inspect

import pytest

from tests.sweeps import sweep


@sweep("low, high", [(1, 2), (2, 1), (3, 3), (3, 4)])
def check_order(low: int, high: int, room: str) -> None:
    assert low < high, room


def test_all_that_fail_are_named() -> None:
    with pytest.raises(AssertionError, match=r"2 of 4 fail\.\n\(2, 1\): .*the map.*\n\(3, 3\): .*the map"):
        check_order(room="the map")


def test_what_is_not_swept_is_left_for_fixtures() -> None:
    assert list(inspect.signature(check_order).parameters) == ["room"]


def test_nothing_is_no_sweep() -> None:
    with pytest.raises(AssertionError, match="nothing to check"):
        sweep("name", [])
