"""The document of each page holds its title, description and addresses before any script has run."""

import json
import re
from html import unescape

import pytest
from starlette.types import Scope

from components.server.document import TAG_AS_SENT, TITLE_AS_SENT, fill_document
from components.view.languages import LOCALES
from components.view.links import ROOMS, address
from components.view.words import load_words
from tests.server.clients import Reply, ask

SENT = b"<!DOCTYPE html>" + TAG_AS_SENT + b"<head>" + TITLE_AS_SENT + b"</head>"
LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def read_meta(reply: Reply) -> dict[str, str]:
    """Title, meta and link elements of the document by their names."""
    found = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', reply.text)
    found += [("title", title) for title in re.findall(r"<title>(.*?)</title>", reply.text)]
    found += [("canonical", href) for href in re.findall(r'<link rel="canonical" href="([^"]*)">', reply.text)]
    found += re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]*)">', reply.text)
    assert len(dict(found)) == len(found)
    return {name: unescape(value) for name, value in found}


def make_scope(path: str, query: str = "", host: str = "example.org") -> Scope:
    return {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "query_string": query.encode("latin-1"),
        "headers": [(b"host", host.encode())],
    }


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("room", ROOMS)
def test_each_page_says_what_it_is_in_its_language(room: str, lang: str, server: str) -> None:
    words = load_words(lang)
    reply = ask(server, address(room, {"lang": lang}).removeprefix("."), accept="text/html", accept_encoding="gzip, br")
    meta = read_meta(reply)
    assert meta["title"] == words("site.tab", page=words(f"{room}.title"))
    assert meta["description"] == meta["og:description"] == words(f"{room}.lead")
    assert meta["og:title"] == words(f"{room}.heading")
    assert meta["canonical"] == meta["og:url"] == meta[lang] == server + address(room, {"lang": lang})[1:]
    assert (meta["x-default"], "ar" in meta, "en" in meta) == (server + address(room, {})[1:], True, True)
    assert meta.get("robots") == ("noindex" if room == "desk" else None)
    assert not {"etag", "last-modified"} & set(reply.headers)


@pytest.mark.parametrize("lang", LOCALES)
def test_data_is_described_for_search_engines(lang: str, server: str) -> None:
    found = LD.findall(ask(server, f"/sources?lang={lang}").text)
    told = json.loads(found[0])
    assert (len(found), told["@type"], 50 <= len(told["description"]) <= 5000) == (1, "Dataset", True)
    assert told["license"] == ["https://creativecommons.org/licenses/by/4.0/"]
    assert told["identifier"] == json.loads(ask(server, "/editions.json").body)["latest"]
    for file in told["distribution"]:
        reply = ask(server, file["contentUrl"].removeprefix(server), "HEAD")
        assert (reply.status, reply.headers["content-type"].partition(";")[0]) == (200, file["encodingFormat"])


def test_address_of_a_figure_says_the_figure(server: str) -> None:
    meta = read_meta(ask(server, "/figures?figure=DE25&lang=en&figures-page=2"))
    assert meta["og:title"] == "270,000–330,000 people displaced"
    assert meta["description"].startswith("as of 3 July 2018; UN Spokesperson (OCHA data): Daily Press Briefing")
    assert meta["canonical"] == f"{server}/figures?figure=DE25&lang=en"
    assert "robots" not in meta
    for path in ("/figures?figure=DE25&lang=en&known=2018-06-20", "/figures?figure=XX&lang=en"):
        assert read_meta(ask(server, path))["og:title"] == load_words("en")("figures.heading")


def test_view_of_an_edition_or_a_day_is_told_as_the_page_shows_it_and_not_listed(server: str) -> None:
    latest = json.loads(ask(server, "/editions.json").body)["latest"]
    for asked, shown in (
        (f"edition={latest[:6].upper()}", f"edition={latest}&"),
        ("edition=nonsense&known=2018-06-20", "known=2018-06-20&"),
        (f"edition={latest}&known=nonsense", f"edition={latest}&"),
    ):
        meta = read_meta(ask(server, f"/figures?figure=DE25&{asked}&lang=en"))
        assert meta["canonical"] == f"{server}/figures?figure=DE25&{shown}lang=en"
        assert meta["robots"] == "noindex"
        assert (meta["og:title"] == load_words("en")("figures.heading")) == ("known=2018" in shown)


def test_files_named_are_of_the_edition_and_day_looked_at(server: str) -> None:
    found = LD.findall(ask(server, "/sources?lang=en&known=2018-07-03").text)[0]
    places = [file["contentUrl"] for file in json.loads(found)["distribution"]]
    assert all(place.endswith("?known=2018-07-03") for place in places)
    assert "&known=2018-07-03&" in json.loads(found)["url"]
    assert ask(server, places[0].removeprefix(server)).status == 200


@pytest.mark.parametrize("accept", ["*/*", "text/html", ""])
def test_program_that_reads_the_document_is_not_sent_on(accept: str, server: str) -> None:
    reply = ask(server, "/map", accept=accept, accept_language="ar")
    assert reply.status == (302 if accept == "text/html" else 200)
    assert reply.status == 302 or read_meta(reply)["og:locale"] == "ar_SY"


def test_document_is_sent_anew_for_its_head_may_have_changed(server: str) -> None:
    headers = {"if_modified_since": "Fri, 01 Jan 2100 00:00:00 GMT", "if_none_match": "*"}
    assert ask(server, "/?lang=en", accept="text/html", **headers).status == 200


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/figures", 'figure="><script>alert(1)</script>'),
        ("/figures", "figure=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&known=%3C/script%3E&edition=%3Cscript%3E"),
        ("/statement", "passage=%00%ff&lang=ar"),
        ("/%3Cscript%3E", "part=" + "a" * 5000),
        ('/"><script>', "known=2018-07-03"),
    ],
)
def test_nothing_in_an_address_becomes_markup(path: str, query: str) -> None:
    filled = fill_document(SENT, make_scope(path, query, host='evil"><script>')).decode()
    assert re.findall(r"<script[^>]*>", filled) == ['<script type="application/ld+json">']
    assert json.loads(LD.findall(filled)[0])["@type"] == "Dataset"
    assert "http://localhost/" in filled
    assert "evil" not in filled


def test_configured_address_stands_in_all_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLIC_ADDRESS", "https://example.net/syria/")
    filled = fill_document(SENT, make_scope("/map", "lang=en")).decode()
    assert '<link rel="canonical" href="https://example.net/syria/map?lang=en">' in filled
    assert "example.org" not in filled


def test_data_that_cannot_be_read_leaves_title_and_description(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_FOLDER", str(tmp_path_factory.mktemp("empty")))
    filled = fill_document(SENT, make_scope("/figures", "lang=en&figure=DE25")).decode()
    assert load_words("en")("figures.heading") in filled
    assert not LD.search(filled)
