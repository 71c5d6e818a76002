"""The one cache: the tables of the data folder, keyed by edition, so that a changed file shows on the next run."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

import streamlit as st

from components.model.editions import Signature, hash_files, read_signature
from components.model.problems import DataFault
from components.model.signatories import Index, build_index
from components.model.tables import Tables

Made = TypeVar("Made")
DATA = Path(__file__).parents[2] / "data"


@dataclass(frozen=True)
class Edition:
    """The data as it stands: its id, its date (version in datapackage.json) and its tables."""

    id: str
    version: str
    tables: Tables

    @cached_property
    def index(self) -> Index:
        """The signatories ready to be searched; DataFault where their table is unsound."""
        return build_index(self.tables)


def data_folder() -> Path:
    """The folder the facts are read from: data/, or the one that the environment's DATA_FOLDER names."""
    return Path(os.environ.get("DATA_FOLDER", DATA))


def open_edition() -> Edition:
    """The edition of the data folder as it is now."""
    folder = data_folder()
    return _read_edition(str(folder), read_signature(folder))


@st.cache_resource(max_entries=4, show_spinner=False)
def _read_edition(folder: str, signature: Signature) -> Edition:  # noqa: ARG001  Only a key; "_signature" were none.
    tables = Tables(Path(folder))
    try:
        version = tables.package.version
    except DataFault:
        version = ""
    return Edition(hash_files(tables.files), version, tables)


def remember(edition: Edition, key: tuple[str, ...], make: Callable[[], Made]) -> Made:
    """What `make` gives, made once for each edition and key, and shared by all readers: not to be changed.

    `key` names the thing and all it depends on beside the edition: a theme, a language, a choice of the address.
    """
    return cast(Made, _remember(edition.id, key, make))


@st.cache_resource(max_entries=512, show_spinner=False)
def _remember(edition_id: str, key: tuple[str, ...], _make: Callable[[], object]) -> object:
    del edition_id, key  # They are the cache's key.
    return _make()
