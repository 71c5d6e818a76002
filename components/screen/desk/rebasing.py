"""A table that others have changed since it was taken: who and why, what, and how to put one's own changes on top."""

from dataclasses import replace

import streamlit as st

from components.desk.drafts import Draft
from components.desk.examining import Conflict
from components.desk.intake.uploads import Upload
from components.desk.intake.writing import name_file, write_csv
from components.desk.ledger.bases import Meanwhile, settle_clashes
from components.screen.desk.bench import Bench, Item
from components.screen.desk.deciding import decide_clashes, list_choices
from components.screen.desk.drafting import read_item
from components.screen.desk.steps import name_table, remark
from components.screen.sheets import Page, show
from components.screen.signin import find_right, read_now
from components.view.history.changes import list_changes
from components.view.problems import say_problem


def show_conflict(page: Page, bench: Bench, item: Item, found: Conflict) -> None:
    """What others have changed in the table, and the button that settles it; names only for the signed-in.

    It waits until the file is read without a doubt: what stands in its place would no longer say that a row was left
    out, or that its letters were only guessed.
    """
    draft = read_item(page, bench, item)
    waits = bool(draft.problems or draft.questions)
    if isinstance(found, Meanwhile):
        _show_meanwhile(page, item, found, waits=waits)
    else:
        show(page, "desk_fault", sentence=" ".join(say_problem(each, page.words) for each in found))
    if waits:
        remark(page, page.words("desk.base.first"))
    elif isinstance(found, Meanwhile):
        _offer_on_top(page, bench, item, found)
    else:
        label, key = page.words("desk.base.mine"), f"desk-base-{item.table}"
        st.button(label, key=key, on_click=_begin_here, args=(page, bench, item, draft))


def _show_meanwhile(page: Page, item: Item, found: Meanwhile, *, waits: bool) -> None:
    show(
        page,
        "desk_meanwhile",
        title=name_table(page, item.table),
        base=found.base,
        records=found.records,
        named=find_right(read_now()).may_publish,
        waits=waits,
        clashes=len(found.clashes),
        tables=list_changes(found.changes, page.tables.package, page.words),
    )


def _offer_on_top(page: Page, bench: Bench, item: Item, found: Meanwhile) -> None:
    if found.clashes:
        decide_clashes(page, bench, found)
    still = len(found.clashes) - len(list_choices(bench, found))
    if still:
        remark(page, page.words.many("desk.base.open", still))
    st.button(
        page.words("desk.base.on_top"),
        key=f"desk-rebase-{item.table}",
        on_click=_settle,
        args=(page, bench, item, found),
        type="primary",
        disabled=still > 0,
    )


def _settle(page: Page, bench: Bench, item: Item, found: Meanwhile) -> None:
    """As it is chosen when the button is pressed, which may be after it was drawn."""
    choices = list_choices(bench, found)
    if len(choices) == len(found.clashes):
        schema = page.tables.package.table(item.table)
        _put_on_top(page, bench, item, settle_clashes(found, schema, choices))


def _begin_here(page: Page, bench: Bench, item: Item, draft: Draft) -> None:
    """The draft was made from the edition shown, as the person says."""
    _put_on_top(page, bench, item, replace(draft, base=page.edition.id))


def _put_on_top(page: Page, bench: Bench, item: Item, draft: Draft) -> None:
    """The draft takes the place of the `item`, as made from the edition that it names; not of what came after that."""
    if bench.items.get(item.table) != item:
        return
    schema = page.tables.package.table(item.table)
    upload = Upload(name_file(schema.name, draft.base, "csv"), write_csv(schema, draft.rows))
    bench.put(Item(item.table, upload, "merged", labels=draft.numbers))
