"""A real browser that reaches nothing but the app: found, started, watched, and a window of it used again and again."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    TimeoutError,
    expect,
    sync_playwright,
)

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
# WebGL without a graphics card, for the map; the rest of a page is put together with less work without it.
FLAGS = (
    "--no-sandbox",
    "--use-angle=swiftshader",
    "--use-gl=angle",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
    "--disable-gpu-compositing",
)
# No name but this machine's is found. To hold requests up instead would switch the browser's cache off.
ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"
NO_BROWSER = "No Chromium found: browser tests cannot run. Install one, for example: apt-get install chromium"
# Streamlit's own client finds its base by asking for these two below each deep link; they answer 404.
# So do the addresses of no page, which browsers note too.
EXPECTED_404 = ("/_stcore/health", "/_stcore/host-config", "/nosuchpage?lang=en", "/no%20such?lang=en")
ELSEWHERE = re.compile(r"^(?!(https?|ws)://127\.0\.0\.1[:/]|data:|blob:|about:|file:)")
REST = "/_stcore/health"
"""Where a window stands between two tests: next to nothing, from the same server."""
PATIENCE = 60_000
LOOK_AGAIN = 100
"""Milliseconds; to look at each frame would have the browser draw without end."""
# A function, for the pages forbid what an expression needs that is looked at again and again (eval).
AT_REST = """
() =>
    (window.dashboardWidgets || document.querySelector('[data-testid=stException]'))
    && document.querySelector('.page-foot, .page-fault, [data-testid=stException]')
    && document.querySelector('[data-testid=stApp]').dataset.testScriptState === 'notRunning'
    && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]')
    && document.fonts.status === 'loaded'
    && [...document.images].every((image) => image.complete)
"""
LULL = 500
"""Milliseconds in which nothing new may begin. (To Playwright the network is never idle where the map has a worker.)"""
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RULES = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
RUN_AXE = "([place, rules]) => axe.run(place ?? document, rules).then((found) => found.violations)"

# A page that is shown late, for others use the processors, is no fault.
expect.set_options(timeout=PATIENCE)


@dataclass
class Faults:
    """What went wrong in the browser during a visit."""

    blocked: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


class Window:
    """A window for one test after another, as empty to each as a new one but for the files that it fetched.

    A new one costs as much as three pages.
    """

    def __init__(self, browser: Browser, lang: str) -> None:
        self._browser, self._lang = browser, lang
        self._open()

    def _open(self) -> None:
        self._faults = Faults()
        self._context = self._browser.new_context(locale=self._lang)
        watch(self._context, self._faults)
        self._page = self._context.new_page()
        self._devtools = self._context.new_cdp_session(self._page)

    def go(self, address: str, width: int, height: int, dark: bool) -> Page:
        """The page at the address, at rest."""
        self._page.set_viewport_size({"width": width, "height": height})
        self._page.emulate_media(color_scheme="dark" if dark else "light", media="null")
        self._page.goto(address)
        wait_for_rest(self._page, self._faults)
        return self._page

    def leave(self, server: str) -> Faults:
        """What went wrong; then all that a test may have left in the window is gone."""
        found = Faults(list(self._faults.blocked), list(self._faults.errors))
        try:
            self._clean(server)
        except Error:  # The page was closed, or has crashed.
            self._context.close()
            self._open()
        return found

    def close(self) -> Faults:
        """What went wrong; then the window is gone."""
        self._context.close()
        return self._faults

    def _clean(self, server: str) -> None:
        for other in self._context.pages[1:]:
            other.close()
        self._page.unroute_all()
        self._page.mouse.move(0, 0)
        self._page.goto(server + REST)
        self._page.evaluate("sessionStorage.clear()")
        self._devtools.send("Storage.clearDataForOrigin", {"origin": server, "storageTypes": "all"})
        self._context.clear_permissions()
        self._faults.blocked.clear()
        self._faults.errors.clear()


def find_browser() -> str | None:
    """The Chromium of this machine, whatever it is called."""
    found = [shutil.which(name) for name in BROWSERS] + [place for place in PLACES if Path(place).exists()]
    return next((each for each in found if each), None)


@contextmanager
def start_browser() -> Iterator[Browser]:
    """The Chromium of this machine; without one the test is skipped, or fails where REQUIRE_BROWSER is set."""
    path = find_browser()
    if path is None and os.environ.get("REQUIRE_BROWSER"):
        pytest.fail(NO_BROWSER)
    if path is None:
        pytest.skip(NO_BROWSER)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=[*FLAGS, ALONE])
        yield started
        started.close()


def watch(context: BrowserContext, faults: Faults) -> None:
    """Notes what any page of the context asks of elsewhere, and every error, from now on."""
    context.on("request", lambda request: note_address(request.url, faults))
    context.on("page", lambda page: page.on("websocket", lambda socket: note_address(socket.url, faults)))
    context.on("console", lambda message: note_message(message, faults))
    context.on("weberror", lambda error: faults.errors.append(str(error.error)))


def note_address(address: str, faults: Faults) -> None:
    """Notes an address that is asked for, where it is not of this machine."""
    if ELSEWHERE.match(address):
        faults.blocked.append(address)


def note_message(message: ConsoleMessage, faults: Faults) -> None:
    """Notes what stands in the console, where it is an error that nobody expects."""
    if message.type != "error":
        return
    where = message.location["url"]
    if "404" in message.text and where.endswith(EXPECTED_404):
        return
    faults.errors.append(f"{message.text} ({where})")


def wait_for_rest(page: Page, faults: Faults) -> None:
    """Returns once the page's script and ours have run, and its last piece, its letters and its images are there."""
    try:
        page.wait_for_function(AT_REST, timeout=PATIENCE, polling=LOOK_AGAIN)
        page.wait_for_timeout(LULL)
        page.wait_for_function(AT_REST, timeout=PATIENCE, polling=LOOK_AGAIN)
    except TimeoutError:
        pytest.fail(f"{page.url[:200]} did not come to rest. {faults}\n{page.inner_text('body')[:1000]}")


def find_violations(page: Page, place: str | None = None) -> list[str]:
    """What axe-core finds at levels A and AA, in the page or what `place` selects: one line for each element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(RUN_AXE, [place, RULES])
    return [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]]
