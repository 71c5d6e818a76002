"""The accessibility statement is there in each language, one link from every page."""

import re
from collections.abc import Callable

import pytest

from components.screen.accessibility import PARTS
from components.screen.rooms import list_rooms
from components.view.languages import LOCALES
from components.view.words import load_words


@pytest.mark.parametrize("lang", LOCALES)
def test_every_part_stands_on_the_page_in_order(lang: str, read_room: Callable[..., str]) -> None:
    words = load_words(lang)
    html = read_room("accessibility", lang=lang)
    assert re.findall(r"<h2>(.*?)</h2>", html) == [words(f"accessibility.{part}.title") for part in PARTS]
    assert html.count("<li>") >= sum(map(len, PARTS.values()))


@pytest.mark.parametrize("room", list_rooms())
def test_every_page_leads_to_it(room: str, read_room: Callable[..., str]) -> None:
    assert 'href="./accessibility?lang=en"' in read_room(room).rpartition('<footer class="page-foot">')[2]
