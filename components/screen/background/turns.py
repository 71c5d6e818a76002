"""Turns: heavy work is done by one session at a time, and a crowd cannot keep out those who may publish."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from threading import Condition
from time import monotonic

STEP = 0.25
"""Seconds between two looks at the clock while waiting."""


class Turns:
    """The turns of the whole process: those that come `first` before the others, else in the order of asking."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._numbers = count()
        self._waiting: list[tuple[bool, int]] = []
        self._taken = False

    @contextmanager
    def take(self, until: float, wait: Callable[[], None], *, first: bool) -> Iterator[bool]:
        """Whether the turn has come by `until` (as time.monotonic); it lasts as long as the context.

        `wait` is called now and then meanwhile; what it raises ends the waiting.
        """
        came = self._await(until, wait, first=first)
        try:
            yield came
        finally:
            if came:
                with self._changed:
                    self._taken = False
                    self._changed.notify_all()

    def _await(self, until: float, wait: Callable[[], None], *, first: bool) -> bool:
        with self._changed:
            own = (not first, next(self._numbers))
            self._waiting.append(own)
        try:
            while True:
                with self._changed:
                    if not self._taken and min(self._waiting) == own:
                        self._taken = True
                        return True
                    self._changed.wait(STEP)
                wait()
                if monotonic() > until:
                    return False
        finally:
            with self._changed:
                self._waiting.remove(own)
                self._changed.notify_all()
