"""Memory: at rest, with all pages seen, for each session, and after thousands of sessions opened and closed."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack

from components.screen.rooms import list_rooms
from tests.bench.houses import Houses
from tests.bench.numbers import DEFAULT, FLOOR, OURS, Measure
from tests.bench.readers import Place, open_reader
from tests.bench.servers import Server, run_warm
from tests.bench.usage import read_memory, wait_for_calm

PART = "memory"
REST, SEEN, SESSION = "at rest, MiB", "every page seen, MiB", "per session, MiB"
GROWTH = "growth by 1,000 sessions after 1,400 others, MiB"
SESSIONS, SETTLING, GROWING, AT_ONCE = 200, 1000, 1000, 8
ROOMS = tuple(map(Place, list_rooms()))


def measure(houses: Houses) -> Iterator[Measure]:
    """Each app by itself; growth but of the floor and ours, for Streamlit's own configuration takes too long."""
    for app, folder in ((FLOOR, houses.floor), (OURS, houses.ours), (DEFAULT, houses.default)):
        places = ROOMS[:1] if app == FLOOR else ROOMS
        with run_warm(folder) as server:
            yield Measure(PART, REST, "", app, read_memory(server.pid))
            asyncio.run(come_and_go(server, places, 2 * len(ROOMS)))
            wait_for_calm(server.pid)
            yield Measure(PART, SEEN, "", app, read_memory(server.pid))
            yield Measure(PART, SESSION, "", app, asyncio.run(weigh_session(server, places)))
            if app != DEFAULT:
                yield Measure(PART, GROWTH, "", app, asyncio.run(weigh_growth(server, places)))


async def weigh_session(server: Server, places: Sequence[Place]) -> float:
    """MiB that each of SESSIONS open sessions adds, each of which shows a page."""
    await come_and_go(server, places, SESSIONS)
    before = read_memory(server.pid)
    async with AsyncExitStack() as stack:
        for number in range(SESSIONS):
            reader = await stack.enter_async_context(open_reader(server.port))
            await reader.visit(places[number % len(places)])
        return (read_memory(server.pid) - before) / SESSIONS


async def weigh_growth(server: Server, places: Sequence[Place]) -> float:
    """MiB that GROWING sessions leave behind after SETTLING others have come and gone."""
    await come_and_go(server, places, SETTLING)
    before = read_memory(server.pid)
    await come_and_go(server, places, GROWING)
    return read_memory(server.pid) - before


async def come_and_go(server: Server, places: Sequence[Place], sessions: int) -> None:
    """So many sessions, some at a time, that each see one page and are closed."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def come(number: int) -> None:
        async with gate, open_reader(server.port) as reader:
            await reader.visit(places[number % len(places)])

    await asyncio.gather(*(come(number) for number in range(sessions)))
