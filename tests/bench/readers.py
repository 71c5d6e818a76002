"""Readers: sessions that speak Streamlit's own protocol (protobuf over a websocket), as its pages in browsers do."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from tests.bench.servers import HOST

STREAM = "/_stcore/stream"
PATIENCE = 120.0
KEPT_RUNS = 2
"""For how many runs a page in the browser keeps large messages (Streamlit's global.maxCachedMessageAge)."""


@dataclass(frozen=True)
class Place:
    """A page of an app and what its address asks for, without "?"."""

    room: str
    query: str = ""

    @property
    def name(self) -> str:
        """How results name it."""
        return f"{self.room}?{self.query}" if self.query else self.room


@dataclass
class Run:
    """What came of a run of a page: seconds, messages, their bytes, faults, addresses of pages, large ones by hash."""

    seconds: float = 0.0
    messages: int = 0
    size: int = 0
    faults: list[str] = field(default_factory=list)
    pages: dict[str, str] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    finished: bool = False

    def note(self, content: bytes) -> None:
        """Takes in one message of the server."""
        message = ForwardMsg.FromString(content)
        kind = message.WhichOneof("type")
        self.messages += 1
        self.size += len(content)
        if kind == "script_finished":
            self.finished = message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        elif kind == "navigation":
            self.pages = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
        elif kind == "session_event":
            self.faults.append(str(message.session_event)[:200])
        elif kind == "delta" and message.delta.new_element.WhichOneof("type") == "exception":
            self.faults.append(message.delta.new_element.exception.message[:200])
        if message.metadata.cacheable or kind == "ref_hash":
            self.kept.add(message.ref_hash or message.hash)


@dataclass
class Reader:
    """One session: what it is connected by, and what it remembers of its last runs, as the page in a browser would."""

    connection: ClientConnection
    address: str
    language: str = "lang=en"
    pages: dict[str, str] = field(default_factory=dict)
    kept: list[set[str]] = field(default_factory=list)
    make: Callable[[], Run] = Run

    async def visit(self, place: Place) -> Run:
        """Asks for a page (again) and takes in all that the server sends for it."""
        started = time.monotonic()
        run = self.make()
        await self.ask(place)
        try:
            async with asyncio.timeout(PATIENCE):
                while not run.finished:
                    content = await self.connection.recv()
                    run.note(content if isinstance(content, bytes) else content.encode())
        except TimeoutError:
            run.faults.append(f"{place.name}: no end after {PATIENCE:.0f} s")
        run.seconds = time.monotonic() - started
        self.pages = run.pages or self.pages
        self.kept = [*self.kept, run.kept][-KEPT_RUNS:]
        return run

    async def ask(self, place: Place) -> None:
        """Asks for a page and takes in nothing."""
        await self.connection.send(self._write_wish(place).SerializeToString())

    def _write_wish(self, place: Place) -> BackMsg:
        path = "" if place.room == "overview" else place.room
        query = "&".join(filter(None, (place.query, self.language)))
        message = BackMsg()
        wish = message.rerun_script
        wish.query_string = query
        if path in self.pages:
            wish.page_script_hash = self.pages[path]
        else:
            wish.page_name = path
        wish.cached_message_hashes.extend(sorted(set().union(*self.kept)))
        wish.context_info.url = f"{self.address}/{path}?{query}"
        wish.context_info.timezone = "Europe/London"
        wish.context_info.locale = "en-GB"
        wish.context_info.color_scheme = "light"
        return message


@asynccontextmanager
async def open_reader(port: int) -> AsyncIterator[Reader]:
    """A session on the server at this port, closed at the end."""
    where = f"{HOST}:{port}"
    async with connect(
        f"ws://{where}{STREAM}",
        origin=Origin(f"http://{where}"),
        subprotocols=[Subprotocol("streamlit")],
        max_size=None,
        open_timeout=PATIENCE,
        ping_interval=None,
        close_timeout=1,
    ) as connection:
        yield Reader(connection, f"http://{where}")
