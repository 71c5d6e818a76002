"""What is imported when it is first needed: all that reads the data. It takes a second, and the server answers before.

It is named as uvicorn takes an app: `module:name`. Nothing else in the house puts its imports off.
"""

import os
import time
from asyncio import Lock
from collections.abc import Callable
from errno import EMFILE
from functools import partial
from pkgutil import resolve_name
from typing import Any

from anyio.to_thread import run_sync
from starlette.types import ASGIApp, Receive, Scope, Send

TRIES, PAUSE = 120, 0.5
"""How often an import is tried where a crowd holds all handles of the system, and seconds between two tries."""


def defer(name: str) -> Callable[..., Any]:
    """The function called so, imported when it is first called."""
    return lambda *given: bring(name)(*given)


def bring(name: str) -> Any:  # noqa: ANN401
    """What is called so, imported if it was not; waits where the system has no handle to read its file with."""
    for _ in range(TRIES):
        try:
            return resolve_name(name)
        except (OSError, ImportError) as error:
            if os.strerror(EMFILE) not in str(error):
                raise
        time.sleep(PAUSE)
    return resolve_name(name)


class Deferred:
    """ASGI app that the function called so makes, from what is given beside its name, for the first request."""

    def __init__(self, name: str, *given: object) -> None:
        self._make = partial(defer(name), *given)
        self._app: ASGIApp | None = None
        self._making = Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers; what it takes is imported in a thread, so that nobody waits who does not need it."""
        app = self._app or await self._open()
        await app(scope, receive, send)

    async def _open(self) -> ASGIApp:
        async with self._making:
            if self._app is not None:
                return self._app
            app: ASGIApp = await run_sync(self._make)
            self._app = app
            return app
