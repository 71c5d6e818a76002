"""Each page in a real browser, opened cold by its address, with no way out to the network."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, WebSocketRoute
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.screen.rooms import list_rooms
from components.view.languages import LOCALES
from components.view.links import address
from components.view.words import load_words
from tests.browsing import Faults, find_violations, wait_for_rest

Visit = Callable[..., Page]
WORDS = load_words("en")
# 320 is also a window of 1280 at 400 %. Each page is loaded at the first width, then made as wide as the second. To
# load one costs far more than to look at it, and a theme has the same colours in both languages: so each has its own.
WIDE, NARROW = 1280, 320
VIEWS = [("en", False, (WIDE, NARROW)), ("ar", True, (NARROW, WIDE))]
# What a value is, no page knows: one that holds little, the one with the map, and the one that waits for files.
SOME_ROOMS = ("accessibility", "map", "desk")
BAD_VALUES = {
    "unknown-value": "nowhere",
    "100-kB": "a" * 100_000,
    "nul": "%00",
    "script": "%3Cscript%3Edocument.title=%22broken%22%3C/script%3E",
    "not-utf8": "%ff%fe",
}
SIDEWAYS = """
    () => [document.documentElement, document.querySelector('[data-testid=stMain]')]
        .map((box) => box.scrollWidth - box.clientWidth)
"""

pytestmark = pytest.mark.browser


def path_of(room: str, lang: str = "en") -> str:
    return address(room, {"lang": lang}).removeprefix(".")


@pytest.mark.parametrize(("lang", "dark", "widths"), VIEWS)
@pytest.mark.parametrize("room", list_rooms())
def test_page_is_accessible_in_each_language_and_theme_wide_and_narrow(
    room: str, lang: str, dark: bool, widths: tuple[int, int], visit: Visit
) -> None:
    words = load_words(lang)
    page = visit(path_of(room, lang), width=widths[0], dark=dark)
    assert page.locator("h1").all_inner_texts() == [words(f"{room}.heading")]
    assert page.title() == words("site.tab", page=words(f"{room}.title"))
    assert page.locator("html").get_attribute("lang") == lang
    assert page.locator(".problem, .notice, [data-testid=stException]").all_inner_texts() == []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(SIDEWAYS) == [0, 0]
        assert find_violations(page) == []


@pytest.mark.parametrize("lang", LOCALES)
def test_each_page_has_a_title_of_its_own(lang: str) -> None:
    assert len({load_words(lang)(f"{room}.title") for room in list_rooms()}) == len(list_rooms())


@pytest.mark.parametrize("room", SOME_ROOMS)
def test_page_with_bad_values_in_its_address_shows_its_usual_view_and_a_notice(room: str, visit: Visit) -> None:
    query = "&".join(f"{name}={value}" for name, value in BAD_VALUES.items())
    page = visit(f"{path_of(room)}&{query}")
    notices = page.locator(".notice").all_inner_texts()
    assert {name for name in BAD_VALUES if any(f" {name} " in notice for notice in notices)} >= {"100-kB", "nul"}
    assert page.title() == WORDS("site.tab", page=WORDS(f"{room}.title"))
    assert page.locator(".problem, [data-testid=stException]").count() == 0


@pytest.mark.parametrize(
    ("path", "said"), [("/nosuchpage", "nosuchpage"), ("/no%20such", "no such"), ("/overview", "")]
)
def test_address_without_a_page_shows_the_overview_and_says_so(path: str, said: str, visit: Visit) -> None:
    page = visit(path)
    assert page.locator("h1").all_inner_texts() == [WORDS("overview.heading")]
    assert page.locator(".notice").all_inner_texts() == ([WORDS("notice.lost", path=said)] if said else [])
    assert page.locator("[role=dialog]").count() == 0
    page.click(f'.menu a[href="{address("map", {"lang": "en"})}"]')
    page.wait_for_selector(f'h1:text-is("{WORDS("map.heading")}")')
    assert page.locator(".notice").count() == 0


def test_page_whose_content_got_lost_is_asked_for_anew(browser: Browser, server: str) -> None:
    losing: list[bool] = []

    def pass_on(message: str | bytes, route: WebSocketRoute) -> None:
        kind = ForwardMsg.FromString(message if isinstance(message, bytes) else message.encode()).WhichOneof("type")
        if not losing or kind not in ("delta", "ref_hash"):
            route.send(message)
        if losing and kind == "script_finished":
            losing.clear()

    def connect(route: WebSocketRoute) -> None:
        route.connect_to_server().on_message(lambda message: pass_on(message, route))

    with browser.new_context() as context:
        page = context.new_page()
        page.route_web_socket("**/_stcore/stream", connect)
        page.goto(server + path_of("accessibility"))
        wait_for_rest(page, Faults())
        losing.append(True)
        page.click(f'.menu a[href="{address("sources", {"lang": "en"})}"]')
        page.wait_for_selector(f'h1:text-is("{WORDS("sources.heading")}")')
        assert not losing


def test_what_streamlit_itself_reads_gets_no_notice(visit: Visit) -> None:
    assert visit("/figures?embed=true&embed_options=light_theme").locator(".notice").count() == 0


def test_one_link_skips_to_the_content_and_is_seen_in_focus(visit: Visit) -> None:
    page = visit(path_of("figures"))
    assert page.locator("a:visible", has_text="Skip to").all_inner_texts() == [WORDS("menu.skip")]
    page.locator(".skip").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    style = "(link) => [getComputedStyle(link).outlineStyle, link.getBoundingClientRect().top > 0]"
    assert page.locator(".skip:focus").evaluate(style) == ["solid", True]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
