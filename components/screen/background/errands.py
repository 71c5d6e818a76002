"""Errands: work that takes long, done by a process beside the server, so that other people's pages keep their speed."""

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from threading import BoundedSemaphore
from time import monotonic
from typing import TypeVar, cast

from components.desk.clerk import read_answer, write_work
from components.screen.background.processes import STEP, BrokenError, LateError, start

COMMAND = ("-m", "components.desk.clerk")
AT_ONCE = 2
PATIENCE = 120.0
"""Seconds that an errand may take, and as many that it may wait for others."""
LOG = logging.getLogger(__name__)
Done = TypeVar("Done")
Tick = Callable[[], object]
_places = BoundedSemaphore(AT_ONCE)


class UndoneError(Exception):
    """Raised when an errand was not done: `code` is "busy", "late" or "broken"; the log says how it broke."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def run_errand(tick: Tick, work: Callable[..., Done], *arguments: object) -> Done:
    """What `work`, a function of a module without Streamlit, gives for the arguments; it is run in a process.

    `tick` is called now and then meanwhile, in the caller's thread; what it raises ends the process. Two errands are
    run at once in the whole server, others wait. UndoneError where it cannot be done; DataFault where `work` raises it.
    """
    with _take_place(tick):
        try:
            answer = _ask(write_work(work, *arguments), tick, monotonic() + PATIENCE)
        except LateError as fault:
            raise UndoneError("late") from fault
        except BrokenError as fault:
            LOG.error("An errand broke: %s", fault)
            raise UndoneError("broken") from fault
    return cast(Done, read_answer(answer))


@contextmanager
def _take_place(tick: Tick) -> Iterator[None]:
    until = monotonic() + PATIENCE
    while not _places.acquire(timeout=STEP):
        tick()
        if monotonic() > until:
            raise UndoneError("busy")
    try:
        yield
    finally:
        _places.release()


def _ask(work: bytes, tick: Tick, until: float) -> bytes:
    with ThreadPoolExecutor(1, "errand") as beside:
        process = start(*COMMAND)
        try:
            heard = beside.submit(process.popen.communicate, work)
            while wait([heard], STEP).not_done:
                tick()
                if monotonic() > until:
                    raise LateError
            process.finish()
        finally:
            process.end()
    return heard.result()[0]
