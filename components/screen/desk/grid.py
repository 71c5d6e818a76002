"""The page's own grid: a table as a spreadsheet shows it, all cells as plain text, read and checked as a file is."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st
from openpyxl.utils import get_column_letter
from streamlit.elements.lib.column_types import ColumnConfig

from components.desk.examining import FIRST_ROW
from components.desk.intake.uploads import Upload
from components.desk.intake.writing import name_file, write_csv
from components.model.data.schema import TableSchema
from components.screen.desk.bench import Bench, Item
from components.screen.desk.drafting import Cells, is_clear, read_so_far
from components.screen.desk.steps import read_recorded, remark
from components.screen.sheets import Page

SHEET = "desk.sheet"
HEIGHT = 480
WAY = "grid"


@dataclass
class Sheet:
    """The grid as it was opened: its table, language, key, rows and their edition; what was made of it, if anything.

    Described in another language it is another grid to Streamlit, with nothing written in it.
    """

    table: str
    lang: str
    key: str
    rows: Cells
    base: str
    made: Item | None


def show_grid(page: Page, bench: Bench, schema: TableSchema) -> None:
    """The table in a grid; what is changed in it goes to the bench at once."""
    if not is_clear(page, bench, schema):
        remark(page, page.words("desk.unclear"))
        return
    sheet = _open_sheet(page, bench, schema)
    remark(page, page.words("desk.grid_how"))
    edited = st.data_editor(
        _make_frame(sheet.rows, schema),
        key=sheet.key,
        num_rows="dynamic",
        height=HEIGHT,
        hide_index=False,
        row_height=32,
        column_config=_describe(schema),
        placeholder="",
        alt=page.words("desk.grid_alt", table=schema.title),
    )
    labels = tuple(int(label) for label in edited.index)
    rows = tuple(tuple(map(_write, row)) for row in edited.itertuples(index=False))
    _keep(page, bench, schema, sheet, rows, labels)


def _open_sheet(page: Page, bench: Bench, schema: TableSchema) -> Sheet:
    """The sheet that is open, or a new one where the table on the bench came another way or the grid was left.

    Also where others have published meanwhile, unless something was written into the sheet.
    """
    sheet: Sheet | None = st.session_state.get(SHEET)
    item = bench.items.get(schema.name)
    alike = sheet and (sheet.table, sheet.lang, sheet.made) == (schema.name, page.words.lang, item)
    if sheet and alike and sheet.key in st.session_state:
        written = item is not None or any(st.session_state[sheet.key].values())
        if written or sheet.base == page.edition.id:
            return sheet
    rows, base = read_so_far(page, bench, schema)
    key = f"desk-grid-{schema.name}-{page.edition.id}-{bench.turn}-{page.words.lang}"
    sheet = Sheet(schema.name, page.words.lang, key, rows, base, item)
    st.session_state[SHEET] = sheet
    return sheet


def _keep(page: Page, bench: Bench, schema: TableSchema, sheet: Sheet, rows: Cells, labels: tuple[int, ...]) -> None:
    if rows == sheet.rows and not (sheet.made and sheet.made.way == WAY):
        return
    content = write_csv(schema, rows)
    if sheet.made and (sheet.made.upload.content, sheet.made.labels) == (content, labels):
        return
    if rows == tuple(map(tuple, read_recorded(page, schema)[1:])):
        bench.remove(schema.name)
        sheet.made = None
        return
    upload = Upload(name_file(schema.name, sheet.base, "csv"), content)
    sheet.made = Item(schema.name, upload, WAY, labels=labels)
    bench.put(sheet.made)


def _write(cell: object) -> str:
    """The cell as text; a new row's cells that nobody has filled are None or NaN."""
    return "" if cell is None or cell != cell else str(cell)


def _make_frame(rows: Cells, schema: TableSchema) -> pd.DataFrame:
    """The rows under the numbers that a spreadsheet gives them."""
    index = pd.RangeIndex(FIRST_ROW, FIRST_ROW + len(rows))
    return pd.DataFrame(list(rows), columns=list(schema.columns), index=index, dtype="str")


def _describe(schema: TableSchema) -> dict[str, ColumnConfig]:
    """Each column under its letter and name, with what it holds; the key stays in sight."""
    return {
        field.name: st.column_config.TextColumn(
            f"{get_column_letter(at)} · {field.name}",
            help=field.description,
            pinned=field.name == schema.key,
        )
        for at, field in enumerate(schema.fields, start=1)
    }
