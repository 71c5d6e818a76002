"""Comparing figures in a real browser: picked from a card and a row by keyboard, in the address alone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from components.view.words import load_words
from tests.browsing import find_violations

Visit = Callable[..., Page]
WORDS = load_words("en")

pytestmark = pytest.mark.browser


def press(page: Page, selector: str) -> None:
    """Follows the link with the keyboard."""
    page.locator(selector).first.focus()
    page.keyboard.press("Enter")


def test_figures_are_picked_from_a_card_a_row_and_the_comparison(visit: Visit) -> None:
    page = visit("/figures?figure=DE25&lang=en")
    press(page, f'.opened-back a:has-text("{WORDS("compare.add")}")')
    columns = page.locator(".comparison-table thead th")
    expect(columns).to_have_count(1)
    expect(page.locator(".opened")).to_have_count(0)
    expect(page.locator("#comparison-head")).to_be_focused()
    press(page, '.listing-rows .cell-links a[href*="DE25%2CDE19"]')
    expect(columns).to_have_count(2)
    press(page, ".comparison-more a")
    expect(columns).to_have_count(3)
    assert "compare=DE25%2CDE19%2C" in page.url
    press(page, ".comparison-drop")
    expect(columns).to_have_count(2)
    page.go_back()
    expect(columns).to_have_count(3)
    page.reload()
    expect(columns).to_have_count(3)


@pytest.mark.parametrize(("width", "lang"), [(360, "ar"), (1280, "en")])
def test_comparison_fits_its_page_and_is_accessible(visit: Visit, width: int, lang: str) -> None:
    page = visit(f"/figures?compare=ST02,CA01,CA23,CA34,CA35,CA24,DE39&lang={lang}", width=width, dark=width == 360)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".comparison").evaluate("found => found.scrollWidth <= found.clientWidth")
    assert find_violations(page, ".comparison") == []
