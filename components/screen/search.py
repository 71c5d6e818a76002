"""The search page: one box for everything on record, what it found in one list, and what can be looked for."""

import streamlit as st

from components.model.search.entries import KINDS
from components.model.search.finding import MOST, Found, search
from components.model.search.index import Index, build_index
from components.screen.address import choose
from components.screen.pieces import piece
from components.screen.searchbox import keep_beside, search_box
from components.screen.sheets import Page, announce, box, make_html, put, show
from components.screen.store import Edition, remember_alike
from components.view.choices import offer
from components.view.examples import list_examples
from components.view.finding import TRANSLATED, list_hits, mark_sought, spell_day
from components.view.links import change
from components.view.markup import render

ROOM = "search"
BOX, KIND = PARAMETERS = ("q", "kind")


@st.fragment
def show_search(page: Page) -> None:
    """What answers the words in the address (`q`), of one kind where it names one (`kind`); else what to look for."""
    show_found(page, search_box(page, page.words("search.box"), BOX))


@piece
def show_found(page: Page, wanted: str) -> None:
    """What answers the words `wanted`; what to look for where there are none."""
    kind = choose(KIND, KINDS)
    found = search(open_index(page.edition), wanted, kind)
    asked = keep_beside(page.asked, BOX, wanted)
    # A place of its own: without it the list would be drawn anew where the choices come or go.
    with box(page):
        if found.counts:
            _show_kinds(page, found, asked, kind)
    announce(page, _say_count(page, found, wanted, kind))
    if not wanted:
        show(page, "search_examples", examples=list_examples(page.tables, page.words))
    elif found.hits or found.suggestions:
        _show_hits(page, found)
    elif found.counts:
        show(page, "nothing", href=change(ROOM, asked, kind=None), clear=page.words("search.all"))


def open_index(edition: Edition) -> Index:
    """The index of everything that the edition holds, in all languages."""
    return remember_alike(edition, ("everything",), lambda: build_index(edition.tables, TRANSLATED, spell_day))


def _show_kinds(page: Page, found: Found, asked: dict[str, str], kind: str) -> None:
    """The kinds that the search found, each with its number."""
    words = page.words
    values = [("", words("search.any"), sum(found.counts.values()))]
    values += [
        (name, words.choice("search.kinds", name), found.counts.get(name, 0))
        for name in KINDS
        if name in found.counts or name == kind
    ]
    show(page, "choices", groups=[offer(words("search.kind_title"), ROOM, asked, KIND, values, kind)])


def _show_hits(page: Page, found: Found) -> None:
    hits = list_hits(found.hits or found.suggestions, found.sought, page.tables, page.words)
    put(page, make_html(mark_sought(render("search_hits", page.words, hits=hits), found.words)))


def _say_count(page: Page, found: Found, wanted: str, kind: str) -> str:
    words = page.words
    if not wanted:
        return ""
    if not found.counts:
        return words("search.nearest" if found.suggestions else "search.none", wanted=wanted)
    count = found.counts.get(kind, 0) if kind else sum(found.counts.values())
    said = words.many("search.found", count) if count else words("search.none_of_kind", wanted=wanted)
    near = words("search.near", wanted=wanted) if found.near else ""
    first = words("search.first", shown=MOST) if count > MOST else ""
    return " ".join(filter(None, (near, said, first)))
