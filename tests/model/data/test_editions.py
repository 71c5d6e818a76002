"""The edition's id changes with the facts and with nothing else."""

from pathlib import Path

import pytest

from components.model.data.editions import hash_files, list_files, read_files, read_signature


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.csv").write_text("id\n1\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("id\n2\n", encoding="utf-8")
    return tmp_path


def test_the_same_files_give_the_same_id(folder: Path) -> None:
    before = hash_files(read_files(folder))
    (folder / "a.csv").touch()
    assert hash_files(read_files(folder)) == before


def test_a_changed_cell_gives_another_id(folder: Path) -> None:
    before = hash_files(read_files(folder))
    (folder / "a.csv").write_text("id\n3\n", encoding="utf-8")
    assert hash_files(read_files(folder)) != before


def test_a_renamed_file_gives_another_id(folder: Path) -> None:
    before = hash_files(read_files(folder))
    (folder / "a.csv").rename(folder / "c.csv")
    assert hash_files(read_files(folder)) != before


def test_earlier_editions_and_hidden_files_do_not_count(folder: Path) -> None:
    before = hash_files(read_files(folder))
    (folder / "editions").mkdir()
    (folder / "editions" / "old.csv").write_text("id\n", encoding="utf-8")
    (folder / ".lock").write_text("", encoding="utf-8")
    assert hash_files(read_files(folder)) == before


@pytest.mark.parametrize("target", ["loop.csv", "gone.csv", "editions"], ids=["at itself", "at nothing", "at a folder"])
def test_links_that_lead_to_no_file_do_not_count(target: str, folder: Path) -> None:
    (folder / "editions").mkdir()
    before = hash_files(read_files(folder)), read_signature(folder), list_files(folder)
    (folder / "loop.csv").symlink_to(target)
    assert (hash_files(read_files(folder)), read_signature(folder), list_files(folder)) == before


def test_the_signature_shows_a_changed_file(folder: Path) -> None:
    before = read_signature(folder)
    (folder / "a.csv").write_text("id\n10\n", encoding="utf-8")
    assert read_signature(folder) != before
