"""What is imported when it is first needed: all that reads the data. It takes a second, and the server answers before.

It is named as uvicorn takes an app: `module:name`. Nothing else in the house puts its imports off.
"""

from asyncio import Lock
from collections.abc import Callable
from functools import partial
from pkgutil import resolve_name
from typing import Any

from anyio.to_thread import run_sync
from starlette.types import ASGIApp, Receive, Scope, Send


def defer(name: str) -> Callable[..., Any]:
    """The function called so, imported when it is first called."""
    return lambda *given: resolve_name(name)(*given)


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
