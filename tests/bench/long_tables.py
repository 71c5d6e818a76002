"""The same pages over tables a hundred times as long, and the search in them."""

import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context
from pathlib import Path

from components.model.data.tables import Tables
from components.model.search.finding import search
from components.model.search.index import build_index
from components.view.finding import TRANSLATED, spell_day
from tests.bench.houses import ROOT, Houses
from tests.bench.numbers import LONG, OURS, Measure, percentile
from tests.bench.rerunning import compare
from tests.bench.servers import run_warm
from tests.bench.usage import read_memory

PART = "long tables"
REST, HALF, MOST = "memory at rest, MiB", "search, p50, ms", "search, slowest, ms"
WANTED = (
    "Nasib",
    "nasib crossing",
    "humen rights",
    "how many people fled",
    "2018",
    "درعا",
    "كم عدد النازحين",
    "UNHCR",
    "Dar",
    "xyzzy",
)
TIMES = 5


def measure(houses: Houses) -> Iterator[Measure]:
    """The search by itself, then the reruns with the tables as they are and with long ones, in turns."""
    for app, data in ((OURS, ROOT / "data"), (LONG, houses.long_data)):
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            seconds = pool.submit(time_searches, data).result()
        yield Measure(PART, HALF, "", app, 1000 * percentile(seconds, 0.5))
        yield Measure(PART, MOST, "", app, 1000 * max(seconds))
    with ExitStack() as stack:
        servers = {
            OURS: stack.enter_context(run_warm(houses.ours)),
            LONG: stack.enter_context(run_warm(houses.ours, houses.long_data)),
        }
        for app, server in servers.items():
            yield Measure(PART, REST, "", app, read_memory(server.pid))
        yield from compare(PART, servers)


def time_searches(data: Path) -> list[float]:
    """Seconds of CPU for each of WANTED, the least of TIMES, over everything in the data folder."""
    index = build_index(Tables(data), TRANSLATED, spell_day)
    return [min(time_search(index, wanted) for _ in range(TIMES)) for wanted in WANTED]


def time_search(index: object, wanted: str) -> float:
    """Seconds of CPU that one search takes."""
    started = time.process_time()
    search(index, wanted)  # type: ignore[arg-type]
    return time.process_time() - started
