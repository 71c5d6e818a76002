"""The statement and its signatories in a real browser: notes, copying, finding, arriving, announcing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from components.view.words import load_words
from tests.browsing import find_violations

Visit = Callable[..., Page]
WORDS = load_words("en")
CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {configurable: true, value: %s})"
KEPT = "{writeText: async (text) => { window.kept = text; }}"
REFUSED = "{writeText: async () => { throw new Error('refused'); }}"

pytestmark = pytest.mark.browser


def is_in_view(page: Page, place: str) -> bool:
    top = page.locator(place).bounding_box()
    return top is not None and 0 <= top["y"] < 800


@pytest.mark.parametrize(
    ("path", "dark"),
    [
        ("/statement?text=readings&passage=p2&find=civil", False),
        ("/statement?text=published&show=both&lang=en", True),
        ("/statement?show=both&lang=ar&text=readings&passage=d6&find=civil", False),
        ("/aftermath?demand=3&lang=ar", True),
        ("/signatories?organisation=40", False),
        ("/signatories?name=White+Helmts", True),
        ("/signatories?name=hope+revival", False),
        ("/signatories?who-sort=-sure&type=media", True),
    ],
)
def test_view_is_accessible(path: str, dark: bool, visit: Visit) -> None:
    assert find_violations(visit(path, dark=dark)) == []


def test_note_opens_by_keyboard_takes_the_focus_and_gives_it_back(visit: Visit) -> None:
    page = visit("/statement")
    letter = page.locator(".gloss-sign[popovertarget=gloss-A012-en]")
    note = page.locator("#gloss-A012-en")
    letter.focus()
    page.keyboard.press("Enter")
    expect(note).to_be_visible()
    expect(note).to_be_focused()
    assert find_violations(page) == []
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(letter).to_be_focused()


def test_note_opens_by_a_click_on_its_words(visit: Visit) -> None:
    page = visit("/statement")
    page.locator("[data-gloss=A012-en]").first.click()
    expect(page.locator("#gloss-A012-en")).to_be_visible()


def test_claim_leads_to_its_figure_without_a_reload(visit: Visit) -> None:
    page = visit("/statement")
    page.evaluate("window.kept = true")
    page.locator(".gloss-sign[popovertarget=gloss-A012-en]").click()
    page.locator("#gloss-A012-en .gloss-figure a").click()
    page.wait_for_url("**/figures?figure=ST01*")
    assert page.evaluate("window.kept")


def test_passage_is_copied_with_its_citation_and_that_is_announced(visit: Visit) -> None:
    page = visit("/statement")
    said = page.locator("#copy-said")
    for demand, clipboard in (("3", KEPT), ("4", REFUSED), ("5", "undefined")):
        page.evaluate(CLIPBOARD % clipboard)
        page.locator(f"#d{demand} [data-copy]").click()
        expect(said).to_have_text(WORDS("statement.copied", name=f"Demand {demand}"))
        assert said.get_attribute("role") == "status"
        expect(page.locator(".copy-by-hand")).to_have_count(0)
        expect(page.locator(f"#d{demand} [data-copy]")).to_be_focused()


def test_copied_text_is_the_printed_one_also_with_readings_shown(visit: Visit) -> None:
    page = visit("/statement?text=readings")
    page.evaluate(CLIPBOARD % KEPT)
    page.locator("#p2 [data-copy]").click()
    page.wait_for_function("() => window.kept")
    copied = page.evaluate("window.kept")
    assert "Forcive displacement for more than 198,000 thousand civilians" in copied
    assert "[editors" not in copied


def test_where_the_browser_refuses_to_copy_the_text_is_laid_out_and_selected(visit: Visit) -> None:
    page = visit("/statement")
    page.evaluate(CLIPBOARD % REFUSED)
    page.evaluate("document.execCommand = () => false")
    page.locator("#d3 [data-copy]").click()
    area = page.locator(".copy-by-hand")
    expect(area).to_be_focused()
    expect(page.locator("#copy-said")).to_have_text(WORDS("statement.refused"))
    assert page.evaluate("getSelection().toString()") == area.input_value()
    assert find_violations(page) == []


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/statement?passage=s40", "#s40"),
        ("/statement?passage=d7&text=readings", "#d7"),
        ("/statement#d6", "#d6"),
        ("/statement?lang=ar&passage=d5", "#d5"),
        ("/statement?lang=ar&show=both#d6", "#d6"),
        ("/signatories?organisation=40", "#organisation-40"),
    ],
)
def test_what_the_address_asks_for_is_in_view(path: str, place: str, visit: Visit) -> None:
    assert is_in_view(visit(path), place)


def test_typing_finds_keeps_the_focus_stands_in_the_address_and_is_announced(visit: Visit) -> None:
    page = visit("/statement?passage=p4")
    box = page.get_by_label(WORDS("statement.find"))
    box.press_sequentially("forcive", delay=30)
    status = page.locator("[data-status]")
    expect(status).to_have_text(WORDS.many("statement.hits", 1, wanted="forcive"))
    expect(page.locator("[role=status] [data-status]")).to_have_count(1)
    expect(box).to_be_focused()
    page.wait_for_url("**find=forcive**")
    page.locator(".find-list a").first.click()
    expect(box).to_have_value("forcive")
    assert is_in_view(page, "#p2")


def test_search_changes_with_each_letter_and_back_gives_the_last_search(visit: Visit) -> None:
    page = visit("/signatories")
    box = page.get_by_role("searchbox")
    box.press_sequentially("الدفاع المدني", delay=30)
    expect(page.locator(".led")).to_have_count(1)
    expect(page.locator("[role=status] [data-status]")).to_have_text("1 of 44 listed signatories.")
    page.get_by_role("link", name="emergency response").click()
    page.wait_for_url("**type=emergency+response**")
    expect(box).to_have_value("الدفاع المدني")
    page.go_back()
    expect(page.locator("[data-testid=stMain] .choices [aria-current]").nth(1)).to_contain_text("any")
    expect(box).to_have_value("الدفاع المدني")


@pytest.mark.parametrize(("lang", "right", "left"), [("ar", "ar", "en"), ("en", "ar", "en")])
def test_side_by_side_each_passage_is_a_row_and_on_a_phone_one_under_the_other(
    lang: str, right: str, left: str, visit: Visit
) -> None:
    page = visit(f"/statement?lang={lang}&show=both")
    boxes = {side: page.locator(f"#p2 .side[lang={side}]").bounding_box() for side in (right, left)}
    assert boxes[right]["x"] >= boxes[left]["x"] + boxes[left]["width"]  # type: ignore[index]
    assert boxes[right]["y"] == boxes[left]["y"]  # type: ignore[index]
    page.set_viewport_size({"width": 360, "height": 800})
    first, second = (page.locator("#p2 .side").nth(at).bounding_box() for at in (0, 1))
    assert first is not None
    assert second is not None
    assert second["y"] >= first["y"] + first["height"]
    assert page.locator("#p2 .side").first.get_attribute("lang") == lang


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_notes_open_in_both_texts(lang: str, visit: Visit) -> None:
    page = visit(f"/statement?lang={lang}&show=both&passage=p2")
    for text in ("ar", "en"):
        page.locator(f".gloss-sign[popovertarget=gloss-A012-{text}]").focus()
        page.keyboard.press("Enter")
        expect(page.locator(f"#gloss-A012-{text}")).to_be_focused()
        page.keyboard.press("Escape")


def test_copied_translation_says_that_it_is_unofficial(visit: Visit) -> None:
    page = visit("/statement?lang=ar")
    page.evaluate(CLIPBOARD % KEPT)
    page.locator("#p2 [data-copy]").click()
    page.wait_for_function("() => window.kept")
    assert load_words("ar")("statement.unofficial") in page.evaluate("window.kept")
