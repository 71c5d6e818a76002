"""Taking an earlier edition up again: what that changes, who and why, and one more press of a button."""

import streamlit as st

from components.desk.ledger.publishing import Refused, restore
from components.model.archive import Record, read_edition
from components.model.changes import compare_files
from components.model.problems import DataFault
from components.screen.desk.bench import Bench
from components.screen.desk.steps import guard, say_refused
from components.screen.page import Page, show
from components.screen.signin import find_right, read_now, still_may
from components.screen.store import data_folder
from components.view.changes import list_changes

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
        changes = compare_files(page.tables.package, page.tables.files, read_edition(data_folder(), edition))
    except (KeyError, DataFault):
        show(page, "desk_fault", sentence=words("desk.restore.gone"))
        return
    show(page, "changes", tables=list_changes(changes, page.tables.package, words, MOST_SHOWN), level=4)
    by = (st.text_input(words("desk.by"), bench.by, key="desk-restore-by", live=True) or "").strip()
    reason = (st.text_input(words(f"desk.restore.reason.{way}"), key="desk-restore-reason", live=True) or "").strip()
    right = find_right(read_now())
    lacks = {"sign_in": not right.may_publish, "by": not by, "reason": not reason}
    said = [words(f"desk.lacks.{name}") for name, lacking in lacks.items() if lacking]
    waits = lacks["sign_in"]  # Not for what is typed: the click that ends the typing would be lost.
    with st.container(horizontal=True):
        sent = st.button(words(f"desk.restore.send.{way}"), key="desk-restore-send", type="primary", disabled=waits)
        st.button(words("desk.restore.leave"), key=f"{key}-leave", on_click=_wish, args=(bench, ""))
    if said:
        show(page, "desk_lacks", lacks=said)
    elif sent and still_may(right):
        _restore(page, bench, edition, by, reason)


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
