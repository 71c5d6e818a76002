"""The method: the rule said for each quantifier is the rule that the tables are checked by."""

from pathlib import Path

import pandas as pd
import pytest

from components.model.data.rules import check_rules
from components.model.data.schema import read_package
from components.view.method import Wording, list_definitions, list_wordings
from components.view.words import load_words

WORDS = load_words("en")
PACKAGE = read_package((Path(__file__).parents[2] / "data" / "datapackage.json").read_bytes())
WORDINGS = list_wordings(PACKAGE, WORDS)


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.quantifier)
def test_number_placed_as_the_method_says_passes_the_check(wording: Wording) -> None:
    high = 2.0 if wording.quantifier == "range" else 1.0
    row = {
        "quantifier": wording.quantifier,
        "low": 1.0 if wording.low else None,
        "high": high if wording.high else None,
    }
    assert check_rules(pd.DataFrame([row]).astype({"low": "float64", "high": "float64"}), "x.csv") == []


@pytest.mark.parametrize("name", ["grade", "published_basis", "series", "precision"])
def test_every_value_is_explained(name: str) -> None:
    definition = next(each for each in list_definitions(PACKAGE, WORDS) if each.name == name)
    assert all(meaning for _, meaning in definition.values)


def test_definition_without_meanings_says_what_the_schema_says() -> None:
    voice = next(each for each in list_definitions(PACKAGE, WORDS) if each.name == "voice")
    assert voice.about == PACKAGE.tables["figures"].field("voice").description
