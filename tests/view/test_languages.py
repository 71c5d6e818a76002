"""Languages: which a browser prefers, how they run, in which digits."""

import pytest

from components.view.languages import DIGITS, LOCALES, direction, name_itself, pick_language, turn_digits


@pytest.mark.parametrize(
    ("accepted", "lang"),
    [
        ("", "en"),
        ("*", "en"),
        ("ar", "ar"),
        ("ar-SY,ar;q=0.9,en;q=0.5", "ar"),
        ("en-US,en;q=0.9,ar;q=0.8", "en"),
        ("fr-FR,fr;q=0.9", "en"),
        ("fr,ar;q=0.3,en;q=0", "ar"),
        ("de;q=0.9, ar-EG;q=0.95", "ar"),
        ("ar;q=x", "en"),
        ("fr; q=0.9, ar; q=0.8", "ar"),
        (";;;,,", "en"),
    ],
)
def test_browsers_preference_is_followed_where_it_names_a_language_of_ours(accepted: str, lang: str) -> None:
    assert pick_language(accepted) == lang


def test_each_language_has_a_direction_a_name_of_its_own_and_digits() -> None:
    assert [(lang, direction(lang), name_itself(lang)) for lang in LOCALES] == [
        ("en", "ltr", "English"),
        ("ar", "rtl", "العربية"),
    ]
    assert set(DIGITS) == set(LOCALES)


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("198,000 شخص", "١٩٨٬٠٠٠ شخص"),
        ("84.8 مليون", "٨٤٫٨ مليون"),
        ("في 3 تموز 2018،", "في ٣ تموز ٢٠١٨،"),
        ("الحركة (1)", "الحركة (١)"),
        ("القرار 2254.", "القرار ٢٢٥٤."),
        ("DE25 وCA01 وS025.", "DE25 وCA01 وS025."),
        ("SY1200", "SY1200"),
        ("CC BY 4.0", "CC BY 4.0"),
        ("WCAG 2.2", "WCAG 2.2"),
        ("2018-07-03", "2018-07-03"),
        ("http://x.org/2018/07/03/a", "http://x.org/2018/07/03/a"),
        ("{count} في 2018", "{count} في ٢٠١٨"),
    ],
)
def test_numbers_turn_and_ids_addresses_and_holes_stay(text: str, turned: str) -> None:
    assert turn_digits(text, "arab") == turned
    assert turn_digits(text, "latn") == text
