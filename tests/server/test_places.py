"""Who keeps silent is let go, who speaks is not; who finds no place is told so; the log stays short."""

import asyncio
import logging
import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from starlette.responses import PlainTextResponse
from uvicorn.protocols.http.h11_impl import H11Protocol

from components.server import places
from components.server.places import FULL, RECEIVE, RESERVE, WELCOME, Door, Notes, raise_limit
from tests.conftest import find_port
from tests.sweeps import sweep

HEAD = b"GET / HTTP/1.1\r\nHost: localhost\r\n"
WHOLE = HEAD + b"\r\n"
# What is sent at once, and how many answers come before the connection is closed.
CASES = [(b"", 0), (b"GET / HT", 0), (HEAD, 0), (WHOLE, 1), (WHOLE + WHOLE, 2), (WHOLE + HEAD, 1)]


@pytest.fixture(autouse=True)
def _as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(places, "WAIT", 0.3)
    yield
    for name, method in (("connection_made", WELCOME), ("data_received", RECEIVE)):
        setattr(H11Protocol, name, method)


@pytest.fixture
def port() -> Iterator[int]:
    """Where a server stands that answers whoever asks after twice the time for asking."""

    async def answer(scope: object, receive: object, send: object) -> None:
        await asyncio.sleep(2 * places.WAIT)
        await PlainTextResponse("here")(scope, receive, send)  # type: ignore[arg-type]

    found = find_port()
    config = uvicorn.Config(answer, "127.0.0.1", found, lifespan="off", log_config=None, http="h11")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield found
    server.should_exit = True
    thread.join()


def read_all(port: int, sent: bytes) -> bytes:
    """What comes until the server closes the connection."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(sent)
        return b"".join(iter(lambda: connection.recv(4096), b""))


def keep_sending(connection: socket.socket) -> None:
    """A letter now and then, for ever."""
    while True:
        connection.sendall(b"x")
        time.sleep(0.05)


def test_who_does_not_say_what_is_wanted_is_let_go_and_who_does_is_answered(port: int) -> None:
    Door(0, Notes()).open()
    assert [read_all(port, sent).count(b"200 OK") for sent, _ in CASES] == [answers for _, answers in CASES]


def test_who_says_it_letter_by_letter_is_let_go_too(port: int) -> None:
    Door(0, Notes()).open()
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection, pytest.raises(OSError):
        keep_sending(connection)


def test_who_finds_no_place_is_told_so_and_the_log_says_it_once(port: int, caplog: pytest.LogCaptureFixture) -> None:
    Door(RESERVE + 1, Notes()).open()
    assert [read_all(port, b"") for _ in range(3)] == [FULL] * 3
    assert [record.message.partition(":")[0] for record in caplog.records] == ["Too many are connected"]


def test_as_many_handles_as_are_granted() -> None:
    resource = pytest.importorskip("resource")
    assert raise_limit() == max(resource.getrlimit(resource.RLIMIT_NOFILE)[0], 0)


@sweep("said, lines", [("socket.accept() out of system resource", 1), ("Task exception was never retrieved", 3)])
def test_missing_handles_are_noted_once_in_a_while(said: str, lines: int, caplog: pytest.LogCaptureFixture) -> None:
    caplog.clear()
    loop, notes = asyncio.new_event_loop(), Notes()
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            notes.note_fault(loop, {"message": said, "exception": OSError(24, "Too many open files")})
    loop.close()
    assert len(caplog.records) == lines
