"""Downloads: a table as CSV, plain or as Excel reads it, made only when somebody asks for it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components.model.data.problems import DataFault
from components.model.terms import pick_shared
from components.screen.files import offer_file
from components.screen.sheets import File, Page, box, show
from components.view.downloads import to_csv
from components.view.links import link

CSV = "text/csv"


def show_downloads(page: Page, name: str, frame: pd.DataFrame, asked: Mapping[str, str] | None = None) -> None:
    """Links that give the rows of `frame` as recorded, as the file `name`.csv: plain, and with a BOM for Excel.

    Beside them one to the addresses at which programs read the whole table. Rows that may not be passed on are left
    out, and their number is said. No file where nobody can say which these are, for sources.csv is unsound.
    `name` begins with the table's, what follows after "-" says which rows: once a page. `asked` is as for offer_file.
    """
    table = name.partition("-")[0]
    try:
        given = pick_shared(page.tables, table, frame)
    except DataFault:
        show(page, "remark", sentence=page.words("sources.broken"))
        return
    words, file = page.words, f"{name}.csv"
    plain, excel = (partial(_write, table=table, rows=given.index, for_excel=each) for each in (False, True))
    with box(page, f"downloads-{name}", horizontal=True):
        offer_file(page, File(file, CSV, plain), words("download.csv", file=file), asked)
        offer_file(page, File(f"{name}-excel.csv", CSV, excel), words("download.excel", file=file), asked)
        show(page, "programs", href=link("sources", words, part="machines", table=table))
    if left := len(frame) - len(given):
        show(page, "remark", sentence=words.many("share.left", left))


def _write(page: Page, *, table: str, rows: "pd.Index[Any]", for_excel: bool) -> bytes:
    return to_csv(page.tables.recorded(table).loc[rows], for_excel=for_excel)


def offer(label: str, file: str, make: Callable[[], bytes], kind: str = CSV) -> None:
    """A button that gives what only this session has, as the file `file`; `make` runs when it is pressed."""
    st.download_button(label, make, file, kind, key=f"download-{file}", on_click="ignore")
