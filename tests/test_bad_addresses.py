"""Each parameter that a page reads from its address: an unknown value gets the usual view and a notice."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.screen.rooms import PAGES, list_rooms

ROOT = Path(__file__).parents[1]
SCREEN = ROOT / "components" / "screen"
NOTICE = re.compile(r'<div class="notice".*?</div>', re.DOTALL)
READ = re.compile(r'\bchoose\(\s*"([\w-]+)"')
PARAMETERS = [
    (room, name)
    for room in list_rooms()
    for path in sorted(SCREEN.glob(f"{room}*.py"))
    for name in READ.findall(path.read_text(encoding="utf-8"))
]
# A parameter that only one part of a page reads, and how the address opens that part.
PARTS = {("sources", "table"): {"part": "dictionary"}}
VALUES = {
    "unknown": "nowhere",
    "script": "<script>alert(1)</script>",
    "arabic": "درعا",
    "path": "../../etc/passwd",
}
UNREADABLE = {"long": "a" * 100_000, "nul": "\0", "line-break": "a\nb"}


def open_address(room: str, **asked: str) -> str:
    """The page at this address as HTML."""
    app = AppTest.from_file(str(SCREEN / "frame.py"), default_timeout=30)
    if room != "overview":
        app.switch_page(str(PAGES / f"{room}.py"))
    for name, value in asked.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
@pytest.mark.parametrize(("room", "name"), PARAMETERS)
def test_unknown_value_is_named_in_a_notice(room: str, name: str, value: str) -> None:
    shown = open_address(room, **PARTS.get((room, name), {}), **{name: value})
    assert any(name in notice for notice in NOTICE.findall(shown))
    assert "<script>alert" not in shown


@pytest.mark.parametrize("value", UNREADABLE.values(), ids=UNREADABLE)
@pytest.mark.parametrize("room", list_rooms())
def test_unreadable_value_is_left_out_with_a_notice(room: str, value: str) -> None:
    notices = NOTICE.findall(open_address(room, **{"anything": value}))
    assert ["anything" in notice for notice in notices] == [True]


@pytest.mark.parametrize("room", list_rooms())
def test_usual_address_gets_no_notice(room: str) -> None:
    assert NOTICE.findall(open_address(room)) == []


def test_parameters_are_found_in_the_code() -> None:
    assert {("statement", "passage"), ("sources", "source")} <= set(PARAMETERS)
