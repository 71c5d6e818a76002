"""The files of the edition: every table with what it holds, everything else, and the terms of all."""

from functools import partial

from components.model.data.problems import DataFault
from components.model.data.schema import TableSchema
from components.screen.downloads import show_downloads
from components.screen.files import offer_file
from components.screen.pieces import piece
from components.screen.sheets import File, Page, box, show
from components.view.citations import cite_edition
from components.view.links import safe_link

CSV = ".csv"


@piece
def show_files(page: Page) -> None:
    """Every table, and every other file of the edition."""
    show(page, "heading", title=page.words("sources.downloads"), lead=page.words("sources.downloads_lead"))
    for schema in page.tables.package.tables.values():
        _show_table_file(page, schema)
    show(page, "heading", title=page.words("sources.files"), lead=page.words("sources.files_lead"))
    with box(page, "other-files", horizontal=True):
        for name in page.tables.files:
            if not name.endswith(CSV):
                offer_file(page, File(name, _kind(name), partial(_read, name)), name)


@piece
def show_terms(page: Page) -> None:
    """The edition, how to cite it, and the terms under which it is given."""
    edition = page.edition
    show(
        page,
        "terms",
        licences=[(licence.title, safe_link(licence.path)) for licence in page.tables.package.licences],
        edition=page.words("sources.edition_id", edition=edition.id, version=edition.version),
        citation=cite_edition(page.words, edition),
    )


def _show_table_file(page: Page, schema: TableSchema) -> None:
    try:
        frame = page.tables.table(schema.name)
    except DataFault:
        show(page, "file", title=schema.title, size="", about="", fault=page.words("sources.broken"))
        return
    size = page.words.many("sources.table_size", len(frame), columns=len(frame.columns))
    with box(page, f"table-{schema.name}"):
        show(page, "file", title=schema.title, size=size, about=schema.description, fault="")
        show_downloads(page, schema.name, frame)


def _read(name: str, page: Page) -> bytes:
    return page.tables.file(name)


def _kind(name: str) -> str:
    return "application/json" if name.endswith(".json") else "text/markdown"
