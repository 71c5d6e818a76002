"""The data in the words of schema.org names who made it as the record does, and nobody where it names nobody."""

import json
from pathlib import Path

import pytest

from components.model.editions import read_files
from components.model.shelf import Opened
from components.model.tables import Tables
from components.view.datasets import describe_dataset
from components.view.words import load_words

FILES = read_files(Path(__file__).parents[2] / "data")
PACKAGE = "datapackage.json"


@pytest.mark.parametrize(
    ("contributors", "creator", "publisher"),
    [
        ([], None, None),
        ([{"title": "A", "path": "https://a.example"}], [{"name": "A", "url": "https://a.example"}], None),
        (
            [{"title": "A", "roles": ["creator"], "path": "javascript:x"}, {"title": "B", "roles": ["publisher"]}],
            [{"name": "A"}],
            [{"name": "B"}],
        ),
    ],
)
def test_makers_are_those_of_the_record(contributors: list[object], creator: object, publisher: object) -> None:
    package = json.loads(FILES[PACKAGE]) | {"contributors": contributors}
    tables = Tables({**FILES, PACKAGE: json.dumps(package).encode()})
    told = describe_dataset(Opened("0123456789", "", tables, "0123456789"), "http://a", load_words("en"))
    assert (told.get("creator"), told.get("publisher")) == (creator, publisher)
