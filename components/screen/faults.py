"""What a page says where something went wrong on it that nobody foresaw."""

from urllib.parse import urlsplit

import streamlit as st

from components.screen.language import pick_words
from components.server.faults import log_fault
from components.view.markup import render


def show_fault(fault: Exception) -> bool:
    """Puts the reference on the page, under which the log has the fault; True: Streamlit need not say anything too."""
    reference = log_fault(fault, f"page {urlsplit(st.context.url or '').path!r}")
    st.html(render("page_fault", pick_words(), reference=reference))
    return True
