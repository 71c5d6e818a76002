"""The main tasks with the keyboard alone: Tab, Enter and letters; what has the focus is always seen to have it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from components.view.words import load_words
from tests.browsing import AT_REST

Visit = Callable[..., Page]
MOST = 250
# Where the focus is; how it is marked, itself or the frame around it; whether it stands in the window.
FOCUS = """
    (goal) => {
        const at = document.activeElement;
        const frame = at.closest('[data-testid=stTextInputRootElement]') ?? at;
        const [box, style] = [at.getBoundingClientRect(), getComputedStyle(frame)];
        return {
            what: at.outerHTML.slice(0, 200),
            marked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 1) || style.boxShadow !== 'none',
            inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
            arrived: at.matches(goal),
        };
    }
"""
HEAR = """
    () => {
        const region = document.querySelector('[role=status]:has([data-status])');
        window.heard = [];
        new MutationObserver(() => heard.push(region.textContent.trim()))
            .observe(region, {childList: true, subtree: true, characterData: true});
    }
"""

pytestmark = pytest.mark.browser


def tab_to(page: Page, goal: str) -> None:
    """Presses Tab until the focus is on what `goal` selects; on its way there it is never lost from sight."""
    page.wait_for_function(AT_REST)
    for _ in range(MOST):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS, goal)
        assert (focus["marked"], focus["inside"]) == (True, True), focus["what"]
        if focus["arrived"]:
            return
    pytest.fail(f"{goal} is not reached with the Tab key at {page.url}")


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_count_of_displaced_and_its_source(lang: str, visit: Visit) -> None:
    page = visit(f"/?lang={lang}")
    tab_to(page, ".menu [href*=figures]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/figures?**")
    expect(page.locator("h1")).to_be_focused()
    tab_to(page, "[href*='figure=ST01']")
    page.keyboard.press("Enter")
    expect(page.locator("#figure")).to_be_focused()
    expect(page.locator("#figure .card-number")).to_contain_text("198,000")
    tab_to(page, ".opened-rest [href*='source=']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources?**")
    expect(page.locator(".source-card")).to_be_focused()


def test_table_of_the_map(visit: Visit) -> None:
    page = visit("/map?lang=en")
    note = page.locator(".notes details").first
    note.evaluate("note => (note.open = true)")
    tab_to(page, ".list th [href*='-sort=']")
    page.keyboard.press("Enter")
    page.wait_for_url("**-sort=**")
    expect(page.locator("th[aria-sort=ascending] a")).to_be_focused()
    expect(note).to_have_attribute("open", "")  # It is drawn anew with the table.


def test_white_helmets_by_their_arabic_name_and_the_count_is_announced(visit: Visit) -> None:
    page = visit("/signatories?lang=ar")
    page.evaluate(HEAR)
    tab_to(page, "[type=search]")
    page.keyboard.type("الدفاع المدني", delay=30)
    expect(page.locator(".led")).to_have_count(1)
    expect(page.locator(".led")).to_contain_text("White Helmets")
    page.wait_for_function("() => heard.length > 0")
    assert page.evaluate("heard.at(-1)") == load_words("ar").many("signatories.found", 1, total=44)
    tab_to(page, ".signatory summary")
    page.keyboard.press("Enter")
    expect(page.locator(".signatory dl")).to_be_visible()


def test_language_is_switched_and_the_view_stays(visit: Visit) -> None:
    page = visit("/figures?figure=DE25&lang=en")
    page.locator(".skip").focus()
    tab_to(page, ".menu-language[hreflang]")
    page.keyboard.press("Enter")
    page.wait_for_url("**lang=ar**")
    expect(page.locator("#figure")).to_be_focused()
    assert "figure=DE25" in page.url


def test_the_many_dates_of_the_map_can_be_skipped(visit: Visit) -> None:
    page = visit("/map?lang=en")
    page.locator(".map-dates .skip").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#map-choices ~ .choices a").first).to_be_focused()


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("/signatories?lang=en", ".choices [href*='type=media']"),
        ("/signatories?lang=ar", "th [href*='who-sort=name']"),
        ("/sources?lang=ar", ".listing-pages [href*='sources-page=2']"),
    ],
)
def test_link_that_changes_the_view_keeps_the_focus(path: str, link: str, visit: Visit) -> None:
    page = visit(path)
    name = page.locator(link).inner_text()
    page.locator(link).focus()
    page.keyboard.press("Enter")
    marked = ":is([aria-current], [aria-sort=ascending] a):focus"
    expect(page.locator(marked)).to_contain_text(name)


def test_card_that_is_closed_gives_the_focus_back(visit: Visit) -> None:
    page = visit("/figures?lang=ar")
    tab_to(page, "[href*='figure=ST01']")
    page.keyboard.press("Enter")
    expect(page.locator("#figure")).to_be_focused()
    page.locator(".way-back").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#figure")).to_have_count(0)
    expect(page.locator("[href*='figure=ST01']").first).to_be_focused()
