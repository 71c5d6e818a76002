"""A source added in place: a form with the columns of the table of sources, its row in the same change."""

import streamlit as st

from components.desk.drafts import Draft
from components.desk.examining import FIRST_ROW
from components.desk.ids import give_ids
from components.desk.intake.uploads import Upload
from components.desk.intake.writing import name_file, write_csv
from components.model.data.cells import read_column
from components.model.data.schema import Field, TableSchema
from components.screen.desk.bench import Bench, Item
from components.screen.desk.drafting import is_clear, list_ids, read_so_far
from components.screen.desk.steps import remark
from components.screen.sheets import Page, announce, show

TABLE = "sources"
ANCHOR = "add-source"
"""What the place of the form is called, for links to it."""
OPENED = "desk-adding"


def show_source_form(page: Page, bench: Bench) -> None:
    """The form; once sent, the source stands in the change, and the id it was given is said."""
    schema = page.tables.package.tables.get(TABLE)
    if schema is None:
        return
    if bench.said and TABLE in bench.items:
        announce(page, page.words("desk.source.added", id=bench.said))
    _show_form(page, bench, schema)


def _show_form(page: Page, bench: Bench, schema: TableSchema) -> None:
    with st.expander(page.words("desk.source.title"), key=OPENED, on_change="rerun") as unfolded:
        bench.asking |= bool(unfolded.open)
        if not bench.asking:  # A dozen fields cost every run of the page as much as all else on it.
            return
        if not is_clear(page, bench, schema):
            remark(page, page.words("desk.unclear"))
            return
        remark(page, page.words("desk.source.about"))
        fields = [field for field in schema.fields if field.name != schema.key]
        with st.form(f"desk-source-{bench.forms}", border=False):
            cells = {field.name: _ask(page, field, f"desk-source-{field.name}-{bench.forms}") for field in fields}
            sent = st.form_submit_button(page.words("desk.source.add"))
        missing = [field.title for field in fields if _is_needed(field) and not cells[field.name]]
        misshapen = [field.title for field in fields if cells[field.name] and not _has_form(field, cells[field.name])]
        if sent and missing:
            show(page, "desk_fault", sentence=page.words("desk.source.lacks", titles=page.words.join(missing)))
        elif sent and misshapen:
            show(page, "desk_fault", sentence=page.words("desk.source.form", titles=page.words.join(misshapen)))
        elif sent:
            _add(page, bench, schema, cells)


def _is_needed(field: Field) -> bool:
    return bool(field.constraints.get("required"))


def _has_form(field: Field, text: str) -> bool:
    """Whether a text can stand in its column: said here, nobody has to look for the cell in a table not seen.

    Dates may be written in more ways than the table has them: they are read later, as in a file.
    """
    return field.type != "string" or not read_column((text,), field, TABLE).problems


def _ask(page: Page, field: Field, key: str) -> str:
    """What the person writes into one column."""
    form = "needed" if _is_needed(field) else "free"
    label = page.words(f"desk.source.label.{form}", title=field.title)
    if field.choices:
        hint = page.words("desk.choose_here")
        chosen = st.selectbox(label, field.choices, None, key=key, help=field.description, placeholder=hint)
        return chosen or ""
    return (st.text_input(label, key=key, help=field.description, autocomplete="off") or "").strip()


def _add(page: Page, bench: Bench, schema: TableSchema, cells: dict[str, str]) -> None:
    known, base = read_so_far(page, bench, schema)
    rows = (*known, tuple(cells.get(name, "") for name in schema.columns))
    numbers = tuple(range(FIRST_ROW, FIRST_ROW + len(rows)))
    draft = give_ids(Draft(schema.name, rows, numbers, schema.columns), schema, list_ids().get(schema.name, ()))
    upload = Upload(name_file(schema.name, base, "csv"), write_csv(schema, draft.rows))
    bench.put(Item(schema.name, upload, "form"))
    bench.forms += 1
    bench.said = draft.rows[-1][schema.columns.index(schema.key)]
    st.rerun()
