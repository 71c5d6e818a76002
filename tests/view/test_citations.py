"""How the product is cited: its edition, its date, and the day that is looked back on."""

from datetime import date

import pytest

from components.model.history.shelf import open_edition
from components.view.citations import cite_edition
from components.view.languages import LOCALES
from components.view.numbers import say_date
from components.view.viewpoint import list_withheld
from components.view.words import load_words
from tests.conftest import ROOT


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("known", [None, date(2018, 7, 3)])
def test_citation_names_edition_date_and_the_day_looked_back_on(known: date | None, lang: str) -> None:
    opened, words = open_edition(ROOT / "data", "", known, list_withheld()), load_words(lang)
    said = cite_edition(words, opened)
    assert (opened.id in said, opened.version in said) == (True, True)
    assert (say_date(date(2018, 7, 3), words) in said) == (known is not None)
