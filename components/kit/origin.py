"""The product's public address, as configured: what a QR code and the links in a file lead to."""

import os
from ipaddress import ip_address
from urllib.parse import urlsplit

from components.view.links import safe_link

HERE = ("localhost", "")


def find_public(configured: str | None = None) -> str:
    """The address without "/" at its end: the one `configured`, else what the environment's PUBLIC_ADDRESS says.

    "" where there is none, or one that leads nobody anywhere but to his own machine.
    """
    address = safe_link(os.environ.get("PUBLIC_ADDRESS", "") if configured is None else configured).rstrip("/")
    return "" if _is_here(address) else address


def _is_here(address: str) -> bool:
    host = urlsplit(address).hostname or ""
    try:
        return host in HERE or host.endswith(".localhost") or ip_address(host).is_loopback or not int(ip_address(host))
    except ValueError:
        return False
