"""A value without a name is shown as it is written; counts are written as the language writes numbers."""

import pytest

from components.view.languages import LOCALES
from components.view.words import Words, load_words

WORDS = load_words("en")


@pytest.mark.parametrize(
    ("value", "said"), [("weak repost", "repost of doubtful standing"), ("Satellite image", "Satellite image")]
)
def test_value_without_a_name_is_shown_as_written(value: str, said: str) -> None:
    assert WORDS.choice("grade", value) == said
    assert WORDS.names("grade", value) == (said != value)


def test_name_of_a_value_may_have_holes() -> None:
    assert WORDS.choice("map.way", "return", place="Nawa") == "returned to: Nawa"


@pytest.mark.parametrize(("count", "said"), [(1, "1 row"), (1234, "1,234 rows")])
def test_count_is_written_as_the_language_writes_numbers(count: int, said: str) -> None:
    assert WORDS.many("sources.rows", count) == said


def test_thousands_are_parted_by_the_sign_of_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LOCALES, "de", "de_DE")
    assert Words("de", "latn", {"rows.other": "{count} Zeilen"}).many("rows", 1234) == "1.234 Zeilen"


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 صف"),
        (1, "صف واحد"),
        (2, "صفان"),
        (3, "3 صفوف"),
        (11, "11 صفاً"),
        (100, "100 صف"),
        (103, "103 صفوف"),
        (198_000, "198,000 صف"),
    ],
)
def test_arabic_has_six_plural_forms(count: int, said: str) -> None:
    assert load_words("ar").many("sources.rows", count) == said


def test_reader_may_choose_arabic_indic_digits_and_ids_stay() -> None:
    words = load_words("ar", "arab")
    assert words.number(198_000) == "١٩٨٬٠٠٠"
    assert words.write("في 3 تموز 2018 (DE25)") == "في ٣ تموز ٢٠١٨ (DE25)"
    assert words.many("sources.rows", 11) == "١١ صفاً"
