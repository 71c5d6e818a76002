"""Servers under measurement: each a process of its own on a free port of this machine, stopped whatever happens."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from tests.bench.usage import wait_for_calm
from tests.conftest import find_port

HOST = "127.0.0.1"
HEALTH = "/_stcore/health"
# Streamlit's own configuration would listen everywhere, open a browser and report its use: none of that is measured.
OPTIONS = ("--server.address", HOST, "--server.headless", "true", "--browser.gatherUsageStats", "false")
LOOKS_EVERY, PATIENCE, FAREWELL = 0.01, 120.0, 10.0


@dataclass(frozen=True)
class Server:
    """A server that answers: its process, its port, and how many seconds its start took."""

    pid: int
    port: int
    seconds: float

    @property
    def address(self) -> str:
        """Where its pages stand."""
        return f"http://{HOST}:{self.port}"


@contextmanager
def run_server(folder: Path, data: Path | None = None) -> Iterator[Server]:
    """The app in `folder`, over the data folder `data` where one is named, from its first healthy answer on."""
    port = find_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), *OPTIONS]
    # Whatever data folder the caller works with: measured is that of the clone.
    environment = {name: value for name, value in os.environ.items() if name != "DATA_FOLDER"}
    environment |= {"DATA_FOLDER": str(data)} if data else {}
    log = folder / f"server-{port}.log"
    with log.open("wb") as out:
        started = time.monotonic()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=out, stderr=out)
        try:
            wait_for_health(port, process, log)
            yield Server(process.pid, port, time.monotonic() - started)
        finally:
            stop(process)


@contextmanager
def run_warm(folder: Path, data: Path | None = None) -> Iterator[Server]:
    """The same once all that it does at its start is done."""
    with run_server(folder, data) as server:
        wait_for_calm(server.pid)
        yield server


def wait_for_health(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    """Returns with the first healthy answer; RuntimeError with the end of the log where none comes."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        connection = HTTPConnection(HOST, port, timeout=5)
        try:
            connection.request("GET", HEALTH)
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(LOOKS_EVERY)
        finally:
            connection.close()
    raise RuntimeError(f"The server did not start:\n{log.read_text(encoding='utf-8')[-2000:]}")


def stop(process: "subprocess.Popen[bytes]") -> None:
    """Ends the process, by force where asking does not help."""
    process.terminate()
    try:
        process.wait(FAREWELL)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
