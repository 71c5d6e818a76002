"""Each parameter that a page knows: an unknown value gets the usual view and a notice, an unknown name is left out."""

import re
from collections.abc import Callable
from importlib import import_module

import pytest

from components.screen import search, signatories, sources, statement
from components.screen.rooms import list_rooms
from components.view.languages import PARAMETERS as SPOKEN
from components.view.words import load_words

WORDS = load_words("en")
NOTICE = re.compile(r'<div class="notice".*?</div>', re.DOTALL)
SEARCHES = (search.BOX, signatories.BOX, sources.BOX, statement.FIND)
PARAMETERS = [
    (room, name)
    for room in list_rooms()
    for name in (*import_module(f"components.screen.{room}").PARAMETERS, *SPOKEN)
    if name not in SEARCHES
]
# A parameter that only one part of a page reads, and how the address opens that part.
PARTS = {
    ("sources", "table"): {"part": "dictionary"},
    ("figures", "counts-page"): {"table": "casualties"},
    ("aftermath", "entries-page"): {"demand": "1"},
}
VALUES = {
    "unknown": "nowhere",
    "hostile": "<script>alert(1)</script> ../../etc/passwd درعا",
}
UNREADABLE = {"long": "a" * 100_000, "nul": "\0", "line-break": "a\nb"}


def test_each_search_box_has_a_parameter_of_its_own() -> None:
    """Streamlit takes a parameter that two pages bind out of the address on the way from one to the other, or back."""
    assert len({*SEARCHES}) == len(SEARCHES)


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
@pytest.mark.parametrize(("room", "name"), PARAMETERS)
def test_unknown_value_is_named_in_a_notice(room: str, name: str, value: str, read_room: Callable[..., str]) -> None:
    shown = read_room(room, **PARTS.get((room, name), {}), **{name: value})
    (notice,) = NOTICE.findall(shown)
    assert f"{name} = “" in notice
    assert "<script>alert" not in shown


@pytest.mark.parametrize("value", UNREADABLE.values(), ids=UNREADABLE)
@pytest.mark.parametrize("room", list_rooms())
def test_unreadable_value_is_left_out_with_a_notice(room: str, value: str, read_room: Callable[..., str]) -> None:
    notices = NOTICE.findall(read_room(room, anything=value))
    assert ["anything" in notice for notice in notices] == [True]


@pytest.mark.parametrize("room", list_rooms())
def test_unknown_name_is_said_once_and_stands_in_no_link(room: str, read_room: Callable[..., str]) -> None:
    shown = read_room(room, anything="1", other="<b>")
    (notice,) = NOTICE.findall(shown)
    assert WORDS("notice.strange", names="anything and other") in notice
    assert "anything=" not in shown


def test_many_unknown_names_are_said_in_short(read_room: Callable[..., str]) -> None:
    (notice,) = NOTICE.findall(read_room("overview", **{f"name{number}": "1" for number in range(50)}))
    assert "name4" in notice
    assert "name5" not in notice


@pytest.mark.parametrize("room", list_rooms())
def test_usual_address_gets_no_notice(room: str, read_room: Callable[..., str]) -> None:
    assert NOTICE.findall(read_room(room)) == []
