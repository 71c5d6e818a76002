"""A killed server: the page keeps what it shows, says in its own language what happened, and goes on by itself."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from components.view.words import load_words
from tests.browsing import AT_REST
from tests.conftest import ROOT
from tests.faults.servers import run

ENGLISH = re.compile("[A-Za-z]")
STATE = "[data-testid=stApp][data-test-connection-state={}]"
MAIN, SAID = "[data-testid=stMain]", "[data-testid=stDialog]"
OURS = f"{SAID} .lost"
# Keeps what the client listens to, and brings it a message of which it can make nothing.
LISTEN = "window.WebSocket = class extends WebSocket { constructor(...all) { super(...all); window.heard = this; } }"
BRING = "window.heard.dispatchEvent(new MessageEvent('message', {data: new ArrayBuffer(0)}))"
SET = "(state) => document.querySelector('[data-testid=stApp]').setAttribute('data-test-connection-state', state)"
LABELS = "(buttons) => buttons.map((button) => button.ariaLabel)"

pytestmark = pytest.mark.browser


def check_other_dialog(page: Page) -> None:
    """A dialog on something else is ours only as long as the server is gone."""
    page.evaluate(BRING)
    expect(page.get_by_role("dialog", name="Bad message format")).to_be_visible()
    expect(page.locator(OURS)).to_have_count(0)
    page.evaluate(SET, "PINGING_SERVER")
    expect(page.locator(OURS)).to_have_count(1)
    page.evaluate(SET, "CONNECTED")
    expect(page.locator(OURS)).to_have_count(0)
    page.get_by_role("dialog", name="Bad message format").get_by_role("button").click()
    expect(page.locator(SAID)).to_have_count(0)


def test_page_outlives_a_killed_server(tmp_path: Path, browser: Browser) -> None:
    words = load_words("ar")
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(LISTEN)
        with run(ROOT / "data", tmp_path / "log.txt") as running:
            page.goto(f"{running.address}/signatories?lang=ar&q=women")
            page.wait_for_function(AT_REST)
            page.evaluate("window.stillHere = true")
            address, shown = page.url, page.inner_text(MAIN)
            check_other_dialog(page)
        expect(page.locator(SAID).get_by_role("heading")).to_have_text(words("lost.title"))
        expect(page.get_by_role("dialog", name=words("lost.title"))).to_be_visible()
        assert words("lost.then") in page.inner_text(SAID)
        assert not ENGLISH.search(page.inner_text(SAID))
        assert set(page.locator(f"{SAID} button").evaluate_all(LABELS)) == {words("lost.close")}
        assert (page.url, page.inner_text(MAIN)) == (address, shown)
        with run(ROOT / "data", tmp_path / "log.txt", port=running.port):
            page.wait_for_selector(STATE.format("CONNECTED"))
            page.wait_for_function(AT_REST)
            expect(page.locator(SAID)).to_be_hidden()
            assert (page.url, page.inner_text(MAIN)) == (address, shown)
            assert page.evaluate("window.stillHere") is True
