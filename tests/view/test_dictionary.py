"""The data dictionary: every table and column of datapackage.json, with its rules in words."""

from pathlib import Path

import pytest

from components.model.data.schema import Package, read_package
from components.view.dictionary import TableEntry, list_tables, say_rule
from components.view.words import load_words

WORDS = load_words("en")
PACKAGE: Package = read_package((Path(__file__).parents[2] / "data" / "datapackage.json").read_bytes())
TABLES = {table.name: table for table in list_tables(PACKAGE, "events", {"part": "dictionary"}, WORDS)}


def _rules(table: TableEntry, name: str) -> tuple[str, ...]:
    return next(column.rules for column in table.columns if column.name == name)


@pytest.mark.parametrize("name", PACKAGE.tables)
def test_every_column_stands_in_the_dictionary(name: str) -> None:
    assert tuple(column.name for column in TABLES[name].columns) == PACKAGE.tables[name].columns


def test_only_the_table_asked_for_stands_open() -> None:
    assert [name for name, table in TABLES.items() if table.open] == ["events"]


def test_reference_leads_to_the_table_it_names() -> None:
    source = next(column for column in TABLES["events"].columns if column.name == "source")
    assert (source.reference, source.reference_href) == ("sources.id", "./sources?part=dictionary&table=sources")


@pytest.mark.parametrize(
    ("table", "column", "rule"),
    [
        ("figures", "low", "not below 0"),
        ("signatories", "number", "no two alike"),
        ("events", "category", "one of: diplomatic, military, humanitarian, civil society"),
        ("events", "title", "never blank"),
    ],
)
def test_constraint_is_said_in_words(table: str, column: str, rule: str) -> None:
    assert rule in _rules(TABLES[table], column)


def test_column_that_may_be_blank_is_not_said_to_be_never_blank() -> None:
    assert say_rule("required", True, WORDS) not in _rules(TABLES["events"], "place")
