"""Where nothing is, a machine reads 404: of a file in a plain sentence, of a page with the document that people see."""

import pytest

from tests.server.clients import ask


@pytest.mark.parametrize("accept", ["*/*", "text/html"])
@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/datapackage.json", "It is at /data/datapackage.json"),
        ("/displacement.csv", "It is at /data/displacement.csv"),
        ("/figures/ST01.json", "It is at /data/figures/ST01.json"),
        ("/somewhere/sitemap.xml", "It is at /sitemap.xml"),
        ("/displacment.csv?lang=ar", "The nearest is /data/displacement.csv"),
        ("/nosuch.txt", "/sources?part=machines"),
        ("/.env", "“.env”"),
        ("/static/js/index.before-the-upgrade.js", "“index.before-the-upgrade.js”"),
    ],
)
def test_file_that_is_not_there_is_said_to_be_elsewhere(path: str, said: str, accept: str, server: str) -> None:
    reply, head = ask(server, path, accept=accept), ask(server, path, "HEAD", accept=accept)
    assert (reply.status, head.status, reply.headers["content-type"]) == (404, 404, "text/plain; charset=utf-8")
    assert said in reply.text
    assert reply.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/overview", 200),
        ("/figures", 200),
        ("/nosuchpage", 404),
        ("/no%20such", 404),
        ("/nosuch.html", 404),
        ("/index.html", 404),
    ],
)
def test_document_says_whether_a_page_stands_there(path: str, status: int, server: str) -> None:
    reply = ask(server, f"{path}?lang=en", accept="text/html")
    assert (reply.status, reply.headers["content-type"].partition(";")[0]) == (status, "text/html")
    assert '<div id="root">' in reply.text


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/health",
        "/_stcore/host-config",
        "/favicon.png",
        "/manifest.json",
        "/robots.txt",
        "/data/figures.csv",
        "/fonts/IBMPlexSansArabic-Regular.ttf",
    ],
)
def test_what_is_there_is_passed_on(path: str, server: str) -> None:
    reply = ask(server, path)
    assert (reply.status, reply.headers["content-type"].startswith("text/html")) == (200, False)
    assert ask(server, path, accept="text/html").body == reply.body
