"""The page in a file: all is in it and nothing is asked for; it says what the edition says, and no more."""

import gzip
import re
from datetime import date

import pytest

from components.kit.offline.anchors import find_place, turn_links
from components.kit.offline.making import make_offline
from components.kit.omissions import name_left, say_left
from components.kit.products import SINGLE
from components.model.data.tables import FIGURE_TABLES
from components.model.figures import list_ids
from components.view.languages import LOCALES
from components.view.tongues import plain
from tests.closed import LEFT
from tests.kit.handout.papers import hostile
from tests.kit.offline.leaves import KNOWN, ORIGIN, closed, make, order, parse

MOST, MOST_PACKED = 3_000_000, 1_000_000
BEFORE = date(2018, 6, 28)
ASKING = {"src", "srcset", "poster", "data", "action", "formaction", "background", "ping", "manifest"}
WEB = re.compile(r"https?://")
URL = re.compile(r"url\(([^)]*)\)|@import")


def squeeze(text: str) -> str:
    return "".join(plain(text).split())


@pytest.mark.parametrize("lang", LOCALES)
def test_page_is_small_and_asks_for_nothing(lang: str) -> None:
    content = make(lang)
    leaf = parse(content)
    assert len(content) < MOST
    assert len(gzip.compress(content)) < MOST_PACKED
    assert [(tag, given) for tag, given in leaf.tags if ASKING & given.keys()] == []
    assert [tag for tag, _ in leaf.tags if tag in ("iframe", "object", "embed", "img", "base", "form", "audio")] == []
    assert leaf.links("link") == ["data:,"]
    assert {found.strip("#'\"")[:5] for found in URL.findall(content.decode())} == {"hatch"}
    (policy,) = (given["content"] for tag, given in leaf.tags if given.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-")
    assert "http" not in policy


@pytest.mark.parametrize("lang", LOCALES)
def test_links_lead_to_the_page_itself_to_the_other_language_or_out(lang: str) -> None:
    leaf = parse(make(lang))
    (other,) = set(LOCALES) - {lang}
    inside = {href for href in [*leaf.links(), *leaf.links("use")] if href.startswith("#")}
    own = order(other)
    (kept,) = (product.title(own) for product in SINGLE if product.paired)
    assert {href for href in leaf.links() if not href.startswith("#") and not WEB.match(href)} == {kept}
    assert inside - {f"#{each}" for each in leaf.ids} == set()
    assert len(leaf.ids) == len(set(leaf.ids))


@pytest.mark.parametrize("lang", LOCALES)
def test_each_figure_is_there_with_its_caveat(lang: str) -> None:
    content, talk = make(lang).decode(), order(lang).talk
    cards = dict(re.findall(r'<div class="figure-body" id="figure-(\w+)"(.*?)</details>', content, re.DOTALL))
    assert set(cards) == set(list_ids(talk.tables))
    caveats = {row["id"]: row["caveat"] for name in FIGURE_TABLES for _, row in talk.tables.table(name).iterrows()}
    for name, caveat in caveats.items():
        assert squeeze(caveat) in squeeze(parse(f"<p {cards[name]}".encode()).text)


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert make_offline(order("en")) == make("en")


def test_only_what_was_known_on_a_day_is_there() -> None:
    leaf, now, then = parse(make("en", KNOWN)), order("en").talk.tables, order("en", known=KNOWN).talk.tables
    later = set(list_ids(now)) - set(list_ids(then))
    events = set(now.table("events")["id"]) - set(then.table("events")["id"])
    assert later
    assert events
    assert set(re.findall(r"\b(?:DE|DL|CA|IR)\d{2,}\b", leaf.text)) & later == set()
    assert set(leaf.ids) & events == set()
    assert "3 July 2018 is shown here" in leaf.text


def test_before_the_statement_the_page_does_without_it() -> None:
    leaf = parse(make("ar", BEFORE))
    assert set(leaf.ids) & {"statement", "signatories", "demands"} == set()
    assert {"figures", "map", "events", "questions", "sources", "cite"} <= set(leaf.ids)


def test_what_may_not_be_passed_on_is_left_out() -> None:
    leaf, rows = parse(make_offline(closed())), [each for ids in LEFT.values() for each in ids]
    assert set(leaf.ids) & {f"figure-{each}" for each in rows} == set()
    assert "source-S001" in leaf.ids


def test_what_is_left_out_is_said_at_the_top_and_named_with_the_sources() -> None:
    asked = closed()
    text = squeeze(parse(make_offline(asked)).text)
    at_the_top, named = squeeze(say_left(asked.left, asked.words)), squeeze(name_left(asked.left, asked.words))
    assert sorted(asked.left) == sorted(each for ids in LEFT.values() for each in ids)
    assert text.index(at_the_top) < text.index(squeeze(asked.words("statement.heading"))) < text.index(named)
    assert squeeze(asked.words("share.shown", ids=""))[:-2] not in squeeze(parse(make("en")).text)


@pytest.mark.parametrize("origin", ["", ORIGIN])
def test_code_and_live_address_are_there_only_with_a_public_address(origin: str) -> None:
    leaf = parse(make("en", origin=origin))
    edition = order("en").opened.id
    assert [href for href in leaf.links() if ORIGIN in href] == (
        [f"{ORIGIN}/?lang=en&edition={edition}"] if origin else []
    )
    assert any(given.get("class") == "code" for _, given in leaf.tags) is bool(origin)


def test_hostile_names_stand_as_they_are_written() -> None:
    leaf = parse(make_offline(hostile("en")))
    assert "1 < 2 & 3 > 2 سند 4" in leaf.text
    assert len(leaf.ids) == len(set(leaf.ids))
    assert [tag for tag, _ in leaf.tags].count("script") == 1


@pytest.mark.parametrize(
    ("room", "query", "place"),
    [
        ("figures", "figure=DE25&lang=ar", "figure-DE25"),
        ("sources", "source=S016&lang=en&known=2018-07-03", "source-S016"),
        ("aftermath", "demand=3", "demand-3"),
        ("aftermath", "lang=en", "demands"),
        ("", "lang=en", "top"),
        ("map", "", "map"),
        ("figures", "compare=DE25&lang=en", ""),
        ("sources", "part=method&lang=en", ""),
        ("signatories", "organisation=5&type=women", ""),
    ],
)
def test_address_has_its_place_in_the_page(room: str, query: str, place: str) -> None:
    assert find_place(room, query) == place


def test_link_to_what_is_not_there_leaves_its_words() -> None:
    html = '<i id="map"></i><a data-go href="./map?lang=en" class="x">A</a> <a href="./figures?figure=DE99">B</a>'
    picked = '<a data-go class="pick" href="./figures?compare=DE25">C</a><a href="https://x.org/">D</a>'
    assert turn_links(html + picked) == '<i id="map"></i><a class="x" href="#map">A</a> B<a href="https://x.org/">D</a>'
