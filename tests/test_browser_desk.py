"""The desk in a real browser: a wrong figure is mended, published, seen in public, and taken back."""

import csv
import io
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from components.desk.rights.passphrases import hash_passphrase
from components.view.words import load_words
from tests.browsing import AT_REST, Faults, Window, find_violations
from tests.conftest import run_server
from tests.test_browser_keyboard import tab_to
from tests.test_browser_pages import SIDEWAYS

Visit = Callable[..., Page]
WORDS = load_words("en")
CLONED = ("app.py", ".streamlit", "components", "pages", "data")
PASSPHRASE = "four words for tests"
SLOW = 300_000
SECOND, PAUSE = 1000, 300
Cells = list[list[str]]
# What the grid writes into its cells: it is a canvas.
WATCH_CELLS = """
    () => {
        window.drawn = [];
        const canvas = CanvasRenderingContext2D.prototype;
        const draw = canvas.fillText;
        canvas.fillText = function (text, ...rest) {
            drawn.push(text);
            return draw.call(this, text, ...rest);
        };
    }
"""
WATCH_BAR = """
    () => {
        window.said = [];
        const note = () => said.push(document.querySelector('[data-testid=stProgress]')?.textContent ?? '');
        new MutationObserver(note).observe(document.body, {childList: true, subtree: true, characterData: true});
    }
"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a clone with a passphrase of its own; what is published in it is taken back."""
    folder = tmp_path_factory.mktemp("desk")
    clone = folder / "clone"
    clone.mkdir()
    for name in CLONED:
        copy = shutil.copytree if (root / name).is_dir() else shutil.copy
        copy(root / name, clone / name)
    secrets = clone / ".streamlit" / "secrets.toml"
    secrets.write_text(f'[desk]\npassphrase = "{hash_passphrase(PASSPHRASE)}"\n', encoding="utf-8")
    with run_server(clone, folder / "log.txt") as address:
        yield address


@pytest.fixture
def desk(address: str, open_window: Callable[[str], Window]) -> Iterator[Page]:
    """A browser that reaches nothing but the clone; it stands on its desk."""
    window = open_window("en-GB")
    yield window.go(f"{address}/desk?lang=en&table=displacement", 1280, 800, dark=False)
    assert window.leave(address) == Faults()


def rest(page: Page) -> None:
    """Returns once what was done has reached the server and come back."""
    page.wait_for_timeout(SECOND)
    page.wait_for_function(AT_REST)


def take(page: Page) -> tuple[str, Cells]:
    """The table as the first button of step 1 gives it: the file's name and its rows."""
    button = page.locator(".st-key-desk-files button").first
    with page.expect_download() as download:
        button.press("Enter")
    expect(button).to_be_focused()
    text = download.value.path().read_bytes().decode("utf-8-sig")
    return download.value.suggested_filename, list(csv.reader(io.StringIO(text, newline="")))


def bring(page: Page, name: str, rows: Cells) -> None:
    """Brings the rows back as Excel saves them, and is shown the verdict."""
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=";").writerows(rows)
    content = stream.getvalue().encode("utf-8-sig")
    with page.expect_file_chooser() as chooser:
        page.wait_for_timeout(PAUSE)  # Until Playwright listens for it.
        page.locator("[data-testid=stFileUploader] button").press("Enter")
    chooser.value.set_files(FilePayload(name=name, mimeType="text/csv", buffer=content))
    expect(page.locator("#step-verdict")).to_be_focused()
    rest(page)
    expect(page.locator("#step-verdict")).to_be_focused()


def press(page: Page, control: str) -> None:
    page.locator(control).press("Enter")


def put(rows: Cells, key: str, column: str, text: str) -> None:
    next(row for row in rows if row[0] == key)[rows[0].index(column)] = text


def read_number(page: Page, address: str) -> str:
    """What the public page says of the figure."""
    page.goto(f"{address}/figures?figure=DE23&lang=en")
    expect(page.locator("#figure .card-number")).to_be_visible()
    return page.locator("#figure .card-number").inner_text()


def sign_in(page: Page) -> None:
    page.locator(".st-key-sign-in input").fill(PASSPHRASE)
    page.locator(".st-key-sign-in input").press("Enter")
    expect(page.locator(".st-key-sign-out button")).to_be_visible()


def write(page: Page, field: str, text: str) -> None:
    page.locator(f".st-key-{field} input").fill(text)
    rest(page)


def mend(page: Page) -> None:
    """Brings a wrong figure, is told where, and brings the right one."""
    name, rows = take(page)
    put(rows, "DE23", "low", "271900 people")
    put(rows, "DE23", "high", "271900")
    bring(page, name, rows)
    line = [row[0] for row in rows].index("DE23") + 1
    expect(page.locator(".faults li").first).to_contain_text(f"E{line}")
    assert find_violations(page) == []
    put(rows, "DE23", "low", "٢٧١٬٩٠٠")
    bring(page, name, rows)
    expect(page.locator(".verdict-accepted")).to_contain_text(WORDS("desk.verdict.accepted"))
    expect(page.locator(".changes")).to_contain_text("271800")
    expect(page.locator(".changes")).to_contain_text("271900")
    assert page.locator("[class*=st-key-desk-for-] input").evaluate("box => box.scrollWidth - box.clientWidth") == 0
    expect(page.locator(".notice", has_text="271,900")).to_contain_text("an estimated 271,800 individuals")


def foresee(page: Page) -> None:
    """What the public will see changed, and who has not signed in cannot publish."""
    page.locator("[class*=st-key-desk-unquoted] label").click()
    rest(page)
    page.evaluate(WATCH_BAR)
    press(page, ".st-key-desk-effects button")
    expect(page.locator(".effects")).to_contain_text("271,900", timeout=SLOW)
    expect(page.locator(".effects p[data-status]")).to_be_focused()
    shares = [int(share) for said in page.evaluate("said") for share in re.findall(r"\d+", said)]
    assert len(set(shares)) > 3
    assert shares == sorted(shares)
    rest(page)
    assert find_violations(page) == []
    expect(page.locator(".st-key-desk-publish, .st-key-desk-fields")).to_have_count(0)


def publish(page: Page) -> None:
    sign_in(page)
    expect(page.locator(".st-key-desk-by input")).to_be_focused()
    write(page, "desk-by", "Rana")
    write(page, "desk-reason", "Misread: the report says 271,900.")
    page.locator(".st-key-desk-source input").click()
    page.locator("[role=option]").first.click()
    rest(page)
    press(page, ".st-key-desk-publish button")
    expect(page.locator(".published")).to_be_focused(timeout=SLOW)
    assert find_violations(page) == []


def take_back(page: Page) -> None:
    """Asks to, thinks better of it, and asks again."""
    press(page, ".st-key-desk-take-back button")
    expect(page.locator(".st-key-desk-restore h3").first).to_be_focused()
    press(page, ".st-key-desk-take-back-leave button")
    expect(page.locator(".st-key-desk-take-back button")).to_be_focused()
    page.keyboard.press("Enter")
    write(page, "desk-restore-by", "Rana")
    write(page, "desk-restore-reason", "The first reading was right.")
    press(page, ".st-key-desk-restore-send button")
    expect(page.locator(".published")).to_contain_text("has the earlier tables again", timeout=SLOW)
    expect(page.locator(".published")).to_be_focused()
    expect(page.locator(".st-key-desk-take-back")).to_have_count(0)


def test_wrong_figure_is_mended_published_seen_and_taken_back(desk: Page, address: str) -> None:
    page = desk
    mend(page)
    foresee(page)
    publish(page)
    desk_address = page.url
    assert "271,900" in read_number(page, address)
    page.goto(f"{address}/corrections?lang=en")
    expect(page.locator("body")).to_contain_text("Misread: the report says 271,900.")
    expect(page.locator("body")).not_to_contain_text("Rana")
    page.goto(desk_address)
    sign_in(page)
    take_back(page)
    assert "271,800" in read_number(page, address)


def test_change_outlives_the_other_language_and_another_page(desk: Page) -> None:
    page = desk
    name, rows = take(page)
    put(rows, "DE23", "caveat", "Read a second time.")
    bring(page, name, rows)
    page.locator(".menu-language[hreflang=ar]").click()
    page.wait_for_url("**lang=ar**")
    expect(page.locator(".changes ins").first).to_contain_text("Read a second time.")
    rest(page)
    assert find_violations(page) == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate(SIDEWAYS) == [0, 0]
    page.locator(".menu [href*=signatories]").click()
    page.wait_for_url("**/signatories**")
    rest(page)
    page.locator(".menu [href*=desk]").click()
    expect(page.locator(".changes ins").first).to_contain_text("Read a second time.")


def test_cell_typed_into_the_grid_is_read_and_checked_like_a_file(desk: Page) -> None:
    page = desk
    page.locator(".choices a", has_text=WORDS("desk.way.grid")).click()
    expect(page.locator("[data-testid=stDataFrame] canvas").first).to_be_visible()
    rest(page)
    assert find_violations(page) == []
    page.locator("[data-testid=stDataFrame]").scroll_into_view_if_needed()
    box = page.locator("[data-testid=stDataFrame] canvas").first.bounding_box()
    assert box is not None
    page.mouse.dblclick(box["x"] + 300, box["y"] + 52)
    page.locator("textarea.gdg-input").fill("=1+1")
    page.keyboard.press("Enter")
    expect(page.locator(".verdict-problems")).to_be_visible()
    expect(page.locator(".faults")).to_contain_text("=1+1")
    page.evaluate(WATCH_CELLS)
    page.locator("[data-testid=stElementToolbarButton] button").first.click()
    rest(page)
    drawn = page.evaluate("drawn")
    assert any(text.startswith("DE") for text in drawn)
    assert "None" not in drawn


def test_without_sign_in_nothing_can_be_published(visit: Visit) -> None:
    page = visit("/desk?lang=en&table=displacement")
    expect(page.locator(".desk-top")).to_contain_text(WORDS("desk.top.nobody"))
    name, rows = take(page)
    put(rows, "DE23", "caveat", "Read a second time.")
    bring(page, name, rows)
    expect(page.locator(".signin-off")).to_be_visible()
    expect(page.locator(".st-key-desk-publish, .st-key-desk-fields")).to_have_count(0)
    with page.expect_download() as download:
        page.locator(".st-key-desk-checked button").click()
    assert download.value.suggested_filename == "displacement.csv"
    assert b"Read a second time." in download.value.path().read_bytes()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_step_is_reached_with_the_keyboard_and_the_focus_is_seen(lang: str, visit: Visit) -> None:
    page = visit(f"/desk?lang={lang}&table=figures")
    for goal in (
        "[role=combobox]",
        ".st-key-desk-files button",
        "[data-testid=stFileUploader] button",
        "summary",
        ".foot-links a",
    ):
        tab_to(page, goal)
