"""The names that the server goes by. Under another one, a page of elsewhere could read this one (DNS rebinding)."""

import os
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose
from streamlit.config import get_option

from components.server.caching import SHOWN
from components.server.origin import HOST, find_configured

ANY = "*"
INSIDE = (".localhost", ".local", ".internal", ".home.arpa")
"""Names that nobody can register, and that no page of elsewhere can have."""


class KnownHosts:
    """ASGI middleware: who asks by a name that the server does not go by reads so, and is given nothing."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, or refuses it with 400 (a websocket with 403)."""
        if scope["type"] == "lifespan" or is_known(scope):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await WebSocketClose()(scope, receive, send)
        else:
            sentence = f"This server does not go by the name “{name_host(scope)[:SHOWN]}”."
            more = "Whoever runs it can add names: see ALLOWED_HOSTS in README.md."
            await PlainTextResponse(f"{sentence} {more}\n", 400, {"cache-control": "no-store"})(scope, receive, send)


def is_known(scope: Scope) -> bool:
    """Whether the request came by a name of those set, or where none is set by one that can be trusted.

    Over loopback come the browsers and proxies of this machine. There, and only there, a name that is not set must be
    one that no page of elsewhere can have; and the machine's own always works, for those who look after it.
    """
    host, inside, allowed = name_host(scope), _is_loopback(scope), list_allowed()
    if host == _find_public() != "" or (inside and _is_here(host)):
        return True
    if allowed:
        return any(_fits(host, each) for each in allowed)
    return not inside or _is_private(host)


def list_allowed() -> set[str]:
    """The names set, in small letters: in the environment's ALLOWED_HOSTS, or as Streamlit's server.allowedHosts."""
    named = [*os.environ.get("ALLOWED_HOSTS", "").split(","), *get_option("server.allowedHosts")]
    return {name.strip().lower().rstrip(".") for name in named} - {""}


def name_host(scope: Scope) -> str:
    """The name that the request asks by, in small letters, without the port; "" where it says none that is one."""
    given = Headers(scope=scope).get("host", "")
    return _read_name(f"//{given}") if HOST.fullmatch(given) else ""


def _find_public() -> str:
    return _read_name(find_configured())


def _read_name(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""


def _fits(host: str, allowed: str) -> bool:
    return allowed in (ANY, host) or (allowed.startswith("*.") and host.endswith(allowed[1:]))


def _is_loopback(scope: Scope) -> bool:
    """Whether the request reached the server under an address that only this machine has."""
    return _is_here(str((scope.get("server") or ("",))[0]))


def _is_here(host: str) -> bool:
    number = _read_number(host)
    return host == "localhost" if number is None else number.is_loopback


def _is_private(host: str) -> bool:
    """Whether it is a number or a name inside a network: no page of elsewhere can have it."""
    return _read_number(host) is not None or (host != "" and "." not in host) or host.endswith(INSIDE)


def _read_number(host: str) -> IPv4Address | IPv6Address | None:
    """The address of the network that is written so; None where it is a name."""
    try:
        number = ip_address(host)
    except ValueError:
        return None
    return (number.ipv4_mapped or number) if isinstance(number, IPv6Address) else number
