"""The links to the kit keep to the reader's edition, day and slides, and lead to each language."""

import pytest

from components.view.kit import offer_kit
from components.view.machines.addresses import name_kit
from components.view.words import load_words


@pytest.mark.parametrize(
    ("file", "asked", "place"),
    [
        ("slides-en.pptx", {}, "kit/slides-en.pptx"),
        ("slides-en.pptx", {"edition": "c645e24c2f"}, "editions/c645e24c2f/slides-en.pptx"),
        ("handout-ar.pdf", {"known": "2018-07-03"}, "kit/handout-ar.pdf?known=2018-07-03"),
        ("slides-en.pptx", {"slides": "cover,DE25"}, "kit/slides-en.pptx?slides=cover%2CDE25"),
    ],
)
def test_file_has_an_address(file: str, asked: dict[str, str], place: str) -> None:
    assert name_kit(file, **asked) == place


@pytest.mark.parametrize(
    ("lang", "about", "other"),
    [
        ("en", "Slides to show and to edit, for PowerPoint and LibreOffice (PPTX)", ("ar", "العربية")),
        ("ar", "شرائح للعرض والتعديل، لـPowerPoint وLibreOffice (PPTX)", ("en", "English")),
    ],
)
def test_file_is_offered_in_the_language_of_the_page_and_beside_it_in_the_other(
    lang: str, about: str, other: tuple[str, str]
) -> None:
    words = load_words(lang).keeping({"edition": "c645e24c2f", "known": "2018-07-03"})
    (offered,) = offer_kit([("slides", "pptx", True)], "cover", words)
    asked = "known=2018-07-03&slides=cover"
    assert (offered.about, offered.href) == (about, f"./editions/c645e24c2f/slides-{lang}.pptx?{asked}")
    assert offered.others == ((*other, f"./editions/c645e24c2f/slides-{other[0]}.pptx?{asked}"),)


def test_file_that_is_the_same_in_all_languages_is_offered_once() -> None:
    (offered,) = offer_kit([("data", "zip", False)], "cover", load_words("ar"))
    assert (offered.href, offered.others) == ("./kit/data.zip", ())
