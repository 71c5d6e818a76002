"""Addresses inside the product turned to places in the one page; what is not in it is no link."""

import re
from html import unescape
from urllib.parse import parse_qsl

PLACES = {
    "figure": "figure-{}",
    "source": "source-{}",
    "event": "{}",
    "demand": "demand-{}",
    "organisation": "organisation-{}",
    "passage": "{}",
}
"""What an address opens, and where that stands in the page."""
ROOMS = {"": "top", "aftermath": "demands"}
"""Rooms that have another name in the page."""
LINK = re.compile(r'<a ([^>]*?)href="\./([^"?]*)(?:\?([^"]*))?"([^>]*)>(.*?)</a>', re.DOTALL)
KEPT = re.compile(r' ?\b(class|aria-label|aria-current)="[^"]*"')
PICK = re.compile(r'class="[^"]*\bpick\b')
"""A link that puts a figure beside others, which only the site does."""
ID = re.compile(r'\sid="([^"]+)"')
OF_THE_SITE = re.compile(r' data-go\b| data-arrive="[^"]*"')
"""What only the site's own scripts read."""
ON_THE_SITE_ONLY = {"lang", "digits", "edition", "known"}


def turn_links(html: str) -> str:
    """The page with each link to a page of the product leading to its place here, or only its words left."""
    ids = set(ID.findall(html))

    def turn(link: re.Match[str]) -> str:
        before, room, query, after, said = link.groups()
        place = find_place(room, unescape(query or ""))
        if place not in ids:
            return "" if PICK.search(before + after) else str(said)
        attributes = " ".join(each[0].strip() for each in KEPT.finditer(f"{before} {after}"))
        return f'<a {attributes}{" " if attributes else ""}href="#{place}">{said}</a>'

    return OF_THE_SITE.sub("", LINK.sub(turn, html))


def find_place(room: str, query: str) -> str:
    """The id in the page of what the address of a room opens; "" for a view that is not in the page."""
    asked = [(name, value) for name, value in parse_qsl(query) if name not in ON_THE_SITE_ONLY]
    if not asked:
        return ROOMS.get(room, room)
    name, value = asked[0]
    return PLACES[name].format(value) if len(asked) == 1 and name in PLACES else ""
