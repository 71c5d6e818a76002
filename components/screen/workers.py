"""The processes that say what editions say: started with low priority, listened to, and ended whatever happens."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from json import loads
from pathlib import Path
from queue import Empty, Queue
from subprocess import PIPE, Popen
from tempfile import TemporaryFile
from threading import Thread
from time import monotonic
from typing import IO

from components.desk.effect.packing import unpack
from components.desk.effect.sayings import Heard

ROOT = Path(__file__).parents[2]
COMMAND = ("-m", "components.screen.saying")
AT_ONCE = 2
STEP = 0.25
"""Seconds between two looks at the clock while nothing is heard."""
COMPLAINT = 2000
"""Letters of a process's last complaint that are kept."""
Report = Callable[[float, str], None]


class LateError(Exception):
    """Raised when what was asked is not said in time."""


class BrokenError(Exception):
    """Raised when a process ends before it has said everything; carries the last lines of its complaint."""


@dataclass(eq=False)
class Job:
    """One process to run: the folder of an edition, the languages, what is wanted (JSON), and what it has said."""

    folder: Path
    langs: tuple[str, ...]
    wanted: str
    heard: list[Heard] = field(default_factory=list)
    done: int = 0
    ahead: int = 1
    """Views heard, and those still to come as far as is known: in a language not begun, as many again."""

    def note(self, line: str) -> str:
        """Keeps what the process has said in one line of JSON; gives the room it was about."""
        said = loads(line)
        heard = unpack(said["heard"])
        self.heard.append(heard)
        self.done += 1
        to_come = len(self.langs) - 1 - self.langs.index(heard.view.lang) if heard.view.lang in self.langs else 0
        self.ahead = said["ahead"] + to_come * (said["ahead"] + self.done)
        return heard.view.room


def run_jobs(jobs: Iterable[Job], report: Report, until: float) -> None:
    """Runs the jobs, two at once; each then holds what it heard.

    `report` is told from this thread the share done and the room. LateError where they are not done by `until` (as
    time.monotonic), BrokenError where one fails. No process is left running, whatever is raised.
    """
    jobs, said = list(jobs), Queue[tuple[Job, str | None]]()
    waiting, share = list(jobs), 0.0
    with _running() as running:
        while waiting or running:
            while waiting and len(running) < AT_ONCE:
                job = waiting.pop(0)
                running[id(job)] = _start(job, said)
            job, line = _next(said, until)
            if line is not None:
                room = job.note(line)
                share = max(share, sum(each.done / (each.done + each.ahead) for each in jobs) / len(jobs))
                report(share, room)
            else:
                _finish(*running.pop(id(job)))
                job.ahead = 0
    report(1.0, "")


Running = tuple["Popen[str]", IO[bytes]]


@contextmanager
def _running() -> Iterator[dict[int, Running]]:
    """What runs, by job; ended in the end."""
    running: dict[int, Running] = {}
    try:
        yield running
    finally:
        for process, complaint in running.values():
            process.kill()
            process.wait()
            complaint.close()


def _start(job: Job, said: "Queue[tuple[Job, str | None]]") -> Running:
    """Starts the process, and a thread that puts each of its lines into `said`, and None at its end."""
    complaint = TemporaryFile()  # noqa: SIM115 - it is closed when the process has ended
    process = Popen(
        [sys.executable, *COMMAND, str(job.folder), *job.langs],
        stdin=PIPE,
        stdout=PIPE,
        stderr=complaint,
        cwd=ROOT,
        env=_environment(os.environ),
        text=True,
        encoding="utf-8",
    )
    Thread(target=_talk, args=(job, process, said), name="saying", daemon=True).start()
    return process, complaint


def _environment(own: Mapping[str, str]) -> dict[str, str]:
    """The server's own, but with Python writing UTF-8 wherever it runs, and pages naming the error that they meet."""
    return {**own, "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1", "STREAMLIT_CLIENT_SHOW_ERROR_DETAILS": "full"}


def _talk(job: Job, process: "Popen[str]", said: "Queue[tuple[Job, str | None]]") -> None:
    try:
        assert process.stdin  # Both are pipes.
        assert process.stdout
        with process.stdin:
            process.stdin.write(job.wanted)
        with process.stdout:
            for line in process.stdout:
                said.put((job, line))
    except (OSError, ValueError):  # It has ended: how, its exit code says.
        pass
    finally:
        said.put((job, None))


def _next(said: "Queue[tuple[Job, str | None]]", until: float) -> tuple[Job, str | None]:
    while monotonic() < until:
        try:
            return said.get(timeout=STEP)
        except Empty:
            continue
    raise LateError


def _finish(process: "Popen[str]", complaint: IO[bytes]) -> None:
    with complaint:
        if process.wait():
            complaint.seek(0)
            raise BrokenError(complaint.read().decode("utf-8", "replace")[-COMPLAINT:])
