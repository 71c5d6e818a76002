"""The processes that say what editions say: started with low priority, listened to, and ended whatever happens."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from json import loads
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from time import monotonic

from components.desk.effect.packing import unpack
from components.desk.effect.sayings import Heard
from components.screen.background.processes import STEP, LateError, Process, start

COMMAND = ("-m", "components.screen.background.saying")
AT_ONCE = 2
Report = Callable[[float], None]


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

    def note(self, line: bytes) -> None:
        """Keeps what the process has said in one line of JSON."""
        said = loads(line)
        heard = unpack(said["heard"])
        self.heard.append(heard)
        self.done += 1
        to_come = len(self.langs) - 1 - self.langs.index(heard.view.lang) if heard.view.lang in self.langs else 0
        self.ahead = said["ahead"] + to_come * (said["ahead"] + self.done)


def run_jobs(jobs: Iterable[Job], report: Report, until: float) -> None:
    """Runs the jobs, two at once; each then holds what it heard.

    `report` is told from this thread the share done, which never falls. LateError where they are not done by `until`
    (as time.monotonic), BrokenError where one fails. No process is left running, whatever is raised.
    """
    jobs, said = list(jobs), Queue[tuple[Job, bytes | None]]()
    waiting, share = list(jobs), 0.0
    with _running() as running:
        while waiting or running:
            while waiting and len(running) < AT_ONCE:
                job = waiting.pop(0)
                running[id(job)] = _start(job, said)
            job, line = _next(said, until)
            if line is not None:
                job.note(line)
                share = max(share, sum(each.done / (each.done + each.ahead) for each in jobs) / len(jobs))
                report(share)
            else:
                running.pop(id(job)).finish()
                job.ahead = 0
    report(1.0)


@contextmanager
def _running() -> Iterator[dict[int, Process]]:
    """What runs, by job; ended in the end."""
    running: dict[int, Process] = {}
    try:
        yield running
    finally:
        for process in running.values():
            process.end()


def _start(job: Job, said: "Queue[tuple[Job, bytes | None]]") -> Process:
    """Starts the process, and a thread that puts each of its lines into `said`, and None at its end."""
    process = start(*COMMAND, str(job.folder), *job.langs)
    Thread(target=_talk, args=(job, process, said), name="saying", daemon=True).start()
    return process


def _talk(job: Job, process: Process, said: "Queue[tuple[Job, bytes | None]]") -> None:
    try:
        assert process.popen.stdin  # Both are pipes.
        assert process.popen.stdout
        with process.popen.stdin:
            process.popen.stdin.write(job.wanted.encode())
        with process.popen.stdout:
            for line in process.popen.stdout:
                said.put((job, line))
    except (OSError, ValueError):  # It has ended: how, its exit code says.
        pass
    finally:
        said.put((job, None))


def _next(said: "Queue[tuple[Job, bytes | None]]", until: float) -> tuple[Job, bytes | None]:
    while monotonic() < until:
        try:
            return said.get(timeout=STEP)
        except Empty:
            continue
    raise LateError
