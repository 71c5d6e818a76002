"""Places: how many may be connected, and how long who does not say what is wanted may keep one."""

import asyncio
import logging
import time
from contextlib import suppress
from typing import Any
from weakref import WeakKeyDictionary

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

try:
    import resource
except ImportError:  # Windows knows no such limits.
    resource = None  # type: ignore[assignment]

LOG = logging.getLogger(__name__)
WAIT = 30.0
"""Seconds for saying what is wanted: a browser needs a fraction of one, but some connect ahead and keep silent."""
MOST, RESERVE = 65_536, 16
"""Handles of the system that are asked for; those kept for files, and for the sessions of those who are let in."""
QUIET = 60.0
"""Seconds between two lines in the log that say the same."""
SAID = b"Too many are connected at once. Try again in a minute.\n"
FULL = (
    b"HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain; charset=utf-8\r\nCache-Control: no-store\r\n"
    b"Retry-After: 60\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s" % (len(SAID), SAID)
)
WELCOME, RECEIVE = H11Protocol.connection_made, H11Protocol.data_received
"""As uvicorn has them."""


def guard_places() -> None:
    """Lets as many connect as the system allows, sends more away with 503, and lets go who keeps silent.

    To be called in the server's loop. uvicorn keeps who sends nothing, or half a request, for ever, and has no options
    for that; where the system gives no more handles, Python's loop fills the log with it.
    """
    notes = Notes()
    Door(raise_limit(), notes).open()
    asyncio.get_running_loop().set_exception_handler(notes.note_fault)


def raise_limit() -> int:
    """How many handles this process may have from now on: as many as are wanted and granted; 0 for no limit.

    Each session takes four. The usual 1,024 are used up by fewer than 200 readers.
    """
    if not resource:
        return 0
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY or soft >= MOST:
        return max(soft, 0)
    wanted = MOST if hard == resource.RLIM_INFINITY else min(MOST, hard)
    with suppress(OSError, ValueError):  # macOS names more than it grants.
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0]


class Door:
    """Who is let in, with `handles` of the system for all (0: without limit), and for how long who says nothing."""

    def __init__(self, handles: int, notes: "Notes") -> None:
        self._last, self._notes = handles - RESERVE, notes
        self._waiting = WeakKeyDictionary[H11Protocol, asyncio.TimerHandle]()

    def open(self) -> None:
        """Stands here from now on, for every connection of this process."""
        for name, own in (("connection_made", self._welcome), ("data_received", self._receive)):
            # A function, for a bound method would not be given the connection.
            setattr(H11Protocol, name, lambda protocol, given, own=own: own(protocol, given))

    def _welcome(self, protocol: H11Protocol, transport: asyncio.Transport) -> None:
        WELCOME(protocol, transport)
        # The system gives the lowest number that is free.
        if self._last >= 0 and transport.get_extra_info("socket").fileno() >= self._last:
            self._notes.note_full("who comes is sent away")
            transport.write(FULL)
            transport.close()
        else:
            self._look(protocol)

    def _receive(self, protocol: H11Protocol, data: bytes) -> None:
        RECEIVE(protocol, data)
        self._look(protocol)

    def _look(self, protocol: H11Protocol) -> None:
        """Sets the time for a request that has not come whole; what comes of it meanwhile does not lengthen it."""
        silent = protocol.conn.their_state is h11.IDLE
        if silent and protocol not in self._waiting:
            self._waiting[protocol] = protocol.loop.call_later(WAIT, protocol.transport.close)
        elif not silent and protocol in self._waiting:
            self._waiting.pop(protocol).cancel()


class Notes:
    """What the loop says of faults that nobody waits for: as ever, but of missing handles once in a while only."""

    def __init__(self) -> None:
        self._last = -QUIET

    def note_fault(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Logs the fault."""
        if "out of system resource" in context["message"]:
            self.note_full(str(context.get("exception")))
        else:
            loop.default_exception_handler(context)

    def note_full(self, detail: str) -> None:
        """Logs that there are no places left."""
        if time.monotonic() - self._last >= QUIET:
            self._last = time.monotonic()
            LOG.warning("Too many are connected: %s", detail)
