"""Attempts: wrong ones make their sender wait, longer each time, and others a little; the log says so."""

import logging
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from components.desk.rights.attempts import FORGOTTEN, LONGEST, OTHERS, Attempts, Outcome, tell_sender

GUESSER, STAFF = "8.8.8.8", "9.9.9.9"


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


@pytest.mark.parametrize(
    ("sender", "waits"),
    [
        (GUESSER, [1, 2, 4, 8, 16, 32, LONGEST, LONGEST, LONGEST]),
        ("", [1, 2, 4, OTHERS, OTHERS, OTHERS, OTHERS, OTHERS, OTHERS]),
    ],
)
def test_wait_doubles_up_to_the_longest(sender: str, waits: list[int], clock: Clock) -> None:
    attempts = Attempts(clock)
    for wait in waits:
        assert attempts.judge(wrong, sender).wait == wait
        clock.now += wait


def test_whoever_keeps_guessing_does_not_keep_the_staff_out(clock: Clock) -> None:
    attempts = Attempts(clock)
    for _ in range(8):
        clock.now += attempts.judge(wrong, GUESSER).wait
    assert attempts.judge(wrong, GUESSER).wait == LONGEST
    assert attempts.judge(right, STAFF) == Outcome(passed=False, looked_at=False, wait=OTHERS)
    for _ in range(OTHERS):
        clock.now += 1
        assert not attempts.judge(wrong, GUESSER).looked_at
    assert attempts.judge(right, STAFF).passed
    assert attempts.judge(right, GUESSER).wait == LONGEST - OTHERS


def test_guessing_from_many_addresses_is_slow_too(clock: Clock) -> None:
    attempts = Attempts(clock)
    waits: list[int] = []
    for at in range(9):
        waits.append(attempts.judge(wrong, f"8.8.8.{at}").wait)
        clock.now += waits[-1]
    assert waits == [1, 2, 4, *[OTHERS] * 6]


@pytest.mark.parametrize(
    ("address", "forwarded", "sender"),
    [
        ("8.8.4.4", [], "8.8.4.4"),
        ("8.8.4.4", ["9.9.9.9"], "8.8.4.4"),
        ("172.17.0.1", ["9.9.9.9, 8.8.8.8"], "8.8.8.8"),
        (None, ["9.9.9.9", "2a00:1450::1"], "2a00:1450::/64"),
        ("2a00:1450::2", ["9.9.9.9"], "2a00:1450::/64"),
        ("::ffff:8.8.4.4", ["9.9.9.9"], "8.8.4.4"),
        (None, ["8.8.8.8, 10.0.0.7"], ""),
        (None, ["8.8.8.8, made up"], ""),
        ("192.168.1.7", [], ""),
        (None, [], ""),
    ],
)
def test_sender_is_the_public_address_nearest_to_the_server(
    address: str | None, forwarded: list[str], sender: str
) -> None:
    assert tell_sender(address, forwarded) == sender


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
