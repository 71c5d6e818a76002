"""A figure as a page for other sites: light, whole, without a script, for everyone, in a frame anywhere."""

import re

import pytest
from playwright.sync_api import Browser, ViewportSize

from components.view.languages import LOCALES
from components.view.palette import DARK, LIGHT, Palette
from components.view.words import load_words
from tests.browsing import find_violations
from tests.server.clients import ask

MOST_BYTES = 100_000
FIGURES = ("ST01", "DE25", "DE02", "CA01", "DL001")
"""One of the statement, a range, a weak source, another table, one without a number."""


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("figure", FIGURES)
def test_page_is_light_runs_nothing_and_names_source_and_edition(figure: str, lang: str, server: str) -> None:
    reply = ask(server, f"/embed/figures/{figure}?lang={lang}", accept="text/html")
    assert (reply.status, len(reply.body) < MOST_BYTES) == (200, True)
    assert f'<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}">' in reply.text
    assert not re.search(r"<script|<img|<link rel=.(?!canonical)|\son\w+=|url\(|@import", reply.text)
    edition = ask(server, "/editions.json").text.partition('"latest": "')[2][:10]
    assert f"figures?figure={figure}&amp;lang={lang}" in reply.text
    source, definition = (reply.text.index(load_words(lang)(f"card.{name}")) for name in ("source", "definition"))
    assert source < definition
    assert edition in reply.text
    policy = reply.headers["content-security-policy"]
    assert ("default-src 'none'" in policy, "frame-ancestors *" in policy) == (True, True)
    assert "frame-ancestors *" not in ask(server, "/data/figures.csv").headers.get("content-security-policy", "")


@pytest.mark.parametrize(("lang", "said"), [("en", "it was published on 3 July 2018"), ("ar", "نُشر في 3 تموز 2018")])
def test_figure_published_later_is_said_to_be_and_leads_to_its_page(lang: str, said: str, server: str) -> None:
    reply = ask(server, f"/embed/figures/DE25?lang={lang}&known=2018-06-20", accept="text/html")
    assert (reply.status, reply.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert "frame-ancestors *" in reply.headers["content-security-policy"]
    assert f'<html lang="{lang}"' in reply.text
    assert said in reply.text
    assert f'href="{server}/figures?figure=DE25&amp;lang={lang}"' in reply.text


def test_language_is_the_browsers_where_the_address_names_none(server: str) -> None:
    reply = ask(server, "/embed/figures/ST01", accept="text/html", accept_language="ar-SY,ar;q=0.9")
    assert '<html lang="ar"' in reply.text
    assert "Accept-Language" in reply.headers["vary"]


@pytest.mark.browser
@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_page_is_accessible_light_and_dark_narrow_and_in_a_frame(
    lang: str, palette: Palette, server: str, browser: Browser
) -> None:
    size: ViewportSize = {"width": 320, "height": 600}
    context = browser.new_context(viewport=size, color_scheme="dark" if palette is DARK else "light")
    page = context.new_page()
    page.goto(f"{server}/embed/figures/DE25?lang={lang}")
    assert find_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == f"rgb({', '.join(str(int(palette.ground[at : at + 2], 16)) for at in (1, 3, 5))})"
    page.goto(f"{server}/robots.txt".replace("127.0.0.1", "localhost"))
    page.evaluate("(url) => { document.body.innerHTML = `<iframe src='${url}'></iframe>`; }", page.url)
    page.evaluate(
        "(url) => { document.querySelector('iframe').src = url; }", f"{server}/embed/figures/DE25?lang={lang}"
    )
    assert page.frame_locator("iframe").locator("h1").inner_text()
    context.close()
