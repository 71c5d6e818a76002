"""robots.txt and sitemap.xml name what there is, at the product's own address."""

from pathlib import Path
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest

from components.model.data.tables import Tables
from components.model.figures import list_ids
from components.view.languages import LOCALES
from components.view.links import ROOMS
from tests.server.clients import ask

TABLES = Tables(Path(__file__).parents[2] / "data")
SPACES = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "xhtml": "http://www.w3.org/1999/xhtml"}


def test_sitemap_names_every_page_and_figure_in_every_language(server: str) -> None:
    reply = ask(server, "/sitemap.xml")
    pages = ElementTree.fromstring(reply.body).findall("map:url", SPACES)
    assert reply.headers["content-type"] == "application/xml"
    assert len(pages) == (len(ROOMS) - 1 + len(list_ids(TABLES))) * len(LOCALES)
    places = [page.findtext("map:loc", "", SPACES) for page in pages]
    assert len(set(places)) == len(places)
    for page, place in zip(pages, places, strict=True):
        links = {link.attrib["hreflang"]: link.attrib["href"] for link in page.findall("xhtml:link", SPACES)}
        assert set(links) == {*LOCALES, "x-default"}
        assert place in links.values()
        assert place.startswith(f"{server}/")
        assert page.findtext("map:lastmod", "", SPACES) == TABLES.package.version
    assert f"{server}/figures?figure=ST01&lang=ar" in places


@pytest.mark.parametrize(
    ("path", "open_to_all"),
    [
        *(("/", True), ("/figures?figure=DE25", True), ("/data/data.zip", True)),
        *(("/desk", False), ("/media/x.csv", False), ("/take/map/places.csv", False)),
    ],
)
def test_robots_may_read_all_but_what_is_for_staff(path: str, open_to_all: bool, server: str) -> None:
    reply, robots = ask(server, "/robots.txt"), RobotFileParser()
    robots.parse(reply.text.splitlines())
    assert robots.can_fetch("AnyBot", f"{server}{path}") == open_to_all
    assert robots.site_maps() == [f"{server}/sitemap.xml"]


def test_both_are_plain_to_a_browser_too(server: str) -> None:
    for path in ("/robots.txt", "/sitemap.xml", "/editions.json", "/data/figures.csv"):
        assert ask(server, path, accept="text/html").status == 200
