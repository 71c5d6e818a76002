"""Addresses for machines as routes: every method gets an answer here, and none comes through to the pages."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from components.model.data.problems import DataFault
from components.server.caching import Answer, Refusal, respond, respond_refusing, respond_to_method
from components.server.queues import Queue
from components.view.problems import say_problem
from components.view.words import load_words

MACHINES = Queue()


class Offer:
    """An ASGI app that answers GET and HEAD with what `make` gives, or with the sentence of the Refusal it raises.

    Requests take their turns in the `queue`.
    """

    def __init__(self, make: Callable[[Request], Answer], queue: Queue = MACHINES) -> None:
        self.make, self.queue = make, queue

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers; what is made is made in a thread, so that nobody else waits for it."""
        request = Request(scope)
        response = await self._answer(request)
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        if request.method not in ("GET", "HEAD"):
            return respond_to_method(request.method)
        try:
            return await self.queue.work(request, self._respond, request)
        except Refusal as refusal:
            return respond_refusing(refusal)

    def _respond(self, request: Request) -> Response:
        try:
            return respond(request, self.make(request))
        except DataFault as fault:
            said = say_problem(fault.problems[0], load_words("en"))
            raise Refusal(503, f"The data cannot be used as it is. {said}") from fault
