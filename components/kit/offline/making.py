"""Making the page: its parts, each in its place, with styles and script inside; it asks for nothing elsewhere."""

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import segno
from markupsafe import Markup

from components.kit.offline.anchors import turn_links
from components.kit.offline.drawings import LANDS, write_curve, write_maps
from components.kit.offline.figures import has_statement, list_groups, write_claims, write_deaths, write_groups
from components.kit.offline.parts import (
    write_demands,
    write_questions,
    write_signatories,
    write_sources,
    write_statement,
    write_terms,
    write_timeline,
)
from components.kit.omissions import say_left
from components.kit.orders import Order
from components.model.headlines import list_known, list_own
from components.view.citations import cite_edition
from components.view.claims import say_opening
from components.view.languages import LOCALES, direction, name_itself
from components.view.markup import fill, render
from components.view.numbers import say_date
from components.view.palette import DARK, LIGHT, Palette, to_css
from components.view.tongues import plain
from components.view.viewpoint import say_left_out

FOLDER = Path(__file__).parent
FILE = "offline-{}.html"
STYLES = ("base", "statement", "figures", "records", "windows", "paper")
"""The style sheets, each above those that may say otherwise."""
HEADING = re.compile(r"(</?h)([2-5])\b")

TITLES = {
    "statement": ("statement.title", "statement.heading", "statement.lead"),
    "figures": ("figures.title", "figures.heading", "figures.lead"),
    "map": ("map.title", "map.heading", "map.lead"),
    "demands": ("aftermath.title", "aftermath.heading", "aftermath.not_because"),
    "events": ("offline.timeline", "", ""),
    "signatories": ("signatories.title", "signatories.heading", "signatories.lead"),
    "questions": ("notes.title", "notes.title", ""),
    "sources": ("sources.title", "sources.list", "sources.lead"),
    "cite": ("handout.cite", "handout.cite", ""),
}
"""By the id of a part, keys of words: its name in the contents, its title ("" where its body has one), its lead."""


@dataclass(frozen=True)
class Part:
    """A part of the page: its id, what the contents call it, its title, a sentence under it ("" for none), its body."""

    id: str
    short: str
    title: str
    lead: str
    body: Markup


def make_offline(order: Order) -> bytes:
    """The page as HTML in UTF-8; DataFault where a table that it needs is unsound."""
    head = {"style": Markup(_write_style()), "script": Markup(_read("act.js")), "policy": _name_script()}
    document = fill("offline_document", order.words, body=Markup(_write_body(order)), dir=direction(order.lang), **head)
    return turn_links(document).encode()


def _write_body(order: Order) -> str:
    words, opened = order.words, order.opened
    edition = words("foot.edition", edition=opened.id, version=opened.version)
    return fill(
        "offline_body",
        words,
        head=_write_head(order),
        parts=list(list_parts(order)),
        caveated=plain(words("quote.cite.caveat", text="{text}", caveat="{caveat}")),
        foot=render("offline_foot", words, edition=edition, citation=cite_edition(words, opened)),
    )


def _write_head(order: Order) -> str:
    words, opened, live = order.words, order.opened, order.live
    lens = opened.lens
    return render(
        "offline_head",
        words,
        opening=_say_opening(order),
        edition=words("embed.edition", edition=opened.id, version=opened.version),
        known=words("lens.said", date=say_date(lens.day, words)) if lens else "",
        left_out=say_left_out(lens, words) if lens else "",
        lacking=say_left(order.left, words),
        whole=not (lens or order.left),
        paper=has_statement(order),
        others=[(name_itself(lang), lang, order.entitle(FILE.format(lang))) for lang in LOCALES if lang != order.lang],
        live=live,
        code=Markup(segno.make_qr(live, error="m").svg_inline(scale=3, border=2, omitsize=True)) if live else "",
    )


def list_parts(order: Order) -> Iterator[Part]:
    """The parts in order; those about the statement only where it had been published by the day chosen."""
    there, groups = has_statement(order), list_groups(order)
    if there:
        yield _part("statement", write_statement(order), order)
    figures = [write_claims(order, groups) if there else "", write_curve(order), write_deaths(order)]
    yield _part("figures", "".join([*figures, write_groups(order, groups)]), order)
    yield _part("map", write_maps(order), order)
    if there:
        yield _part("demands", write_demands(order), order)
    yield _part("events", write_timeline(order), order)
    if there:
        yield _part("signatories", write_signatories(order), order)
    yield _part("questions", write_questions(order), order)
    yield _part("sources", write_sources(order), order)
    yield _part("cite", write_terms(order), order)


def _part(name: str, html: str, order: Order) -> Part:
    """The part called so; each heading in it stands one level below its title, where it has one."""
    short, title, lead = (order.words(key) if key else "" for key in TITLES[name])
    return Part(name, short, title, lead, Markup(HEADING.sub(_lower, html) if title else html))


def _lower(tag: re.Match[str]) -> str:
    return f"{tag[1]}{int(tag[2]) + 1}"


def _say_opening(order: Order) -> list[str]:
    if not has_statement(order):
        return [order.words("offline.before_statement")]
    tables, told = order.talk.tables, order.talk.told
    return say_opening(told, list_own(tables), list_known(tables, order.talk.statement.published), order.words)


@cache
def _write_style() -> str:
    dark = f"@media screen and (prefers-color-scheme:dark){{{_name_lands(DARK)}{to_css(DARK)}}}"
    paper = f"@media print{{{_name_lands(LIGHT)}}}"
    sheets = "".join(_read(f"styles/{name}.css") for name in STYLES)
    return f"{_name_lands(LIGHT)}{to_css(LIGHT)}{dark}{paper}\n{sheets}"


def _name_lands(palette: Palette) -> str:
    return f":root{{{''.join(f'--{name}:{getattr(palette, name)};' for name in LANDS)}}}"


@cache
def _name_script() -> str:
    """The one script that the browser may run: the page's own, by its hash."""
    return f"'sha256-{b64encode(sha256(_read('act.js').encode()).digest()).decode()}'"


@cache
def _read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")
