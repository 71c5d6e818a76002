"""What every answer says of itself to browsers, and that the server does not say what it is made of."""

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import Message, Receive, Scope, Send
from uvicorn.config import Config

from components.server.origin import is_encrypted
from components.server.passing import HttpMiddleware
from components.server.policies import find_policy

BANNER = b"server"
A_YEAR = "max-age=31536000"
CLOSED = ("camera", "display-capture", "geolocation", "microphone", "midi", "payment", "usb")
ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": ", ".join(f"{each}=()" for each in CLOSED),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
"""Other sites are not told which page a reader came from, for the address says what is open on it."""


class SafeHeaders(HttpMiddleware):
    """ASGI middleware: each answer carries these headers, but where it has one of its own."""

    async def answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on and adds the headers to the answer."""
        given = {**ALWAYS, "content-security-policy": find_policy(scope)}
        if is_encrypted(HTTPConnection(scope)):
            given["strict-transport-security"] = A_YEAR

        async def send_safe(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add(MutableHeaders(scope=message), given, secure=scope["scheme"] == "https")
            await send(message)

        await self.app(scope, receive, send_safe)


def hide_banner() -> None:
    """Keeps uvicorn from naming itself in each answer.

    uvicorn has an option for it (server_header), but `streamlit run` gives no way to set it, and what uvicorn adds no
    middleware sees. What is kept of it, it reads anew each second.
    """
    Config.encoded_headers = property(_leave_out_banner, _keep_headers)  # type: ignore[assignment]


def _add(headers: MutableHeaders, given: dict[str, str], *, secure: bool) -> None:
    for name, value in given.items():
        headers.setdefault(name, value)
    if secure:
        headers.raw[:] = [(name, _secure(value) if name == b"set-cookie" else value) for name, value in headers.raw]


def _secure(cookie: bytes) -> bytes:
    """The cookie, never sent without encryption; Streamlit does not know of the proxy before it."""
    return cookie if b"; secure" in cookie.lower() else cookie + b"; Secure"


def _leave_out_banner(config: Config) -> list[tuple[bytes, bytes]]:
    return [header for header in vars(config)["encoded_headers"] if header[0] != BANNER]


def _keep_headers(config: Config, headers: list[tuple[bytes, bytes]]) -> None:
    vars(config)["encoded_headers"] = headers
