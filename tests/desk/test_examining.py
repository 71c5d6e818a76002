"""All that a person brought is read, checked and held against the archive at once."""

from pathlib import Path

import pytest

from components.desk.examining import MUCH, Brought, examine, is_much
from components.desk.intake.uploads import Upload
from components.model.data.tables import Tables


def bring(*contents: bytes) -> list[Brought]:
    return [Brought("sources", Upload("x", content)) for content in contents]


SIZES = [
    ("small", bring(b"x" * MUCH), False),
    ("large", bring(b"x" * (MUCH + 1)), True),
    ("large together", bring(b"x" * MUCH, b"x"), True),
    ("small workbook", bring(b"PK" + b"x" * (MUCH // 4)), False),
    ("workbook that holds much", bring(b"PK" + b"x" * (MUCH // 3)), True),
]


@pytest.mark.parametrize(("brought", "much"), [each[1:] for each in SIZES], ids=[each[0] for each in SIZES])
def test_what_is_large_is_known_by_its_size(brought: list[Brought], much: bool) -> None:
    assert is_much(brought) is much


def test_table_as_it_stands_is_accepted_and_one_from_an_unknown_edition_is_a_conflict(root: Path) -> None:
    tables = Tables(root / "data")
    content = tables.file("sources.csv")
    same = examine(root / "data", tables, [Brought("sources", Upload("sources.csv", content))])
    assert (same.verdict.accepted, dict(same.conflicts)) == (True, {})
    other = examine(root / "data", tables, [Brought("sources", Upload("sources-0123456789.csv", content))])
    assert other.verdict.accepted
    found = other.conflicts["sources"]
    assert isinstance(found, tuple)
    assert [(each.code, each.value) for each in found] == [("unknown-edition", "0123456789")]


def test_rows_of_the_grid_are_told_by_the_numbers_that_they_bear_there(root: Path) -> None:
    tables = Tables(root / "data")
    head, first, second = tables.file("sources.csv").split(b"\n")[:3]
    content = b"\n".join([head, first, second.replace(b"S", b"X", 1), b""])
    found = examine(root / "data", tables, [Brought("sources", Upload("x.csv", content), labels=(2, 7))])
    assert found.drafts["sources"].numbers == (2, 7)
    assert [each.cell for each in found.verdict.problems if each.code == "not-pattern"] == ["A7"]
