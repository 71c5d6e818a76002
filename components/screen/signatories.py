"""The signatories: the printed list, searched by any name, filtered by type and by how sure each is identified."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components.model.signatories import Found, build_index, choose_rows, fold, search
from components.model.statement import list_gaps
from components.screen.address import check_listing, choose, name_listing
from components.screen.downloads import show_downloads
from components.screen.page import require_statement
from components.screen.pieces import piece
from components.screen.searchbox import keep_beside, search_box
from components.screen.sheets import Page, announce, box, show
from components.screen.store import remember
from components.view.choices import Choices, offer
from components.view.links import link
from components.view.lists import Listing, arrange
from components.view.signatories import list_columns, make_lines, to_cells
from components.view.statement import say_numbers

ROOM = "signatories"
LIST = "who"
BOX = "name"
PARAMETERS = (BOX, "type", "sure", "organisation", *name_listing(LIST))
IN_ORDER = ("", "number")


@dataclass(frozen=True)
class Wish:
    """What the reader asks of the list: words to find, type and confidence; `asked` is the address that says so."""

    wanted: str
    kind: str
    sure: str
    asked: Mapping[str, str]

    @property
    def filtered(self) -> bool:
        """Whether a filter is set."""
        return bool(self.kind or self.sure)


@piece
def show_gaps(page: Page) -> None:
    """How many lines the list has, and which numbers it leaves out; nothing follows before there was a list."""
    require_statement(page)
    numbers = [int(number) for number in page.tables.table("signatories")["number"]]
    gaps = list_gaps(numbers)
    if gaps:
        holes = {"gaps": say_numbers(gaps, page.words), "last": max(numbers), "count": len(numbers)}
        show(page, "remark", sentence=page.words("signatories.gaps", **holes))


@st.fragment
def show_signatories(page: Page) -> None:
    """The signatories that the address asks for (`name`, `type`, `sure`), with their count and download."""
    show_found(page, search_box(page, page.words("signatories.search"), BOX))


@piece
def show_found(page: Page, wanted: str) -> None:
    """The signatories whose names are like what is `wanted`."""
    kind = choose("type", _values(page, "type"))
    sure = choose("sure", _values(page, "confidence"))
    wish = Wish(wanted, kind, sure, keep_beside(page.asked, BOX, wanted, f"{LIST}-page", "organisation"))
    index = remember(page.edition, ("index",), lambda: build_index(page.tables))
    found = search(index, wanted)
    rows = choose_rows(found.rows, kind, sure)
    with box(page):
        if len(found.rows) or wish.filtered:
            show(page, "choices", groups=[_offer(page, wish, found.rows, name) for name in ("type", "confidence")])
    announce(page, _say_count(page, wish, found, len(rows)))
    if rows.empty:
        show_nothing(page, wish, found)
    else:
        show_list(page, wish, rows)
    show_files(page, wish, rows)


def show_list(page: Page, wish: Wish, rows: pd.DataFrame) -> None:
    """The rows as a table, each with its evidence and note, and the missing numbers where the order is the printed."""
    columns = list_columns(_values(page, "type"), _values(page, "confidence"), page.words)
    records = rows.to_dict("records")
    asked = wish.asked
    caption = page.words("signatories.caption")
    listing = arrange(LIST, caption, columns, records, lambda row: to_cells(row, page.words), ROOM, asked)
    whole = not wish.filtered and not fold(wish.wanted) and asked.get(f"{LIST}-sort", "") in IN_ORDER
    gaps = list_gaps(int(number) for number in rows["number"]) if whole else ()
    check_listing(listing)
    _show_elsewhere(page, listing)
    show(page, "signatories", listing=listing, lines=make_lines(listing, records, gaps, asked, page.words))
    show(page, "remark", sentence=page.words("signatories.about"))


def show_nothing(page: Page, wish: Wish, found: Found) -> None:
    """Names that look like what was wanted, and the ways back to the list."""
    show(
        page,
        "no_signatory",
        suggestions=[(name, link(ROOM, page.words, name=name)) for name in found.suggestions],
        lift_href=link(ROOM, page.words, name=wish.wanted) if wish.filtered and len(found.rows) else "",
        clear_href=link(ROOM, page.words),
    )


def show_files(page: Page, wish: Wish, rows: pd.DataFrame) -> None:
    """The rows shown and the whole table as files."""
    show(page, "download_title", title=page.words("signatories.downloads"))
    if (fold(wish.wanted) or wish.filtered) and len(rows):
        show_downloads(page, "signatories-shown", rows, wish.asked)
    show_downloads(page, "signatories", page.tables.table("signatories"), wish.asked)


def _offer(page: Page, wish: Wish, rows: pd.DataFrame, column: str) -> Choices:
    """The values of one filter that give rows beside the other filter, each with their number."""
    name, family, chosen, beside = {
        "type": ("type", "signatory_type", wish.kind, choose_rows(rows, sure=wish.sure)),
        "confidence": ("sure", "identified", wish.sure, choose_rows(rows, kind=wish.kind)),
    }[column]
    counts = beside[column].value_counts()
    values = [("", page.words("signatories.any"), len(beside))]
    values += [
        (value, page.words.choice(family, value), int(counts.get(value, 0)))
        for value in _values(page, column)
        if value in counts or value == chosen
    ]
    gone = {f"{LIST}-page": None, "organisation": None}
    return offer(page.words(f"signatories.filter.{column}"), ROOM, wish.asked, name, values, chosen, **gone)


def _say_count(page: Page, wish: Wish, found: Found, count: int) -> str:
    words, total = page.words, len(page.tables.table("signatories"))
    if not count:
        return _say_none(page, wish, found)
    all_of_them = words.many("signatories.all", count)
    sentence = all_of_them if count == total else words.many("signatories.found", count, total=total)
    return f"{words('signatories.near', wanted=wish.wanted)} {sentence}" if found.near else sentence


def _say_none(page: Page, wish: Wish, found: Found) -> str:
    words, typed = page.words, fold(wish.wanted)
    gaps = list_gaps(int(number) for number in page.tables.table("signatories")["number"])
    if typed.isdecimal() and int(typed) in gaps:
        return words("signatories.missing", number=int(typed))
    if not typed:
        return words("signatories.no_filtered")
    if len(found.rows):
        return words("signatories.none_filtered", wanted=wish.wanted)
    return words("signatories.none", wanted=wish.wanted)


def _show_elsewhere(page: Page, listing: Listing) -> None:
    """Says so where the organisation that the address asks for is not among the rows shown."""
    table = page.tables.table("signatories")
    names = {str(number): name for number, name in zip(table["number"], table["printed_name"], strict=True)}
    number = choose("organisation", tuple(names))
    if number and number not in {cells[0].text for cells in listing.rows}:
        sentence = page.words("signatories.elsewhere", number=number, name=names[number])
        show(page, "elsewhere", sentence=sentence, href=link(ROOM, page.words, name=number, organisation=number))


def _values(page: Page, column: str) -> tuple[str, ...]:
    return page.tables.package.table("signatories").field(column).choices
