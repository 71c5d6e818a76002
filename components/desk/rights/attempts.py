"""Attempts: wrong passphrases make everybody wait, longer each time, however many sessions somebody guesses from."""

import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

LOG = logging.getLogger(__name__)
LONGEST, FORGOTTEN = 60, 15 * 60
"""Seconds: the longest wait, and the quiet after which wrong attempts are forgotten."""


@dataclass(frozen=True)
class Outcome:
    """What came of an attempt: passed or not, looked at or not, the whole seconds until the next one is looked at."""

    passed: bool
    looked_at: bool = True
    wait: int = 0


class Attempts:
    """The attempts of the whole process. One is looked at at a time, which also bounds the memory that they need.

    After each wrong one all must wait, 1, 2, 4 ... up to LONGEST seconds; what is sent meanwhile is not looked at, be
    it right or wrong, and does not make the wait longer. `clock` gives seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._wrong = 0
        self._last = 0.0

    def judge(self, check: Callable[[], bool]) -> Outcome:
        """What came of an attempt, which `check` looks at unless all must wait; wrong ones are logged, without it."""
        with self._lock:
            wait = self._left()
            if wait:
                LOG.warning("A passphrase was sent within the wait and not looked at; %s s are left.", wait)
                return Outcome(passed=False, looked_at=False, wait=wait)
            if check():
                self._wrong = 0
                return Outcome(passed=True)
            self._note_wrong()
            return Outcome(passed=False, wait=self._left())

    def _note_wrong(self) -> None:
        if self._clock() - self._last > FORGOTTEN:
            self._wrong = 0
        self._wrong += 1
        self._last = self._clock()
        LOG.warning("Wrong passphrase, %s in a row; the next is looked at in %s s.", self._wrong, self._left())

    def _left(self) -> int:
        if not self._wrong:
            return 0
        pause = min(LONGEST, 1 << min(self._wrong - 1, 10))
        return max(0, math.ceil(self._last + pause - self._clock()))
