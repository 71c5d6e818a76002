"""The sixth step: every published edition, and the way back to each."""

from datetime import date

import streamlit as st

from components.model.archive import Record, list_records
from components.screen.desk.bench import Bench
from components.screen.desk.restore import offer_restore
from components.screen.desk.steps import guard, remark, show_step
from components.screen.sheets import Page, show
from components.screen.signin import find_right, read_now
from components.screen.store import data_folder
from components.view.changes import list_changes
from components.view.links import link

FIRST_SHOWN, MOST_ROWS = 10, 20


@st.fragment
def show_editions(page: Page, bench: Bench) -> None:
    """The editions, the newest first, each with its day, reason, source and changes; names only for the signed-in."""
    with guard(page):
        _show_all(page, bench)


def _show_all(page: Page, bench: Bench) -> None:
    show_step(page, "editions")
    records = list_records(data_folder())[::-1]
    if not records:
        remark(page, page.words("desk.no_edition"))
        return
    remark(page, page.words("desk.editions_about"))
    named = find_right(read_now()).may_publish
    more = len(records) - FIRST_SHOWN
    whole = more > 0 and st.toggle(page.words.many("desk.editions_all", len(records)), key="desk-all-editions")
    for record in records if whole else records[:FIRST_SHOWN]:
        _show_edition(page, bench, record, named=named)


def _show_edition(page: Page, bench: Bench, record: Record, *, named: bool) -> None:
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
    offer_restore(page, bench, record.id, "go_back", f"desk-restore-{record.number}")
