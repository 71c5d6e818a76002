"""Addresses for machines keep to the edition and the day that the reader looks at."""

import pytest

from components.view.machines.addresses import list_addresses, name_embed, name_figure, name_file
from components.view.words import load_words

WORDS = load_words("en")


def test_names_of_files_of_an_edition_and_of_a_day() -> None:
    assert name_file("events.csv") == "data/events.csv"
    assert name_file("events.csv", "0123456789") == "editions/0123456789/events.csv"
    assert name_file("data.zip", known="2018-07-03") == "data/data.zip?known=2018-07-03"
    assert name_figure("DE25", "0123456789") == "editions/0123456789/figures/DE25.json"
    assert name_embed("DE25", "ar", "0123456789") == "embed/figures/DE25?lang=ar&edition=0123456789"


@pytest.mark.parametrize(
    ("kept", "table", "embed"),
    [
        ({}, "./data/events.csv", "./embed/figures/DE25?lang=en"),
        (
            {"edition": "0123456789", "known": "2018-07-03"},
            "./editions/0123456789/events.csv?known=2018-07-03",
            "./embed/figures/DE25?lang=en&edition=0123456789&known=2018-07-03",
        ),
    ],
)
def test_examples_lead_to_what_the_reader_looks_at(kept: dict[str, str], table: str, embed: str) -> None:
    found = list_addresses("0123456789", "events.csv", "DE25", WORDS.keeping(kept))
    assert (found[0].href, found[0].shown, found[-1].href) == (table, "events.csv", embed)
    assert len({each.pattern for each in found}) == len(found)


def test_without_a_figure_there_is_no_example_of_one() -> None:
    found = list_addresses("0123456789", "events.csv", "", WORDS)
    assert [each.pattern for each in found if not each.href] == ["/data/figures/ID.json", "/embed/figures/ID?lang=en"]
