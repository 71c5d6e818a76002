"""The search page: what the address asks for is what is listed and said."""

import re
from collections.abc import Callable

import pytest

from components.view.words import load_words

WORDS = load_words("en")
HREF = re.compile(r'<a data-go data-hit href="([^"]+)"')
Read = Callable[..., str]


def test_without_words_the_page_shows_what_can_be_looked_for(read_room: Read) -> None:
    html = read_room("search")
    assert WORDS("search.examples") in html
    assert 'href="./search?q=ST01&amp;lang=en"' in html
    assert HREF.findall(html) == []


def test_hits_are_listed_with_their_number_and_marked(read_room: Read) -> None:
    html = read_room("search", q="White Helmets")
    assert HREF.findall(html)[0] == "./signatories?organisation=47&amp;lang=en"
    assert f"{len(HREF.findall(html))} hits." in html
    assert "<mark>White</mark> <mark>Helmets</mark>" in html


def test_kind_narrows_them_and_keeps_the_words(read_room: Read) -> None:
    html = read_room("search", q="nasib", kind="place")
    assert all(href.startswith("./map?place=") for href in HREF.findall(html))
    assert re.search(r'href="\./search\?q=nasib(&amp;lang=en)?"[^>]*>All <', html)
    assert WORDS("search.all") in read_room("search", q="ST01", kind="place")


@pytest.mark.parametrize(("wanted", "said"), [("humen rights", "search.near"), ("xqzt", "search.none")])
def test_what_is_not_there_is_said(wanted: str, said: str, read_room: Read) -> None:
    assert WORDS(said, wanted=wanted) in read_room("search", q=wanted)


def test_what_was_not_known_that_day_is_not_found_and_links_keep_the_day(read_room: Read) -> None:
    html = read_room("search", q="White Helmets", known="2018-07-03")
    assert "E066" not in html
    assert "known=2018-07-03" in HREF.findall(read_room("search", q="ST01", known="2018-07-03"))[0]


@pytest.mark.parametrize("room", ["overview", "map", "desk", "search"])
def test_way_to_the_search_stands_in_the_first_line_of_each_page(room: str, read_room: Read) -> None:
    assert 'class="menu-search" href="./search?lang=en"' in read_room(room)
