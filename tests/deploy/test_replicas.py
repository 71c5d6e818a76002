"""Two replicas behind Debian's nginx, as deploy/ has them: nobody notices which one answers, nor that one is gone."""

import json
import os
import re
import shutil
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page, expect
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from components.desk.drafts import Draft
from components.desk.ledger.publishing import publish
from components.model.data.reading import read_rows
from components.model.history.archive import list_records
from components.view.words import load_words
from tests.browsing import AT_REST
from tests.deploy.replicas import Replica, Site, run_site
from tests.server.clients import ask

WORDS = load_words("en")
NO_NGINX = "No nginx found: several replicas behind it are not tried. Debian: apt-get install nginx-light"
STAFF = "rana@example.org"
SECRET = "0123456789abcdef" * 4
SECRETS = f"""
[desk]
allowed = ["{STAFF}"]

[auth]
redirect_uri = "https://example.org/oauth2callback"
cookie_secret = "{SECRET}"
client_id = "tests"
client_secret = "tests"
server_metadata_url = "https://example.org/none"
"""
BOX = ".st-key-name input"
CONNECTED = "[data-testid=stApp][data-test-connection-state=CONNECTED]"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site; its two replicas begin at the same moment on a data folder without an archive."""
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if nginx is None and os.environ.get("REQUIRE_NGINX"):
        pytest.fail(NO_NGINX)
    if nginx is None:
        pytest.skip(NO_NGINX)
    with run_site(nginx, tmp_path_factory.mktemp("site"), SECRETS) as running:
        yield running
    said = "".join(each.log.read_text(encoding="utf-8") for each in running.replicas)
    assert "Traceback" not in said


@pytest.fixture
def context(site: Site, browser: Browser) -> Iterator[BrowserContext]:
    """A browser whose reader has signed in with an account, at the address of nginx."""
    opened = browser.new_context(base_url=site.address, locale="en-GB", bypass_csp=True)
    proof = create_signed_value(
        SECRET, USER_COOKIE_NAME, json.dumps({"origin": site.address, "is_logged_in": True, "email": STAFF})
    )
    opened.add_cookies([{"name": USER_COOKIE_NAME, "value": proof.decode(), "url": site.address}])
    yield opened
    opened.close()


def read_cookie(context: BrowserContext) -> str:
    """Which replica the browser's cookie names."""
    return next(each["value"] for each in context.cookies() if each["name"] == "replica")


def find_replica(site: Site, context: BrowserContext) -> Replica:
    return site.replicas[("one", "two").index(read_cookie(context))]


def search(page: Page, text: str) -> None:
    """Searches the signatories, and returns once the address says so and the page is at rest."""
    page.locator(BOX).fill(text)
    expect(page).to_have_url(re.compile(f"name={text}$"))
    page.wait_for_function(AT_REST)


@contextmanager
def asking(site: Site, path: str) -> Iterator[Counter[str]]:
    """The statuses of the answers to a reader without a cookie who asks all the time meanwhile."""
    statuses, done = Counter[str](), threading.Event()

    def work() -> None:
        while not done.wait(0.1):
            try:
                statuses[str(ask(site.address, path).status)] += 1
            except (OSError, HTTPException) as fault:
                statuses[type(fault).__name__] += 1

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield statuses
    finally:
        done.set()
        thread.join()


def test_the_files_of_the_image_start_and_are_healthy(site: Site) -> None:
    assert [each.is_healthy() for each in site.replicas] == [True, True]
    site.replicas[0].port += 1
    assert not site.replicas[0].is_healthy()
    site.replicas[0].port -= 1
    assert [record.kind for record in list_records(site.data)] == ["first"]


@pytest.mark.parametrize(
    ("cookie", "answering", "told"),
    [("", {0, 1}, {"one", "two"}), ("one", {0}, set()), ("two", {1}, set()), ("three", {0, 1}, {"one", "two"})],
)
def test_the_cookie_names_the_replica(cookie: str, answering: set[int], told: set[str], site: Site) -> None:
    given = {"cookie": f"replica={cookie}"} if cookie else {}
    path = f"/robots.txt?{cookie}."
    cookies = [ask(site.address, path, **given).headers.get("set-cookie", "") for _ in range(30)]
    assert set(site.find_answered(path)) == {site.replicas[each].address for each in answering}
    assert {each.partition(";")[0].removeprefix("replica=") for each in cookies} - {""} == told
    assert all(each.endswith("; Path=/; HttpOnly; SameSite=Lax") for each in cookies if each)


def test_what_nginx_adds_and_closes(site: Site) -> None:
    assert ask(site.address, "/_stcore/metrics").status == 404
    assert ask(site.address, "/data/figures.csv", range="bytes=0-3").status == 206
    assert ask(site.address, "/", content_length="7000000").status == 413
    edition = list_records(site.data)[-1].id
    path = f"/editions/{edition}/figures.csv"
    sizes = {len(ask(site.address, path, accept_encoding=each).body) for each in ("identity", "gzip", "gzip")}
    assert len(sizes) == 2
    assert site.find_answered(path)[-1] == "-"
    assert "replica" not in ask(site.address, path).headers.get("set-cookie", "")


@pytest.mark.browser
def test_websocket_and_uploads_reach_one_replica(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/desk?lang=en&table=notes")
    page.wait_for_function(AT_REST)
    expect(page.get_by_text(WORDS("signin.as", who=STAFF))).to_be_visible()
    content = (site.data / "notes.csv").read_bytes()
    file = FilePayload(name="notes.csv", mimeType="text/csv", buffer=content)
    page.locator("[data-testid=stFileUploader] input[type=file]").set_input_files(file)
    expect(page.locator(".verdict")).to_be_visible()
    own = find_replica(site, context).address
    page.close()
    site.wait_for("101 GET /_stcore/stream")  # Its line is written when it has been closed.
    assert site.find_answered("204 PUT /_stcore/upload_file") == [own]
    assert site.find_answered("101 GET /_stcore/stream") == [own]


@pytest.mark.browser
def test_what_one_replica_publishes_the_other_shows(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/signatories?lang=en&name=Zenobia")
    page.wait_for_function(AT_REST)
    main = page.locator("[data-testid=stMain]")
    expect(main).not_to_contain_text("Child Care and Protection of Women")
    tags = read_tags(site)
    publish_alias(site.data, "Zenobia")
    search(page, "Zenobi")
    expect(main).to_contain_text("Child Care and Protection of Women")
    now = read_tags(site)
    assert (len(set(tags)), len(set(now)), set(tags) & set(now)) == (1, 1, set())


def read_tags(site: Site) -> list[str]:
    """The table's ETag of each replica, and of the site."""
    addresses = [f"http://{each.address}" for each in site.replicas] + [site.address]
    return [ask(each, "/data/signatories.csv").headers["etag"] for each in addresses]


def publish_alias(folder: Path, alias: str) -> None:
    """Publishes another name for a signatory of number 11, as a third replica would: in this process."""
    header, *rows = read_rows((folder / "signatories.csv").read_bytes(), "signatories")
    at = header.index("aliases")
    known = {row[0]: row for row in rows}
    known["11"][at] += f"; {alias}"
    changed = tuple(map(tuple, known.values()))
    numbers, letters = tuple(range(2, len(rows) + 2)), tuple(chr(65 + place) for place in range(len(header)))
    draft = Draft("signatories", changed, numbers, letters, base=list_records(folder)[-1].id)
    publish(folder, [draft], by="Rana", reason="Another name")


@pytest.mark.browser
def test_a_page_outlives_its_replica_and_a_rolling_restart(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/signatories?lang=en")
    page.wait_for_function(AT_REST)
    search(page, "women")
    address, first = page.url, find_replica(site, context)
    with asking(site, "/signatories?lang=en") as statuses:
        first.stop(kill=True)
        expect_moved(page, site, context, site.other(first), address)
        first.start()
        first.wait()
        site.other(first).stop()
        expect_moved(page, site, context, first, address)
        site.other(first).start()
        site.other(first).wait()
    assert set(statuses) == {"200"}
    assert page.evaluate("window.stillHere") is True
    search(page, "rights")
    assert find_replica(site, context) is first


def expect_moved(page: Page, site: Site, context: BrowserContext, replica: Replica, address: str) -> None:
    """The same page, never loaded anew, goes on at the other replica, its address and its search as they were."""
    page.evaluate("window.stillHere = true")
    for _ in range(100):
        if find_replica(site, context) is replica:
            break
        page.wait_for_timeout(100)
    expect(page.locator(CONNECTED)).to_be_visible()
    page.wait_for_function(AT_REST)
    assert (find_replica(site, context), page.url) == (replica, address)
    expect(page.locator(BOX)).to_have_value("women")
    expect(page.locator("[data-testid=stMain]")).to_contain_text("Child Care and Protection of Women")
