"""The styles and scripts of all pages: two files that every document names and a browser keeps for a year."""

import gzip
import re
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest

from components.screen.joined import join_scripts, join_styles
from components.server.compression import package_folder
from components.server.look import CLIENT, ROOT, Shared, dress, make_look
from tests.server.clients import ask

LOOK = make_look("a{}", "1;")
NOW = make_look(join_styles(), join_scripts())
UNPACK = {"gzip": gzip.decompress, "br": brotli.decompress, None: lambda content: content}
NAMED = re.compile(rb'(?:src|href)="\.(/look/[^"]+)"')


def fetch(server: str, path: str, accept: str) -> tuple[int, str | None, str | None, bytes]:
    """Status, encoding, how long it may be kept, and the content unpacked."""
    connection = HTTPConnection(urlsplit(server).netloc)
    connection.request("GET", path, headers={"Accept-Encoding": accept})
    answer = connection.getresponse()
    encoding = answer.getheader("Content-Encoding")
    content = UNPACK[encoding](answer.read())
    connection.close()
    return answer.status, encoding, answer.getheader("Cache-Control"), content


@pytest.mark.parametrize(("accept", "encoding"), [("gzip, br", "br"), ("gzip", "gzip"), ("identity", None)])
@pytest.mark.parametrize("file", [NOW.style, NOW.script], ids=["styles", "scripts"])
def test_each_file_is_kept_for_a_year(file: Shared, accept: str, encoding: str | None, server: str) -> None:
    found = fetch(server, f"/look/{file.name}", accept)
    assert found == (200, encoding, "public, immutable, max-age=31536000", file.content)


def test_name_changes_with_the_content_and_with_nothing_else() -> None:
    assert make_look("a{}", "1;") == LOOK
    other = make_look("b{}", "1;")
    assert (other.style.name == LOOK.style.name, other.script.name == LOOK.script.name) == (False, True)


@pytest.mark.parametrize(
    ("path", "ending"),
    [
        ("/look/0123456789abcdef.css", "css"),  # Of before an upgrade.
        ("/nosuch/page/look/x.js", "js"),
        ("/look/x.png", None),
        ("/look/a/x.css", None),
        ("/x.css", None),
        ("/look", None),
    ],
)
def test_a_file_is_found_under_its_old_name_and_at_any_depth(path: str, ending: str | None) -> None:
    found = LOOK.find(path)
    assert (found.ending if found else None) == ending


def test_what_stands_under_an_old_name_is_not_kept(server: str) -> None:
    assert fetch(server, "/look/0123456789abcdef.css", "br") == (200, "br", "no-store", NOW.style.content)


@pytest.mark.parametrize("path", ["/?lang=en", "/map?lang=ar", "/nosuchpage?lang=en"])
def test_every_document_names_both_files(path: str, server: str) -> None:
    assert re.findall(r'="\.(/look/[^"]+)"', ask(server, path).text) == [
        f"/look/{NOW.script.name}",
        f"/look/{NOW.style.name}",
    ]


def test_scripts_come_before_streamlits_client_and_styles_after_the_head() -> None:
    sent = (package_folder("streamlit", "static") / "index.html").read_bytes()
    document = dress(sent, LOOK)
    places = [
        document.index(each) for each in (LOOK.script.name.encode(), CLIENT, b"</head>", LOOK.style.name.encode(), ROOT)
    ]
    assert places == sorted(places)
    assert len(NAMED.findall(document)) == 2


def test_styles_hold_the_colours_of_both_themes_and_nothing_fetched() -> None:
    assert "light-dark(" in join_styles()
    assert "prefers-color-scheme:dark" in join_styles()
    assert not re.search(r"url\((?!data:)|@import", join_styles())


def test_scripts_are_each_run_once() -> None:
    folder = Path(__file__).parents[2] / "components" / "screen" / "scripts"
    guards = re.findall(r"^if \(!window\.(\w+)\) \{$", join_scripts(), re.MULTILINE)
    assert (len(set(guards)), len(guards)) == (len(list(folder.glob("*.js"))),) * 2
