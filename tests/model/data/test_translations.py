"""Tables in a language: the translation stands in its column's place, and the record where there is none."""

from pathlib import Path

import pandas as pd
import pytest

from components.model.data.tables import Tables
from components.model.data.translations import AS_PRINTED, is_arabic, may_be_arabic, tell
from components.model.timeline import list_demands, list_events

TABLES = Tables(Path(__file__).parents[3] / "data")
ARABIC = TABLES.speaking("ar")


def test_translation_stands_in_its_columns_place_and_a_blank_leaves_the_record() -> None:
    frame = pd.DataFrame({"title": ["one", "two", "three"], "title_ar": ["واحد", "", None], "n_ar": ["x", "y", "z"]})
    assert list(tell(frame, "ar")["title"]) == ["واحد", "two", "three"]
    assert list(tell(frame, "fr")["title"]) == ["one", "two", "three"]
    assert list(frame["title"]) == ["one", "two", "three"]


def test_tables_keep_the_record_beside_what_they_tell() -> None:
    assert ARABIC.table("places").set_index("id").loc["dara", "name"] == "درعا"
    assert ARABIC.recorded("places").set_index("id").loc["dara", "name"] == "Dar'a"
    assert TABLES.table("places").set_index("id").loc["dara", "name"] == "Dar'a"


def test_what_no_reader_reads_is_never_translated() -> None:
    for name in TABLES.package.tables:
        recorded, told = TABLES.recorded(name), ARABIC.table(name)
        for column in {"id", "words", "url", "terms", "source", "quantifier", "role"} & set(recorded.columns):
            assert told[column].equals(recorded[column]), (name, column)


def test_package_says_titles_and_descriptions_in_the_language() -> None:
    assert ARABIC.package.table("places").title != TABLES.package.table("places").title
    for name, table in TABLES.package.tables.items():
        told = ARABIC.package.table(name)
        assert [field.name for field in told.fields] == [field.name for field in table.fields]
        assert [list(field.meanings) for field in told.fields] == [list(field.meanings) for field in table.fields]


def test_dates_of_events_are_inferred_or_not_in_every_language() -> None:
    assert [each.date_inferred for each in list_events(ARABIC)] == [each.date_inferred for each in list_events(TABLES)]


def test_demand_keeps_its_printed_text_and_has_its_translation_beside_it() -> None:
    for demand, told in zip(list_demands(TABLES), list_demands(ARABIC), strict=True):
        assert (told.text, demand.translation) == (demand.text, "")
        assert told.translation.startswith(f"{demand.number}. ")


@pytest.mark.parametrize(
    ("text", "may"),
    [
        *((text, True) for text in ("درعا", "منظمة OCHA", "ﺩﺭﻋﺎ", "2018", "–", "")),
        *((text, False) for text in ("Nasib", "OCHA 2018", "Türkiye", "Nasib،")),
    ],
)
def test_a_text_of_latin_letters_alone_is_no_arabic(text: str, *, may: bool) -> None:
    assert may_be_arabic(text) is may


@pytest.mark.parametrize(
    ("column", "yes"),
    [("name_ar", True), ("publisher_ar", True), ("name", False), ("char", False), ("place_printed_ar", False)],
)
def test_columns_for_arabic_are_known_by_their_names(column: str, *, yes: bool) -> None:
    assert is_arabic(column) is yes


def test_columns_that_repeat_what_is_printed_are_columns_of_the_data() -> None:
    assert {name for table in TABLES.package.tables.values() for name in table.columns} >= AS_PRINTED
