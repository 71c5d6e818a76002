"""What every answer says of itself, whatever it is; and that no answer says what the server is made of."""

import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from components.server.headers import ALWAYS
from components.server.policies import hash_script
from tests.browsing import Faults, note_message, wait_for_rest
from tests.server.clients import Reply, ask
from tests.server.sites import serve_folder
from tests.sweeps import sweep

PAGE, FILE, EMBED = "page", "file", "embed"
MARKS = {
    PAGE: ("script-src 'self' ", "frame-ancestors 'none'"),
    FILE: ("default-src 'none'; style-src 'unsafe-inline'; base-uri", "frame-ancestors 'none'"),
    EMBED: ("default-src 'none'; style-src 'unsafe-inline'; base-uri", "frame-ancestors *"),
}
HTML = {"accept": "text/html"}
ANSWERS: list[tuple[str, str, dict[str, str], int, str]] = [
    ("GET", "/", HTML, 302, PAGE),
    ("GET", "/", {}, 200, PAGE),
    ("GET", "/map?lang=ar", HTML, 200, PAGE),
    ("HEAD", "/map?lang=ar", HTML, 200, PAGE),
    ("GET", "/nosuchpage?lang=en", HTML, 404, PAGE),
    ("PUT", "/map", {}, 405, PAGE),
    ("GET", "/nosuchfile.csv", {}, 404, PAGE),
    ("GET", "//elsewhere.example/", {}, 400, PAGE),
    ("GET", "/favicon.png", {}, 200, PAGE),
    ("GET", "/static/js/nosuchfile.js", {}, 404, PAGE),
    ("GET", "/fonts/IBMPlexSansArabic-Regular.ttf", {}, 200, FILE),
    ("GET", "/fonts/IBMPlexSansArabic-Regular.ttf", {"accept-encoding": "gzip, br"}, 200, FILE),
    ("GET", "/fonts/nosuchfile.ttf", {}, 404, FILE),
    ("GET", "/data/displacement.csv", {}, 200, FILE),
    ("GET", "/data/displacement.csv", {"range": "bytes=0-9"}, 206, FILE),
    ("GET", "/data/displacement.csv", {"range": "bytes=99999999-"}, 416, FILE),
    ("GET", "/data/displacement.csv", {"if-none-match": "*"}, 304, FILE),
    ("OPTIONS", "/data/displacement.csv", {}, 204, FILE),
    ("DELETE", "/data/displacement.csv", {}, 405, FILE),
    ("GET", "/data/nosuchfile.csv", {}, 404, FILE),
    ("GET", "/data/figures/DE25.json?known=never", {}, 400, FILE),
    ("GET", "/kit/nosuchfile", {}, 404, FILE),
    ("GET", "/editions.json", {}, 200, FILE),
    ("GET", "/robots.txt", {}, 200, FILE),
    ("GET", "/embed/figures/DE25?lang=en", HTML, 200, EMBED),
    ("GET", "/embed/figures/nosuchfigure", {}, 404, EMBED),
    ("GET", "/_stcore/health", {}, 200, FILE),
    ("GET", "/_stcore/host-config", {}, 200, FILE),
    ("GET", "/media/nosuchfile.svg", {}, 404, FILE),
    ("PUT", "/_stcore/upload_file/no/session", {}, 403, FILE),
]
READ_BY_ALL = ("/data/displacement.csv", "/data/nosuchfile.csv", "/editions.json", "/embed/figures/DE25", "/robots.txt")
RUN = "window.strange = 1"
TLS = "strict-transport-security"


@sweep("method, path, given, status, kind", ANSWERS)
def test_every_answer_is_guarded(
    method: str, path: str, given: dict[str, str], status: int, kind: str, server: str
) -> None:
    reply = ask(server, path, method, **given)
    shared = {"cross-origin-resource-policy"}
    assert reply.status == status
    assert {name: reply.headers.get(name) for name in ALWAYS.keys() - shared} == {
        name: value for name, value in ALWAYS.items() if name not in shared
    }
    assert all(mark in reply.headers["content-security-policy"] for mark in MARKS[kind])
    assert reply.headers.keys() & {"server", "x-powered-by", TLS} == set()


@sweep("path", READ_BY_ALL)
def test_any_site_reads_what_is_for_all(path: str, server: str) -> None:
    headers = ask(server, path).headers
    assert headers["cross-origin-resource-policy"] == "cross-origin"
    assert headers["access-control-allow-origin"] == "*"


@sweep("path", ["/", "/map?lang=en", "/fonts/IBMPlexSansArabic-Regular.ttf", "/_stcore/health"])
def test_no_other_site_reads_the_rest(path: str, server: str) -> None:
    headers = ask(server, path).headers
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "access-control-allow-origin" not in headers


def test_pages_run_no_code_that_is_made_of_text(server: str) -> None:
    policy = ask(server, "/map?lang=en").headers["content-security-policy"]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert "'unsafe-eval'" not in policy
    assert "'unsafe-inline'" not in rules["script-src"]
    assert rules["default-src"] == "'none'"
    assert rules.keys() & {"object-src", "frame-src", "media-src"} == set()


def ask_encrypted(server: str, path: str) -> Reply:
    """The answer that a proxy on this machine gets which readers reach by https."""
    return ask(server, path, X_Forwarded_Proto="https", X_Forwarded_For="203.0.113.7")


@sweep("path", ["/map?lang=en", "/data/displacement.csv", "/nosuchpage?lang=en", "/_stcore/health"])
def test_behind_tls_the_browser_is_told_to_stay_there(path: str, server: str) -> None:
    assert ask_encrypted(server, path).headers[TLS] == "max-age=31536000"


def test_behind_tls_cookies_are_sent_by_it_only(server: str) -> None:
    assert "; secure" not in ask(server, "/_stcore/health").headers["set-cookie"].lower()
    assert "; secure" in ask_encrypted(server, "/_stcore/health").headers["set-cookie"].lower()


def test_websocket_is_opened_without_a_banner(server: str) -> None:
    said = knock(server, urlsplit(server).netloc)
    assert said.startswith("HTTP/1.1 101 ")
    assert "\r\nserver:" not in said.lower()


def test_websocket_is_refused_under_a_strange_name(server: str) -> None:
    assert knock(server, "rebound.example").startswith("HTTP/1.1 403 ")


def knock(server: str, host: str) -> str:
    """The head of the answer to who wants a websocket from this host."""
    parts = urlsplit(server)
    lines = (
        "GET /_stcore/stream HTTP/1.1",
        f"Host: {host}",
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
    )
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=60) as connection:
        connection.sendall("\r\n".join((*lines, "", "")).encode())
        return connection.recv(4096).decode("latin-1")


@pytest.mark.browser
def test_strange_script_does_not_run_and_every_browser_test_would_notice_it(browser: Browser, server: str) -> None:
    faults = Faults()
    with browser.new_context() as context:
        page = context.new_page()
        page.on("console", lambda message: note_message(message, faults))
        page.goto(f"{server}/accessibility?lang=en")
        wait_for_rest(page, faults)
        assert faults == Faults()
        page.evaluate(
            f"document.body.append(document.createRange().createContextualFragment('<script>{RUN}</script>'))"
        )
        assert page.evaluate("window.strange") is None
    assert [hash_script(RUN) in said for said in faults.errors] == [True]


@pytest.mark.browser
@pytest.mark.parametrize(("path", "shown"), [("/embed/figures/DE25", True), ("/map", False), ("/robots.txt", False)])
def test_other_sites_frame_what_is_made_for_it_and_nothing_else(
    path: str, shown: bool, browser: Browser, server: str, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text(f'<iframe src="{server}{path}?lang=en"></iframe>', encoding="utf-8")
    with serve_folder(tmp_path) as elsewhere, browser.new_context() as context:
        page = context.new_page()
        page.goto(elsewhere)
        assert page.frames[1].url.startswith(server) is shown
