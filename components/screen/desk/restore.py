"""Taking an earlier edition up again: what that changes, who and why, and one more press of a button."""

import streamlit as st

from components.desk.ledger.publishing import Refused, restore
from components.model.data.problems import DataFault
from components.model.history.archive import Record, read_edition
from components.model.history.changes import compare_files
from components.screen.desk.bench import Bench
from components.screen.desk.steps import guard, say_refused
from components.screen.sheets import Page, show
from components.screen.signin import Right, find_right, read_now, still_may
from components.screen.store import data_folder
from components.view.history.changes import list_changes
from components.view.history.gists import read_gists

MOST_SHOWN = 20


def offer_restore(page: Page, bench: Bench, edition: str, way: str, key: str) -> None:
    """The button that asks to take `edition` up again; pressed, what that means and the button that does it.

    `way` is what that is to the person: take_back (the last change) or go_back (to an older state).
    """
    if not edition or edition == page.edition.id:
        return
    if bench.restoring != key:
        st.button(page.words(f"desk.restore.offer.{way}"), key=key, on_click=_wish, args=(bench, key))
    else:
        with st.container(key="desk-restore"):
            _confirm(page, bench, edition, way, key)


def _wish(bench: Bench, key: str) -> None:
    bench.restoring = key


def _confirm(page: Page, bench: Bench, edition: str, way: str, key: str) -> None:
    words = page.words
    show(page, "desk_small_title", title=words(f"desk.restore.title.{way}", edition=edition))
    try:
        package, now, then = page.tables.package, page.tables.files, read_edition(data_folder(), edition)
        changes = compare_files(package, now, then)
    except (KeyError, DataFault):
        show(page, "desk_fault", sentence=words("desk.restore.gone"))
        return
    tell = read_gists(changes, package, now, then, words)
    show(page, "changes", tables=list_changes(changes, package, words, MOST_SHOWN, tell), level=4)
    right = find_right(read_now())
    if right.may_publish:
        _ask(page, bench, edition, way, key, right)
    else:
        show(page, "desk_lacks", lacks=[words("desk.lacks.sign_in")])
        _offer_to_leave(page, bench, key)


def _ask(page: Page, bench: Bench, edition: str, way: str, key: str, right: Right) -> None:
    """Who and why, and the button that takes the edition up again."""
    words = page.words
    by = (st.text_input(words("desk.by"), bench.by, key="desk-restore-by", live=True) or "").strip()
    reason = (st.text_input(words(f"desk.restore.reason.{way}"), key="desk-restore-reason", live=True) or "").strip()
    said = [words(f"desk.lacks.{name}") for name, text in (("by", by), ("reason", reason)) if not text]
    with st.container(horizontal=True):
        # Never disabled: the click that ends the typing would be lost.
        sent = st.button(words(f"desk.restore.send.{way}"), key="desk-restore-send", type="primary")
        _offer_to_leave(page, bench, key)
    if said:
        show(page, "desk_lacks", lacks=said)
    elif sent and still_may(right):
        _restore(page, bench, edition, by, reason)


def _offer_to_leave(page: Page, bench: Bench, key: str) -> None:
    st.button(page.words("desk.restore.leave"), key=f"{key}-leave", on_click=_wish, args=(bench, ""))


def _restore(page: Page, bench: Bench, edition: str, by: str, reason: str) -> None:
    record: Record | None = None
    with guard(page), st.spinner(page.words("desk.publishing")):
        try:
            record = restore(data_folder(), edition, by=by, reason=reason)
        except Refused as refused:
            say_refused(page, refused.problems)
    if record:
        bench.published, bench.rooms, bench.by, bench.restoring = record, (), by, ""
        st.rerun()
