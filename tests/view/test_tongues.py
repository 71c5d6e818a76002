"""The language of a text, as far as its letters show it."""

import pytest

from components.view.tongues import tongue_of


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("نتيجة", "ar"),
        ("(نتيجة) 2018", "ar"),
        ("نتيجة التصعيد العسكري (SNHR)", "ar"),
        ("Dar’a", "en"),
        ("an estimated 270,000 to 330,000", "en"),
        ("Centre d'accès", ""),
        ("Dar'a · درعا", ""),
        ("12", ""),
        ("", ""),
    ],
)
def test_language_is_told_by_the_letters(text: str, tongue: str) -> None:
    assert tongue_of(text) == tongue
