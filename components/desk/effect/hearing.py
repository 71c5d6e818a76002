"""Hearing a page: what its HTML says, line by line, each with a place that stays when the words change."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from components.desk.effect.markup import Node, say, tidy
from components.desk.effect.sayings import CARD, LINK, ROW, SENTENCE, TEXT, Saying

HEADINGS = ("h1", "h2", "h3", "h4")
ITEMS = {"article": CARD, "tr": ROW, "li": ROW}
"""Elements that a link of their own may name."""
FILED = ("article", "tr", "li", "details", "section", "div")
"""Elements that an id of their own may name."""
PASSAGE = "passage"
CONTROLS = ("listing-sort", "listing-pages", "way-back", "pick")
"""Parts that only lead to the same things in another order, or back to them."""
DIGITS = re.compile(r"[\d٠-٩][\d٠-٩.,٫٬]*")


@dataclass
class Ear:
    """What is kept while a page is heard: its room and language, the keys of the rows on record, the last heading.

    `look` keeps what a picture says, given as its node.
    """

    room: str
    lang: str
    keys: Collection[str]
    heading: str = ""
    found: list[Saying] = field(default_factory=list)
    look: "Callable[[Node, Ear], None]" = lambda *_: None

    def note(
        self, kind: str, place: tuple[str, ...], name: tuple[str, ...], text: str, keys: tuple[str, ...] = ()
    ) -> None:
        """Keeps a text that is said at this place, under the last heading, in the items that `keys` name."""
        said = tidy(text)
        if said:
            titled = tuple(part for part in (self.heading, *name) if part)
            self.found.append(Saying(self.room, self.lang, kind, place, titled, said, keys))

    def under(self) -> str:
        """The last heading as part of a place: without its numbers, which may change."""
        return still(self.heading)


@dataclass(frozen=True)
class Spot:
    """Where in the page: the kind of item, the keys of the items around, what the line is called there."""

    kind: str = TEXT
    keys: tuple[str, ...] = ()
    slot: str = ""
    label: str = ""


def hear(tree: Node, ear: Ear) -> None:
    """Keeps in `ear` every line that a piece of HTML says, given as its tree."""
    _hear(tree, Spot(), ear)


def still(text: str) -> str:
    """The text without its numbers."""
    return DIGITS.sub("#", text)


def find_key(values: Collection[str], keys: Collection[str]) -> str:
    """The first of the values that is the key of a row on record, "" for none."""
    return next((value for value in values if value in keys), "")


def read_query(href: str) -> list[tuple[str, str]]:
    """The parameters of an address, in order."""
    return parse_qsl(urlsplit(href).query)


def is_control(node: Node) -> bool:
    """Whether what stands in the node works the page, and says nothing of the data."""
    return any(name in CONTROLS for name in node.classes)


def _hear(node: Node, spot: Spot, ear: Ear) -> None:
    """Each line within the node; what stands in it beside elements with lines of their own is a line too."""
    if node.silent or is_control(node):
        return
    spot = _step(node, spot, ear)
    if not node.holds_block():
        _say_line(node, node.inside, spot, ear)
        return
    loose: list[Node | str] = []
    term = spot
    for each in node.inside:
        if isinstance(each, str) or not (each.block or each.holds_block()):
            loose.append(each)
            continue
        _say_line(node, loose, spot, ear)
        loose = []
        _hear(each, term, ear)
        if each.tag == "dt":
            title = say(each.inside)
            term = Spot(spot.kind, spot.keys, title, title)
    _say_line(node, loose, spot, ear)


def _step(node: Node, spot: Spot, ear: Ear) -> Spot:
    """The spot within the node: a key of its own goes to those around; a cell is called as its column."""
    key, kind = _name(node, ear), ITEMS.get(node.tag, spot.kind)
    if PASSAGE in node.classes:
        kind = SENTENCE
    if key:
        fresh = not spot.keys or spot.keys[-1] != key
        return Spot(kind, (*spot.keys, key) if fresh else spot.keys)
    if node.tag in ("td", "dd") and (label := node.attrs.get("data-label", spot.label)):
        return Spot(spot.kind, spot.keys, label, label)
    if node.tag == "nav" and node.attrs.get("aria-label"):
        return Spot(spot.kind, spot.keys, node.attrs["aria-label"], node.attrs["aria-label"])
    if spot.label:
        return spot
    return Spot(spot.kind, spot.keys, node.classes[0] if node.classes else node.tag or spot.slot)


def _name(node: Node, ear: Ear) -> str:
    """What names the item: the part of its id that is a row's key, else the first row that it links to."""
    given = node.attrs.get("data-arrive") or node.attrs.get("id") or ""
    if given and node.tag in FILED:
        return find_key((given, *given.split("-")[1:]), ear.keys) or given
    # The links in a row of headings only put the rows below in another order.
    if node.tag not in ITEMS or not any(each.tag != "th" for each in node.inside if isinstance(each, Node)):
        return ""
    linked = next(filter(None, (find_key(_list_values(link), ear.keys) for link in _list_links(node))), "")
    return linked or (_first_cell(node) if node.tag == "tr" else "")


def _list_links(node: Node) -> Iterator[Node]:
    """The links within the item that stand in nothing within it that has a name of its own."""
    for each in node.inside:
        if isinstance(each, Node) and each.tag not in ITEMS and not (each.tag in FILED and "id" in each.attrs):
            if each.tag == "a" and "data-go" in each.attrs:
                yield each
            yield from _list_links(each)


def _list_values(link: Node) -> list[str]:
    return [value for name, value in read_query(link.attrs.get("href", "")) if not name.endswith(("-page", "-sort"))]


def _first_cell(row: Node) -> str:
    return next((say(cell.inside) for cell in row.inside if isinstance(cell, Node) and cell.tag == "td"), "")


def _say_line(node: Node, pieces: "list[Node | str]", spot: Spot, ear: Ear) -> None:
    pieces = [each for each in pieces if isinstance(each, str) or not is_control(each)]
    for picture in _list_within(pieces, "img"):
        ear.look(picture, ear)
    text = say(pieces)
    if not text:
        return
    if node.tag in HEADINGS and spot.kind == TEXT and not spot.keys:
        ear.heading = text if node.tag != "h1" else ""
        ear.note(TEXT, (node.tag, still(text)), () if ear.heading else (text,), text)
        return
    # Where no row's key names the spot, the words without their numbers tell it from its neighbours.
    place = (*spot.keys, spot.slot) if spot.keys else (ear.under(), spot.slot)
    ear.note(spot.kind, place, (*spot.keys, spot.label), text, spot.keys)
    for href in _list_outside(pieces):
        ear.note(LINK, place, (*spot.keys, spot.label), href, spot.keys)


def _list_outside(pieces: "list[Node | str]") -> list[str]:
    return [
        href
        for link in _list_within(pieces, "a")
        if (href := link.attrs.get("href", "")).startswith(("http://", "https://"))
    ]


def _list_within(pieces: "list[Node | str]", tag: str) -> list[Node]:
    return [each for piece in pieces if isinstance(piece, Node) for each in piece.walk() if each.tag == tag]
