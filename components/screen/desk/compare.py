"""The fourth step: what is changed, row by row and cell by cell, and what that changes in public."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.desk.checks import Verdict
from components.model.data.editions import hash_files
from components.model.history.changes import Change, compare_files
from components.screen.background.effects import Effects, find_effects
from components.screen.desk.bench import EFFECTS, Bench
from components.screen.desk.confirming import confirm_removals, confirm_unquoted, show_remnants
from components.screen.desk.public import list_faults, show_effects
from components.screen.desk.steps import guard, show_step
from components.screen.sheets import Page, show
from components.screen.signin import find_right, read_now
from components.view.history.changes import ShownTable, list_changes
from components.view.history.gists import read_gists

STEP = 5
"""Per cent of the comparison that are said to be done at once."""


@dataclass(frozen=True)
class Ready:
    """A change that was compared: its verdict, rows and effects (None: not yet shown), and what was confirmed.

    That is whether removals are meant, and whether the numbers are right that the quotations do not hold; True where
    there are none. `key` tells this state of it from any other.
    """

    key: tuple[str, str]
    verdict: Verdict
    changes: tuple[Change, ...]
    effects: Effects | None
    removals_confirmed: bool
    unquoted_confirmed: bool

    @property
    def lacks(self) -> tuple[str, ...]:
        """The codes of what is still to do before it can be published."""
        lacks = {
            "unquoted": not self.unquoted_confirmed,
            "removals": not self.removals_confirmed,
            "effects": self.effects is None,
            "pages": self.effects is not None and bool(self.effects.faults),
        }
        return tuple(code for code, lacking in lacks.items() if lacking)


def show_compare(page: Page, bench: Bench, verdict: Verdict | None) -> Ready | None:
    """The comparison of an accepted change; None where there is none or nothing differs."""
    accepted = verdict is not None and verdict.accepted
    show_step(page, "compare", "" if accepted else page.words("desk.waits.verdict"))
    if verdict is None or not verdict.accepted:
        return None
    after = {**page.tables.files, **verdict.files}
    key = (page.edition.id, hash_files(after))
    package = page.tables.package
    with st.spinner(page.words("desk.checking")):
        changes = bench.once("changes", key, lambda: compare_files(package, page.tables.files, after))
    if not changes:
        show(page, "remark", sentence=page.words("desk.no_change"))
        return None
    with st.container(key="desk-changes"):
        show(page, "changes", tables=_list_changes(page, bench, key, changes, after), level=3)
        show_remnants(page, bench, key, changes, after)
    checked = confirm_unquoted(page, bench, key, changes, after)
    meant = confirm_removals(page, bench, changes)
    return Ready(key, verdict, changes, _show_public(page, bench, key, after), meant, checked)


def _list_changes(
    page: Page, bench: Bench, key: tuple[str, str], changes: tuple[Change, ...], after: Mapping[str, bytes]
) -> list[ShownTable]:
    def make() -> list[ShownTable]:
        package, words = page.tables.package, page.words
        tell = read_gists(changes, package, page.tables.files, after, words)
        return list_changes(changes, package, words, tell=tell)

    return bench.once("shown", (*key, *page.words.key), make)


def _show_public(page: Page, bench: Bench, key: tuple[str, str], after: Mapping[str, bytes]) -> Effects | None:
    """What changes on the public pages; looked for when the person asks, once for each state of the change."""
    show(page, "desk_small_title", title=page.words("desk.public"))
    show(page, "remark", sentence=page.words("desk.public_about"))
    found = bench.find(EFFECTS, key)
    if not isinstance(found, Effects):
        place = st.empty()
        if not place.button(page.words("desk.public_show"), key="desk-effects", type="primary"):
            return None
        with guard(page):
            found = bench.once(EFFECTS, key, lambda: _find(page, place, after))
            place.empty()
    if not isinstance(found, Effects):
        return None
    faults = list_faults(found.faults, page.words)
    public = bench.once("public", (*key, page.words.lang), lambda: show_effects(found.effects, page.words))
    broken = all(fault.room for fault in found.faults)
    show(page, "desk_effects", public=public, faults=faults, broken=broken, unopened=found.unopened)
    if not broken:
        st.button(page.words("desk.public_again"), key="desk-effects-again", on_click=bench.forget, args=(EFFECTS,))
    return found


def _find(page: Page, place: DeltaGenerator, after: Mapping[str, bytes]) -> Effects:
    """The effects, with a bar that says how much is done, in steps."""
    words = page.words
    bar = place.progress(0.0, words("desk.public_wait"))

    def report(share: float) -> None:
        done = int(share * 100 / STEP) * STEP
        bar.progress(min(share, 1.0), words("desk.public_done", share=done) if done else words("desk.public_wait"))

    return find_effects(page.tables.files, after, report, first=find_right(read_now()).may_publish)
