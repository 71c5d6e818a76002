"""Quoting a figure in a real browser: from its card to the clipboard in two clicks."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from components.view.words import load_words
from tests.browsing import find_violations

Visit = Callable[..., Page]
WORDS = load_words("en")

pytestmark = pytest.mark.browser


def copy(page: Page, name: str) -> str:
    """What stands in the clipboard after a click on the button called `name`, once the page has said so."""
    page.locator(".quote").get_by_role("button", name=name, exact=True).click()
    expect(page.locator("#copy-said")).not_to_be_empty()
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_figure_is_quoted_in_two_clicks(visit: Visit) -> None:
    page = visit("/figures?lang=en")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".claim a", has_text=WORDS("card.open")).first.click()
    expect(page.locator(".quote-first")).to_be_visible()
    here = page.evaluate("location.origin")
    sentence = copy(page, WORDS("quote.copy.sentence"))
    assert sentence == page.locator(".quote-said").text_content()
    assert copy(page, WORDS("quote.copy.with_caveat")).startswith(f"{sentence} Caveat: ")
    pinned = copy(page, WORDS("quote.copy.pinned"))
    assert pinned.startswith(f"{here}/figures?")
    assert pinned in copy(page, WORDS("quote.copy.full"))
    assert f"\\url{{{pinned}}}" in copy(page, WORDS("quote.copy.bibtex"))
    assert pinned in copy(page, WORDS("quote.copy.ris"))
    whole = copy(page, WORDS("quote.copy.whole")).splitlines()
    assert (whole[0], whole[1][:8], whole[2].endswith(f": {pinned}")) == (sentence, "Source: ", True)
    live = copy(page, WORDS("quote.copy.live"))
    assert "edition=" not in live
    page.goto(pinned)
    expect(page.locator(".quote-said")).to_have_text(sentence)


@pytest.mark.parametrize("path", ["/figures?figure=ST01&lang=ar", "/figures?figure=DE51&lang=en"])
def test_quote_is_accessible(path: str, visit: Visit) -> None:
    assert find_violations(visit(path)) == []
