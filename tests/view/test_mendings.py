import pytest

from components.view.mendings import name_reading, say_known, say_mending, say_question
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
    ("code", "detail", "english", "arabic"),
    [
        ("encoding", "cp1256", "Arabic Windows text", "نص ويندوز العربي"),
        ("encoding-other", "cp1252", "Western Windows text", "نص ويندوز الغربي"),
        ("day-first", "17/18", "day before month", "اليوم قبل الشهر"),
        ("month-first", "17/18", "month before day", "الشهر قبل اليوم"),
    ],
)
def test_readings_are_named_in_words(code: str, detail: str, english: str, arabic: str) -> None:
    assert (name_reading(code, detail, ENGLISH), name_reading(code, detail, ARABIC)) == (english, arabic)


@pytest.mark.parametrize("code", ["encoding", "days"])
def test_questions_say_what_to_do_where_no_reading_is_right(code: str) -> None:
    assert "bring it again" in (said := say_question(code, ENGLISH)) or "bring the file again" in said
    assert "من جديد" in say_question(code, ARABIC)


def test_an_order_says_how_many_days_are_on_record_and_a_code_page_nothing() -> None:
    said = "Read as day before month, 17 of 18 of these dates are those already published."
    assert say_known("day-first", "17/18", ENGLISH) == said
    assert say_known("day-first", "17/18", ARABIC).startswith("بقراءة اليوم قبل الشهر: 17 من 18 ")
    assert say_known("encoding", "cp1256", ENGLISH) == ""
