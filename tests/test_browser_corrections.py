"""The log of corrections in a real browser, with long cells, in both languages: accessible, and nothing sideways."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from components.model.data.editions import hash_files, read_files
from components.model.history.archive import FOLDER, Record, write_record
from components.model.history.changes import CellChange, Change
from components.view.words import load_words
from tests.browsing import find_violations
from tests.conftest import run_server

Visit = Callable[..., Page]
FIRST, MIDDLE, DAY = "aaaaaaaaaa", "bbbbbbbbbb", "2026-11-2"
LONG, LONG_AR = "a-long-word-" * 25, "نص طويل في خانة واحدة " * 15
CHANGES = (
    Change("displacement", "DE25", "changed", (CellChange("low", "198000", "196500"),)),
    Change("events", "E048", "changed", (CellChange("title", LONG, f"{LONG}!"), CellChange("title_ar", LONG_AR, "نص"))),
    *(Change("places", f"p{at}", "added", (CellChange("name", "", LONG),)) for at in range(9)),
    Change("statement.md", "", "file"),
)
RECORDS = (
    Record(FIRST, 1, "2026-11-20", f"{DAY}0T08:00:00.000000Z", "first", "", "", "", "", "", ()),
    Record(MIDDLE, 2, "2026-11-21", f"{DAY}1T21:05:00.000000Z", "published", "A", LONG, "S025", FIRST, "", CHANGES),
    Record("", 3, "2026-11-22", f"{DAY}2T21:05:00.000000Z", "restored", "A", LONG_AR, "", MIDDLE, FIRST, CHANGES),
)
SIDEWAYS = """
    () => [document.documentElement, document.querySelector('[data-testid=stMain]')]
        .map((box) => box.scrollWidth - box.clientWidth)
"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def server(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app with a made-up archive, which is the one visited here."""
    place = tmp_path_factory.mktemp("corrections")
    folder = place / "data"
    shutil.copytree(root / "data", folder, ignore=shutil.ignore_patterns(FOLDER))
    (folder / FOLDER).mkdir()
    last = replace(RECORDS[-1], id=hash_files(read_files(folder)))  # Else the start would record the tables as edited.
    for record in (*RECORDS[:-1], last):
        (folder / FOLDER / f"{record.id}.json").write_bytes(write_record(record))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATA_FOLDER", str(folder))
        with run_server(root, place / "log.txt") as started:
            yield started


@pytest.mark.parametrize(("lang", "dark"), [("en", False), ("ar", True)])
def test_log_is_accessible_and_fits_a_phone(lang: str, dark: bool, visit: Visit) -> None:
    page = visit(f"/corrections?lang={lang}", width=360, dark=dark)
    expect(page.locator(".correction")).to_have_count(len(RECORDS))
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    for width in (360, 320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(SIDEWAYS) == [0, 0]
        if width != 360:  # 320 and 360 are one layout.
            assert find_violations(page) == []


def test_entry_is_opened_alone_and_its_row_leads_to_the_figure(visit: Visit) -> None:
    words, page = load_words("en"), visit("/corrections")
    entry = page.locator("#record-bbbbbbbbbb")
    entry.get_by_role("link", name=words("corrections.here_named", id="bbbbbbbbbb")).click()
    expect(page.locator(".correction")).to_have_count(1)
    expect(page.locator("#record-bbbbbbbbbb")).to_be_focused()
    page.get_by_role("link", name=words("corrections.all")).click()
    expect(page.locator(".correction")).to_have_count(len(RECORDS))
    entry.get_by_role("link", name="DE25").click()
    expect(page.locator("#figure")).to_have_attribute("data-arrive", "figure-DE25")
