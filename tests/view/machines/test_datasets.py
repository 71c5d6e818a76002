"""The data in the words of schema.org tells what search engines for data ask for, and nothing that is not on record."""

import json
import re
from pathlib import Path

import pytest

from components.model.data.editions import read_files
from components.model.data.tables import Tables
from components.model.history.shelf import Opened
from components.view.languages import LOCALES
from components.view.machines.datasets import describe_dataset
from components.view.words import load_words

FILES = read_files(Path(__file__).parents[3] / "data")
PACKAGE = "datapackage.json"
NEEDED = {"name", "description"}
RECOMMENDED = {"alternateName", "distribution", "identifier", "isAccessibleForFree", "keywords", "license"}
RECOMMENDED |= {"spatialCoverage", "temporalCoverage", "url", "version"}
LINKS = re.compile("https?://[^ ]+")


@pytest.mark.parametrize("lang", LOCALES)
def test_what_search_engines_for_data_ask_for_is_told(lang: str) -> None:
    tables = Tables(FILES)
    told = describe_dataset(Opened("0123456789", "2026-11-22", tables, "0123456789"), "http://a", load_words(lang))
    assert {name for name, value in told.items() if value} >= NEEDED | RECOMMENDED
    assert 50 <= len(told["description"]) <= 5000
    own = [tables.speaking(each).package for each in (lang, *(other for other in LOCALES if other != lang))]
    assert (told["name"], told["alternateName"]) == (own[0].title, [each.title for each in own[1:]])
    assert (told["keywords"], len({each.keywords for each in own})) == (list(own[0].keywords), len(own))
    assert all(LINKS.fullmatch(each) for each in [told["url"], *told["license"]])
    assert re.fullmatch(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)", told["temporalCoverage"])
    assert all(LINKS.fullmatch(file["contentUrl"]) and file["encodingFormat"] for file in told["distribution"])


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
