"""Long tables are as sound as those that they are made of."""

from pathlib import Path

import pytest

from components.model.data.reading import read_rows
from components.model.data.tables import Tables
from tests.bench.copies import GROWING, TIMES, cut, lengthen, lengthen_folder, name_copy
from tests.sweeps import sweep

ROOT = Path(__file__).parents[2]
SHORT = Tables(ROOT / "data")


@sweep("key, expected", [("DE25", "DE100725"), ("DL001", "DL1007001"), ("daraa", "daraa-7"), ("tafas-2", "tafas-2-7")])
def test_a_copy_has_an_id_of_its_own_of_the_same_form(key: str, expected: str) -> None:
    assert name_copy(key, 7) == expected


@sweep(
    "text, column, longest, expected",
    [
        ("two words", "label", 4, "two"),
        ("نازحون من درعا", "label_ar", 6, "نازحون"),
        ("UOSSM: اتحاد", "label_ar", 6, ""),
        ("2018", "label", 10, "2018"),
    ],
)
def test_a_text_is_cut_so_that_it_may_stand_in_its_column(text: str, column: str, longest: int, expected: str) -> None:
    assert cut(text, column, longest) == expected


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench") / "data"
    lengthen_folder(ROOT / "data", folder, 3)
    return folder


def test_long_tables_have_so_many_rows_and_no_faults(long: Path) -> None:
    tables = Tables(long)
    for name in tables.package.tables:
        times = 3 if name in GROWING else 1
        assert tables.problems(name) == ()
        assert len(tables.recorded(name)) == times * len(SHORT.recorded(name))


def test_each_table_can_be_as_long_as_is_measured() -> None:
    for name in GROWING:
        schema = SHORT.package.table(name)
        rows = read_rows(SHORT.file(schema.path), schema.path)
        assert len(read_rows(lengthen(rows, schema, TIMES), schema.path)) == TIMES * (len(rows) - 1) + 1


def test_a_table_that_cannot_be_that_long_is_refused() -> None:
    schema = SHORT.package.table("places")
    with pytest.raises(ValueError, match=r"places\.csv"):
        lengthen(read_rows(SHORT.file(schema.path), schema.path), schema, TIMES, most=100_000)
