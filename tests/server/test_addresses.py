"""An address of 100 kB reaches the page, however it arrives; one without end does not."""

import socket
from urllib.parse import urlsplit

import pytest

from components.server.addresses import MOST_BYTES

PACKET = 1400


def ask(server: str, length: int, piece: int) -> bytes:
    """The first line of the answer to a query of `length` bytes, sent in pieces."""
    parts = urlsplit(server)
    request = b"GET /signatories?x=" + b"a" * length + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10) as connection:
        try:
            for start in range(0, len(request), piece):
                connection.sendall(request[start : start + piece])
            return connection.makefile("rb").readline()
        except ConnectionError:
            return b"refused"


@pytest.mark.parametrize("length", [1_000, 20_000, 100_000])
@pytest.mark.parametrize("piece", [PACKET, 1_000_000], ids=["in-packets", "at-once"])
def test_long_address_is_answered(length: int, piece: int, server: str) -> None:
    assert ask(server, length, piece).startswith(b"HTTP/1.1 200")


def test_endless_address_is_refused(server: str) -> None:
    assert not ask(server, 4 * MOST_BYTES, PACKET).startswith(b"HTTP/1.1 200")
