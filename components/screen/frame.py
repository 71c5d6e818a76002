"""The script Streamlit runs for every page: its address, then the page itself."""

from copy import copy

import streamlit as st

from components.screen.address import note_lost
from components.screen.language import pick_words
from components.screen.rooms import FIRST, find_lost, make_pages


def run() -> None:
    """Draws the page that the address names inside the frame."""
    words = pick_words()
    lost = find_lost(st.context.url or "")
    # A copy, for Streamlit notes in a page that a session has run it; the page itself is all sessions'.
    page = copy(st.navigation(make_pages(words, lost), position="hidden"))
    lost = lost if page.url_path == lost else ""
    note_lost("" if lost == FIRST else lost)
    page.run()


run()
