"""States: the rows that an entry of the log changed, whole, before and after."""

import shutil
from pathlib import Path

import pytest

from components.model.data.editions import hash_files, read_files
from components.model.data.tables import Tables
from components.model.history.archive import FOLDER, Record
from components.model.history.changes import CellChange, Change
from components.model.history.states import State, read_states

KEY = ("figures", "ST01")


@pytest.fixture(scope="module")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose archive holds one edition, whole: what stands now."""
    folder = tmp_path_factory.mktemp("states") / "data"
    shutil.copytree(root / "data", folder, ignore=shutil.ignore_patterns(FOLDER))
    files = read_files(folder)
    place = folder / FOLDER / hash_files(files)
    place.mkdir(parents=True)
    for name, content in files.items():
        (place / name).write_bytes(content)
    return folder


def make(record_id: str, kind: str, *cells: CellChange, key: str = "ST01") -> Record:
    return Record(record_id, 2, "", "", "published", "", "", "", "", "", (Change("figures", key, kind, cells),))


def test_changed_row_is_known_whole(folder: Path) -> None:
    tables = Tables(folder)
    row = tables.recorded("figures").set_index("id").loc["ST01"]
    record = make(hash_files(tables.files), "changed", CellChange("low", "1", "198000"))
    state = read_states(folder, record, tables)[KEY]
    assert (state.before["low"], state.after["quantifier"]) == ("1", row["quantifier"])
    assert {name: text for name, text in state.before.items() if name != "low"} == {
        name: text for name, text in state.after.items() if name != "low"
    }


@pytest.mark.parametrize(
    ("kind", "cell", "state"),
    [
        ("added", CellChange("low", "", "5"), State({}, {"low": "5"})),
        ("removed", CellChange("low", "5", ""), State({"low": "5"}, {})),
    ],
)
def test_row_that_came_or_went_stands_in_the_log(kind: str, cell: CellChange, state: State, folder: Path) -> None:
    assert read_states(folder, make("aaaaaaaaaa", kind, cell), Tables(folder)) == {KEY: state}


@pytest.mark.parametrize("key", ["ST01", "ST99"])
def test_row_of_an_edition_that_is_not_kept_is_left_out(key: str, folder: Path) -> None:
    record = make("aaaaaaaaaa", "changed", CellChange("low", "1", "2"), key=key)
    assert read_states(folder, record, Tables(folder)) == {}


def test_row_that_the_edition_does_not_have_is_left_out(folder: Path) -> None:
    tables = Tables(folder)
    record = make(hash_files(tables.files), "changed", CellChange("low", "1", "2"), key="ST99")
    assert read_states(folder, record, tables) == {}
