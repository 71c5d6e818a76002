"""Page switches with many readers at once: each goes to another page every five seconds, all evenly spread."""

import asyncio
import time
from collections.abc import Coroutine, Iterable, Iterator, Sequence
from contextlib import AsyncExitStack, ExitStack
from dataclasses import dataclass, field

from components.screen.rooms import list_rooms
from tests.bench.houses import Houses
from tests.bench.numbers import DEFAULT, FLOOR, OURS, Measure, percentile
from tests.bench.readers import Place, Reader, open_reader
from tests.bench.servers import Server, run_warm
from tests.bench.usage import read_cpu, wait_for_calm

PART = "switches"
HALF, MOST, CPU, FAULTS = "p50, ms", "p95, ms", "CPU used of one processor, %", "faults"
EVERY = 5.0
SWITCHES = {1: 8, 50: 3, 200: 3}
"""By number of sessions how often each switches. A single one of each app switches while those of the others do."""
AT_ONCE = 4
"""How many sessions are opened at the same time, beforehand."""
ROOMS = tuple(map(Place, list_rooms()))


@dataclass
class Tally:
    """What the readers met: seconds from when each meant to switch until the page was there, and faults."""

    seconds: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    cpu: float = 0.0
    lasted: float = 0.0


def measure(houses: Houses) -> Iterator[Measure]:
    """Each app with each number of sessions; the floor has but one page, to which its readers go again."""
    places = {FLOOR: ROOMS[:1], OURS: ROOMS, DEFAULT: ROOMS}
    folders = {FLOOR: houses.floor, OURS: houses.ours, DEFAULT: houses.default}
    with ExitStack() as stack:
        servers = {app: stack.enter_context(run_warm(folder)) for app, folder in folders.items()}
        for app, server in servers.items():
            asyncio.run(switch(server, places[app], 1, 2 * len(ROOMS), 0.0))
        for sessions, times in SWITCHES.items():
            for crowd in [[*servers]] if sessions == 1 else [[app] for app in servers]:
                for app in crowd:
                    wait_for_calm(servers[app].pid)
                wanders = [switch(servers[app], places[app], sessions, times, EVERY) for app in crowd]
                for app, tally in zip(crowd, asyncio.run(gather(wanders)), strict=True):
                    yield from tell(tally, f"{sessions} session{'s' * (sessions > 1)}", app)


def tell(tally: Tally, place: str, app: str) -> Iterator[Measure]:
    """The measures of one such crowd."""
    for what, share in ((HALF, 0.5), (MOST, 0.95)):
        yield Measure(PART, what, place, app, 1000 * percentile(tally.seconds, share))
    yield Measure(PART, CPU, place, app, 100 * tally.cpu / tally.lasted)
    yield Measure(PART, FAULTS, place, app, len(tally.faults))


async def switch(server: Server, places: Sequence[Place], sessions: int, times: int, every: float) -> Tally:
    """Opens so many sessions, and lets each of them switch so many times, once `every` seconds."""
    tally = Tally()
    async with AsyncExitStack() as stack:
        gate = asyncio.Semaphore(AT_ONCE)

        async def begin(number: int) -> Reader:
            async with gate:
                reader = await stack.enter_async_context(open_reader(server.port))
                await reader.visit(places[number % len(places)])
                return reader

        readers = await asyncio.gather(*(begin(number) for number in range(sessions)))
        before, started = read_cpu(server.pid), time.monotonic()
        wanders = (
            go(reader, turn(places, at), times, every, started + at * every / sessions, tally)
            for at, reader in enumerate(readers)
        )
        await asyncio.gather(*wanders)
        tally.cpu, tally.lasted = read_cpu(server.pid) - before, time.monotonic() - started
    return tally


async def gather(crowds: Iterable[Coroutine[None, None, Tally]]) -> list[Tally]:
    """What becomes of crowds at the same time."""
    return await asyncio.gather(*crowds)


def turn(places: Sequence[Place], by: int) -> list[Place]:
    """The places in the same order, beginning with another."""
    return [*places[by % len(places) :], *places[: by % len(places)]]


async def go(reader: Reader, places: Sequence[Place], times: int, every: float, first: float, tally: Tally) -> None:
    """One reader's switches; who is still waiting when the next is due goes on late, and the wait counts."""
    for number in range(1, times + 1):
        due = first + (number - 1) * every if every else time.monotonic()
        await asyncio.sleep(max(due - time.monotonic(), 0))
        run = await reader.visit(places[number % len(places)])
        tally.seconds.append(time.monotonic() - due)
        tally.faults += run.faults
