"""Servers that are made to suffer: the app over a data folder of its own, in surroundings of the caller's choice."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT, find_port, wait_for_health

HOST = "127.0.0.1"
OWN = ("DATA_FOLDER", "TZ", "LANG", "LC_ALL", "PYTHONUTF8")
"""What the environment of the tests may say and a server is not to hear, unless it is said for it."""
LIMIT = """
import os, resource, sys
kind, most = getattr(resource, sys.argv[1]), int(sys.argv[2])
resource.setrlimit(kind, (most, most))
os.execv(sys.argv[3], sys.argv[3:])
"""


@dataclass(frozen=True)
class Running:
    """A server: its process, its port, the data folder it reads, and its log."""

    process: "subprocess.Popen[bytes]"
    port: int
    data: Path
    log: Path

    @property
    def address(self) -> str:
        """Where its pages stand."""
        return f"http://{HOST}:{self.port}"

    def read_log(self) -> str:
        """All that it has logged."""
        return self.log.read_text(encoding="utf-8", errors="replace")


@contextmanager
def run(
    data: Path, log: Path, around: Sequence[str] = (), surroundings: Mapping[str, str] | None = None, port: int = 0
) -> Iterator[Running]:
    """The app over the folder `data` from its first healthy answer on; killed at the end, if it still lives.

    `around` is a command that starts the one it is given; `surroundings` are variables of the environment.
    """
    port = port or find_port()
    options = ("--server.port", str(port), "--server.headless", "true", "--logger.enableRich", "false")
    command = [*around, sys.executable, "-m", "streamlit", "run", "app.py", *options]
    kept = {name: value for name, value in os.environ.items() if name not in OWN}
    environment = kept | {"DATA_FOLDER": str(data)} | dict(surroundings or {})
    with (
        log.open("ab") as out,
        subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=out) as process,
    ):
        try:
            wait_for_health(port, process, log)
            yield Running(process, port, data, log)
        finally:
            process.kill()


def limit(kind: str, most: int) -> tuple[str, ...]:
    """The command that starts another one under a limit of the system, such as RLIMIT_NOFILE."""
    return (sys.executable, "-c", LIMIT, kind, str(most))
