"""Where words stand in a text."""

import pytest

from components.model.search.hits import find_spans, list_spans


@pytest.mark.parametrize(
    ("text", "wanted", "spans"),
    [
        ("one two one", "one", [(0, 3), (8, 11)]),
        ("aaaa", "aa", [(0, 2), (2, 4)]),
        ("one", "One", []),
        ("one", "", []),
        ("", "one", []),
        ("a.c abc", "a.c", [(0, 3)]),
    ],
)
def test_exact_words_are_found_in_order_without_overlap(text: str, wanted: str, spans: list[tuple[int, int]]) -> None:
    assert list_spans(text, wanted) == spans


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Dar’a city", "dar'a", "Dar’a"),
        ("SCM – Syrian", "scm - s", "SCM – S"),
        ("“quoted”", '"quoted"', "“quoted”"),
        ("İstanbul, Gaziantep", "gaziantep", "Gaziantep"),
        ("CIVILIANS", "  civilians ", "CIVILIANS"),
        ("İstanbul, Gaziantep", "istanbul", "İstanbul"),
        ("café society", "cafe", "café"),
        ("المنظمات الموقّعة:", "الموقعة", "الموقّعة"),
        ("المنظمات الموقّعة:", "الموقعه", "الموقّعة"),
        ("أكثر أماناً تفتقر", "امانا", "أماناً"),
        ("شنّ النظام", "شن", "شنّ"),
        ("مدنياً، وفي", "مدنيًا", "مدنياً"),
        ("مســـاعدات", "مساعدات", "مســـاعدات"),
        ("على المدنيين", "علي", "على"),
        ("شمل 198,000 مدني", "١٩٨,٠٠٠", "198,000"),
        ("«بيان»", '"بيان"', "«بيان»"),
    ],
)
def test_words_are_found_as_typed_on_a_keyboard_and_each_letter_keeps_its_place(
    text: str, wanted: str, found: str
) -> None:
    [(start, end)] = find_spans(text, wanted)
    assert text[start:end] == found


@pytest.mark.parametrize("wanted", ["", "  ", "\u0651", "\u0640"])
def test_signs_alone_are_nowhere(wanted: str) -> None:
    assert find_spans("الموقّعة", wanted) == []
