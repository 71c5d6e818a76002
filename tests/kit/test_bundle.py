"""The bundle is the same bytes for the same edition, and says in each language what it is."""

import io
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from components.kit.bundle import make_bundle, name_bundle, write_readme
from components.model.problems import DataFault
from components.model.shelf import Opened, open_edition
from components.model.tables import Tables
from components.view.languages import LOCALES
from components.view.viewpoint import list_withheld

ROOT = Path(__file__).parents[2]
DAYS = [None, date(2018, 7, 3)]


def open_data(known: date | None) -> Opened:
    return open_edition(ROOT / "data", "", known, list_withheld())


@pytest.mark.parametrize("known", DAYS)
def test_same_edition_gives_the_same_bytes(known: date | None) -> None:
    first = make_bundle(open_data(known))
    make_bundle.cache_clear()
    assert make_bundle(open_data(known)) == first
    with ZipFile(io.BytesIO(first)) as bundle:
        assert {entry.date_time for entry in bundle.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert bundle.testzip() is None


@pytest.mark.parametrize("known", DAYS)
def test_name_and_text_tell_edition_terms_and_the_day_that_was_chosen(known: date | None) -> None:
    opened = open_data(known)
    name, said = name_bundle(opened), write_readme(opened)
    assert (opened.id in name, "known-2018-07-03" in name) == (True, known is not None)
    for lang in LOCALES:
        package = opened.tables.speaking(lang).package
        assert package.title in said
        assert all(licence.title in said for licence in package.licences)
    assert said.count(opened.id) == 2 * len(LOCALES)
    assert ("3 July 2018 is shown here" in said) == (known is not None)


def test_edition_with_an_unsound_table_makes_none() -> None:
    opened = open_data(None)
    files = {**opened.tables.files, "events.csv": b"id\nE001\n"}
    with pytest.raises(DataFault):
        make_bundle(Opened("0123456789", "", Tables(files), "0123456789"))
