"""The tables of one edition stay what they were when it was opened, whatever happens to the files meanwhile."""

from datetime import date
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from components.model.data.editions import hash_files
from components.model.data.problems import DataFault
from components.model.data.tables import FIGURE_TABLES, Tables
from components.model.lens import look_back
from components.model.statement import read_statement

DATA = Path(__file__).parents[3] / "data"
TABLES = Tables(DATA)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return copytree(DATA, tmp_path / "data")


def test_file_changed_after_the_edition_was_opened_shows_in_the_next_edition_only(data: Path) -> None:
    opened = Tables(data)
    before, path = hash_files(opened.files), data / "signatories.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("Wifaq", "Changed by the test"), encoding="utf-8")
    changed = Tables(data)
    assert not opened.table("signatories")["printed_name"].str.contains("Changed by the test").any()
    assert changed.table("signatories")["printed_name"].str.contains("Changed by the test").any()
    assert hash_files(opened.files) == before != hash_files(changed.files)


def test_file_taken_away_after_the_edition_was_opened_is_still_read(data: Path) -> None:
    opened = Tables(data)
    rmtree(data)
    assert len(opened.package.tables) == len([opened.table(name) for name in opened.package.tables])
    assert read_statement(opened).title


@pytest.mark.parametrize("name", ["statement.md", "datapackage.json", "places.csv"])
def test_file_that_is_not_there_is_a_fault_of_what_needs_it(name: str, data: Path) -> None:
    (data / name).unlink()
    tables = Tables(data)
    with pytest.raises(DataFault) as fault:
        read_statement(tables) if name == "statement.md" else tables.table("places")
    assert [(each.file, each.code) for each in fault.value.problems] == [(name, "missing-file")]


def test_folder_that_is_not_there_is_a_fault_of_its_description(tmp_path: Path) -> None:
    with pytest.raises(DataFault, match=r"datapackage\.json: missing-file"):
        Tables(tmp_path / "nowhere").table("places")


@pytest.mark.parametrize("lang", ["", "ar"])
@pytest.mark.parametrize("name", [*FIGURE_TABLES, "sources", "places"])
def test_place_of_an_id_is_its_row_from_0_in_every_language(name: str, lang: str) -> None:
    tables = TABLES.speaking(lang)
    ids = list(tables.table(name)["id"])
    assert [tables.place(name, key) for key in ids] == list(range(len(ids)))


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("displacement", "DE999"),
        ("displacement", "de25"),
        ("displacement", "CA01"),
        ("sources", "DE25"),
        ("places", ""),
    ],
)
def test_id_that_no_row_of_the_table_has_is_at_no_place(name: str, key: str) -> None:
    assert TABLES.place(name, key) is None


@pytest.mark.parametrize(("key", "shown"), [("DE25", True), ("DE50", False)])
def test_place_as_of_a_day_is_among_the_rows_known_then(key: str, shown: bool) -> None:
    assert TABLES.place("displacement", key) is not None
    seen = look_back(TABLES, date(2018, 7, 3), {"": "withheld"}).tables
    ids = list(seen.table("displacement")["id"])
    assert seen.place("displacement", key) == (ids.index(key) if shown else None)


def test_table_that_is_unsound_has_no_places(data: Path) -> None:
    (data / "places.csv").write_text("id\n", encoding="utf-8")
    with pytest.raises(DataFault, match=r"places\.csv"):
        Tables(data).place("places", "nasib")
