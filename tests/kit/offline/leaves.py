"""What the tests of the page in a file share: pages made once, and what stands in them as a parser reads it."""

from datetime import date
from functools import cache
from html.parser import HTMLParser

from components.kit.offline.making import make_offline
from components.kit.orders import Order
from components.model.data.tables import Tables
from components.model.history.shelf import Opened
from tests.closed import close_sources
from tests.kit.handout.papers import KNOWN, ORIGIN, order

Tag = tuple[str, dict[str, str]]
__all__ = ["KNOWN", "ORIGIN", "Leaf", "closed", "make", "order", "parse"]


class Leaf(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.said.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.said).split())

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.tags if "id" in attributes]

    def links(self, tag: str = "a") -> list[str]:
        return [attributes["href"] for name, attributes in self.tags if name == tag and "href" in attributes]


@cache
def make(lang: str, known: date | None = None, origin: str = "") -> bytes:
    """The page."""
    return make_offline(order(lang, origin=origin, known=known))


def closed() -> Order:
    """An order from data in which the terms of some sources forbid to pass on what rests on them."""
    return Order(Opened("0123456789", "2026-11-22", Tables(close_sources()), "0123456789"), "en")


def parse(content: bytes) -> Leaf:
    """The page as a parser has it."""
    leaf = Leaf()
    leaf.feed(content.decode())
    return leaf
