"""The shelf gives each edition as it is, reads it once, and sees at once what has changed."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest

from components.desk.ledger.keeping import recover
from components.model.data.editions import hash_files, read_files
from components.model.data.problems import DataFault
from components.model.history import shelf
from components.model.history.shelf import find_today, list_shelved, open_edition, read_wish

ROOT = Path(__file__).parents[3]
WITHHELD = {"": "left out", "ar": "حُجب"}
DAY = date(2018, 7, 3)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("editions"))
    recover(copy)
    return copy


def test_edition_is_read_once_for_all_and_anew_once_a_file_has_changed(folder: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        opened = list(pool.map(lambda _: open_edition(folder, "", None, WITHHELD), range(8)))
    assert len({id(each.tables) for each in opened}) == 1
    assert opened[0].id == opened[0].latest == hash_files(read_files(folder))
    (folder / "README.md").write_text("changed by hand", encoding="utf-8")
    later = open_edition(folder, "", None, WITHHELD)
    assert (later.id == opened[0].id, later.tables.file("README.md")) == (False, b"changed by hand")
    pinned = open_edition(folder, opened[0].id, None, WITHHELD)
    assert (pinned.id, pinned.latest, pinned.tables.files) == (opened[0].id, later.id, opened[0].tables.files)


def test_edition_as_known_on_a_day_is_another_one_with_the_same_id(folder: Path) -> None:
    whole, seen = open_edition(folder, "", None, WITHHELD), open_edition(folder, "", DAY, WITHHELD)
    assert (seen.id, seen.known, whole.known) == (whole.id, "2018-07-03", "")
    assert 0 < len(seen.tables.table("sources")) < len(whole.tables.table("sources"))
    assert seen.tables is open_edition(folder, "", DAY, WITHHELD).tables
    assert len({whole, seen}) == 2


@pytest.mark.parametrize("asked", ["ffffffffff", "9ec", "../editions", ""])
def test_edition_that_is_not_there_is_a_fault(asked: str, folder: Path) -> None:
    if asked:
        with pytest.raises(DataFault) as fault:
            open_edition(folder, asked, None, WITHHELD)
        assert fault.value.problems[0].code == "unknown-edition"
    else:
        assert open_edition(folder, asked, None, WITHHELD).tables.files


def test_records_are_listed_as_soon_as_they_are_there(folder: Path) -> None:
    (record,) = list_shelved(folder)
    path = folder / "editions" / f"{record.id}.json"
    path.rename(path.with_suffix(".kept"))
    assert list_shelved(folder) == ()
    path.with_suffix(".kept").rename(path)
    assert list_shelved(folder) == (record,)


@pytest.mark.parametrize(
    ("wish", "day"),
    [
        ("2018-07-03", DAY),
        (find_today().isoformat(), find_today()),
        ((find_today() + timedelta(days=1)).isoformat(), None),
        ("2011-12-31", None),
        ("2018-02-30", None),
        ("3 July 2018", None),
        ("", None),
    ],
)
def test_day_that_one_may_ask_for(wish: str, day: date | None) -> None:
    assert read_wish(wish) == day


@pytest.mark.parametrize(
    ("clock", "version", "today"),
    [
        (date(1970, 1, 2), "2031-04-05.2", date(2031, 4, 5)),
        (date(1970, 1, 2), "2018-09-01", shelf.WRITTEN),
        (date(2015, 1, 1), "none", shelf.WRITTEN),
        (date(2035, 6, 1), "2031-04-05", date(2035, 6, 1)),
    ],
)
def test_clock_before_the_program_does_not_forbid_to_look_back(
    clock: date, version: str, today: date, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    schema = folder / "datapackage.json"
    package = json.loads(schema.read_text(encoding="utf-8"))
    schema.write_text(json.dumps(package | {"version": version}), encoding="utf-8")
    monkeypatch.setenv("DATA_FOLDER", str(folder))
    monkeypatch.setattr(shelf, "_read_clock", lambda: clock)
    assert (find_today(), read_wish("2018-07-03")) == (today, DAY)
