"""The second step: bring the table back, as a file or from the page's own grid; what is in the change."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from components.desk.intake.guessing import guess_table
from components.desk.intake.openings import read_header
from components.desk.intake.uploads import Upload
from components.model.data.schema import TableSchema
from components.screen.address import choose
from components.screen.desk.bench import MOST_BYTES, Bench, Item
from components.screen.desk.grid import show_grid
from components.screen.desk.source import ANCHOR, show_source_form
from components.screen.desk.steps import name_table, remark, show_step
from components.screen.pieces import piece
from components.screen.sheets import Page, show
from components.view.choices import offer

WAY = "way"
FILE, GRID = WAYS = ("file", "grid")
MOST_NAME = 80
SELECT = 480
"""Pixels that hold the title and file of every table."""


def show_bring(page: Page, bench: Bench, schema: TableSchema | None) -> None:
    """The two ways to bring a table back, how to write in it, the form for a source, and what is in the change."""
    way = choose(WAY, WAYS, FILE)
    _show_ways(page, way)
    if way == FILE:
        _show_upload(page, bench, schema)
    elif schema:
        show_grid(page, bench, schema)
    else:
        remark(page, page.words("desk.grid_waits"))
    _show_how(page)
    show_source_form(page, bench)
    if bench.items:
        show_items(page, bench)


@piece
def _show_ways(page: Page, way: str) -> None:
    show_step(page, "bring")
    values = [("" if name == FILE else name, page.words(f"desk.way.{name}"), None) for name in WAYS]
    group = offer(page.words("desk.ways"), page.room, page.asked, WAY, values, "" if way == FILE else way)
    show(page, "choices", groups=[group])


@piece
def _show_how(page: Page) -> None:
    show(page, "desk_how", anchor=ANCHOR)


def show_items(page: Page, bench: Bench) -> None:
    """The tables in the change, where each comes from, and what can be done with it."""
    show(page, "desk_small_title", title=page.words("desk.in_change"))
    with st.container(key="desk-items"):
        for item in list(bench.items.values()):
            _show_item(page, bench, item)
    remark(page, page.words("desk.kept"))


def _show_upload(page: Page, bench: Bench, schema: TableSchema | None) -> None:
    """The box for files; what was dropped in it goes to the bench, and the box is empty again."""
    files = st.file_uploader(
        page.words("desk.upload"),
        accept_multiple_files=True,
        key=f"desk-upload-{bench.turn}",
        help=None,
    )
    if files and bench.holds_too_much(sum(file.size for file in files)):
        show(page, "desk_fault", sentence=page.words("desk.too_much", most=MOST_BYTES >> 20))
    elif files:
        take_in(page, bench, files, schema.name if schema else "")
        st.rerun()


def take_in(page: Page, bench: Bench, files: Sequence[UploadedFile], usual: str) -> None:
    """Puts each file on the bench, for the table that its header speaks of."""
    package = page.tables.package
    bar = st.progress(0.0)
    for at, file in enumerate(files):
        # Without the file's name: what stands beside a bar is read as Markdown.
        bar.progress(at / len(files), page.words("desk.reading", at=at + 1, count=len(files)))
        upload = Upload(file.name, file.getvalue())
        likely = Item(guess_table((), upload.name, package, usual), upload, "file")
        header = read_header(upload, package.table(likely.table))
        bench.put(replace(likely, table=guess_table(header, upload.name, package, likely.table)))


def _show_item(page: Page, bench: Bench, item: Item) -> None:
    words = page.words
    said = words(f"desk.from.{item.way}", name=item.upload.name[:MOST_NAME])
    if item.instead:
        said = words("desk.instead", said=said, name=item.instead[:MOST_NAME])
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"desk-item-{item.table}"):
        show(page, "desk_item", title=name_table(page, item.table), said=said)
        if item.way == "file":
            key = f"desk-for-{item.table}-{bench.turn}"
            tables = tuple(page.tables.package.tables)
            st.selectbox(
                words("desk.item.for"),
                tables,
                tables.index(item.table),
                format_func=partial(name_table, page),
                key=key,
                on_change=_move,
                args=(bench, item, key),
                width=SELECT,
            )
        remove = words("desk.item.remove", table=item.table)
        st.button(remove, key=f"desk-remove-{item.table}", on_click=bench.remove, args=(item.table,))


def _move(bench: Bench, item: Item, key: str) -> None:
    """The file is for another table than its header seemed to say."""
    bench.remove(item.table)
    bench.put(Item(st.session_state[key], item.upload, item.way))
