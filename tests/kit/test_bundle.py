"""The bundle is the same bytes for the same edition, and says in each language what it is."""

import io
import subprocess
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import frictionless
import pytest

from components.kit.bundle import make_bundle, name_bundle, pack
from components.kit.readme import SUMS, name_readme, write_readme
from components.model.data.problems import DataFault
from components.model.data.tables import Tables
from components.model.history.shelf import Opened, open_edition
from components.view.citations import cite_edition
from components.view.languages import LOCALES
from components.view.method import say_gaps
from components.view.numbers import say_date
from components.view.tongues import plain
from components.view.viewpoint import list_withheld
from components.view.words import load_words
from tests.closed import CLOSED, LEFT, TERMS, close_sources, list_named

ROOT = Path(__file__).parents[2]
DAY = date(2018, 7, 3)
DAYS = [None, DAY]


def open_data(known: date | None) -> Opened:
    return open_edition(ROOT / "data", "", known, list_withheld())


@pytest.mark.parametrize("known", DAYS)
def test_same_edition_gives_the_same_bytes(known: date | None) -> None:
    first = make_bundle(open_data(known))
    assert pack(open_data(known)) == first
    with ZipFile(io.BytesIO(first)) as bundle:
        assert {entry.date_time for entry in bundle.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert bundle.testzip() is None


def unpack(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as bundle:
        return {name: bundle.read(name) for name in bundle.namelist()}


def extract(content: bytes, folder: Path) -> Path:
    with ZipFile(io.BytesIO(content)) as bundle:
        bundle.extractall(folder)
    return folder


def open_closed() -> Opened:
    return Opened("0123456789", "2026-11-22", Tables(close_sources()), "0123456789")


@pytest.mark.parametrize("known", DAYS)
def test_all_files_are_whole_by_their_sums_and_make_a_sound_package(known: date | None, tmp_path: Path) -> None:
    folder = extract(make_bundle(open_data(known)), tmp_path)
    check_sums(folder)
    assert frictionless.validate(str(folder / "datapackage.json")).flatten(["type", "note"]) == []


def check_sums(folder: Path) -> None:
    """Fails where the program that people have says that a file is not as it should be, or knows nothing of it."""
    names = {path.name for path in folder.iterdir()} - {SUMS}
    told = subprocess.run(["sha256sum", "-c", SUMS], cwd=folder, capture_output=True, text=True, check=True)
    assert set(told.stdout.split("\n")) - {""} == {f"{name}: OK" for name in names}


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("known", DAYS)
def test_text_tells_edition_citation_terms_gaps_and_every_column(known: date | None, lang: str) -> None:
    opened, words = open_data(known), load_words(lang)
    said = " ".join(write_readme(opened, words).split())
    package = opened.tables.speaking(lang).package
    told = [package.title, package.description, *(f"{each.title}: {each.path}" for each in package.licences)]
    told += [cite_edition(words, opened), words("sources.terms_sources")]
    told += [*say_gaps(opened.tables, words), words("bundle.left_none"), *opened.tables.files, SUMS]
    for table in package.tables.values():
        told += [f"{table.path} {table.title}. {table.description}"]
        told += [f"{field.name} {field.title}" for field in table.fields]
        told += [field.description for field in table.fields]
    assert [each for each in told if " ".join(plain(each).split()) not in said] == []
    assert (words("lens.said", date=say_date(DAY, words)) in said) == (known is not None)


@pytest.mark.parametrize("known", DAYS)
def test_name_tells_edition_and_day(known: date | None) -> None:
    opened = open_data(known)
    assert (opened.id in name_bundle(opened), "known-2018-07-03" in name_bundle(opened)) == (True, known is not None)


def test_without_terms_that_forbid_it_every_file_is_as_recorded() -> None:
    opened = open_data(None)
    files = unpack(make_bundle(opened))
    assert {name: files[name] for name in opened.tables.files} == opened.tables.files
    assert files.keys() - opened.tables.files.keys() == {SUMS, *(name_readme(lang) for lang in LOCALES)}


def test_rows_that_may_not_be_passed_on_are_named_in_the_text_and_are_nowhere_else(tmp_path: Path) -> None:
    content = pack(open_closed())
    left = {key for ids in LEFT.values() for key in ids}
    assert list_named(unpack(content)) & left == set()
    folder = extract(content, tmp_path)
    check_sums(folder)
    assert frictionless.validate(str(folder / "datapackage.json")).flatten(["type", "note"]) == []
    for lang in LOCALES:
        said = (folder / name_readme(lang)).read_text(encoding="utf-8").split()
        assert (left | {f"{name}.csv:" for name in LEFT}) <= set(said)
        assert " ".join(said).count(TERMS) == len(CLOSED)


def test_edition_with_an_unsound_table_makes_none() -> None:
    opened = open_data(None)
    files = {**opened.tables.files, "events.csv": b"id\nE001\n"}
    with pytest.raises(DataFault):
        make_bundle(Opened("0123456789", "", Tables(files), "0123456789"))
