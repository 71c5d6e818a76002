"""The sixth step: every published edition, and the way back to each."""

from datetime import date

import streamlit as st

from components.model.history.shelf import list_shelved
from components.screen.desk.bench import Bench
from components.screen.desk.restore import offer_restore
from components.screen.desk.steps import guard, remark, show_step
from components.screen.pieces import piece
from components.screen.sheets import Page, show
from components.screen.signin import find_right, read_now
from components.screen.store import data_folder, sign_log
from components.view.history.changes import list_changes
from components.view.links import link

FIRST_SHOWN, MOST_ROWS = 10, 20


@st.fragment
def show_editions(page: Page, bench: Bench) -> None:
    """The editions, the newest first, each with its day, reason, source and changes; names only for the signed-in."""
    with guard(page):
        _show_all(page, bench)


def _show_all(page: Page, bench: Bench) -> None:
    records = list_shelved(data_folder())[::-1]
    _show_head(page, "desk.editions_about" if records else "desk.no_edition")
    named = find_right(read_now()).may_publish
    more = len(records) - FIRST_SHOWN
    whole = more > 0 and st.toggle(page.words.many("desk.editions_all", len(records)), key="desk-all-editions")
    at = sign_log()
    for record in records if whole else records[:FIRST_SHOWN]:
        _show_record(page, at, record.key, named=named)
        offer_restore(page, bench, record.id, "go_back", f"desk-restore-{record.number}")


@piece
def _show_head(page: Page, said: str) -> None:
    show_step(page, "editions")
    remark(page, page.words(said))


@piece
def _show_record(page: Page, _at: str, key: tuple[str, int], *, named: bool) -> None:
    """The entry with this key of the log whose files bear the sign `_at`; nothing where it is gone by now."""
    record = next((each for each in list_shelved(data_folder()) if each.key == key), None)
    if record is None:
        return
    words = page.words
    tables = list_changes(record.changes, page.tables.package, words, MOST_ROWS)
    source = link("sources", words, source=record.source) if record.source else ""
    current = record.id == page.edition.id
    show(
        page,
        "desk_edition",
        record=record,
        day=date.fromisoformat(record.when[:10]),
        tables=tables,
        source=source,
        named=named,
        current=current,
    )
