"""Downloads: a table as CSV, plain or as Excel reads it, made only when somebody asks for it."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from components.screen.page import Page
from components.view.downloads import to_csv


def show_downloads(page: Page, name: str, frame: pd.DataFrame) -> None:
    """Two buttons that give the rows of `frame` as recorded, as the file `name`.csv: plain, and with a BOM for Excel.

    `name` begins with the table's, what follows after "-" says which rows. It is also the buttons' key: once a page.
    """
    frame = page.tables.recorded(name.partition("-")[0]).loc[frame.index]
    with st.container(horizontal=True, key=f"downloads-{name}"):
        file = f"{name}.csv"
        offer(page.words("download.csv", file=file), file, partial(to_csv, frame))
        offer(page.words("download.excel", file=file), f"{name}-excel.csv", partial(to_csv, frame, for_excel=True))


def offer(label: str, file: str, make: Callable[[], bytes], kind: str = "text/csv") -> None:
    """One button that gives the file called `file`; `make` runs when it is pressed, not before."""
    st.download_button(label, make, file, kind, key=f"download-{file}", on_click="ignore")
