"""A killed server: the page in the browser keeps what it shows, says that the line is lost, and goes on by itself."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import AT_REST, ROOT
from tests.faults.servers import run

STATE = "[data-testid=stApp][data-test-connection-state={}]"
MAIN, SAID = "[data-testid=stMain]", "[data-testid=stDialog]"


@pytest.mark.browser
def test_page_outlives_a_killed_server(tmp_path: Path, browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        with run(ROOT / "data", tmp_path / "log.txt") as running:
            page.goto(f"{running.address}/signatories?lang=en&q=women")
            page.wait_for_function(AT_REST)
            page.evaluate("window.stillHere = true")
            address, shown = page.url, page.inner_text(MAIN)
        expect(page.locator(SAID)).to_contain_text("not responding")
        assert (page.url, page.inner_text(MAIN)) == (address, shown)
        with run(ROOT / "data", tmp_path / "log.txt", port=running.port):
            page.wait_for_selector(STATE.format("CONNECTED"))
            page.wait_for_function(AT_REST)
            expect(page.locator(SAID)).to_be_hidden()
            assert (page.url, page.inner_text(MAIN)) == (address, shown)
            assert page.evaluate("window.stillHere") is True
