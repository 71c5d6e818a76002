"""The schema: what it says is what reading, checking and the data dictionary use."""

import json
from pathlib import Path

import pytest

from components.model.data.problems import DataFault
from components.model.data.schema import Field, read_package
from components.model.terms import FORBIDDING

DATA = Path(__file__).parents[3] / "data"
CONTENT = (DATA / "datapackage.json").read_bytes()


def _field(description: str, *choices: str) -> Field:
    return Field("f", "string", "F", description, {"enum": list(choices)} if choices else {})


@pytest.mark.parametrize(
    ("field", "meanings"),
    [
        (
            _field("a: first thing. b c: second; with more.", "a", "b c"),
            {"a": "first thing.", "b c": "second; with more."},
        ),
        (_field("a: first. Blank: none.", "a"), {"a": "first.", "": "none."}),
        (_field("a: first. b is not said.", "a", "b"), {}),
        (_field("Kind of thing: a or b.", "a", "b"), {}),
        (_field("Free text."), {}),
    ],
)
def test_meanings_are_read_only_where_every_value_has_one(field: Field, meanings: dict[str, str]) -> None:
    assert field.meanings == meanings


def test_terms_tell_which_value_keeps_rows_out_of_what_is_handed_on() -> None:
    said = [read_package(CONTENT, lang).table("sources").field("terms").description for lang in ("", "ar")]
    assert (len(set(said)), all(FORBIDDING in each for each in said)) == (2, True)


@pytest.mark.parametrize(("table", "name"), [("sources", "grade"), ("displacement", "series"), ("places", "precision")])
def test_values_that_readers_must_understand_have_meanings(table: str, name: str) -> None:
    field = read_package(CONTENT).tables[table].field(name)
    assert set(field.choices) <= set(field.meanings)


def test_every_table_of_the_package_has_its_file() -> None:
    assert all((DATA / table.path).is_file() for table in read_package(CONTENT).tables.values())


def test_licence_of_the_tables_is_named() -> None:
    assert [licence.name for licence in read_package(CONTENT).licences] == ["CC-BY-4.0"]


@pytest.mark.parametrize(
    "content",
    [b"{", b"{}", b"[]", b"\xff"],
)
def test_unusable_package_is_a_fault(content: bytes) -> None:
    with pytest.raises(DataFault) as raised:
        read_package(content)
    assert raised.value.problems[0].code == "bad-package"


def test_who_made_it_is_told_as_recorded_and_else_nobody() -> None:
    assert read_package(CONTENT).contributors == ()
    raw = json.loads(CONTENT) | {"contributors": [{"title": "A", "roles": ["publisher"]}, {"title": "B", "path": "b"}]}
    found = read_package(json.dumps(raw).encode()).contributors
    assert [(each.name, each.path, each.roles) for each in found] == [("A", "", ("publisher",)), ("B", "b", ())]


def test_package_without_licences_is_read() -> None:
    raw = json.loads(CONTENT)
    del raw["licenses"]
    assert read_package(json.dumps(raw).encode()).licences == ()


def test_table_that_the_package_does_not_describe_is_a_fault_that_names_it() -> None:
    with pytest.raises(DataFault) as raised:
        read_package(CONTENT).table("nothing")
    assert (raised.value.problems[0].code, raised.value.problems[0].detail) == ("bad-package", "nothing")
