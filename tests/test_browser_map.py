"""The map in a real browser; without WebGL or on a phone the drawing stands in its place."""

import io
from collections.abc import Callable, Iterator
from urllib.parse import parse_qsl, urlsplit

import pypdf
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from components.view.languages import LOCALES
from components.view.map.projection import WIDE
from components.view.palette import DARK, LIGHT

Visit = Callable[..., Page]
DECK = "[data-testid=stDeckGlJsonChart]"
TIP = ".deck-tooltip"
PAPER, FEW = 680, 40
"""Pixels between the margins of a page of paper, and letters on one that is as good as empty."""

pytestmark = pytest.mark.browser


# What a browser without WebGL answers.
NO_WEBGL = """
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return kind.includes("webgl") ? null : get.call(this, kind, ...rest);
    };
"""
# The colour of the foot in each scheme, read at once: nothing is asked of the server in between.
SCHEMES = """
    (app) => ["light", "dark", ""].map((scheme) => {
        app.style.colorScheme = scheme;
        return getComputedStyle(document.querySelector(".page-foot")).color;
    })
"""


@pytest.fixture(scope="module")
def without_webgl(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context() as context:
        context.add_init_script(NO_WEBGL)
        yield context


@pytest.mark.parametrize("address", ["/map", "/map?view=interactive&date=2018-07-04", "/map?size=large"])
def test_browser_without_webgl_ends_on_the_drawing(address: str, without_webgl: BrowserContext, server: str) -> None:
    page = without_webgl.new_page()
    page.goto(server + address)
    page.wait_for_url("**view=drawing**")
    page.locator(".drawing:visible").wait_for()
    page.wait_for_timeout(1000)
    assert page.locator(DECK).count() == 0
    assert ("date=2018-07-04" in page.url) is ("date=" in address)
    page.close()


@pytest.mark.parametrize(
    ("width", "address", "ends"),
    [
        (1280, "/map", ""),
        (1920, "/map", "?size=large"),
        (1280, "/map?size=narrow", ""),
        (360, "/map", "?view=drawing"),
        (360, "/map?view=interactive", "?view=interactive&size=narrow"),
        (1280, "/figures?size=large", "?size=large"),
    ],
)
def test_address_is_made_to_suit_the_window(width: int, address: str, ends: str, visit: Visit) -> None:
    page = visit(address, width=width)
    wanted = dict(parse_qsl(ends.removeprefix("?"))) | {"lang": "en"}
    page.wait_for_url(lambda url: dict(parse_qsl(urlsplit(url).query)) == wanted)


def test_symbol_pointed_at_says_figure_day_and_publisher(visit: Visit) -> None:
    page = visit("/map", height=1000)
    page.locator(DECK).evaluate("deck => deck.scrollIntoView({block: 'center'})")
    box = page.locator(DECK).bounding_box()
    assert box is not None
    across, down = WIDE.place(32.523, 36.188)  # The crossing at Nasib, whose circle is the largest.
    x, y = box["x"] + box["width"] / 2 + across - WIDE.width / 2 - 15, box["y"] + down + 20
    for step in range(60):  # The pictures are loaded one by one, after the page has come to rest.
        page.mouse.move(x + step % 2, y)
        page.wait_for_timeout(250)
        if page.locator(TIP).is_visible():
            break
    assert "about 60,000 people displaced\n5 July 2018\nUNHCR" in page.locator(TIP).inner_text()


def test_map_follows_the_day_chosen_the_way_back_and_the_theme(visit: Visit) -> None:
    page = visit("/map?view=drawing")
    page.get_by_role("link", name="4 July 2018", exact=True).click()
    page.wait_for_url("**date=2018-07-04**")
    page.get_by_role("heading", name="The map up to 4 July 2018").wait_for()
    page.go_back()
    page.get_by_role("heading", name="The map, all dates").wait_for()
    quiet = [find_css_colour(palette.quiet) for palette in (LIGHT, DARK, LIGHT)]
    assert page.locator("[data-testid=stApp]").evaluate(SCHEMES) == quiet
    drawing = page.locator(".drawing:visible")
    light = drawing.get_attribute("src") or ""
    page.emulate_media(color_scheme="dark")
    expect(drawing).not_to_have_attribute("src", light)
    expect(page.locator(".page-foot")).to_have_css("color", quiet[1])
    page.emulate_media(color_scheme="light")
    expect(drawing).to_have_attribute("src", light)


def find_css_colour(code: str) -> str:
    """The colour as a browser tells it."""
    return f"rgb({', '.join(str(int(code[place : place + 2], 16)) for place in (1, 3, 5))})"


@pytest.mark.parametrize("lang", LOCALES)
def test_on_paper_the_map_is_one_drawing_on_one_page(lang: str, visit: Visit) -> None:
    page = visit(f"/map?lang={lang}")
    page.locator(f"{DECK} canvas").first.wait_for()
    reader = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4", print_background=True)))
    assert [at for at, sheet in enumerate(reader.pages, 1) if len(sheet.extract_text().strip()) < FEW] == []
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER, "height": 900})
    assert page.locator(".drawing:visible").count() == 1
    assert page.locator(".st-key-map-print .drawing:visible").count() == 1
    assert page.locator("canvas:visible").count() == 0
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PAPER
