"""What nobody foresaw: whoever asked reads a reference, the log has the fault under the same one."""

import logging
import secrets

from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from components.server.language import find_language
from components.server.passing import HttpMiddleware
from components.view.tongues import plain
from components.view.words import load_words

LOG = logging.getLogger(__name__)
# No letter or digit that can be taken for another one when it is read out.
LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
LENGTH = 8


class ReferencedFaults(HttpMiddleware):
    """ASGI middleware: a fault is answered with 500 and its reference, and logged under it."""

    async def answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on; an answer that has begun when the fault happens is broken off."""
        begun = False

        async def send_noting(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, send_noting)
        except Exception as fault:
            reference = log_fault(fault, f"{scope['method']} {scope['path']!r}")
            if not begun:
                await _answer(reference, find_language(scope))(scope, receive, send)


def log_fault(fault: Exception, doing: str) -> str:
    """The reference, eight letters and digits, under which the log now has the fault and where it happened."""
    reference = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    LOG.error("Fault %s: %s", reference, doing, exc_info=fault)
    return reference


def _answer(reference: str, lang: str) -> PlainTextResponse:
    words = load_words(lang)
    lines = (words("fault.title"), words("fault.lead"), words("fault.reference", reference=reference))
    return PlainTextResponse("".join(f"{plain(line)}\n" for line in lines), 500, {"cache-control": "no-store"})
