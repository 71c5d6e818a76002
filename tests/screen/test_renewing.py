"""A page that has lost its server and found a newer one takes up the look that this one has."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

from tests.sweeps import sweep

LOSE_AND_FIND = """() => {
    const app = document.querySelector("[data-testid=stApp]");
    app.dataset.testConnectionState = "DISCONNECTED_FOREVER";
    setTimeout(() => (app.dataset.testConnectionState = "CONNECTED"), 50);
}"""
HELD = "() => [...document.querySelectorAll('#look-style, #look-script')].map((each) => each.href || each.src)"
RENEWED = "(before) => { const now = (%s)(); return now.length === 2 && !now.some((each) => before.includes(each)); }"


@pytest.mark.browser
@sweep("lang", ["en", "ar"])
def test_page_takes_up_what_the_document_now_names(lang: str, visit: Callable[..., Page]) -> None:
    page = visit(f"/accessibility?lang={lang}")
    before = page.evaluate(HELD)
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.route("**/accessibility?*", answer_with_another_look)
    page.evaluate(LOSE_AND_FIND)
    page.wait_for_function(RENEWED % HELD, arg=before)
    assert sorted(each.rpartition("/")[2] for each in fetched if "/look/" in each) == ["other.css", "other.js"]
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "600"


def answer_with_another_look(route: Route) -> None:
    """The document, as a newer server would send it."""
    style = '<link id="look-style" rel="stylesheet" href="./look/other.css">'
    route.fulfill(body=f'{style}<script id="look-script" src="./look/other.js"></script>')
