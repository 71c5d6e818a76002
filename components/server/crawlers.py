"""robots.txt and sitemap.xml."""

from starlette.requests import Request
from starlette.routing import Route

from components.model.figures import list_ids
from components.server.asking import open_named, read_change
from components.server.caching import Answer
from components.server.offering import Offer
from components.server.origin import find_origin
from components.view.machines.addresses import ROBOTS, SITEMAP
from components.view.machines.crawlers import write_robots, write_sitemap


def list_crawled() -> list[Route]:
    """The addresses."""
    return [Route(ROBOTS, Offer(answer_robots)), Route(SITEMAP, Offer(answer_sitemap))]


def answer_robots(request: Request) -> Answer:
    """What crawlers are to leave alone."""
    said = write_robots(find_origin(request))
    return Answer(said.encode(), "text/plain; charset=utf-8", read_change(open_named("", "")))


def answer_sitemap(request: Request) -> Answer:
    """Every page and every figure in every language."""
    opened = open_named("", "")
    said = write_sitemap(find_origin(request), list_ids(opened.tables), opened.version)
    return Answer(said.encode(), "application/xml", read_change(opened))
