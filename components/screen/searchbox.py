"""The search box: what is typed shows at once and stands in the address."""

from collections.abc import Mapping

import streamlit as st

from components.screen.address import LONGEST
from components.screen.sheets import Page
from components.screen.store import keep_up

WIDTH = 560


def search_box(page: Page, label: str, parameter: str) -> str:
    """What the reader searches for, in the address under `parameter`; `label` names the box.

    No two pages may have a box under the same parameter: Streamlit takes it out of the address where the reader goes
    from one to the other, or back. Call it inside a fragment, so that only that runs again; the whole `page` does where
    another edition has been published meanwhile.
    """
    wanted = st.text_input(
        label,
        key=parameter,
        type="search",
        live=True,
        bind="query-params",
        max_chars=LONGEST,
        width=WIDTH,
    )
    keep_up(page.edition)
    return "".join(letter for letter in wanted or "" if letter.isprintable()).strip()


def keep_beside(asked: Mapping[str, str], parameter: str, wanted: str, *gone: str) -> dict[str, str]:
    """The address as it stands beside the words typed; other words than before take `gone` out of it."""
    same = wanted == asked.get(parameter, "").strip()
    return {**asked, parameter: wanted} | ({} if same else dict.fromkeys(gone, ""))
