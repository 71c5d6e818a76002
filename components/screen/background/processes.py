"""Processes of our own beside the server: with low priority, without a word lost, and ended whatever happens."""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, Popen
from tempfile import TemporaryFile
from typing import IO

ROOT = Path(__file__).parents[3]
GENTLE = 10
"""How far a process stands back behind those that serve pages."""
EXPENDABLE = 800
"""Of 1000: which process the system ends first where memory runs out."""
COMPLAINT = 2000
"""Letters of a process's last complaint that are kept."""
STEP = 0.25
"""Seconds between two looks at the clock while nothing is heard."""


class LateError(Exception):
    """Raised when what was asked is not done in time."""


class BrokenError(Exception):
    """Raised when a process ends before it has done everything; carries the last lines of its complaint."""


@dataclass(frozen=True)
class Process:
    """A running process with its pipes, and the file that it complains to."""

    popen: "Popen[bytes]"
    complaint: IO[bytes]

    def finish(self) -> None:
        """Waits for its end; BrokenError where that is not a good one."""
        with self.complaint:
            if code := self.popen.wait():
                self.complaint.seek(0)
                said = self.complaint.read().decode("utf-8", "replace")[-COMPLAINT:]
                raise BrokenError(said or f"ended with {code}")

    def end(self) -> None:
        """Ends it at once, whatever it does."""
        self.popen.kill()
        self.popen.wait()
        self.complaint.close()


def start(*arguments: str) -> Process:
    """Python with these arguments, run in the folder of the program; it must be finished or ended."""
    complaint = TemporaryFile()  # noqa: SIM115 - it is closed when the process has ended
    popen = Popen(
        [sys.executable, *arguments],
        stdin=PIPE,
        stdout=PIPE,
        stderr=complaint,
        cwd=ROOT,
        env=_environment(os.environ),
    )
    _stand_back(popen.pid)
    return Process(popen, complaint)


def _environment(own: Mapping[str, str]) -> dict[str, str]:
    """The server's own, but with Python writing UTF-8 wherever it runs, and pages naming the error that they meet."""
    return {**own, "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1", "STREAMLIT_CLIENT_SHOW_ERROR_DETAILS": "full"}


def _stand_back(pid: int) -> None:
    """Lets the server go first, for the processor and, where the system knows that, for memory."""
    with suppress(OSError):  # It has ended already.
        if hasattr(os, "setpriority"):
            os.setpriority(os.PRIO_PROCESS, pid, GENTLE)
        Path(f"/proc/{pid}/oom_score_adj").write_text(str(EXPENDABLE), encoding="ascii")
