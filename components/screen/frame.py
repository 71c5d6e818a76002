"""The script Streamlit runs for every page: address, style, then the page itself."""

from functools import cache
from pathlib import Path

import streamlit as st

from components.screen.address import note_lost
from components.screen.language import pick_words
from components.screen.rooms import FIRST, find_lost, make_pages
from components.view.palette import pick_palette, to_following_css

HERE = Path(__file__).parent


def run() -> None:
    """Draws the page that the address names inside the frame."""
    words = pick_words()
    lost = find_lost(st.context.url or "")
    page = st.navigation(make_pages(words, lost), position="hidden")
    lost = lost if page.url_path == lost else ""
    note_lost("" if lost == FIRST else lost)
    st.set_page_config(page_title=words("site.tab", page=page.title), layout="wide")
    st.html(f"<style>{to_following_css(pick_palette(st.context.theme.type))}{read_files('styles', 'css')}</style>")
    st.html(f"<script>{read_files('scripts', 'js')}</script>", unsafe_allow_javascript=True)
    page.run()


@cache
def read_files(folder: str, ending: str) -> str:
    """The files of a folder beside this one, in order of name, as one text."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((HERE / folder).glob(f"*.{ending}")))


run()
