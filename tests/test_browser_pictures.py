"""Pictures are taken along from the page with one click, and look the same in a browser: nothing outside the frame."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from components.model.data.tables import Tables
from components.view.downloads import to_csv

Visit = Callable[..., Page]

pytestmark = pytest.mark.browser

TABLES = Tables(Path(__file__).parents[1] / "data")
OUTSIDE = """() => {
    const frame = document.documentElement.getBoundingClientRect();
    return [...document.querySelectorAll('svg > text')].filter((text) => {
        const box = text.getBoundingClientRect();
        return box.left < frame.left + 8 || box.right > frame.right - 8 || box.bottom > frame.bottom;
    }).map((text) => text.textContent);
}"""
"""The lines of a picture, opened by itself, that reach out of it in the typefaces of this machine."""


def take(page: Page, key: str) -> dict[str, bytes]:
    """What the links under a chart, the map or a card give, by the endings of their files."""
    taken = {}
    links = page.locator(f".st-key-pictures-{key} .taken")
    expect(links.first).to_be_visible()
    for link in links.all():
        with page.expect_download() as download:
            link.press("Enter")
        name = download.value.suggested_filename
        assert name.startswith(f"southern-syria-2018-{key}-")
        taken[name.rpartition(".")[2]] = Path(download.value.path()).read_bytes()
    return taken


@pytest.mark.parametrize(
    ("path", "key", "lang"),
    [
        ("/figures?figure=DE25", "DE25", "ar"),
        ("/figures?table=casualties", "deaths", "en"),
        ("/map?view=drawing", "map", "ar"),
        ("/?", "displacement", "en"),
    ],
)
def test_picture_is_taken_from_the_page_and_nothing_runs_out_of_it(
    path: str, key: str, lang: str, visit: Visit
) -> None:
    page = visit(f"{path}&lang={lang}", height=900)
    taken = take(page, key)
    size = Image.open(BytesIO(taken["png"])).size
    page.goto("data:image/svg+xml," + quote(taken["svg"].decode()))
    assert page.evaluate(
        "[document.documentElement.width.baseVal.value, document.documentElement.height.baseVal.value]"
    ) == [each / 2 for each in size]
    assert page.evaluate(OUTSIDE) == []
    if key == "DE25":
        rows = TABLES.recorded("displacement")
        assert taken["csv"] == to_csv(rows[rows["id"].eq(key)])
