from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from components.model.data.reading import read_rows
from components.model.data.tables import Tables
from components.model.hindsight import speaks_later
from components.model.lens import PRINTED, SOURCED, look_back

DATA = Tables(Path(__file__).parents[2] / "data")
STATEMENT_DAY = date(2018, 7, 3)
WITHHELD = {"": "[left out]", "ar": "[حُجب]"}
DAYS = [date(2018, 6, 19), date(2018, 6, 28), STATEMENT_DAY, date(2018, 8, 1), date(2026, 1, 1)]
EDITORS = ("caveat", "definition", "detail", "note", "why", "reasons", "answer", "question", "seen")


def see(day: date) -> Tables:
    return Tables(look_back(DATA, day, WITHHELD).tables.files)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_what_was_known_is_an_edition_without_a_fault(day: date) -> None:
    tables = see(day)
    assert {name: tables.problems(name) for name in tables.package.tables if tables.problems(name)} == {}


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_tables_are_what_their_files_say(day: date) -> None:
    made = look_back(DATA, day, WITHHELD).tables
    read = Tables(made.files)
    for name in made.package.tables:
        pd.testing.assert_frame_equal(made.recorded(name), read.recorded(name))
        assert made.speaking("ar").table(name).equals(read.speaking("ar").table(name)), name


def test_table_of_which_nothing_is_left_out_is_the_one_of_the_whole_edition() -> None:
    made = look_back(DATA, date(2026, 1, 1), WITHHELD).tables
    same = [name for name in made.package.tables if made.recorded(name) is DATA.recorded(name)]
    assert "signatories" in same
    assert len(same) < len(made.package.tables)
    assert all(made.file(f"{name}.csv") is DATA.file(f"{name}.csv") for name in same)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_no_row_rests_on_a_source_published_later_or_without_a_day(day: date) -> None:
    tables = see(day)
    published = DATA.table("sources").set_index("id")["published"]
    for name in SOURCED:
        days = tables.table(name)["source"].map(published)
        assert days.notna().all(), name
        assert (days.dt.date <= day).all(), name
    assert (tables.table("sources")["published"].dt.date <= day).all()


@pytest.mark.parametrize("day", DAYS[:4], ids=str)
def test_no_text_of_the_editors_speaks_of_what_is_hidden(day: date) -> None:
    tables = see(day)
    hidden = {
        key for name in (*SOURCED, "sources") for key in set(DATA.table(name)["id"]) - set(tables.table(name)["id"])
    }
    told = 0
    for name, schema in tables.package.tables.items():
        for column in (each for each in schema.columns if each.removesuffix("_ar") in EDITORS):
            assert column not in PRINTED
            texts = [text for text in tables.recorded(name)[column] if text]
            told += len(texts)
            assert [text for text in texts if speaks_later(text, day, hidden)] == [], (name, column)
    assert told


def read(tables: Tables, name: str) -> dict[str, dict[str, str]]:
    schema = tables.package.table(name)
    header, *rows = read_rows(tables.file(schema.path), schema.path)
    return {row[header.index(schema.key)]: dict(zip(header, row, strict=True)) for row in rows}


@pytest.mark.parametrize("name", [*SOURCED, "sources", "signatories", "annotations"])
def test_a_row_shown_is_the_row_on_record_but_for_what_is_left_out(name: str) -> None:
    shown, record = read(see(STATEMENT_DAY), name), read(DATA, name)
    assert shown
    changed = [
        (key, column)
        for key, row in shown.items()
        for column, cell in row.items()
        if cell not in (record[key][column], "") and not any(said in cell for said in WITHHELD.values())
    ]
    assert changed == []


def test_statement_is_known_from_its_own_day_on() -> None:
    before, after = look_back(DATA, date(2018, 7, 2), WITHHELD), look_back(DATA, STATEMENT_DAY, WITHHELD)
    assert before.later
    assert not after.later
    assert "statement.md" not in before.tables.files
    assert after.tables.files["statement.md"] == DATA.files["statement.md"]
    assert len(Tables(after.tables.files).table("signatories")) == 44
    assert Tables(before.tables.files).table("figures").empty


def test_demands_are_not_judged_while_a_part_of_what_followed_is_hidden() -> None:
    demands = see(STATEMENT_DAY).recorded("demands")
    assert set(demands["reading"]) == {""}
    assert set(demands["reasons"]) == {"[left out]"}
    assert set(demands["reasons_ar"]) == {"[حُجب]"}


def test_source_without_a_day_is_told_apart_unless_something_shows_it_to_be_later() -> None:
    undated = look_back(DATA, STATEMENT_DAY, WITHHELD).undated
    sources = DATA.table("sources").set_index("id")
    assert undated["sources"]
    assert sources.loc[list(undated["sources"]), "published"].isna().all()
    for table in SOURCED:
        rows = DATA.table(table).set_index("id")
        own = "date" if "date" in rows else "as_of"
        days = rows.loc[list(undated.get(table, ())), own].dropna().dt.date
        assert (days <= STATEMENT_DAY).all(), table


def test_nothing_is_hidden_of_dated_rows_once_all_was_published() -> None:
    lens = look_back(DATA, date(2026, 1, 1), WITHHELD)
    undated = set(DATA.table("sources").set_index("id").query("published.isna()").index)
    for name in SOURCED:
        record = DATA.table(name)
        expected = set(record.loc[~record["source"].isin(undated), "id"])
        assert set(Tables(lens.tables.files).table(name)["id"]) == expected


def test_unsound_table_stays_unsound() -> None:
    files = dict(DATA.files) | {"events.csv": DATA.files["events.csv"].replace(b"E001", b"E002", 1)}
    tables = Tables(look_back(Tables(files), STATEMENT_DAY, WITHHELD).tables.files)
    assert tables.problems("events")
    assert not tables.problems("displacement")
