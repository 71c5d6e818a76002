"""`python -m tests.faults`: what strikes the whole machine, and so is no test; what is found stands in RESULTS.md.

    python -m tests.faults                    each of these; only a part: python -m tests.faults memory
    clock       in 2035 and in 1970 (needs faketime, a package of Debian's)
    memory      700 MB for the data of the process (what its threads reserve counts too), with 200 sessions at once
    network     no network but loopback (needs unshare of util-linux; root only where users may make no namespaces)
    read-only   a data folder that cannot be written, not even by root (as above)

Everything runs on loopback over a copy of the data. Linux only.
"""

import argparse
import itertools
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from components.screen.rooms import list_rooms
from tests.bench.machine import describe
from tests.bench.readers import Place
from tests.bench.usage import read_memory, wait_for_calm
from tests.conftest import ROOT
from tests.faults.clients import read_at_once, read_pages
from tests.faults.servers import Running, limit, run
from tests.server.clients import ask

MOST, CROWD = 700_000_000, 200
ALONE = ("unshare", "--map-root-user", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh")
READ_ONLY = 'mount --bind "$DATA_FOLDER" "$DATA_FOLDER" && mount -o remount,bind,ro "$DATA_FOLDER" && exec "$@"'
FIXED = ("unshare", "--map-root-user", "--mount", "sh", "-c", READ_ONLY, "sh")
INSIDE = "network-inside"
RAISED = re.compile(r"^[\w.]+(?:Error|Exception|Closed\w*)\b.*", re.MULTILINE)


def try_clock(data: Path, log: Path) -> Iterator[str]:
    """Years in which the clock of a machine may stand."""
    for moment in ("2035-06-01 12:00:00", "1970-01-02 12:00:00"):
        with run(data, log, ("faketime", moment)) as running:
            year = moment[:4]
            yield f"{year}: {look(running)}"
            days = ("2018-07-03", "2034-01-01", "2036-01-01")
            statuses = {day: ask(running.address, f"/data/figures.csv?known={day}").status for day in days}
            yield f"{year}: what was known on a day: {statuses}"
        kit = [sys.executable, "-m", "components.kit", "--out", str(data.with_name(f"kit-{year}"))]
        done = subprocess.run(["faketime", moment, *kit], cwd=ROOT, capture_output=True, text=True, check=False)
        yield f"{year}: make kit ended with {done.returncode} {done.stderr[-200:]}".strip()


def try_memory(data: Path, log: Path) -> Iterator[str]:
    """Little memory, and many readers."""
    with run(data, log, limit("RLIMIT_DATA", MOST)) as running:
        wait_for_calm(running.process.pid)
        yield f"{look(running)}; resident {read_memory(running.process.pid):.0f} MiB"
        rooms = [room for _, room in zip(range(CROWD), itertools.cycle(list_rooms()), strict=False)]
        runs = read_at_once(running.port, [*map(Place, rooms)])
        yield f"{CROWD} sessions at once: {sum(bool(each.faults) for each in runs)} with faults"
        yield f"{look(running)}; resident {read_memory(running.process.pid):.0f} MiB"


def try_network(data: Path, _log: Path) -> Iterator[str]:
    """Loopback and nothing else, for the server and for its readers."""
    inside = [*ALONE, sys.executable, "-m", "tests.faults", INSIDE]
    done = subprocess.run(inside, cwd=ROOT, capture_output=True, text=True, check=False)
    yield from (done.stdout or done.stderr[-500:]).splitlines()
    kit = [sys.executable, "-m", "components.kit", "--out", str(data.with_name("kit-alone"))]
    done = subprocess.run([*ALONE, *kit], cwd=ROOT, capture_output=True, text=True, check=False)
    yield f"make kit ended with {done.returncode} {done.stderr[-200:]}".strip()


def try_inside(data: Path, log: Path) -> Iterator[str]:
    """What is done where there is no network."""
    with run(data, log) as running:
        yield look(running)


def try_read_only(data: Path, log: Path) -> Iterator[str]:
    """A data folder that nobody can write, edited by hand before."""
    path = data / "signatories.csv"
    path.write_bytes(path.read_bytes().replace(b"Wifaq", b"Wifaaq", 1))
    with run(data, log, FIXED) as running:
        wait_for_calm(running.process.pid)
        yield look(running)
        yield f"log: {' '.join(line for line in running.read_log().splitlines() if 'record' in line)}"


def look(running: Running) -> str:
    """What is found at each page and at some addresses, in a sentence."""
    pages = read_pages(running.port, [Place(room, query) for room in list_rooms() for query in ("", "lang=ar")])
    paths = ("/_stcore/health", "/data/data.zip", "/data/figures/DE25.json", "/editions.json")
    statuses = [ask(running.address, path).status for path in paths]
    faulty = sum(bool(page.faults or page.broken or not page.said) for page in pages)
    errors = Counter(RAISED.findall(running.read_log()))
    return (
        f"{len(pages)} pages, {faulty} with faults; addresses {statuses}; errors in the log: {dict(errors) or 'none'}"
    )


PARTS: Mapping[str, Callable[[Path, Path], Iterator[str]]] = {
    "clock": try_clock,
    "memory": try_memory,
    "network": try_network,
    "read-only": try_read_only,
}


def main(asked: Sequence[str]) -> None:
    """Tries the parts named, else all, and says what was found."""
    if asked != [INSIDE]:
        told = describe()
        sys.stdout.write("".join(f"{name}: {told[name]}\n" for name in ("Date", "Commit", "Processor", "System")))
    for part in asked or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder) / "data"
            shutil.copytree(ROOT / "data", data)
            for found in {**PARTS, INSIDE: try_inside}[part](data, Path(folder) / "log.txt"):
                sys.stdout.write(f"{'' if part == INSIDE else part + ': '}{found}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    os.nice(5)
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description="What strikes the whole machine.")
    parser.add_argument("parts", nargs="*", metavar="PART", choices=[*PARTS, INSIDE, []], help=", ".join(PARTS))
    main(parser.parse_args().parts)
