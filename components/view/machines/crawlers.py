"""What crawlers read: which addresses to leave alone, and which pages there are."""

from collections.abc import Iterable

from components.view.links import ROOMS, address
from components.view.machines.addresses import TAKE
from components.view.machines.heads import FIGURE, UNLISTED, list_alternates
from components.view.markup import environment

APART = ("/_stcore/", "/media/", "/auth/", f"/{TAKE}/")
"""What holds no page; the desk's sheets and the files that pages offer are beneath them."""


def write_robots(origin: str) -> str:
    """robots.txt: all may be read but what is for staff and for the pages' own scripts; where the sitemap is.

    `origin` is the absolute address that all others begin with.
    """
    hidden = [*(address(room, {})[1:] for room in UNLISTED), *APART]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in hidden), "", f"Sitemap: {origin}/sitemap.xml"]
    return "\n".join(lines) + "\n"


def write_sitemap(origin: str, figures: Iterable[str], changed: str) -> str:
    """sitemap.xml: every page for readers, and that of each of the `figures` (ids), in every language.

    `changed` is the date of the edition, in ISO 8601.
    """
    pages = [list_alternates(origin, room, {}) for room in ROOMS if room not in UNLISTED]
    pages += [list_alternates(origin, "figures", {FIGURE: figure}) for figure in figures]
    return environment().get_template("sitemap.xml").render(pages=pages, changed=changed)
