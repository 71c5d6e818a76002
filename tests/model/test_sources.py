"""Sources: found by any of their words, and tied to every row that rests on them."""

from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.sources import (
    RESTING_TABLES,
    Resting,
    count_gaps,
    find_source,
    list_grades,
    list_resting,
    search_sources,
)

DATA = Path(__file__).parents[2] / "data"
TABLES = Tables(DATA)
RESTING = list_resting(TABLES)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("S016", "S016"),
        ("snhr 198,000", "S016"),
        ("approximately displaced KILLED", "S016"),
        ("docslib.org", "S039"),
        ("نازحين", "S002"),
        ("النازحين", "S002"),
        ("Türkiye", "S185"),
        ("turkiye", "S185"),
        ("  shamlcoalition ", "S025"),
        ("الشبكة السورية لحقوق الانسان", "S016"),
        ("اوتشا", "S001"),
    ],
)
def test_source_is_found_by_its_words(wanted: str, found: str) -> None:
    assert found in set(search_sources(TABLES, wanted)["id"])
    assert found in set(search_sources(TABLES.speaking("ar"), wanted)["id"])


def test_every_word_must_match() -> None:
    assert search_sources(TABLES, "snhr nonsense-word").empty


def test_nothing_wanted_gives_every_source() -> None:
    assert len(search_sources(TABLES, "  ")) == len(TABLES.table("sources"))


def test_every_grade_of_the_data_is_listed() -> None:
    assert set(TABLES.table("sources")["grade"]) <= set(list_grades(TABLES))


def test_source_that_is_not_there_is_not_found() -> None:
    with pytest.raises(KeyError):
        find_source(TABLES, "S999")


@pytest.mark.parametrize("table", [name for name in RESTING_TABLES if name != "notes"])
def test_every_row_rests_on_its_source(table: str) -> None:
    frame = TABLES.table(table)
    found = {(source, row.id) for source, rows in RESTING.items() for row in rows if row.table == table}
    assert found == set(zip(frame["source"], frame["id"], strict=True))


def test_note_rests_on_each_source_it_names() -> None:
    for row in TABLES.table("notes").to_dict("records"):
        for source in row["sources"].split():
            assert Resting("notes", row["id"], row["page"]) in RESTING[source]


def test_followup_knows_its_demand() -> None:
    demands = TABLES.table("followups").set_index("id")["demand"]
    followups = [row for rows in RESTING.values() for row in rows if row.table == "followups"]
    assert all(row.of == str(demands[row.id]) for row in followups)


def test_broken_table_is_passed_over(tmp_path: Path) -> None:
    for path in DATA.iterdir():
        if path.is_file() and path.name != "events.csv":
            (tmp_path / path.name).write_bytes(path.read_bytes())
    tables = {row.table for rows in list_resting(Tables(tmp_path)).values() for row in rows}
    assert tables == set(RESTING_TABLES) - {"events"}


def test_gaps_are_counted_over_all_sources() -> None:
    gaps, rows = count_gaps(TABLES), TABLES.table("sources")
    assert gaps.total == len(rows)
    assert gaps.undated == len(rows[rows["published_basis"].eq("not known")])
    assert gaps.weak == rows["grade"].eq("weak repost").sum()
    assert gaps.idle == len(set(rows["id"]) - set(RESTING))
