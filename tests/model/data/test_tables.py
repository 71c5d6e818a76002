"""The tables of one edition stay what they were when it was opened, whatever happens to the files meanwhile."""

from pathlib import Path
from shutil import copytree, rmtree

import pytest

from components.model.data.editions import hash_files
from components.model.data.problems import DataFault
from components.model.data.tables import Tables
from components.model.statement import read_statement


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return copytree(Path(__file__).parents[3] / "data", tmp_path / "data")


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
