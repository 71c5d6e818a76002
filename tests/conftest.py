"""What tests share: the real app on a port of its own, and a real browser that reaches nothing else."""

import os
import pickle
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from http.client import HTTPConnection
from pathlib import Path
from typing import TypeVar

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from components.screen.rooms import PAGES
from tests.browsing import NO_BROWSER, Faults, Window, find_browser, start_browser
from tests.sharing import share_out

ROOT = Path(__file__).parents[1]
SLOW = {
    *("test_broken_off", "test_errands", "test_making", "test_pictures", "test_products", "test_publishing"),
    *("test_rendered", "test_replicas", "test_saying"),
}
"""Modules whose tests take long, beside those with a browser."""
Made = TypeVar("Made")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What takes long begins first; see share_out."""
    modules: dict[Path, list[pytest.Item]] = {}
    for item in items:
        modules.setdefault(item.path, []).append(item)
    slow = {path for path, own in modules.items() if path.stem in SLOW or own[0].get_closest_marker("browser")}
    processes = int(getattr(config, "workerinput", {}).get("workercount", 1))
    quick = [own for path, own in modules.items() if path not in slow]
    items[:] = share_out(quick, [own for path, own in modules.items() if path in slow], processes)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if find_browser() is None:
        terminalreporter.write_line(NO_BROWSER, red=True, bold=True)


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the clone."""
    return ROOT


@pytest.fixture(scope="session", autouse=True)
def search_no_packages() -> None:
    """Spares each page run without a server what takes longest and finds nothing: see listening.spare_time."""
    vars(manifest_scanner)["scan_component_manifests"] = lambda *_, **__: []


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[], Made]], Made]:
    """`once(name, make)`: what `make` makes, kept on disk, so that it is made by one of the processes for them all."""
    own = tmp_path_factory.getbasetemp()
    folder = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def once(name: str, make: Callable[[], Made]) -> Made:
        path = folder / f"{name}.pickle"
        with FileLock(f"{path}.lock"):
            if not path.exists():
                path.write_bytes(pickle.dumps(make()))
        made: Made = pickle.loads(path.read_bytes())
        return made

    return once


@pytest.fixture(scope="session")
def open_room() -> Callable[..., AppTest]:
    """Runs a page at an address with these parameters ("_" in a name stands for "-"), without a server."""

    def open_room(room: str, **asked: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "components" / "screen" / "frame.py"), default_timeout=60)
        app.switch_page(str(PAGES / f"{room}.py"))
        for name, value in asked.items():
            app.query_params[name.replace("_", "-")] = value
        app.run()
        assert not app.exception
        return app

    return open_room


@pytest.fixture(scope="session")
def read_html() -> Callable[[AppTest], str]:
    """The HTML of a page that was run, but for its styles and scripts."""

    def read_html(app: AppTest) -> str:
        bodies = [element.proto.body for element in app.get("html")]
        return "\n".join(body for body in bodies if not body.startswith(("<style>", "<script>")))

    return read_html


@pytest.fixture(scope="session")
def read_room(open_room: Callable[..., AppTest], read_html: Callable[[AppTest], str]) -> Callable[..., str]:
    """The HTML of a page at an address with these parameters."""
    return lambda room, **asked: read_html(open_room(room, **asked))


@contextmanager
def run_server(folder: Path, log: Path) -> Iterator[str]:
    """Address of the app in `folder`, started as `make run` starts it but on a free port; stopped at the end."""
    port = find_port()
    options = ["--server.port", str(port), "--server.headless", "true", "--logger.enableRich", "false"]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", *options]
    with log.open("wb") as out, subprocess.Popen(command, cwd=folder, stdout=out, stderr=out) as process:
        try:
            wait_for_health(port, process, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
    said = log.read_text(encoding="utf-8")
    if "Traceback" in said:
        pytest.fail(f"The server's log holds a traceback:\n{said[-2000:]}", pytrace=False)


def find_port() -> int:
    """A port that is free now."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the real app."""
    with run_server(ROOT, tmp_path_factory.mktemp("server") / "log.txt") as address:
        yield address


@pytest.fixture
def serve() -> Callable[[Path, Path], AbstractContextManager[str]]:
    """Starts the app of another folder: `with serve(folder, log) as address`."""
    return run_server


def wait_for_health(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    """Returns once the server answers; fails with its log where it does not within a minute."""
    for _ in range(300):
        connection = HTTPConnection("127.0.0.1", port)
        try:
            connection.request("GET", "/_stcore/health")
            if connection.getresponse().status == 200:
                return
        except OSError:
            if process.poll() is not None:
                break
        finally:
            connection.close()
        time.sleep(0.2)
    pytest.fail(f"The server did not start:\n{log.read_text(encoding='utf-8')}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine; without one the test is skipped, or fails where REQUIRE_BROWSER is set."""
    with start_browser() as started:
        yield started


@pytest.fixture(scope="session")
def open_window(browser: Browser) -> Callable[[str], Window]:
    """The window of a browser in this language, one for all tests."""
    return cache(lambda lang: Window(browser, lang))


@pytest.fixture
def visit(open_window: Callable[[str], Window], server: str) -> Iterator[Callable[..., Page]]:
    """Opens an address cold, in a browser that reaches nothing but the app, and waits until the page is at rest.

    One page at a time: the next takes its place. At the end of the test it is a failure if anything else was asked
    for or any error stands in the console.
    """
    used: list[Window] = []
    found: list[Faults] = []

    def leave() -> None:
        if used:
            found.append(used.pop().leave(server))

    def open_page(path: str, *, width: int = 1280, height: int = 800, dark: bool = False, lang: str = "en-GB") -> Page:
        leave()
        used.append(open_window(lang))
        return used[0].go(server + path, width, height, dark)

    yield open_page
    leave()
    assert [each for each in found if each != Faults()] == []
