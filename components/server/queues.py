"""How many requests are worked on at once, so that those that cost much keep neither pages nor cheap ones waiting."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.requests import HTTPConnection

from components.server.caching import Refusal
from components.view.links import KNOWN

AT_ONCE, AT_ONCE_BACK = 8, 2
MOST_WAITING = 60
Given = ParamSpec("Given")
Made = TypeVar("Made")


class Queue:
    """Threads of their own for one kind of request; looking back on a day, the dearest work, has two for itself.

    Streamlit's own files come from the threads that all share, and are never kept waiting here.
    """

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._all, self._back = CapacityLimiter(at_once), CapacityLimiter(AT_ONCE_BACK)

    async def work(
        self, request: HTTPConnection, make: Callable[Given, Made], *args: Given.args, **kwargs: Given.kwargs
    ) -> Made:
        """What `make` gives, made in a thread when it is its turn; Refusal at once where too many wait already."""
        limiter = self._back if request.query_params.get(KNOWN) else self._all
        if limiter.statistics().tasks_waiting >= MOST_WAITING:
            raise Refusal(503, "Too many ask at once. Try again in a few seconds.")
        return await run_sync(lambda: make(*args, **kwargs), limiter=limiter)
