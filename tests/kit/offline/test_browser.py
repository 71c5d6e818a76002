"""The page in a real browser from a file with the network off: read, searched, leafed, with scripts and without."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from components.kit.offline.making import make_offline
from components.kit.products import SINGLE
from components.view.languages import LOCALES
from components.view.words import load_words
from tests.browsing import Faults, find_violations, note_message
from tests.kit.handout.papers import hostile
from tests.kit.offline.leaves import make, order

Theme = Literal["light", "dark"]
Opening = Callable[..., Page]
(OFFLINE,) = (product for product in SINGLE if product.paired)
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"
SEEN = "(items) => items.filter((each) => each.checkVisibility()).map((each) => each.id)"
APART = """(items) => items.map((each) => each.getBoundingClientRect()).every((box, at, boxes) =>
    !at || box.left >= boxes[at - 1].right || box.right <= boxes[at - 1].left)"""
MOST_PAGES = 42
NAMES = {"Sened": "organisation-1", "سَنَد": "organisation-1", "Al-Madina": "organisation-7", "zzz": None}
"""What is typed, with vowels and articles as people write them, and a line that it must find."""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page in each language, as on a USB stick: called as the kit calls it, and under a name of the owner's."""
    stick = tmp_path_factory.mktemp("stick")
    for lang in LOCALES:
        for name in (f"offline-{lang}.html", OFFLINE.title(order(lang))):
            (stick / name).write_bytes(make(lang))
    return stick


@pytest.fixture
def visit(browser: Browser, folder: Path) -> Iterator[Opening]:
    """Opens a file with the network off; a failure where it asks for anything else, or the console has an error."""
    contexts, asked, faults = [], list[str](), Faults()

    def visit(name: str, width: int = 1280, theme: Theme = "light", *, scripts: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, offline=True, color_scheme=theme, java_script_enabled=scripts
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: note_message(message, faults))
        page.on("pageerror", lambda error: faults.errors.append(str(error)))
        page.goto(f"{folder.as_uri()}/{name}")
        return page

    yield visit
    for context in contexts:
        context.close()
    assert [each for each in asked if not each.startswith(("file:", "data:"))] == []
    assert faults == Faults()


@pytest.mark.parametrize("lang", LOCALES)
def test_page_is_read_searched_and_leafed_with_the_network_off(lang: str, visit: Opening) -> None:
    words = load_words(lang)
    page = visit(f"offline-{lang}.html#figure-DE25")
    figure = page.locator("#figure-DE25")
    expect(figure).to_be_visible()
    figure.get_by_role("button", name=words("quote.copy.with_caveat")).click()
    expect(page.locator(".said")).to_contain_text(words("quote.copy.with_caveat"))
    box = page.get_by_label(words("signatories.search"))
    for wanted, found in NAMES.items():
        box.fill(wanted)
        seen = page.locator(".led").evaluate_all(SEEN)
        assert (found in seen) if found else not seen
        assert 1 <= len(seen) <= 4 or not found
    box.fill("")
    assert len(page.locator(".led").evaluate_all(SEEN)) == page.locator(".led").count()
    page.get_by_label(words("offline.search_figures")).fill("DE25")
    assert "figure-DE25" in page.locator(".figure").evaluate_all("""
        (items) => items.filter((each) => each.checkVisibility()).map((each) => each.querySelector(".figure-body").id)
    """)
    page.get_by_label(words("offline.search_figures")).fill("")
    for name in ("to", "all", "from"):
        page.locator(f"label[for=show-{name}]").click()
        assert page.locator(".map").evaluate_all("(maps) => maps.filter((each) => each.checkVisibility()).length") == 1
        expect(page.locator(f".map-{name} .drawing-wide")).to_be_visible()
    page.locator(".contents a[href='#sources']").click()
    assert page.evaluate("document.querySelector('#sources').getBoundingClientRect().top") < 200
    page.evaluate("location.hash = '#figure-ST01'")
    expect(page.locator("#figure-ST01")).to_be_visible()
    (other,) = set(LOCALES) - {lang}
    page.get_by_role("link", name=f"offline-{other}.html").click()
    expect(page.locator("h1")).to_have_text(load_words(other)("overview.heading"))


@pytest.mark.parametrize(("lang", "theme"), [("en", "light"), ("ar", "dark")])
def test_page_is_accessible_and_never_scrolls_sideways(lang: str, theme: Theme, visit: Opening) -> None:
    page = visit(f"offline-{lang}.html", theme=theme)
    for width in (1920, 1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(SIDEWAYS) == 0
        assert page.locator(".contents a").evaluate_all(APART)
    assert find_violations(page) == []


@pytest.mark.parametrize("lang", LOCALES)
def test_on_paper_stand_the_main_parts_alone(lang: str, visit: Opening) -> None:
    page = visit(f"offline-{lang}.html")
    assert len(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages) <= MOST_PAGES
    page.emulate_media(media="print")
    seen = page.locator(".part").evaluate_all(SEEN)
    assert seen == ["statement", "figures", "map", "demands", "signatories", "sources", "cite"]
    expect(page.get_by_text(load_words(lang)("offline.paper"))).to_be_visible()


def test_without_scripts_all_can_be_read(visit: Opening) -> None:
    page = visit(f"{OFFLINE.title(order('en'))}#figure-DE25", width=360, scripts=False)
    expect(page.locator("#figure-DE25")).to_be_visible()
    expect(page.locator(".search").first).to_be_hidden()
    expect(page.locator("#organisation-47")).to_be_visible()
    page.locator("label[for=show-to]").click()
    expect(page.locator(".map-to .drawing-narrow")).to_be_visible()
    expect(page.locator(".map-from")).to_be_hidden()
    sign = page.locator("#p2 .gloss-sign").first
    sign.click()
    expect(page.locator("#p2 .gloss:popover-open")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("link", name="offline-ar.html").click()
    expect(page.locator("h1")).to_have_text(load_words("ar")("overview.heading"))


def test_hostile_names_stay_in_the_frame(visit: Opening, folder: Path) -> None:
    (folder / "hostile.html").write_bytes(make_offline(hostile("ar")))
    page = visit("hostile.html", width=360)
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    assert page.evaluate(SIDEWAYS) == 0
    page.set_viewport_size({"width": 1280, "height": 800})
    assert page.evaluate(SIDEWAYS) == 0
