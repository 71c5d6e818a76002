"""What a browser with an empty cache is sent for a page, by count and weight; `make bench` measures the rest."""

import functools
import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from components.server.assets import STREAMLIT, TYPEFACE
from tests.browsing import Faults, Window

HEAVY = {"PlotlyChart", "DeckGlJsonChart", "ArrowVegaLiteChart", "loadVegaEmbed", "DataFrame", "EChartsChart"}
LIST_LOADED = "performance.getEntriesByType('resource').map(entry => entry.name)"


@functools.cache
def weigh(path: Path) -> float:
    """kB of a file as it is sent; compressed by gzip, which is quick, a little more than by brotli."""
    content = path.read_bytes()
    return min(len(content), len(gzip.compress(content, 6))) / 1000


def find_file(address: str) -> Path | None:
    """The installed file that is served at the address; None where it comes from elsewhere."""
    path = urlsplit(address).path
    served = [each for each in (STREAMLIT, TYPEFACE) if path.startswith(each.prefix)]
    return served[0].source / path.removeprefix(served[0].prefix) if served else None


@pytest.mark.browser
@pytest.mark.parametrize(
    ("room", "heavy", "requests", "weight"),
    [("", set(), 80, 1600), ("map", {"DeckGlJsonChart"}, 100, 2520), ("figures", {"PlotlyChart"}, 85, 3020)],
)
def test_a_first_visit_brings_nothing_that_the_page_does_not_draw(
    browser: Browser, server: str, room: str, heavy: set[str], requests: int, weight: float
) -> None:
    window = Window(browser, "en-GB")
    loaded = window.go(f"{server}/{room}?lang=en", 1280, 800, dark=False).evaluate(LIST_LOADED)
    assert window.close() == Faults()
    files = [file for file in map(find_file, loaded) if file]
    assert {file.name.partition(".")[0] for file in files} & HEAVY == heavy
    assert len(loaded) <= requests
    assert sum(map(weigh, files)) <= weight
