"""Turns: one at a time, whoever may publish before the others, and nobody waits for ever."""

from concurrent.futures import ThreadPoolExecutor
from time import monotonic, sleep

import pytest

from components.screen.background.turns import Turns

SOON = 0.05


def nothing() -> None:
    """Waits."""


def test_who_may_publish_comes_before_the_crowd_and_the_crowd_in_its_order() -> None:
    turns, done = Turns(), list[str]()

    def work(name: str, *, first: bool) -> None:
        with turns.take(monotonic() + 10, nothing, first=first) as came:
            assert came
            done.append(name)

    with ThreadPoolExecutor(4) as pool, turns.take(monotonic(), nothing, first=False) as came:
        assert came
        for name, first in (("one", False), ("two", False), ("staff", True)):
            pool.submit(work, name, first=first)
            sleep(SOON)
        assert (done, len(turns._waiting)) == ([], 3)
    assert done == ["staff", "one", "two"]


def test_turn_that_does_not_come_in_time_is_given_up() -> None:
    turns = Turns()
    with turns.take(monotonic(), nothing, first=False), turns.take(monotonic(), nothing, first=True) as came:
        assert not came
    with turns.take(monotonic(), nothing, first=False) as came:
        assert came


def test_who_goes_away_while_waiting_or_at_work_leaves_the_turn_to_others() -> None:
    turns = Turns()

    def leave() -> None:
        raise KeyboardInterrupt

    with (
        turns.take(monotonic(), nothing, first=False),
        pytest.raises(KeyboardInterrupt),
        turns.take(monotonic() + 10, leave, first=True),
    ):
        pass
    with pytest.raises(KeyboardInterrupt), turns.take(monotonic(), nothing, first=False):
        leave()
    with turns.take(monotonic(), nothing, first=False) as came:
        assert came
