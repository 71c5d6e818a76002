"""The address of the view: what it asks for, checked, and what was asked in vain."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import cast

import streamlit as st
from babel.lists import format_list

from components.view.lists import Listing
from components.view.words import Words

LONGEST = 200
MOST_NAMED = 5
KEPT = "address"


@dataclass
class Address:
    """What the address asks for by name, as far as the page knows the name and has it, and what it asks in vain.

    `strange` are the names that the page does not know; `lost` is the path at which there is no page, "" for none.
    """

    lost: str = ""
    asked: dict[str, str] = field(default_factory=dict)
    strange: list[str] = field(default_factory=list)
    vain: list[tuple[str, str]] = field(default_factory=list)


HERE: ContextVar[Address] = ContextVar("address")
"""That of the view being made, for the thread that makes it: the session's state takes a lock at every look."""


def _keep() -> Address:
    """The address of the view that the session shows, or of that which a file is made from."""
    kept = HERE.get(None)
    if kept is None:
        kept = cast(Address, st.session_state.setdefault(KEPT, Address()))
        HERE.set(kept)
    return kept


@contextmanager
def stand_at(given: Mapping[str, str]) -> Iterator[None]:
    """Meanwhile the address is that of no session: it asks for what is `given`."""
    token = HERE.set(Address(asked=_leave_plain(given)))
    try:
        yield
    finally:
        HERE.reset(token)


def read_address(known: Collection[str]) -> None:
    """Keeps what the address asks for under the names that the page knows; call it before the page's first widget."""
    given, kept = st.query_params.to_dict(), _keep()
    plain = _leave_plain(given)
    kept.asked = {name: value for name, value in plain.items() if name in known}
    kept.strange = [name for name in plain if name not in known]
    kept.vain = [(name[:40], "") for name in given if name not in plain]


def plain_address() -> dict[str, str]:
    """What the address asks for, by name, known to the page or not: only names and values that can be read."""
    return _leave_plain(st.query_params.to_dict())


def asked() -> dict[str, str]:
    """What the address asks for, by name: only names that the page knows and values that can be read."""
    return dict(_keep().asked)


def choose(name: str, choices: Sequence[str], default: str = "") -> str:
    """The value that the address asks for under `name` where it is one of `choices`, else `default`, noted.

    Capital letters make no difference.
    """
    wish = _keep().asked.get(name, "")
    found = next((each for each in choices if each.casefold() == wish.casefold()), "") if wish else ""
    if found:
        correct(name, found)
    elif wish:
        note_in_vain(name, wish)
    return found or default


def correct(name: str, value: str) -> None:
    """From here on the links of the page say `value` where the address said the same in other letters."""
    _keep().asked[name] = value


def check_listing(listing: Listing) -> Listing:
    """The listing; an order or a page of it that the address asks for in vain is noted."""
    order, page = name_listing(listing.name)
    wish = asked().get(order, "")
    if wish and not any(heading.order in ("ascending", "descending") for heading in listing.headings):
        note_in_vain(order, wish)
    check_page(page, listing.page)
    return listing


def check_page(name: str, page: int) -> None:
    """Notes what the address asks for under `name` where that is not the page of a list that is shown."""
    wish = asked().get(name, "")
    if wish and wish.lstrip("0") != str(page):
        note_in_vain(name, wish)


def name_listing(name: str) -> tuple[str, str]:
    """The parameters of the address that a listing called `name` reads."""
    return f"{name}-sort", f"{name}-page"


def note_lost(path: str) -> None:
    """Notes that there is no page at `path`; "" where there is one."""
    _keep().lost = path


def note_in_vain(name: str, wish: str) -> None:
    """Notes that the address asked for something that is not there; the page says so."""
    vain = _keep().vain
    if (name, wish) not in vain:
        vain.append((name, wish))


def list_in_vain() -> tuple[tuple[str, str], ...]:
    """What the page has noted so far, each as (name, value)."""
    return tuple(_keep().vain)


def take_over(asked: Mapping[str, str], vain: Collection[tuple[str, str]]) -> None:
    """Goes on from where a piece of a page left the address: as it was `asked` in the end, and what was in `vain`."""
    _keep().asked = dict(asked)
    for name, wish in vain:
        note_in_vain(name, wish)


def say_in_vain(words: Words) -> list[str]:
    """A sentence for each thing that the address asked for in vain, and one for all names unknown to the page."""
    kept = _keep()
    vain = [words("notice.lost", path=kept.lost[:60])] if kept.lost else []
    vain += [
        words("notice.unknown", name=name, value=wish[:60]) if wish else words("notice.unreadable", name=name)
        for name, wish in kept.vain
    ]
    strange = [name[:40] for name in kept.strange]
    if len(strange) > MOST_NAMED:
        strange[MOST_NAMED:] = ["…"]
    return [*vain, words("notice.strange", names=format_list(strange, locale=words.locale))] if strange else vain


def _leave_plain(given: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in given.items() if _plain(name) and _plain(value)}


def _plain(value: str) -> bool:
    return len(value) <= LONGEST and value.isprintable()
