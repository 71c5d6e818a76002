"""Clients of every temper: readers who take in what a page says, and those who connect and then do nothing."""

import asyncio
import re
import socket
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.bench.readers import Place, Run, open_reader

HOST = "127.0.0.1"
FAULT = re.compile(r'<section class="problem".*?</section>', re.DOTALL)
LOCAL = re.compile(rf"{HOST}:\d+")
STYLES = ("<style>", "<script>")
Given = TypeVar("Given")


@dataclass
class Telling(Run):
    """A run that also keeps the HTML of the page."""

    html: list[str] = field(default_factory=list)

    def note(self, content: bytes) -> None:
        """Takes in one message of the server."""
        super().note(content)
        message = ForwardMsg.FromString(content)
        if message.WhichOneof("type") == "delta" and message.delta.new_element.WhichOneof("type") == "html":
            self.html.append(message.delta.new_element.html.body)

    @property
    def said(self) -> str:
        """The page but for its styles, scripts, and the port at which it stands."""
        return LOCAL.sub(HOST, "\n".join(each for each in self.html if not each.startswith(STYLES)))

    @property
    def broken(self) -> str:
        """What the page says is wrong with its data; "" where nothing is."""
        found = FAULT.search(self.said)
        return found[0] if found else ""


def run_apart(work: Coroutine[Any, Any, Given]) -> Given:
    """What the work gives, done in a thread of its own: in this one the browser of other tests may have a loop."""
    with ThreadPoolExecutor(1) as beside:
        return beside.submit(asyncio.run, work).result()


def read_pages(port: int, places: Sequence[Place]) -> list[Telling]:
    """What each place shows to a session of its own, one after the other."""

    async def read() -> list[Telling]:
        return [await read_page(port, place) for place in places]

    return run_apart(read())


def read_at_once(port: int, places: Sequence[Place]) -> list[Telling]:
    """What each place shows to a session of its own, all connected and then asking at the same instant."""

    async def read() -> list[Telling]:
        gate = asyncio.Barrier(len(places))
        return await asyncio.gather(*(read_page(port, place, gate.wait) for place in places))

    return run_apart(read())


async def read_page(port: int, place: Place, wait: Callable[..., object] | None = None) -> Telling:
    """What a place shows to a new session; `wait` keeps it, connected, from asking."""
    async with open_reader(port) as reader:
        reader.make = Telling
        if wait:
            await wait()  # type: ignore[misc]
        run = await reader.visit(place)
        assert isinstance(run, Telling)
        return run


@contextmanager
def hold_open(port: int, number: int, sent: bytes) -> Iterator[list[socket.socket]]:
    """So many connections over which this was sent, and nothing is read; closed at the end."""
    with ExitStack() as stack:
        opened = [stack.enter_context(socket.create_connection((HOST, port), timeout=20)) for _ in range(number)]
        for each in opened:
            each.sendall(sent)
        yield opened


@asynccontextmanager
async def open_never_read(port: int, place: Place, sessions: int, times: int) -> AsyncIterator[None]:
    """So many sessions that ask for a place again and again, and read nothing; closed at the end."""
    async with AsyncExitStack() as stack:
        for _ in range(sessions):
            reader = await stack.enter_async_context(open_reader(port))
            # What has come stays in the machine's own memory from now on, and the server is kept waiting.
            reader.connection.transport.pause_reading()
            stack.callback(reader.connection.transport.abort)
            for _ in range(times):
                await reader.ask(place)
        yield
