"""The search by keyboard in a real browser, and Back and Forward, which lose no search, filter or opened card."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from components.view.words import load_words
from tests.browsing import AT_REST, find_violations
from tests.test_browser_pages import SIDEWAYS

Visit = Callable[..., Page]
SHOWN = """
    () => [
        location.pathname + location.search,
        [...document.querySelectorAll('[type=search]')].map((box) => box.value),
        [...document.querySelectorAll('.choices [aria-current]')].map((link) => link.textContent.trim()),
        document.querySelectorAll('.hits li, .list tbody tr').length,
        document.querySelectorAll('#figure, .source-card, .led[aria-current]').length,
        document.querySelectorAll('.notice').length,
    ]
"""

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("lang", "wanted", "width"), [("en", "White Helmets", 1280), ("ar", "الخوذ البيضاء", 360)])
def test_anything_is_found_and_opened_by_keyboard(lang: str, wanted: str, width: int, visit: Visit) -> None:
    page = visit(f"/?lang={lang}", width=width)
    page.keyboard.press("Control+k")
    page.wait_for_url("**/search?**")
    box = page.get_by_role("searchbox")
    expect(box).to_be_focused()
    page.keyboard.type(wanted, delay=30)
    expect(page.locator("[role=status] [data-status]")).to_contain_text(load_words(lang).many("search.found", 9)[1:])
    hits = page.locator("a[data-hit]")
    expect(hits.first).to_contain_text("White Helmets")
    assert page.evaluate(SIDEWAYS) == [0, 0]
    assert find_violations(page) == []
    page.keyboard.press("ArrowDown")
    expect(hits.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(hits.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/signatories?organisation=47**")
    expect(page.locator(".led[aria-current]")).to_have_count(1)


def test_keys_are_left_alone_in_another_box_but_for_the_shortcut(visit: Visit) -> None:
    page = visit("/signatories?lang=en")
    page.get_by_role("searchbox").press_sequentially("kkk", delay=30)
    expect(page.get_by_role("searchbox")).to_have_value("kkk")
    page.wait_for_url("**name=kkk**")
    page.keyboard.press("Control+k")
    page.wait_for_url("**/search?**")
    expect(page.get_by_label(load_words("en")("search.box"))).to_be_focused()
    page.keyboard.type("ST01", delay=30)
    expect(page.locator("a[data-hit]").first).to_contain_text("198,000")
    page.keyboard.press("Control+k")
    assert page.evaluate("[document.activeElement.selectionStart, document.activeElement.selectionEnd]") == [0, 4]


@pytest.mark.parametrize(
    ("path", "wanted", "choice", "card"),
    [
        ("/search?lang=en", "hum", ".choices [href*='kind=organisation']", "a[data-hit]"),
        ("/signatories?lang=en", "human", ".choices [href*='type=human']", ".menu [href*=sources]"),
        ("/sources?lang=ar", "ocha", ".choices [href*='grade=primary']", ".list td a[href*='source=']"),
    ],
)
def test_back_and_forward_lose_nothing(path: str, wanted: str, choice: str, card: str, visit: Visit) -> None:
    page = visit(path)
    page.get_by_role("searchbox").press_sequentially(wanted, delay=40)
    page.wait_for_url(f"**={wanted}**")
    seen = [look(page)]
    for link in (choice, card):
        page.locator(link).first.click()
        page.wait_for_function("(before) => location.pathname + location.search !== before", arg=seen[-1][0])
        seen.append(look(page))
    for move, wish in ((page.go_back, 1), (page.go_back, 0), (page.go_forward, 1), (page.go_forward, 2)):
        move()
        page.wait_for_function(f"(wish) => JSON.stringify(({SHOWN})()) === JSON.stringify(wish)", arg=seen[wish])


def look(page: Page) -> list[object]:
    """What the page shows once it is at rest."""
    page.wait_for_timeout(500)
    page.wait_for_function(AT_REST)
    shown: list[object] = page.evaluate(SHOWN)
    return shown
