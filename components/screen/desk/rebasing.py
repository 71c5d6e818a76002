"""A table that others have changed since it was taken: who and why, what, and how to put one's own changes on top."""

import streamlit as st

from components.desk.drafts import Draft
from components.desk.intake.uploads import Upload
from components.desk.intake.writing import name_file, write_csv
from components.desk.ledger.bases import Meanwhile, find_conflicts
from components.model.problems import DataFault, Problem
from components.screen.desk.bench import Bench, Item
from components.screen.desk.drafting import read_item
from components.screen.desk.steps import name_table
from components.screen.page import Page, show
from components.screen.signin import find_right, read_now
from components.screen.store import data_folder
from components.view.changes import list_changes
from components.view.problems import say_problem

Found = Meanwhile | tuple[Problem, ...]
"""What others have changed, or why that cannot be told."""


def list_conflicts(page: Page, bench: Bench) -> dict[str, Found]:
    """By table what is to be settled before the change can be compared; empty where nothing is."""
    found = {item.table: _find_once(page, bench, item) for item in bench.items.values()}
    return {table: conflict for table, conflict in found.items() if conflict is not None}


def show_conflict(page: Page, bench: Bench, item: Item, found: Found) -> None:
    """What others have changed in the table, and the button that settles it; names only for the signed-in."""
    if isinstance(found, Meanwhile):
        _show_meanwhile(page, bench, item, found)
        return
    show(page, "desk_fault", sentence=" ".join(say_problem(each, page.words) for each in found))
    arguments = (page, bench, item, read_item(page, bench, item))
    st.button(page.words("desk.base.mine"), key=f"desk-base-{item.table}", on_click=_put_on_top, args=arguments)


def _find_once(page: Page, bench: Bench, item: Item) -> Found | None:
    draft = read_item(page, bench, item)
    return bench.once(f"meanwhile-{item.table}", (page.edition.id, item), lambda: _find(draft)) if draft.rows else None


def _find(draft: Draft) -> Found | None:
    try:
        return find_conflicts(data_folder(), draft)
    except DataFault as fault:
        return fault.problems


def _show_meanwhile(page: Page, bench: Bench, item: Item, found: Meanwhile) -> None:
    words = page.words
    show(
        page,
        "desk_meanwhile",
        title=name_table(page, item.table),
        base=found.base,
        records=found.records,
        named=find_right(read_now()).may_publish,
        clashes=[say_problem(each, words) for each in found.clashes],
        tables=list_changes(found.changes, page.tables.package, words),
    )
    if not found.clashes:
        label = words("desk.base.on_top")
        arguments = (page, bench, item, found.merged)
        st.button(label, key=f"desk-rebase-{item.table}", on_click=_put_on_top, args=arguments, type="primary")


def _put_on_top(page: Page, bench: Bench, item: Item, draft: Draft) -> None:
    """The draft takes the place of the file, as made from the edition that stands."""
    schema = page.tables.package.table(item.table)
    upload = Upload(name_file(schema.name, page.edition.id, "csv"), write_csv(schema, draft.rows))
    bench.put(Item(item.table, upload, "merged", labels=draft.numbers))
