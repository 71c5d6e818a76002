"""A page: what every one of them has around its own pieces."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date

import streamlit as st

from components.model.data.problems import DataFault, Problem
from components.model.data.texts import FILE as STATEMENT
from components.model.data.texts import read_publication
from components.model.history.changes import compare_files
from components.model.history.shelf import find_today
from components.model.notes import list_notes
from components.screen.address import read_address, say_in_vain
from components.screen.language import choose_words, list_digits, list_switches, stays_here
from components.screen.pieces import piece
from components.screen.report import find_report
from components.screen.rooms import ABOUT_EDITING, APART, list_menu
from components.screen.sheets import Page, show
from components.screen.store import Edition, open_edition, remember
from components.screen.viewpoint import Viewpoint, choose_viewpoint
from components.view.citations import cite_edition
from components.view.history.changes import ShownTable, list_changes
from components.view.languages import PARAMETERS as SPOKEN
from components.view.links import change, link
from components.view.numbers import say_date
from components.view.palette import pick_palette
from components.view.problems import SHOWN, say_problem
from components.view.report import make_report
from components.view.viewpoint import PARAMETERS as SEEN
from components.view.viewpoint import offer_days, offer_near, say_left_out, say_older
from components.view.words import Words

MISSING = "missing-file"
MOST_CHANGES = 20
"""Rows of each table that are told where an earlier edition is shown."""


@contextmanager
def open_page(room: str, parameters: Collection[str]) -> Iterator[Page]:
    """The page called `room` with menu and head above and its foot below; a fault in the data is said in its place.

    `parameters` are the names that its address may have.
    """
    read_address({*parameters, *SPOKEN, *SEEN})
    spoken, seen = choose_words(), choose_viewpoint()
    page = _begin(room, seen, spoken)
    notices = st.container()
    try:
        yield page
    except DataFault as fault:
        if page.edition.before_statement and fault.problems[0].code == MISSING:
            show(page, "notice", sentence=page.words("lens.before_statement"))
        else:
            show_problems(page, fault.problems)
    with notices:
        for sentence in say_in_vain(page.words):
            show(page, "notice", sentence=sentence)
    show_foot(page, find_report())


def _begin(room: str, seen: Viewpoint, spoken: Words) -> Page:
    """The page with menu and head; where its edition cannot be read, it ends there with a word on why."""
    words, palette = spoken.keeping(seen.address), pick_palette(st.context.theme.type)
    try:
        page = Page(room, words, _open_edition(room, seen, words), palette)
    except DataFault as fault:
        page = Page(room, spoken, open_edition(spoken), palette)
        _show_top(page, None, stays=stays_here())
        show_problems(page, fault.problems)
        show_foot(page, find_report())
        st.stop()
    looks_back = room not in (*ABOUT_EDITING, *APART)
    _show_top(page, (seen, find_today()) if looks_back else None, stays=stays_here())
    return page


def _open_edition(room: str, seen: Viewpoint, words: Words) -> Edition:
    """The edition that the reader looks at; pages about editing have but the one that stands, whole."""
    return open_edition(words) if room in ABOUT_EDITING else open_edition(words, seen.edition, seen.known)


@piece
def _show_top(page: Page, looking: tuple[Viewpoint, date] | None, *, stays: bool) -> None:
    """The menu, what the page is called, and where it can be looked at from, today, how it is `looking`."""
    room, words = page.room, page.words
    show(
        page,
        "menu",
        menu=list_menu(words),
        here=room,
        switches=list_switches(room, words),
        stays=stays,
        digits=list_digits(room, words),
        search=link("search", words),
    )
    show(page, "head", title=words(f"{room}.heading"), lead=words(f"{room}.lead"))
    if looking:
        show_viewpoint(page, *looking)


def show_viewpoint(page: Page, seen: Viewpoint, today: date) -> None:
    """The days to look from, and what this view leaves out, or what has changed since its edition."""
    edition = page.edition
    statement = read_publication(edition.whole.files.get(STATEMENT, b""))
    show(
        page,
        "viewpoint",
        days=offer_days(page.room, page.asked, seen.known, statement, page.words),
        last=today,
        known=seen.known,
        said_day=say_date(seen.known, page.words) if seen.known else "",
        left_out=say_left_out(edition.lens, page.words) if edition.lens else "",
        missed=seen.missed,
        nearest=offer_near(page.room, page.asked, seen.nearest, page.words),
        older=say_older(edition.id, edition.version, page.words) if edition.superseded else "",
        present=change(page.room, page.asked, edition=None),
        changes=_list_changes(page) if edition.superseded and not edition.lens else (),
    )


def _list_changes(page: Page) -> list[ShownTable]:
    """What the edition that stands has otherwise than the one shown; nothing where that one cannot be read."""
    standing, words = open_edition(page.words), page.words

    def make() -> list[ShownTable]:
        changes = compare_files(standing.tables.package, page.tables.files, standing.tables.files)
        return list_changes(changes, standing.tables.package, words, MOST_CHANGES)

    try:
        return remember(page.edition, ("since", standing.id), make)
    except DataFault:
        return []


def require_statement(page: Page) -> None:
    """Ends the page with a word on why where only what was known before the statement is shown: DataFault."""
    if page.edition.before_statement:
        raise DataFault((Problem(STATEMENT, MISSING),))


def show_problems(page: Page, problems: tuple[Problem, ...]) -> None:
    """Says what is wrong in the data that the page needs, where, and how to mend it."""
    sentences = [say_problem(problem, page.words) for problem in problems[:SHOWN]]
    show(page, "problems", sentences=sentences, more=len(problems) - len(sentences))


@piece
def show_notes(page: Page, about: Collection[str] | None = None) -> None:
    """The questions that arise on this page, with their answers; with `about` only those on figures of these ids."""
    notes = list_notes(page.tables, page.room)
    if about is not None:
        notes = [note for note in notes if set(note.figures) & set(about)]
    if notes:
        show(page, "notes", notes=notes)


@piece
def show_foot(page: Page, address: str | None) -> None:
    """The last lines of every page: sources, edition, how to cite, where to report an error."""
    words, edition = page.words, page.edition
    show(
        page,
        "foot",
        apart=[(name, link(name, words)) for name in APART],
        sources=words("foot.sources"),
        edition=words("foot.edition", edition=edition.id, version=edition.version),
        citation=cite_edition(words, edition),
        report=make_report(address, page.room, page.asked, words) if address else None,
    )
