"""The language in a real browser: which one a first visit gets, what the switch keeps, what a link brings."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from components.model.data.tables import Tables
from components.view.words import load_words

Visit = Callable[..., Page]
ENGLISH, ARABIC = load_words("en"), load_words("ar")
YEAR, MONTH, DAY = Tables(Path(__file__).parents[1] / "data").package.version.split("-")

pytestmark = pytest.mark.browser


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def written(page: Page) -> tuple[str | None, str | None]:
    """The language and direction that the document names."""
    html = page.locator("html")
    return html.get_attribute("lang"), html.get_attribute("dir")


@pytest.mark.parametrize(
    ("browser_language", "lang", "direction"),
    [("ar-SY", "ar", "rtl"), ("en-GB", "en", "ltr"), ("fr-FR", "en", "ltr")],
)
def test_first_visit_follows_the_browser(browser_language: str, lang: str, direction: str, visit: Visit) -> None:
    page = visit("/figures?figure=DE25", lang=browser_language)
    assert written(page) == (lang, direction)
    assert asked(page) == {"figure": ["DE25"], "lang": [lang]}
    assert page.title() == load_words(lang)("site.tab", page=load_words(lang)("figures.title"))


@pytest.mark.parametrize(("lang", "browser_language"), [("ar", "en-GB"), ("en", "ar-SY")])
def test_link_made_in_a_language_opens_in_it_and_all_its_links_keep_it(
    lang: str, browser_language: str, visit: Visit
) -> None:
    page = visit(f"/signatories?lang={lang}", lang=browser_language)
    assert page.locator("h1").inner_text() == load_words(lang)("signatories.heading")
    links = [link.get_attribute("href") or "" for link in page.locator("a[data-go]").all()]
    assert [link for link in links if f"lang={lang}" not in link] == []


@pytest.mark.parametrize(
    "path",
    [
        "/figures?figure=ST01&lang=en",
        "/figures?table=casualties&rows-sort=-number&lang=en",
        "/signatories?type=media&sure=high&lang=en",
        "/statement?text=readings&passage=p2&lang=en",
    ],
)
def test_switch_keeps_the_view_there_and_back(path: str, visit: Visit) -> None:
    page = visit(path)
    page.locator(".menu-language[hreflang]").click()
    page.wait_for_url("**lang=ar**")
    page.locator(".page-foot").wait_for()
    assert asked(page) == parse_qs(urlsplit(path).query) | {"lang": ["ar"]}
    assert written(page) == ("ar", "rtl")
    expect(page.locator(".notice")).to_have_count(0)
    page.locator(".menu-language[hreflang]").click()
    page.wait_for_url("**lang=en**")
    page.locator(".page-foot").wait_for()
    assert asked(page) == parse_qs(urlsplit(path).query)


def test_switch_keeps_what_was_typed_since_the_page_was_drawn(visit: Visit) -> None:
    page = visit("/signatories?lang=ar")
    page.get_by_role("searchbox").press_sequentially("الدفاع المدني", delay=30)
    expect(page.locator(".led")).to_have_count(1)
    page.wait_for_url("**name=**")
    page.locator(".menu-language[hreflang]").click()
    page.wait_for_url("**lang=en**")
    expect(page.get_by_role("searchbox")).to_have_value("الدفاع المدني")
    expect(page.locator(".led")).to_have_count(1)
    expect(page.locator("[role=status] [data-status]")).to_have_text(ENGLISH.many("signatories.found", 1, total=44))


def test_words_of_streamlit_itself_are_in_the_language_of_the_page(visit: Visit) -> None:
    page = visit("/signatories?lang=ar&name=SNHR")
    assert page.get_by_role("searchbox").get_attribute("placeholder") == ARABIC("widget.search")
    clear = page.get_by_test_id("stTextInputClearButton")
    assert clear.get_attribute("aria-label") == ARABIC("widget.clear")


PLACES_OF = """
    ([selector, parts]) => {
        const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
        const places = {};
        for (let node; (node = walker.nextNode()); )
            for (const part of parts) {
                const at = node.data.indexOf(part);
                if (at < 0 || part in places) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + part.length);
                places[part] = range.getBoundingClientRect().left;
            }
        return parts.map((part) => places[part]);
    }
"""


@pytest.mark.parametrize(
    ("path", "from_the_left"),
    [
        ("/?lang=ar", [(".opening", "330,000", "270,000"), (".page-foot", YEAR, f"{MONTH}-", f"-{DAY}")]),
        (
            "/figures?lang=ar&figure=DE25",
            [
                (".card-full dl", "Daily", "Press"),
                (".card-full dl", "an estimated", "270,000 to", "330,000 people"),
            ],
        ),
        ("/?lang=en", [(".opening", "270,000", "330,000")]),
    ],
)
def test_mixed_lines_read_in_the_right_order(path: str, from_the_left: list[tuple[str, ...]], visit: Visit) -> None:
    page = visit(path, width=1600)
    for selector, *parts in from_the_left:
        places = page.evaluate(PLACES_OF, [selector, parts])
        assert None not in places
        assert places == sorted(places)
