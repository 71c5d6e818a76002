"""The one cache: the tables of the data folder, keyed by edition, so that a changed file shows on the next run."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

import streamlit as st

from components.model.editions import Signature, find_folder, hash_files, read_signature
from components.model.problems import DataFault
from components.model.tables import Tables
from components.view.words import Words

Made = TypeVar("Made")


@dataclass(frozen=True)
class Edition:
    """The data as it stands: its id, its date (version in datapackage.json) and its tables in the language shown.

    `spoken` is that language with its digits.
    """

    id: str
    version: str
    tables: Tables
    spoken: tuple[str, str]


def data_folder() -> Path:
    """The folder the facts are read from: data/, or the one that the environment's DATA_FOLDER names."""
    return find_folder()


def open_edition(words: Words) -> Edition:
    """The edition of the data folder as it is now, in the language of `words`."""
    folder = data_folder()
    edition_id, version, tables = _read_edition(str(folder), read_signature(folder))
    return Edition(edition_id, version, tables.speaking(words.lang), words.key)


@st.cache_resource(max_entries=4, show_spinner=False)
def _read_edition(folder: str, signature: Signature) -> tuple[str, str, Tables]:
    del signature  # Only a key, and with "_" before its name it were none.
    tables = Tables(Path(folder))
    try:
        version = tables.package.version
    except DataFault:
        version = ""
    return hash_files(tables.files), version, tables


def remember(edition: Edition, key: tuple[str, ...], make: Callable[[], Made]) -> Made:
    """What `make` gives, made once for each edition and key, and shared by all readers: not to be changed.

    `key` names the thing and all it depends on beside the edition and its language: a theme, a choice of the address.
    """
    return cast(Made, _remember(edition.id, edition.spoken + key, make))


@st.cache_resource(max_entries=512, show_spinner=False)
def _remember(edition_id: str, key: tuple[str, ...], _make: Callable[[], object]) -> object:
    del edition_id, key  # They are the cache's key.
    return _make()
