"""Reruns: what a page costs that a reader looks at again, everything on it being made already."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field

from components.screen.rooms import list_rooms
from tests.bench.houses import Houses
from tests.bench.numbers import DEFAULT, FLOOR, OURS, Measure, median
from tests.bench.readers import Place, Run, open_reader
from tests.bench.servers import Server, run_warm
from tests.bench.usage import read_cpu, wait_for_calm

PART = "reruns"
CPU, MEDIAN, MESSAGES, SENT, FAULTS = "CPU, ms", "p50, ms", "messages", "sent, KiB", "faults"
ROUNDS, TIMES, BUDGET = 3, 10, 2.0
"""How often it is a page's turn, and the reruns and seconds that it then has at most."""
PAUSE = 0.05
"""Seconds between two reruns: one asked for at the very end of another has to wait for Streamlit's next look."""
PLACES = (*map(Place, list_rooms()), Place("search", "q=Nasib"), Place("overview", "known=2018-07-03"))
"""Every page, the search with words to search for, and a page as of an earlier day."""


@dataclass
class Tally:
    """The reruns of a page, and the seconds of CPU that they took the server."""

    cpu: float = 0.0
    runs: list[Run] = field(default_factory=list)


def measure(houses: Houses) -> Iterator[Measure]:
    """Each page of each app, in turns; the floor has but one, which is measured anew beside each."""
    folders = {FLOOR: houses.floor, OURS: houses.ours, DEFAULT: houses.default}
    with ExitStack() as stack:
        servers = {app: stack.enter_context(run_warm(folder)) for app, folder in folders.items()}
        yield from compare(PART, servers)


def compare(part: str, servers: Mapping[str, Server]) -> Iterator[Measure]:
    """The reruns of every page by these servers, in turns; the floor's one page has all of its turns together."""
    tallies: dict[tuple[str, str], Tally] = defaultdict(Tally)
    for app, server in servers.items():
        asyncio.run(see(server, PLACES[:1] if app == FLOOR else PLACES))
        wait_for_calm(server.pid)
    for place in PLACES:
        for _ in range(ROUNDS):
            for app, server in servers.items():
                floor = app == FLOOR
                tally = tallies[app, "" if floor else place.name]
                asyncio.run(rerun(server, PLACES[0] if floor else place, tally))
    for place in PLACES:
        for app in servers:
            yield from tell(tallies[app, "" if app == FLOOR else place.name], part, place.name, app)


def tell(tally: Tally, part: str, place: str, app: str) -> Iterator[Measure]:
    """The measures of one page of one app."""
    yield Measure(part, CPU, place, app, 1000 * tally.cpu / len(tally.runs))
    yield Measure(part, MEDIAN, place, app, 1000 * median(run.seconds for run in tally.runs))
    yield Measure(part, MESSAGES, place, app, tally.runs[-1].messages)
    yield Measure(part, SENT, place, app, tally.runs[-1].size / 1024)
    yield Measure(part, FAULTS, place, app, sum(len(run.faults) for run in tally.runs))


async def see(server: Server, places: Sequence[Place]) -> None:
    """Shows each place once, so that what is made for all readers is made."""
    async with open_reader(server.port) as reader:
        for place in places:
            await reader.visit(place)


async def rerun(server: Server, place: Place, tally: Tally) -> None:
    """Adds TIMES reruns of the page, fewer where they take longer than BUDGET; the first visits are not counted."""
    async with open_reader(server.port) as reader:
        await reader.visit(place)
        await reader.visit(place)
        before, until = read_cpu(server.pid), time.monotonic() + BUDGET
        for _ in range(TIMES):
            await asyncio.sleep(PAUSE)
            tally.runs.append(await reader.visit(place))
            if time.monotonic() > until:
                break
        tally.cpu += read_cpu(server.pid) - before
