"""Sources and method: the list of sources, definitions, the data dictionary, the downloads, addresses for machines."""

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from components.model.figures import list_ids
from components.model.sources import (
    Resting,
    find_source,
    list_grades,
    list_resting,
    search_sources,
)
from components.model.terms import share
from components.model.timeline import read_record
from components.screen.address import check_listing, choose, name_listing
from components.screen.datafiles import show_files, show_terms
from components.screen.downloads import show_downloads
from components.screen.kit import show_kit
from components.screen.pieces import piece, show_together
from components.screen.searchbox import keep_beside, search_box
from components.screen.sheets import Page, announce, show
from components.screen.undated import show_undated
from components.view.choices import offer
from components.view.dictionary import list_tables
from components.view.links import change
from components.view.lists import arrange
from components.view.machines.addresses import list_addresses
from components.view.method import list_definitions, list_wordings, say_gaps
from components.view.sources import list_columns, make_source_card, to_cells
from components.view.timeline import say_record

ROOM = "sources"
LIST = "sources"
FIRST, DOWNLOADS = "list", "downloads"
BOX = "words"
PARAMETERS = ("part", "source", "grade", "table", BOX, *name_listing(LIST))
EXAMPLE = "displacement"


def show_parts(page: Page) -> None:
    """The part of the page that the address asks for (`part`): the list, method, dictionary, downloads, addresses."""
    parts: dict[str, Callable[[Page], None]] = {
        FIRST: show_source,
        "undated": partial(show_undated, name=LIST),
        "method": show_method,
        "dictionary": show_dictionary,
        DOWNLOADS: show_files,
        "machines": show_addresses,
    }
    wish = choose("part", tuple(parts), FIRST)
    show_together(page, partial(show_choice, parts=tuple(parts), chosen=wish), parts[wish])
    if wish == FIRST:
        show_list(page)
    elif wish == DOWNLOADS:
        show_kit(page)
        show_terms(page)


@piece
def show_choice(page: Page, parts: tuple[str, ...], chosen: str) -> None:
    """The parts to choose from."""
    values = [("" if name == FIRST else name, page.words.choice("sources.part_name", name), None) for name in parts]
    here = "" if chosen == FIRST else chosen
    show(page, "choices", groups=[offer(page.words("sources.part"), ROOM, page.words.address, "part", values, here)])


@piece
def show_source(page: Page) -> None:
    """Where the record ends, the source that the address asks for, and the title of the list."""
    if page.edition.lens is None:  # With a day chosen the record goes on beyond what is shown.
        record = say_record(read_record(page.tables), page.edition.version, page.words)
        show(page, "record", record=record, caution=page.words("sources.record"))
    resting = list_resting(page.tables)
    wish = choose("source", list(page.tables.table("sources")["id"]))
    if wish:
        card = make_source_card(find_source(page.tables, wish), resting.get(wish, []), page.tables, page.words)
        show(page, "source", card=card, close_href=change(ROOM, page.asked, source=None))
    show(page, "heading", title=page.words("sources.list"), lead="")


@st.fragment
def show_list(page: Page) -> None:
    """The sources that hold the words searched for, as a table, and their download."""
    show_found(page, search_box(page, page.words("sources.search"), BOX))


@piece
def show_found(page: Page, wanted: str) -> None:
    """The sources of the grade that the address asks for (`grade`) that hold the words `wanted`."""
    words, resting = page.words, list_resting(page.tables)
    grade = choose("grade", list_grades(page.tables))
    asked = keep_beside(page.asked, BOX, wanted, f"{LIST}-page") | {"source": ""}
    found = search_sources(page.tables, wanted)
    counts = found["grade"].value_counts()
    values = [("", words("sources.all_grades"), len(found))]
    values += [(name, words.choice("grade", name), int(counts.get(name, 0))) for name in list_grades(page.tables)]
    gone = {f"{LIST}-page": None}
    show(page, "choices", groups=[offer(words("sources.grade"), ROOM, asked, "grade", values, grade, **gone)])
    chosen = found[found["grade"].eq(grade)] if grade else found
    announce(page, _say_count(page, len(chosen)), quietly=not chosen.empty)
    if chosen.empty:
        href = change(ROOM, asked, **{BOX: None, "grade": None})
        show(page, "nothing", href=href, clear=words("sources.clear"))
        return
    columns = list_columns(list_grades(page.tables), resting, words)
    rows = chosen.to_dict("records")
    listing = arrange(LIST, words("sources.caption"), columns, rows, _cells(page, resting), ROOM, asked)
    show(page, "table", listing=check_listing(listing))
    show_downloads(page, "sources-shown" if wanted or grade else "sources", chosen, asked)


@piece
def show_method(page: Page) -> None:
    """What the values of the data mean, and what is not known."""
    package = page.tables.package
    show(
        page,
        "method",
        definitions=list_definitions(package, page.words),
        wordings=list_wordings(package, page.words),
        gaps=say_gaps(page.tables, page.words),
    )


@piece
def show_dictionary(page: Page) -> None:
    """Every table and column as datapackage.json describes them; the address opens one (`table`)."""
    opened = choose("table", tuple(page.tables.package.tables))
    show(page, "dictionary", tables=list_tables(page.tables.package, opened, page.asked, page.words))


@piece
def show_addresses(page: Page) -> None:
    """The addresses that programs read, with the table that the address names (`table`) in the examples."""
    table = page.tables.package.table(choose("table", tuple(page.tables.package.tables), EXAMPLE))
    addresses = list_addresses(page.edition.id, table.path, _example(page), page.words)
    show(page, "machines", addresses=addresses)


def _example(page: Page) -> str:
    """The id of a figure that is given away; "" where none is."""
    return next(iter(list_ids(share(page.tables).tables)), "")


def _say_count(page: Page, count: int) -> str:
    total = len(page.tables.table("sources"))
    return page.words.many("sources.found", count, total=total) if count else page.words("sources.no_match")


def _cells(page: Page, resting: dict[str, list[Resting]]) -> Callable[[Any], Any]:
    return lambda row: to_cells(row, resting.get(row["id"], []), page.words)
