"""When the server starts the record is put in order; whatever stands in the way stops nothing."""

import shutil
from pathlib import Path

import pytest
from filelock import FileLock

from components.desk.ledger import keeping as desk
from components.model.history.archive import list_records
from components.screen.background.keeping import keep_record

ROOT = Path(__file__).parents[3]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the data without its archive."""
    monkeypatch.setenv("DATA_FOLDER", str(tmp_path / "data"))
    return shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("editions"))


def test_an_archive_is_begun_and_edits_by_hand_are_recorded(folder: Path) -> None:
    for text in ("", "More.\n"):
        (folder / "more.md").write_text(text, encoding="utf-8")
        keep_record().join()
    assert [record.kind for record in list_records(folder)] == ["first", "outside"]


def test_what_stands_in_the_way_is_a_line_in_the_log(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(desk, "PATIENCE", 0.1)
    (folder / "editions").mkdir()
    with FileLock(folder / "editions" / ".lock"):
        keep_record().join()
    monkeypatch.setenv("DATA_FOLDER", str(folder / "nowhere"))
    keep_record().join()
    assert list_records(folder) == ()
    assert [line.levelname for line in caplog.records] == ["WARNING", "WARNING"]
    assert caplog.messages[0].endswith("was not put in order: busy")
    assert caplog.messages[1].endswith("nowhere holds no data: there is nothing to record")
