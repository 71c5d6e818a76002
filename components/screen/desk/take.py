"""The first step: choose a table and take it along, for Excel or as a workbook."""

from functools import partial

import streamlit as st

from components.desk.intake.writing import name_file, write_for_excel, write_workbook
from components.model.data.schema import TableSchema
from components.screen.address import choose
from components.screen.desk.steps import name_table, read_recorded, show_step
from components.screen.downloads import offer
from components.screen.sheets import Page, show
from components.view.links import link

TABLE = "table"
KEY = "desk.table"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_take(page: Page) -> TableSchema | None:
    """The choice of a table, what it holds and its files; gives the one chosen (`table` in the address)."""
    show_step(page, "take")
    tables = page.tables.package.tables
    wish = choose(TABLE, tuple(tables))
    st.session_state[KEY] = wish or None
    st.selectbox(
        page.words("desk.choose"),
        tuple(tables),
        index=None,
        key=KEY,
        placeholder=page.words("desk.choose_here"),
        format_func=partial(name_table, page),
        on_change=_follow,
    )
    if wish:
        _show_files(page, tables[wish])
    return tables.get(wish)


def _follow() -> None:
    """The address asks for the table that was chosen."""
    chosen = st.session_state[KEY]
    if chosen:
        st.query_params[TABLE] = chosen
    else:
        st.query_params.pop(TABLE, None)


def _show_files(page: Page, schema: TableSchema) -> None:
    words, edition = page.words, page.edition.id
    rows = read_recorded(page, schema)[1:]
    size = words.many("sources.table_size", len(rows), columns=len(schema.columns))
    about = link("sources", words, part="dictionary", table=schema.name)
    show(page, "desk_table", size=size, description=schema.description, href=about, file=schema.path)
    csv, xlsx = (name_file(schema.name, edition, ending) for ending in ("csv", "xlsx"))
    with st.container(horizontal=True, key="desk-files"):
        offer(words("desk.csv"), csv, partial(write_for_excel, schema, rows))
        offer(words("desk.xlsx"), xlsx, partial(write_workbook, schema, rows, edition), SHEET)
    show(page, "remark", sentence=words("desk.keep_name"))
