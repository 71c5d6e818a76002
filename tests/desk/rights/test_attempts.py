"""Attempts: wrong ones make all sessions wait, longer each time; the log says so without what was typed."""

import logging
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from components.desk.rights.attempts import FORGOTTEN, LONGEST, Attempts, Outcome


class Clock:
    """A clock that stands still until it is set forward."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def wrong() -> bool:
    return False


def right() -> bool:
    return True


def look(looked: list[int]) -> bool:
    """A wrong one that notes that it was looked at."""
    looked.append(1)
    return False


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_wait_doubles_up_to_the_longest(clock: Clock) -> None:
    attempts = Attempts(clock)
    waits: list[int] = []
    for _ in range(9):
        waits.append(attempts.judge(wrong).wait)
        clock.now += waits[-1]
    assert waits == [1, 2, 4, 8, 16, 32, LONGEST, LONGEST, LONGEST]


def test_right_one_is_refused_while_waiting_and_passes_after(clock: Clock) -> None:
    attempts = Attempts(clock)
    attempts.judge(wrong)
    attempts.judge(wrong)
    clock.now += 0.4
    assert attempts.judge(right) == Outcome(passed=False, looked_at=False, wait=1)
    clock.now += 0.6
    assert attempts.judge(right) == Outcome(passed=True)


def test_what_is_sent_while_waiting_is_not_looked_at_and_adds_nothing(clock: Clock) -> None:
    attempts = Attempts(clock)
    looked: list[int] = []
    attempts.judge(wrong)
    waits = [attempts.judge(partial(look, looked)).wait for _ in range(50)]
    assert (waits, looked) == ([1] * 50, [])
    clock.now += 1
    assert attempts.judge(wrong).wait == 2


def test_right_one_and_a_long_quiet_forget_the_wrong_ones(clock: Clock) -> None:
    attempts = Attempts(clock)
    for _ in range(3):
        clock.now += attempts.judge(wrong).wait
    assert attempts.judge(right).passed
    assert attempts.judge(wrong).wait == 1
    clock.now += 1
    assert attempts.judge(wrong).wait == 2
    clock.now += FORGOTTEN + 1
    assert attempts.judge(wrong).wait == 1


def test_parallel_sessions_get_one_guess_together(clock: Clock) -> None:
    attempts = Attempts(clock)
    looked: list[int] = []
    with ThreadPoolExecutor(16) as pool:
        outcomes = list(pool.map(lambda _: attempts.judge(partial(look, looked)), range(64)))
    assert len(looked) == 1
    assert {outcome.passed for outcome in outcomes} == {False}


def test_wrong_ones_are_logged(clock: Clock, caplog: pytest.LogCaptureFixture) -> None:
    attempts = Attempts(clock)
    with caplog.at_level(logging.WARNING):
        attempts.judge(wrong)
        attempts.judge(right)
    assert [record.getMessage() for record in caplog.records] == [
        "Wrong passphrase, 1 in a row; the next is looked at in 1 s.",
        "A passphrase was sent within the wait and not looked at; 1 s are left.",
    ]
