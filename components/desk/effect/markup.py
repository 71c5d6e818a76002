"""HTML as a tree of nodes: just enough to read what a page of ours says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

BLOCKS = re.compile(
    "address|article|aside|blockquote|caption|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|li|main|nav|ol|"
    "p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
VOID = re.compile("area|br|col|embed|hr|img|input|link|meta|source|track|wbr")
ASIDE = "cell-note"
"""A second line in a cell."""
UNSAID = frozenset(("style", "script", "template"))
MARKS = re.compile("[\u200e\u200f\u061c\u2066-\u2069]")
"""Signs that only steer the direction of writing."""


@dataclass
class Node:
    """An element: its name, its attributes, and in order the elements and texts within it."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    inside: "list[Node | str]" = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """The names of its classes."""
        return self.attrs.get("class", "").split()

    @property
    def silent(self) -> bool:
        """Whether nothing in it is said to anyone, or only what stands in words beside it."""
        return self.tag in UNSAID or self.attrs.get("aria-hidden") == "true"

    @property
    def block(self) -> bool:
        """Whether it begins a line of its own."""
        return BLOCKS.fullmatch(self.tag) is not None

    def walk(self) -> "Iterator[Node]":
        """It and every element within it, in the order of the page."""
        yield self
        for each in self.inside:
            if isinstance(each, Node):
                yield from each.walk()

    def holds_block(self) -> bool:
        """Whether some element within it begins a line of its own."""
        return any(each.block for each in self.walk() if each is not self)


def read_html(html: str) -> Node:
    """The tree of a piece of HTML, its pieces under one nameless node."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


def say(pieces: "list[Node | str]") -> str:
    """The words in the pieces as one line: elements that stand side by side have a space between them."""
    return tidy("".join(_words(pieces)))


def tidy(text: str) -> str:
    """The text in one line, without signs of direction."""
    return " ".join(MARKS.sub("", text).split())


def _words(pieces: "list[Node | str]") -> Iterator[str]:
    before: Node | str = ""
    for each in pieces:
        if isinstance(each, str):
            yield each
        elif not each.silent:
            beside = isinstance(before, Node) or each.block or each.tag == "br"
            yield " · " if before and ASIDE in each.classes else " " if beside else ""
            yield from _words(each.inside)
            yield " " if each.block else ""
        before = each


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins inside the one that is open."""
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].inside.append(node)
        if not VOID.fullmatch(tag):
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that holds nothing."""
        self._open[-1].inside.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """The element ends, and with it those left open inside; an end without a beginning is passed over."""
        if any(node.tag == tag for node in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Text inside the open element."""
        self._open[-1].inside.append(data)
