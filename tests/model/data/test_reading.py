"""A zoo of broken files: each fault is found, with the row and column that a spreadsheet shows."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from components.model.data.problems import DataFault
from components.model.data.reading import MOST_BYTES
from components.model.data.tables import Tables
from components.view.problems import say_problem
from components.view.words import load_words

BROKEN = Path(__file__).parent / "broken"
SOUND = ["sound", "sound-with-bom", "sound-from-windows", "sound-with-comma-quote-and-line-break"]
# File in broken/, code of the fault, row and column that it names.
FAULTS: list[tuple[str, str, int | None, str | None]] = [
    ("empty", "empty-file", None, None),
    ("only-blanks", "empty-file", None, None),
    ("not-utf8", "not-utf8", 3, None),
    ("utf-16", "not-utf8", 1, None),
    ("nul", "nul", 3, None),
    ("cut-off", "cut-off", 4, None),
    ("cut-off-after-a-row", "cut-off", 4, None),
    ("unclosed-quote", "not-csv", None, None),
    ("stray-quote", "not-csv", None, None),
    ("ragged-short", "ragged", 3, None),
    ("ragged-long", "ragged", 3, None),
    ("blank-row", "ragged", 3, None),
    ("row-of-commas", "blank-row", 3, None),
    ("semicolons", "separator", 1, None),
    ("no-header", "missing-column", 1, "id"),
    ("header-in-capitals", "missing-column", 1, "id"),
    ("missing-column", "missing-column", 1, "words"),
    ("column-twice", "missing-column", 1, "words"),
    ("extra-column", "extra-column", 1, "note"),
    ("columns-swapped", "column-order", 1, None),
    ("no-number", "type-error", 3, "low"),
    ("number-with-comma", "type-error", 3, "low"),
    ("not-a-number-sign", "not-finite", 3, "low"),
    ("infinite", "not-finite", 3, "low"),
    ("half-a-count", "type-error", 2, "count"),
    ("day-first", "type-error", 3, "as_of"),
    ("no-such-day", "type-error", 3, "as_of"),
    ("below-zero", "negative", 3, "low"),
    ("after-the-last-date", "too-late", 3, "as_of"),
    ("unknown-value", "not-enum", 3, "quantifier"),
    ("value-in-capitals", "not-enum", 3, "quantifier"),
    ("blank-where-required", "not-required", 3, "name"),
    ("bad-id", "not-pattern", 3, "id"),
    ("id-twice", "unique-error", 3, "id"),
    ("unknown-source", "unknown-reference", 3, "source"),
    ("html-in-a-cell", "not-plain-text", 3, "name"),
    ("control-character", "direction-sign", 3, "name"),
    ("cell-too-long", "long-cell", 3, "name"),
    ("low-above-high", "low-above-high", 4, "low"),
    ("exact-with-two-numbers", "quantifier-bounds", 2, "quantifier"),
    ("more-than-with-a-high", "quantifier-bounds", 3, "quantifier"),
    ("up-to-with-a-low", "quantifier-bounds", 3, "quantifier"),
    ("no-number-but-exact", "quantifier-bounds", 2, "quantifier"),
    ("exact-but-words-say-nearly", "words-not-exact", 2, "quantifier"),
    ("period-ends-before-it-starts", "dates-reversed", 2, "period_start"),
]
NAMES = [name for name, *_ in FAULTS]


def open_folder(folder: Path, name: str) -> Tables:
    """A data folder that holds the file called `name` as its table."""
    for kept in ("datapackage.json", "sources.csv"):
        shutil.copy(BROKEN / kept, folder / kept)
    shutil.copy(BROKEN / f"{name}.csv", folder / "things.csv")
    return Tables(folder)


def find_faults(folder: Path, name: str) -> DataFault:
    with pytest.raises(DataFault) as caught:
        open_folder(folder, name).table("things")
    return caught.value


@pytest.mark.parametrize("name", SOUND)
def test_sound_file_is_read(name: str, tmp_path: Path) -> None:
    frame = open_folder(tmp_path, name).table("things")
    assert list(frame["id"]) == ["X01", "X02", "X03"]
    assert frame["as_of"].iloc[0] == pd.Timestamp(2018, 7, 3)
    assert frame["low"].iloc[1] == 198_000
    assert pd.isna(frame["high"].iloc[1])
    assert frame["count"].iloc[0] == 3
    assert frame["source"].iloc[2] == ""


@pytest.mark.parametrize(("name", "code", "row", "column"), FAULTS, ids=NAMES)
def test_fault_is_found_and_placed(name: str, code: str, row: int | None, column: str | None, tmp_path: Path) -> None:
    first = find_faults(tmp_path, name).problems[0]
    assert (first.file, first.code, first.row, first.column) == ("things.csv", code, row, column)


@pytest.mark.parametrize("name", NAMES)
def test_fault_is_said_in_a_plain_sentence(name: str, tmp_path: Path) -> None:
    words = load_words("en")
    for problem in find_faults(tmp_path, name).problems:
        sentence = say_problem(problem, words)
        assert sentence.startswith("things.csv")
        assert "None" not in sentence
        assert len(sentence) < 500


def test_every_fault_of_a_file_is_found_at_once(tmp_path: Path) -> None:
    found = {(each.row, each.column) for each in find_faults(tmp_path, "two-faults").problems}
    assert found == {(2, "as_of"), (3, "low")}


def test_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    open_folder(tmp_path, "sound")
    (tmp_path / "things.csv").unlink()
    with pytest.raises(DataFault, match=r"things\.csv: missing-file"):
        Tables(tmp_path).table("things")


def test_folder_in_place_of_the_file_is_said(tmp_path: Path) -> None:
    open_folder(tmp_path, "sound")
    (tmp_path / "things.csv").unlink()
    (tmp_path / "things.csv").mkdir()
    with pytest.raises(DataFault, match=r"things\.csv: "):
        Tables(tmp_path).table("things")


def test_file_that_is_too_large_is_said(tmp_path: Path) -> None:
    open_folder(tmp_path, "sound")
    with (tmp_path / "things.csv").open("ab") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(DataFault, match="too-large"):
        Tables(tmp_path).table("things")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"resources": 1}', '{"resources": [{}]}', "\x00"])
def test_broken_description_of_the_tables_is_said(text: str, tmp_path: Path) -> None:
    open_folder(tmp_path, "sound")
    (tmp_path / "datapackage.json").write_text(text, encoding="utf-8")
    with pytest.raises(DataFault, match=r"datapackage\.json: bad-package"):
        Tables(tmp_path).table("things")


def test_table_beside_a_broken_one_is_read(tmp_path: Path) -> None:
    assert list(open_folder(tmp_path, "cut-off").table("sources")["id"]) == ["S1"]


def test_table_is_read_where_the_one_it_refers_to_is_broken(tmp_path: Path) -> None:
    open_folder(tmp_path, "unknown-source")
    (tmp_path / "sources.csv").write_bytes(b"id\nS1")
    assert len(Tables(tmp_path).table("things")) == 3


def test_every_file_of_the_zoo_is_in_a_table() -> None:
    kept = {*SOUND, *NAMES, "two-faults", "sources"}
    assert {path.stem for path in BROKEN.glob("*.csv")} == kept
