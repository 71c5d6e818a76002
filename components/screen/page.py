"""A page: what every one of them has around its own pieces."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st

from components.model.notes import list_notes
from components.model.problems import DataFault, Problem
from components.model.tables import Tables
from components.screen.address import asked, read_address, say_in_vain
from components.screen.language import choose_words, list_digits, list_switches
from components.screen.rooms import APART, list_menu
from components.screen.store import Edition, open_edition
from components.view.citations import cite_edition
from components.view.languages import PARAMETERS as SPOKEN
from components.view.links import link
from components.view.markup import render
from components.view.palette import Palette, pick_palette
from components.view.problems import SHOWN, say_problem
from components.view.words import Words


@dataclass(frozen=True)
class Page:
    """What the pieces of a page work with: its room, words, edition and colours."""

    room: str
    words: Words
    edition: Edition
    palette: Palette

    @property
    def asked(self) -> dict[str, str]:
        """What the address asks for, by name."""
        return asked()

    @property
    def tables(self) -> Tables:
        """The tables of the edition shown."""
        return self.edition.tables


@contextmanager
def open_page(room: str, parameters: Collection[str]) -> Iterator[Page]:
    """The page called `room` with menu and head above and its foot below; a fault in the data is said in its place.

    `parameters` are the names that its address may have.
    """
    read_address({*parameters, *SPOKEN})
    words = choose_words()
    page = Page(room, words, open_edition(words), pick_palette(st.context.theme.type))
    show(
        page,
        "menu",
        menu=list_menu(words),
        here=room,
        switches=list_switches(room, words),
        digits=list_digits(room, words),
    )
    show(page, "head", title=page.words(f"{room}.heading"), lead=page.words(f"{room}.lead"))
    notices = st.container()
    try:
        yield page
    except DataFault as fault:
        show_problems(page, fault.problems)
    with notices:
        for sentence in say_in_vain(page.words):
            show(page, "notice", sentence=sentence)
    show_foot(page)


def show(page: Page, template: str, **values: object) -> None:
    """Puts a template on the page."""
    st.html(render(template, page.words, **values))


def show_problems(page: Page, problems: tuple[Problem, ...]) -> None:
    """Says what is wrong in the data that the page needs, where, and how to mend it."""
    sentences = [say_problem(problem, page.words) for problem in problems[:SHOWN]]
    show(page, "problems", sentences=sentences, more=len(problems) - len(sentences))


def show_notes(page: Page, about: Collection[str] | None = None) -> None:
    """The questions that arise on this page, with their answers; with `about` only those on figures of these ids."""
    notes = list_notes(page.tables, page.room)
    if about is not None:
        notes = [note for note in notes if set(note.figures) & set(about)]
    if notes:
        show(page, "notes", notes=notes)


def show_foot(page: Page) -> None:
    """The last lines of every page: sources, edition, how to cite."""
    words, edition = page.words, page.edition
    show(
        page,
        "foot",
        apart=[(name, link(name, words)) for name in APART],
        sources=words("foot.sources"),
        edition=words("foot.edition", edition=edition.id, version=edition.version),
        citation=cite_edition(words, edition.id, edition.version),
    )
