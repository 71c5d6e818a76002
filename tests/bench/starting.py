"""The start: from the command to the first healthy answer."""

from collections import defaultdict
from collections.abc import Iterator

from tests.bench.houses import Houses
from tests.bench.numbers import DEFAULT, FLOOR, OURS, Measure, median
from tests.bench.servers import run_server
from tests.bench.usage import read_cpu

PART = "start"
SECONDS, CPU = "first healthy answer, s", "CPU until then, s"
ROUNDS = 5


def measure(houses: Houses) -> Iterator[Measure]:
    """The medians of ROUNDS starts of each app, in turns, after one that is not counted."""
    folders = {FLOOR: houses.floor, OURS: houses.ours, DEFAULT: houses.default}
    found = defaultdict(list)
    for number in range(ROUNDS + 1):
        for app, folder in folders.items():
            with run_server(folder) as server:
                if number:
                    found[SECONDS, app].append(server.seconds)
                    found[CPU, app].append(read_cpu(server.pid))
    for (what, app), values in found.items():
        yield Measure(PART, what, "", app, median(values))
