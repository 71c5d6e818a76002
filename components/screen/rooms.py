"""The pages: their files, addresses and places in the menu."""

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.view.links import link
from components.view.words import Words, load_words

PAGES = Path(__file__).parents[2] / "pages"
FIRST = "overview"
MENU = {
    "read": ("overview", "statement"),
    "explore": ("figures", "map", "signatories", "aftermath"),
    "check": ("sources", "corrections"),
    "take": ("present",),
    "keep": ("desk",),
}


ABOUT_EDITING = ("desk", "corrections")
"""Pages that tell how the data was changed, and nothing that the data says."""
ON_TOP = ("search",)
"""Pages that stand in the first line of every page and not in the menu."""
AGAIN = (*ON_TOP, "present")
"""Pages that say nothing that others do not; the slides are heard by themselves."""
APART = ("accessibility",)
"""Pages that stand at the foot of every page and not in the menu."""


def list_rooms() -> tuple[str, ...]:
    """The names of all pages, in the order of the menu, those at the head and the foot last."""
    return (*(name for names in MENU.values() for name in names), *ON_TOP, *APART)


def list_menu(words: Words) -> list[tuple[str, list[tuple[str, str]]]]:
    """The groups of the menu in order, each with its pages as (name, address)."""
    return [(group, [(name, link(name, words)) for name in names]) for group, names in MENU.items()]


def find_lost(url: str) -> str:
    """The end of the path of an address where no page stands under that name, else ""."""
    name = unquote(urlsplit(url).path).rpartition("/")[2]
    return "" if name in list_rooms() and name != FIRST else name


def make_pages(words: Words, lost: str = "") -> list[StreamlitPage]:
    """The pages as st.navigation takes them, the first of them at the root.

    With the name of a `lost` page the first stands under that too, or Streamlit would say in a dialog of its own that
    there is no such page.
    """
    pages = list(_make_all(words.lang))
    first = f"{FIRST}.py"
    return [*pages, st.Page(PAGES / first, title=_name_tab(FIRST, words), url_path=lost)] if lost else pages


@cache
def _make_all(lang: str) -> tuple[StreamlitPage, ...]:
    """All of them, shared by all sessions: making them anew takes longer than all other work of a run."""
    words = load_words(lang)
    return tuple(
        st.Page(
            PAGES / f"{name}.py",
            title=_name_tab(name, words),
            url_path="" if name == FIRST else name,
            default=name == FIRST,
        )
        for name in list_rooms()
    )


def _name_tab(name: str, words: Words) -> str:
    """What the browser's tab says of the page."""
    return words("site.tab", page=words(f"{name}.title"))
