"""The window that browser tests share: it tells whatever goes wrong, and is empty for each."""

from collections.abc import Callable

import pytest

from tests.browsing import Window

FAULTY = """async (elsewhere) => {
    for (const each of elsewhere) {
        if (each.startsWith("ws")) new WebSocket(each);
        else await fetch(each, {mode: "no-cors"}).catch(() => null);
    }
    console.error("Said aloud.");
    setTimeout(() => { throw new Error("Thrown."); });
    await new Promise((done) => setTimeout(done, 100));
}"""
LEAVE = """() => {
    sessionStorage.kept = localStorage.kept = document.cookie = "kept=1";
    history.replaceState({}, "", "?kept");
}"""
KEPT = """async () => [
    "kept" in sessionStorage, "kept" in localStorage, document.cookie.includes("kept"), location.search,
    (await navigator.permissions.query({name: "geolocation"})).state,
    matchMedia("print").matches, matchMedia("(prefers-color-scheme: dark)").matches, innerWidth,
]"""

pytestmark = pytest.mark.browser


def test_what_goes_wrong_is_told(open_window: Callable[[str], Window], server: str) -> None:
    window = open_window("en-GB")
    page = window.go(f"{server}/accessibility?lang=en", 1280, 800, dark=False)
    page.goto("about:blank")  # The policy of the app's own pages would let none of it be asked for.
    elsewhere = ["https://example.org/a", "http://192.0.2.1/b", "ws://example.org/c"]
    page.evaluate(FAULTY, elsewhere)
    told = window.leave(server)
    assert told.blocked == elsewhere
    assert [each for each in told.errors if "Said aloud." in each or "Thrown." in each]


def test_a_window_is_empty_for_each(open_window: Callable[[str], Window], server: str) -> None:
    window, address = open_window("en-GB"), f"{server}/accessibility?lang=en"
    fresh = window.go(address, 1280, 800, dark=False).evaluate(KEPT)
    window.leave(server)
    page = window.go(address, 360, 800, dark=True)
    page.evaluate(LEAVE)
    page.context.grant_permissions(["geolocation"])
    page.emulate_media(media="print")
    page.route("**", lambda route: route.abort())
    page.context.new_page()
    assert [before == now for before, now in zip(fresh, page.evaluate(KEPT), strict=True)] == [False] * len(fresh)
    window.leave(server)
    again = window.go(address, 1280, 800, dark=False)
    assert again.evaluate(KEPT) == fresh
    assert again.context.pages == [again]


def test_a_window_that_was_closed_is_opened_anew(open_window: Callable[[str], Window], server: str) -> None:
    window = open_window("en-GB")
    window.go(f"{server}/accessibility?lang=en", 1280, 800, dark=False).close()
    window.leave(server)
    assert window.go(f"{server}/accessibility?lang=en", 1280, 800, dark=False).locator("h1").count() == 1
