"""The talk in a real browser: all slides by keyboard with no network, the server gone half-way; none overflows."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from components.view.words import load_words
from tests.browsing import ELSEWHERE, Faults, wait_for_rest
from tests.conftest import run_server

Visit = Callable[..., Page]
COUNT = 13
SIZES = ((1920, 1080), (1280, 720), (1024, 768))
SHOWN = "document.querySelector('.deck .slide.shown').dataset.slide"
# What is cut off in a slide, by its name: in a narrow window a slide is scrolled, but never sideways.
BURST = """
    (scrolls) => [...document.querySelectorAll('.deck .slide')].filter((slide) =>
        [slide, slide.querySelector('.slide-body')].some((box) =>
            box.scrollWidth > box.clientWidth + 1 || (!scrolls && box.scrollHeight > box.clientHeight + 1)))
        .map((slide) => slide.dataset.slide)
"""
# The slides are fitted before the next frame is drawn.
FRAME = "() => new Promise((drawn) => requestAnimationFrame(() => drawn()))"
# Drawings stand in the page itself, so that their letters are the page's.
READY = """
    [...document.querySelectorAll('.deck .slide-drawing')].map((each) => each.querySelector('text'))
        .every((text) => text && getComputedStyle(text).fontFamily.startsWith('"Source Sans",'))
"""
# Noted while the server is there; gone at once, for the slides do without it.
SAID = "[data-testid=stDialog]"
NOTE = f"""
    new MutationObserver(() => {{ window.said ||= Boolean(document.querySelector('{SAID}')) }})
        .observe(document.body, {{childList: true, subtree: true}})
"""
SEEN = """
    [...document.querySelectorAll('body *')].filter((each) => !each.closest('.deck') && !each.querySelector('.deck'))
        .filter((each) => each.checkVisibility({visibilityProperty: true})).length
"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def talk(browser: Browser, tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[Page]:
    """The slides, shown in a browser that reaches nothing else, after the server has gone."""
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    context.route(ELSEWHERE, lambda route: route.abort())
    with run_server(root, tmp_path_factory.mktemp("talk") / "log.txt") as address:
        page = context.new_page()
        page.goto(f"{address}/present?lang=en")
        wait_for_rest(page, Faults())
        notes = context.new_page()
        notes.goto(f"{address}/present?lang=ar&view=notes")
        wait_for_rest(notes, Faults())
        for each in context.pages:
            each.evaluate(NOTE)
    page.bring_to_front()
    yield page
    context.close()


def names(page: Page) -> list[str]:
    return list(page.eval_on_selector_all(".deck .slide", "(slides) => slides.map((slide) => slide.dataset.slide)"))


def press(page: Page, *keys: str) -> str:
    """The slide that is shown after these keys."""
    for key in keys:
        page.keyboard.press(key)
    return str(page.evaluate(SHOWN))


def test_all_slides_are_shown_one_after_the_other_without_the_server(talk: Page) -> None:
    every = names(talk)
    assert len(every) == COUNT
    assert talk.evaluate(READY)
    seen = [press(talk, "Home")]
    for at, name in enumerate(every[1:]):
        seen.append(press(talk, ("ArrowRight", "PageDown", "Space")[at % 3]))
        assert f"slide={name}" in talk.url
    assert seen == every
    assert press(talk, "PageDown") == every[-1]
    expect(talk.locator(".deck-said")).to_contain_text(f"{COUNT} of {COUNT}")


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (("End",), "sources"),
        (("Home",), "cover"),
        (("Home", "ArrowLeft"), "cover"),
        (("End", "PageUp"), "signatories"),
        (("End", "ArrowLeft", "Shift+Space"), "followed"),
        (("Home", "r", "c", "x", "1"), "cover"),
        (("Home", "PageDown", "o", "Escape"), "statement"),
        (("Home", "?", "Escape", "PageDown"), "statement"),
        (("Home", "b", "PageDown"), "statement"),
        (("Home", "b", "Escape"), "cover"),
        (("Home", "b", "?", "Escape"), "cover"),
        (("Home", "n", "PageDown", "n"), "statement"),
    ],
    ids=str,
)
def test_keys_lead_where_they_say(keys: tuple[str, ...], shown: str, talk: Page) -> None:
    assert press(talk, *keys) == shown
    assert talk.locator(".deck .slide.shown:visible").count() == 1
    assert talk.evaluate(SEEN) == 0


@pytest.mark.parametrize(("at", "lang"), [(0, "en"), (1, "ar")], ids=["en", "ar"])
def test_mouse_and_screen_reader_find_the_talk_when_the_server_is_gone(at: int, lang: str, talk: Page) -> None:
    page = talk.context.pages[at]
    page.wait_for_function("() => window.said")
    expect(page.locator(SAID)).to_have_count(0)
    assert press(page, "Home") == "cover"
    page.get_by_role("button", name=load_words(lang)("present.next"), exact=True).click()
    assert page.evaluate(SHOWN) == "statement"


def test_full_screen_and_back(talk: Page) -> None:
    talk.keyboard.press("f")
    talk.wait_for_function("() => document.fullscreenElement")
    talk.keyboard.press("f")
    talk.wait_for_function("() => !document.fullscreenElement")


def test_notes_stand_under_the_slide(talk: Page) -> None:
    press(talk, "Home", "PageDown", "PageDown", "n")
    expect(talk.locator(".deck-note:visible")).to_contain_text("Is 198,000 exaggerated?")
    press(talk, "n")
    expect(talk.locator(".deck-notes")).to_be_hidden()


def test_second_window_keeps_step(talk: Page) -> None:
    notes = talk.context.pages[1]
    press(talk, "Home", "PageDown", "PageDown", "PageDown")
    notes.wait_for_function(f"() => {SHOWN} === 'DE25'")
    expect(notes.locator(".deck-coming")).to_contain_text(load_words("ar")("present.coming", title="")[:8])
    notes.keyboard.press("PageDown")
    talk.wait_for_function(f"() => {SHOWN} === 'ST02'")


def test_without_the_server_the_list_says_that_nothing_can_be_arranged(talk: Page) -> None:
    press(talk, "Home", "o")
    gone = talk.locator(".talk-gone")
    expect(gone).to_be_visible()
    talk.locator("[data-arrange=drop]").first.click()
    expect(gone).to_be_focused()
    assert "slides=" not in talk.url
    talk.keyboard.press("Escape")
    assert talk.evaluate(SEEN) == 0


def test_overview_jumps(talk: Page) -> None:
    press(talk, "Home", "o")
    expect(talk.locator(".talk-thumb:focus .slide")).to_have_count(1)
    talk.locator(".talk-thumb[data-show=to]").click()
    assert talk.evaluate(SHOWN) == "to"
    assert "slide=to" in talk.url


def test_first_keys_and_second_window(visit: Visit) -> None:
    page = visit("/present?lang=ar")
    hint, bar = page.locator(".deck-hint"), page.locator(".deck-bar")
    back, on = (page.locator(f"[data-deck={name}]").bounding_box() for name in ("previous", "next"))
    assert back
    assert on
    assert back["x"] < on["x"]
    assert press(page, "ArrowLeft") == "cover"
    expect(hint).to_be_visible()
    expect(bar).to_have_css("opacity", "0")
    assert press(page, "ArrowRight") == "statement"
    expect(hint).to_be_hidden()
    page.mouse.move(300, 300)
    page.mouse.move(310, 300)
    with page.expect_popup() as opened:
        page.locator(".deck-window").click()
    notes = opened.value
    notes.wait_for_selector(".deck[data-notes=window] .slide.shown[data-slide=statement]")
    assert "view=notes" not in page.url
    assert press(page, "PageDown") == "ST01"
    notes.wait_for_function(f"() => {SHOWN} === 'ST01'")
    expect(notes.locator(".deck-after .slide")).to_be_visible()
    notes.close()
    page.evaluate("window.open = () => null")
    with page.expect_popup() as opened:
        page.locator(".deck-window").click()
    opened.value.wait_for_selector(".deck[data-notes=window] .slide.shown[data-slide=ST01]")
    assert page.evaluate(SHOWN) == "ST01"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_nothing_is_cut_off_in_any_window(lang: str, visit: Visit) -> None:
    page = visit(
        f"/present?lang={lang}&slides=cover,statement,ST01,DE25,ST02,ST03,curve,from,to,demands,followed,"
        "signatories,demand-1,demand-5,sources",
        width=SIZES[0][0],
        height=SIZES[0][1],
    )
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(f"() => innerWidth === {width}")
        page.evaluate(FRAME)
        assert page.evaluate(BURST, False) == []
    page.set_viewport_size({"width": 360, "height": 740})
    page.wait_for_function("() => innerWidth === 360")
    page.evaluate(FRAME)
    assert page.evaluate(BURST, True) == []


def test_slides_are_chosen_and_moved_by_buttons(visit: Visit) -> None:
    page = visit("/present?lang=en&slides=cover,ST01,sources&slide=ST01")
    assert page.evaluate(SHOWN) == "ST01"
    page.keyboard.press("o")
    page.get_by_role("button", name="Leave out: Civilians displaced").click()
    page.wait_for_function("() => document.querySelectorAll('.deck .slide').length === 2")
    assert names(page) == ["cover", "sources"]
    # The slides are drawn before the list of them, and a press on the old list adds to the old slides.
    expect(page.get_by_role("button", name="Put in: Civilians displaced")).to_be_visible()
    page.get_by_role("button", name="Put in: Where people fled to").click()
    page.wait_for_function("() => document.querySelectorAll('.deck .slide').length === 3")
    assert "slides=cover%2Csources%2Cto" in page.url
    # Two presses before either is answered are both kept, and the list has a picture of each slide.
    page.evaluate("() => ['later', 'add'].forEach((act) => document.querySelector(`[data-arrange=${act}]`).click())")
    page.wait_for_function("() => document.querySelectorAll('.talk-slides li').length === 4")
    assert names(page) == ["sources", "cover", "to", "statement"]
    expect(page.locator(".talk-picture:empty")).to_have_count(0)
    page.keyboard.press("Escape")
    page.locator(".deck-bar [data-deck=kit]").click()
    expect(page.locator("#kit")).to_be_focused()
    expect(page.locator("#kit")).to_be_in_viewport()
    page.keyboard.press("Escape")
    page.keyboard.press("q")
    page.wait_for_selector(f'h1:text-is("{load_words("en")("overview.heading")}")')
