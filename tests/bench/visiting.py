"""First visits: what a browser with an empty cache is sent for each page, and how long until the page can be used."""

import base64
import zlib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from components.screen.rooms import FIRST, list_rooms
from tests.bench.houses import Houses
from tests.bench.numbers import DEFAULT, FLOOR, OURS, Measure
from tests.bench.servers import Server, run_warm
from tests.browsing import FLAGS, NO_BROWSER, find_browser

PART = "first visits"
WIRE, REQUESTS, USABLE, SLOWLY = "on the wire, kB", "requests", "usable, s", "usable at 1.6 Mbit/s and 150 ms, s"
PLOTLY, DECK = "of that plotly, kB", "of that deck.gl, kB"
LIBRARIES = {PLOTLY: "/PlotlyChart.", DECK: "/DeckGlJsonChart."}
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 1_600_000 / 8}
ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""The browser finds no other host."""
PATIENCE, QUIET = 180_000, 1_000
# The heading of the bare page, the foot of ours: the last that is drawn.
THERE = {FLOOR: "h1", OURS: ".page-foot", DEFAULT: ".page-foot"}
READY = """selector => document.querySelector(selector)
    && document.querySelector('[data-testid=stApp]').dataset.testScriptState === 'notRunning'
    && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]') && performance.now()"""


@dataclass
class Traffic:
    """What a visit brought over the network: bytes by address, and those of the websocket."""

    addresses: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, float] = field(default_factory=dict)
    stream: int = 0
    compressor: "zlib._Compress | None" = None

    def listen(self, session: CDPSession) -> None:
        """Notes all that the page is sent from now on."""
        session.on(
            "Network.requestWillBeSent", lambda told: self.addresses.update({told["requestId"]: told["request"]["url"]})
        )
        session.on(
            "Network.loadingFinished", lambda told: self.sizes.update({told["requestId"]: told["encodedDataLength"]})
        )
        session.on("Network.webSocketHandshakeResponseReceived", lambda told: self.note_answer(told["response"]))
        session.on("Network.webSocketFrameReceived", lambda told: self.note_frame(told["response"]))
        session.send("Network.enable")

    def note_answer(self, response: Mapping[str, Any]) -> None:
        """Notes whether the websocket is compressed, for the browser tells of each message what it holds."""
        headers = {name.lower(): value for name, value in response["headers"].items()}
        if "permessage-deflate" in headers.get("sec-websocket-extensions", ""):
            # As the library `websockets`, of which Streamlit's server makes use, compresses: RFC 7692.
            self.compressor = zlib.compressobj(wbits=-12, memLevel=5)

    def note_frame(self, frame: Mapping[str, Any]) -> None:
        """Adds a message of the websocket as it was sent."""
        content = base64.b64decode(frame["payloadData"]) if frame["opcode"] == 2 else b""
        if self.compressor and content:
            content = self.compressor.compress(content) + self.compressor.flush(zlib.Z_SYNC_FLUSH)[:-4]
        self.stream += len(content)

    def weigh(self, part: str = "") -> float:
        """kB of all that was sent, or of the files whose address holds this part."""
        files = sum(size for key, size in self.sizes.items() if part in self.addresses.get(key, ""))
        return (files + (0 if part else self.stream)) / 1000


def measure(houses: Houses) -> Iterator[Measure]:
    """Every page at full speed; slowly each of ours, and of the others but the first, for the time it takes."""
    folders = {FLOOR: houses.dressed, OURS: houses.ours, DEFAULT: houses.default}
    with ExitStack() as stack:
        servers = {app: stack.enter_context(run_warm(folder)) for app, folder in folders.items()}
        browser = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=require_browser(), args=[*FLAGS, ALONE]
        )
        stack.callback(browser.close)
        visit(browser, servers[OURS], FIRST, THERE[OURS])  # Not counted: the browser itself is new.
        for room in list_rooms():
            for app, server in servers.items():
                if app != FLOOR or room == FIRST:
                    yield from tell(browser, server, room, app)


def tell(browser: Browser, server: Server, room: str, app: str) -> Iterator[Measure]:
    """The measures of a first visit to a page."""
    traffic, usable = visit(browser, server, room, THERE[app])
    yield Measure(PART, WIRE, room, app, traffic.weigh())
    yield Measure(PART, REQUESTS, room, app, len(traffic.addresses))
    for what, part in LIBRARIES.items():
        yield Measure(PART, what, room, app, traffic.weigh(part))
    yield Measure(PART, USABLE, room, app, usable)
    if app == OURS or room == FIRST:
        yield Measure(PART, SLOWLY, room, app, visit(browser, server, room, THERE[app], SLOW)[1])


def visit(
    browser: Browser, server: Server, room: str, there: str, network: Mapping[str, object] | None = None
) -> tuple[Traffic, float]:
    """What the page is sent in a browser that has nothing of it yet, and the seconds until it can be used."""
    traffic = Traffic()
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-GB")
    try:
        page = context.new_page()
        session = context.new_cdp_session(page)
        traffic.listen(session)
        if network:
            session.send("Network.emulateNetworkConditions", dict(network))
        page.goto(f"{server.address}/{'' if room == FIRST else room}", timeout=PATIENCE)
        milliseconds = page.wait_for_function(READY, arg=there, timeout=PATIENCE, polling="raf").json_value()
        wait_for_quiet(page, traffic)
        return traffic, float(milliseconds) / 1000
    finally:
        context.close()


def wait_for_quiet(page: Page, traffic: Traffic) -> None:
    """Returns when a second has brought nothing more. (To Playwright the network is never idle beside a worker.)"""
    seen = -1.0
    while traffic.weigh() != seen:
        seen = traffic.weigh()
        page.wait_for_timeout(QUIET)


def require_browser() -> str:
    """The Chromium of this machine; RuntimeError where there is none."""
    found = find_browser()
    if found is None:
        raise RuntimeError(NO_BROWSER)
    return found
