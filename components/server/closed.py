"""Addresses of Streamlit's that are nobody's affair: how busy the server is, and its way in for programs."""

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from components.server.language import name_path

CLOSED = ("/_stcore/metrics", "/_stcore/script-health-check", "/_stcore/agent")


class ClosedAddresses:
    """ASGI middleware: at these addresses there is nothing, whoever asks."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, or answers 404."""
        closed = scope["type"] == "http" and f"{name_path(scope)}/".startswith(tuple(f"{each}/" for each in CLOSED))
        answer = PlainTextResponse("There is nothing here.\n", 404) if closed else self.app
        await answer(scope, receive, send)
