"""What tests share: the real app on a port of its own, and a real browser that can reach nothing else."""

import os
import pickle
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import TypeVar

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, TimeoutError, expect, sync_playwright
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from components.screen.rooms import PAGES
from tests.sharing import share_out

ROOT = Path(__file__).parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
# WebGL without a graphics card, for the map.
FLAGS = (
    "--no-sandbox",
    "--use-angle=swiftshader",
    "--use-gl=angle",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
)
NO_BROWSER = "No Chromium found: browser tests cannot run. Install one, for example: apt-get install chromium"
# Streamlit's own client finds its base by asking for these two below each deep link; they answer 404.
# So do the addresses of no page, which browsers note too.
EXPECTED_404 = ("/_stcore/health", "/_stcore/host-config", "/nosuchpage?lang=en", "/no%20such?lang=en")
ELSEWHERE = re.compile(r"^(?!https?://127\.0\.0\.1[:/]|data:|blob:|about:)")
PATIENCE = 60_000
# A function, for the pages forbid what an expression needs that is looked at again and again (eval).
SLOW = {
    *("test_broken_off", "test_errands", "test_making", "test_pictures", "test_products", "test_publishing"),
    *("test_rendered", "test_replicas", "test_saying"),
}
"""Modules whose tests take long, beside those with a browser."""
AT_REST = """
() =>
    (window.dashboardWidgets || document.querySelector('[data-testid=stException]'))
    && document.querySelector('.page-foot, .page-fault, [data-testid=stException]')
    && document.querySelector('[data-testid=stApp]').dataset.testScriptState === 'notRunning'
    && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]')
"""

Made = TypeVar("Made")
# A page that is shown late, for others use the processors, is no fault.
expect.set_options(timeout=PATIENCE)


@dataclass
class Faults:
    """What went wrong in the browser during a visit."""

    blocked: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def find_browser() -> str | None:
    """The Chromium of this machine, whatever it is called."""
    found = [shutil.which(name) for name in BROWSERS] + [place for place in PLACES if Path(place).exists()]
    return next((each for each in found if each), None)


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
    path = find_browser()
    if path is None and os.environ.get("REQUIRE_BROWSER"):
        pytest.fail(NO_BROWSER)
    if path is None:
        pytest.skip(NO_BROWSER)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser, server: str) -> Iterator[Callable[..., Page]]:
    """Opens an address cold, in a browser that reaches nothing but the app, and waits until the page is at rest.

    At the end of the test it is a failure if anything else was asked for or any error stands in the console.
    """
    faults = Faults()
    contexts = []

    def open_page(path: str, *, width: int = 1280, height: int = 800, dark: bool = False, lang: str = "en-GB") -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", locale=lang
        )
        contexts.append(context)
        context.route(ELSEWHERE, lambda route: block(route, faults))
        page = context.new_page()
        page.on("websocket", lambda socket: note_socket(socket.url, faults))
        page.on("console", lambda message: note_message(message, faults))
        page.on("pageerror", lambda error: faults.errors.append(str(error)))
        page.goto(server + path)
        wait_for_rest(page, faults)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == Faults()


def wait_for_rest(page: Page, faults: Faults) -> None:
    """Returns once the page's script and ours have run, its last piece is drawn, and nothing more is being loaded."""
    try:
        page.wait_for_function(AT_REST, timeout=PATIENCE)
        page.wait_for_load_state("networkidle")
        page.wait_for_function(AT_REST, timeout=PATIENCE)
    except TimeoutError:
        pytest.fail(f"{page.url[:200]} did not come to rest. {faults}\n{page.inner_text('body')[:1000]}")


def block(route: Route, faults: Faults) -> None:
    faults.blocked.append(route.request.url)
    route.abort()


def note_socket(address: str, faults: Faults) -> None:
    if not address.startswith("ws://127.0.0.1:"):
        faults.blocked.append(address)


def note_message(message: ConsoleMessage, faults: Faults) -> None:
    if message.type != "error":
        return
    where = message.location["url"]
    if "404" in message.text and where.endswith(EXPECTED_404):
        return
    faults.errors.append(f"{message.text} ({where})")
