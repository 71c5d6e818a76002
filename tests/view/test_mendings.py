import pytest

from components.view.mendings import name_reading, say_mending, say_question
from components.view.words import load_words

ENGLISH, ARABIC = load_words("en"), load_words("ar")


@pytest.mark.parametrize(
    ("code", "count", "sentence"),
    [
        ("digits", 17, "17 cells: Arabic digits read as numbers"),
        ("digits", 1, "1 cell: Arabic digits read as numbers"),
        ("column-order", 3, "The columns stand in another order; they were read by their names"),
        ("blank-rows", 2, "2 blank rows left out"),
        ("days-by-order", 18, "18 cells: date that can be read two ways, read as was confirmed"),
    ],
)
def test_mendings_in_english(code: str, count: int, sentence: str) -> None:
    assert say_mending(code, count, "", ENGLISH) == sentence


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (1, "خلية واحدة: أرقام عربية قُرئت أعداداً"),
        (2, "خليتان: أرقام عربية قُرئت أعداداً"),
        (3, "3 خلايا: أرقام عربية قُرئت أعداداً"),
        (17, "17 خلية: أرقام عربية قُرئت أعداداً"),
        (100, "100 خلية: أرقام عربية قُرئت أعداداً"),
    ],
)
def test_mendings_in_arabic(count: int, sentence: str) -> None:
    assert say_mending("digits", count, "", ARABIC) == sentence


@pytest.mark.parametrize(
    ("code", "page", "name"),
    [("encoding", "cp1256", "Arabic Windows text"), ("encoding-other", "cp1252", "Western Windows text")],
)
def test_questions_name_the_code_page_in_words(code: str, page: str, name: str) -> None:
    assert f"as {name}" in say_question(code, page, ENGLISH)
    assert page not in say_question(code, page, ARABIC)


@pytest.mark.parametrize(
    ("code", "name", "arabic"),
    [
        ("day-first", "day before month", "اليوم قبل الشهر"),
        ("month-first", "month before day", "الشهر قبل اليوم"),
    ],
)
def test_questions_name_the_order_and_how_many_days_are_on_record(code: str, name: str, arabic: str) -> None:
    said = say_question(code, "17/18", ENGLISH)
    assert f"Read as {name}," in said
    assert said.endswith("Read so, 17 of 18 of these dates are those already published.")
    assert arabic in say_question(code, "17/18", ARABIC)
    assert (name_reading(code, "17/18", ENGLISH), name_reading(code, "17/18", ARABIC)) == (name, arabic)
