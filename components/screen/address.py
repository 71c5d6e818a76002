"""The address of the view: what it asks for, checked, and what was asked in vain."""

from collections.abc import Sequence

import streamlit as st

from components.view.words import Words

LONGEST = 200
ASKED = "address.asked"
IN_VAIN = "address.in_vain"


def read_address() -> None:
    """Keeps what the address asks for, before any widget drops it; call it first in the frame."""
    given = st.query_params.to_dict()
    st.session_state[ASKED] = {name: value for name, value in given.items() if _plain(name) and _plain(value)}
    st.session_state[IN_VAIN] = [(name[:40], "") for name in given if name not in st.session_state[ASKED]]


def asked() -> dict[str, str]:
    """What the address asks for, by name; names and values too long or with control characters are left out."""
    return dict(st.session_state.get(ASKED, {}))


def choose(name: str, choices: Sequence[str], default: str = "") -> str:
    """The value that the address asks for under `name` where it is one of `choices`, else `default`, noted."""
    wish = asked().get(name, "")
    if wish and wish not in choices:
        note_in_vain(name, wish)
    return wish if wish in choices else default


def note_in_vain(name: str, wish: str) -> None:
    """Notes that the address asked for something that is not there; the page says so."""
    if (name, wish) not in st.session_state[IN_VAIN]:
        st.session_state[IN_VAIN].append((name, wish))


def say_in_vain(words: Words) -> list[str]:
    """A sentence for each thing that the address asked for in vain."""
    return [
        words("notice.unknown", name=name, value=wish[:60]) if wish else words("notice.unreadable", name=name)
        for name, wish in st.session_state.get(IN_VAIN, [])
    ]


def _plain(value: str) -> bool:
    return len(value) <= LONGEST and value.isprintable()
