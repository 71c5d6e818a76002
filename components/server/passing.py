"""What middlewares for requests by HTTP have in common."""

from starlette.types import ASGIApp, Receive, Scope, Send


class HttpMiddleware:
    """ASGI middleware that sees requests by HTTP; all else (websockets, the server's start and end) passes it by."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, by way of `answer` where it is one by HTTP."""
        answer = self.answer if scope["type"] == "http" else self.app
        await answer(scope, receive, send)

    async def answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request by HTTP."""
        raise NotImplementedError
