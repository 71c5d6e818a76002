"""The product's own address, absolute, as crawlers and other sites need it."""

import os
import re

from starlette.requests import HTTPConnection

from components.view.links import safe_link

HOST = re.compile(r"[A-Za-z0-9.-]+(:\d{1,5})?|\[[0-9A-Fa-f:.]+\](:\d{1,5})?")
NOWHERE = "localhost"


def find_configured() -> str:
    """The address that the environment's PUBLIC_ADDRESS names, without "/" at its end; "" where it names none."""
    return safe_link(os.environ.get("PUBLIC_ADDRESS", "")).rstrip("/")


def is_encrypted(request: HTTPConnection) -> bool:
    """Whether readers reach the product by https: so says the connection, or the setting.

    The proxy before it tells (X-Forwarded-Proto), if it is one that the environment's FORWARDED_ALLOW_IPS names;
    without that, one of this machine.
    """
    return request.url.scheme in ("https", "wss") or find_configured().startswith("https:")


def find_origin(request: HTTPConnection) -> str:
    """What every address of the product begins with, without "/" at its end.

    The one that the environment's PUBLIC_ADDRESS names, else the one that the request came to.
    """
    configured = find_configured()
    if configured:
        return configured
    host = request.headers.get("host", "")
    scheme = "https" if request.url.scheme in ("https", "wss") else "http"
    return f"{scheme}://{host if HOST.fullmatch(host) else NOWHERE}{request.scope.get('root_path', '')}"
