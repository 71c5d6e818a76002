"""The pages: their files, addresses and places in the menu."""

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.view.links import link
from components.view.words import Words

PAGES = Path(__file__).parents[2] / "pages"
FIRST = "overview"
MENU = {
    "read": ("overview", "statement"),
    "explore": ("figures", "map", "signatories", "aftermath"),
    "check": ("sources",),
}


def list_rooms() -> tuple[str, ...]:
    """The names of all pages, in the order of the menu."""
    return tuple(name for names in MENU.values() for name in names)


def list_menu() -> list[tuple[str, list[tuple[str, str]]]]:
    """The groups of the menu in order, each with its pages as (name, address)."""
    return [(group, [(name, link(name)) for name in names]) for group, names in MENU.items()]


def make_pages(words: Words) -> list[StreamlitPage]:
    """The pages as st.navigation takes them, the first of them at the root."""
    return [
        st.Page(
            PAGES / f"{name}.py",
            title=words(f"{name}.title"),
            url_path=None if name == FIRST else name,
            default=name == FIRST,
        )
        for name in list_rooms()
    ]
