from pathlib import Path

import pytest

from components.desk.intake.headers import Names, match_header
from components.model.data.schema import read_package
from tests.desk.filing import HEADER, SCHEMA

ROOT = Path(__file__).parents[3]
TABLES = read_package((ROOT / "data" / "datapackage.json").read_bytes()).tables


def faults(cells: list[str]) -> list[tuple[str, str | None, str, str]]:
    header = match_header(cells, 1, SCHEMA, [])
    return [(each.code, each.column, each.cell, each.detail) for each in header.problems]


def _slug(title: str) -> str:
    return title.lower().replace(" ", "_")


@pytest.mark.parametrize("name", TABLES)
def test_every_name_means_itself_and_every_title_of_one_column_means_it(name: str) -> None:
    schema = TABLES[name]
    names = Names(schema)
    assert [names.find(column) for column in schema.columns] == list(schema.columns)
    titles = [field.title for field in schema.fields]
    single = [
        field for field in schema.fields if titles.count(field.title) == 1 and _slug(field.title) not in schema.columns
    ]
    assert all(names.find(f" {field.title.upper()} ") == field.name for field in single)


@pytest.mark.parametrize(
    ("written", "column"),
    [
        ("COUNT", "count"),
        (" Count", "count"),
        ("number  of-people", "count"),
        ("خط العرض", "lat"),
        ("Co\u200bunt", "count"),
        ("counts", ""),
    ],
)
def test_what_is_meant_without_doubt(written: str, column: str) -> None:
    assert Names(SCHEMA).find(written) == column


def test_where_each_column_stands() -> None:
    assert match_header([*HEADER[1:], "id"], 1, SCHEMA, []).places == (6, 0, 1, 2, 3, 4, 5)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"count": "counts"}, [("renamed-column", "count", "D1", "count")]),
        ({"lat": "Latitud"}, [("renamed-column", "lat", "E1", "lat")]),
        ({"lat": "xyz"}, [("extra-column", "xyz", "E1", ""), ("missing-column", "lat", "", "")]),
        ({"lat": "count"}, [("doubled-column", "count", "E1", ""), ("missing-column", "lat", "", "")]),
        ({"lat": "Number of people"}, [("doubled-column", "count", "E1", ""), ("missing-column", "lat", "", "")]),
        ({"lat": ""}, [("nameless-column", None, "E1", ""), ("missing-column", "lat", "", "")]),
    ],
)
def test_faults_of_a_header(change: dict[str, str], expected: list[tuple[str, str | None, str, str]]) -> None:
    assert faults([change.get(name, name) for name in HEADER]) == expected


def test_a_header_of_another_table_is_one_problem() -> None:
    assert [code for code, *_ in faults(["alpha", "beta"])] == ["no-header"]
