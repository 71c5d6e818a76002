"""`make bench`: how fast the dashboard is, beside a bare page and beside itself in Streamlit's own configuration.

    python -m tests.bench                     every part; writes RESULTS.md
    python -m tests.bench start visits        these parts; prints their tables and changes no file

Everything runs on this machine's loopback, each app in a copy in a temporary folder. Ctrl-C ends all of it. Linux only.

What the words in the results mean:

    floor       a page with a heading under the same .streamlit/config.toml, nothing else; for first visits with the
                same compressed files
    dashboard   this clone
    default     this clone without its .streamlit/config.toml, but on loopback
    long        this clone over tables with 100 times the rows (long texts of the copies cut: a file has a limit)
    rerun       the page asked for again in the same session, by Streamlit's own protocol
    switch      another page asked for in the same session; the time counts from when the reader meant to
    wire        encoded bytes of every answer, and the messages of the websocket
    usable      the last piece of the page is drawn and nothing runs any more
"""

import argparse
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping

from tests.bench import long_tables, remembering, rerunning, starting, switching, visiting
from tests.bench.houses import Houses, build_houses
from tests.bench.machine import describe
from tests.bench.numbers import Measure, Measures
from tests.bench.results import FILE, write_report

PARTS: Mapping[str, Callable[[Houses], Iterator[Measure]]] = {
    "start": starting.measure,
    "reruns": rerunning.measure,
    "switches": switching.measure,
    "memory": remembering.measure,
    "visits": visiting.measure,
    "long": long_tables.measure,
}


def main() -> None:
    """Measures the parts that the command names, else all, and writes what was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="How fast the dashboard is.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}")
    parts = parser.parse_args().parts
    if unknown := set(parts) - set(PARTS):
        parser.error(f"There is no part {', '.join(sorted(unknown))}.")
    # Who is ended by another program leaves no servers behind either.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    machine = describe()
    started = time.monotonic()
    with build_houses() as houses:
        found = tuple(each for part in parts or PARTS for each in watch(part, houses))
    machine["Took"] = f"{(time.monotonic() - started) / 60:.0f} minutes"
    report = write_report(Measures(found), machine)
    if parts:
        sys.stdout.write(report)
    else:
        FILE.write_text(report, encoding="utf-8")
        sys.stderr.write(f"{FILE}\n")


def watch(part: str, houses: Houses) -> Iterator[Measure]:
    """What the part measures, said on the way, for it takes minutes."""
    started = time.monotonic()
    for each in PARTS[part](houses):
        sys.stderr.write(f"{each.part}: {each.what} {each.place} {each.app} {each.value:.4g}\n")
        yield each
    sys.stderr.write(f"-- {part}: {time.monotonic() - started:.0f} s\n")


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
