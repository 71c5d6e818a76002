"""What is made from an edition for the screen, kept by edition, so that a changed file shows on the next run."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar, cast

import streamlit as st

from components.model.data.editions import ARCHIVE, find_folder, read_signature
from components.model.data.tables import Tables
from components.model.history import shelf
from components.model.history.shelf import Opened
from components.model.lens import Lens
from components.model.memory import Memory
from components.view.viewpoint import list_withheld
from components.view.words import Words

Made = TypeVar("Made")
MADE = Memory[object](512)
MOST_PUT = 64


@dataclass(frozen=True)
class Edition:
    """The data as it is shown: the edition as it was `opened`, and its tables in the language shown.

    `spoken` is that language with its digits and all that addresses keep.
    """

    opened: Opened
    tables: Tables
    spoken: tuple[str, ...]

    @property
    def id(self) -> str:
        """What the edition is called, from the contents of its files."""
        return self.opened.id

    @property
    def version(self) -> str:
        """Its date, as in datapackage.json."""
        return self.opened.version

    @property
    def lens(self) -> Lens | None:
        """What was known on a day, where only that is shown."""
        return self.opened.lens

    @property
    def known(self) -> str:
        """The day as an address says it (2018-07-03); "" where nothing is left out."""
        return self.opened.known

    @property
    def superseded(self) -> bool:
        """Whether another edition has taken the place of this one."""
        return self.opened.latest not in ("", self.id)

    @property
    def whole(self) -> Tables:
        """The tables of the edition with nothing left out, in the language of the record."""
        return self.lens.whole if self.lens else self.tables

    @property
    def before_statement(self) -> bool:
        """Whether only what was known before the statement was published is shown."""
        return self.opened.before_statement


def data_folder() -> Path:
    """The folder the facts are read from: data/, or the one that the environment's DATA_FOLDER names."""
    return find_folder()


def sign_log() -> str:
    """A sign that changes with the files of the log."""
    folder = data_folder()
    return f"{folder} {read_signature(folder / ARCHIVE)}"


def open_edition(words: Words, pinned: str = "", known: date | None = None) -> Edition:
    """The edition that stands, or the one `pinned`, as it is or as of what was `known` on a day.

    In the language of `words`. DataFault where the edition pinned is not in the archive, or not whole.
    """
    opened = shelf.open_edition(data_folder(), pinned, known, list_withheld())
    return Edition(opened, opened.tables.speaking(words.lang), words.key)


def keep_up(edition: Edition) -> None:
    """Has the whole page run anew where another edition stands than when `edition` was opened; for fragments.

    They run again without the page around them, with the edition that it had.
    """
    if edition.opened.latest not in ("", shelf.open_edition(data_folder(), "", None, {}).id):
        st.rerun()


def remember(edition: Edition, key: tuple[str, ...], make: Callable[[], Made]) -> Made:
    """What `make` gives, made once for each edition and key, and shared by all readers: not to be changed.

    `key` names the thing and all it depends on beside the edition, its language and what its addresses keep: a theme, a
    choice of the address.
    """
    return remember_alike(edition, edition.spoken + key, make)


def remember_alike(edition: Edition, key: tuple[str, ...], make: Callable[[], Made]) -> Made:
    """The same for what does not depend on the edition's language or on what its addresses keep."""
    return cast(Made, MADE.recall(edition, key, make))


def put_again(edition: Edition, key: tuple[str, ...], put: Callable[[], None]) -> None:
    """Puts an element of Streamlit's own on the page by `put`, or again what was put under the same key before."""
    _put(repr((edition.id, edition.known, *edition.spoken, *key)), put)


@st.cache_resource(max_entries=MOST_PUT, show_spinner=False)
def _put(key: str, _put: Callable[[], None]) -> None:
    del key  # It is the cache's: one text, for Streamlit takes longest over telling what its keys are.
    _put()
