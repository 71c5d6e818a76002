"""Addresses: inside the product one per room, with the state of the view in the query; outside those that are safe."""

from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit

from components.view.words import Words

ROOMS = {
    "overview": "./",
    "statement": "./statement",
    "figures": "./figures",
    "map": "./map",
    "signatories": "./signatories",
    "aftermath": "./aftermath",
    "sources": "./sources",
    "corrections": "./corrections",
    "present": "./present",
    "desk": "./desk",
    "search": "./search",
    "accessibility": "./accessibility",
}
EDITION, KNOWN = "edition", "known"
"""What the address calls the edition looked at, and the day."""


def link(room: str, words: Words, /, **params: object) -> str:
    """The address of a room in the language of `words`, relative to any other, with `params` in its query."""
    return address(room, {**params, **words.address})


def address(room: str, params: Mapping[str, object]) -> str:
    """The address of a room, relative to any other, with `params` (blank and None ones left out) in its query."""
    query = urlencode({key: str(value) for key, value in params.items() if value not in (None, "")})
    return ROOMS[room] + (f"?{query}" if query else "")


def change(room: str, asked: Mapping[str, str], /, **changes: object) -> str:
    """The address of the same view of `room` with some parameters changed; None or "" takes one away.

    A parameter of the address may have any name, that of an argument too.
    """
    return address(room, {**asked} | changes)


def safe_link(address: str) -> str:
    """The address where it is one that a reader may be sent to (http or https), else nothing."""
    try:
        return address if urlsplit(address).scheme in ("http", "https") else ""
    except ValueError:
        return ""
