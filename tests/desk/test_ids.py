"""Ids of new rows: the next of their kind, never one that a row has or had."""

from dataclasses import replace
from pathlib import Path

import pytest

from components.desk.drafts import Draft, Mending
from components.desk.ids import give_ids, next_id
from components.model.data.tables import Tables

PACKAGE = Tables(Path(__file__).parents[2] / "data").package


@pytest.mark.parametrize(
    ("table", "used", "expected"),
    [
        ("displacement", ["DE01", "DE52"], "DE53"),
        ("displacement", ["DE99"], "DE100"),
        ("displacement", ["DE999"], "DE1000"),
        ("displacement", [], "DE01"),
        ("displacement", ["DE05", "DL300", "x", "DEx"], "DE06"),
        ("movements", ["DL207"], "DL208"),
        ("movements", ["DL999"], "DL1000"),
        ("events", ["E091"], "E092"),
        ("sources", ["S198", "ST99"], "S199"),
    ],
)
def test_counted_id_is_the_next(table: str, used: list[str], expected: str) -> None:
    assert next_id(PACKAGE.table(table), used) == expected


@pytest.mark.parametrize(
    ("table", "name", "used", "expected"),
    [
        ("places", "Tal Shihab", [], "tal-shihab"),
        ("places", "Dar'a", ["dara"], "dara-2"),
        ("places", "Dar'a", ["dara", "dara-2"], "dara-3"),
        ("places", "Ash-Shaykh Miskīn", [], "ash-shaykh-miskin"),
        ("places", "درعا", [], "place"),
        ("places", "طفس", ["place"], "place-2"),
        ("places", "", [], "place"),
        ("places", "x" * 80, [], "x" * 40),
        ("notes", "Why do the counts of people killed differ?", [], "why-do-the-counts-of-people-killed"),
    ],
)
def test_id_of_words_is_made_of_the_name(table: str, name: str, used: list[str], expected: str) -> None:
    schema = PACKAGE.table(table)
    named = "name" if table == "places" else "question"
    row = tuple(name if column == named else "" for column in schema.columns)
    assert next_id(schema, used, row) == expected


def make_draft(table: str, *rows: dict[str, str]) -> Draft:
    columns = PACKAGE.table(table).columns
    cells = tuple(tuple(row.get(column, "") for column in columns) for row in rows)
    letters = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ"[: len(columns)])
    return Draft(table, cells, tuple(range(2, len(rows) + 2)), letters)


def test_each_new_row_is_given_its_own_id_and_they_are_listed() -> None:
    draft = make_draft("sources", {"id": "S198"}, {"title": "a"}, {"id": "S200", "title": "b"}, {"title": "c"})
    given = give_ids(draft, PACKAGE.table("sources"), {"S198", "S205"})
    assert [row[0] for row in given.rows] == ["S198", "S206", "S200", "S207"]
    assert given.mendings == (Mending("id-given", ("A3", "A5"), ("", ""), ("S206", "S207")),)


def test_blank_row_is_given_none() -> None:
    draft = make_draft("sources", {}, {"id": "S001"})
    assert give_ids(draft, PACKAGE.table("sources"), ()) is draft


def test_printed_number_is_never_made_up() -> None:
    draft = make_draft("signatories", {"printed_name": "A new one"})
    assert give_ids(draft, PACKAGE.table("signatories"), ()) is draft


def test_mendings_of_reading_stay() -> None:
    draft = replace(make_draft("sources", {"title": "a"}), mendings=(Mending("digits"),))
    codes = [each.code for each in give_ids(draft, PACKAGE.table("sources"), ()).mendings]
    assert codes == ["digits", "id-given"]
