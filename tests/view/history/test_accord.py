"""Where an old number still stands, and which new one its quotation does not hold, in both languages."""

from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.history.accord import Remnant
from components.model.history.unquoted import Unquoted
from components.view.history.accord import say_remnants, say_unquoted
from components.view.tongues import plain
from components.view.words import load_words

PACKAGE = Tables(Path(__file__).parents[3] / "data").package
OWN = Remnant("ST01", "198000", columns=("caveat", "caveat_ar"))
TEXTS = tuple(Remnant("DL154", "28000", f"DL{number}", ("definition",), "movements") for number in range(155, 168))
QUOTED = Unquoted("displacement.csv", 24, "DE23", "low", "271900", "some 271,800 individuals")


@pytest.mark.parametrize(
    ("lang", "remnants", "said"),
    [
        (
            "en",
            (Remnant("ST01", "198000", other="DE28"), OWN),
            [
                "ST01 and DE28 are the same fact (column repeats), but DE28 still says 198,000. Change both, or take "
                "the link away.",
                "ST01: the old number 198,000 still stands in the columns caveat, caveat_ar of its own row. Change "
                "them too, or check the new number.",
            ],
        ),
        (
            "ar",
            (OWN,),
            [
                "ST01: ما زال الرقم القديم 198,000 وارداً في عمودين من صفه: caveat، caveat_ar. غيّرهما أيضاً، أو تحقّق من "
                "الرقم الجديد."
            ],
        ),
        (
            "ar",
            TEXTS[:2],
            [
                "DL154: ما زال الرقم القديم 28,000 وارداً في نصوص تتحدث عنه: movements.csv DL155 (definition)؛ "
                "movements.csv DL156 (definition). غيّرها أيضاً، أو تحقّق من الرقم الجديد."
            ],
        ),
    ],
)
def test_what_still_says_the_old_number(lang: str, remnants: tuple[Remnant, ...], said: list[str]) -> None:
    assert [plain(each) for each in say_remnants(remnants, PACKAGE, load_words(lang))] == said


def test_of_many_rows_the_first_are_named() -> None:
    [said] = say_remnants(TEXTS, PACKAGE, load_words("en"))
    assert said.count("movements.csv") == 10
    assert "DL164 (definition); and 3 more." in said


@pytest.mark.parametrize(
    ("lang", "words", "said"),
    [
        (
            "en",
            QUOTED.words,
            "the words quoted from the source do not hold 271,900. They say: “some 271,800 individuals”.",
        ),
        ("en", "", "271,900 is new, and the words quoted from the source were taken away."),
        (
            "ar",
            QUOTED.words,
            "لا يرد الرقم 271,900 في الكلام المقتبس من المصدر. والمقتبس هو: «some 271,800 individuals».",
        ),
        ("ar", "", "الرقم 271,900 جديد، وقد حُذف الكلام المقتبس من المصدر."),
    ],
)
def test_what_is_to_be_checked_against_the_source(lang: str, words: str, said: str) -> None:
    given = Unquoted("displacement.csv", 24, "DE23", "low", "271900", words)
    place = {"en": "DE23, column low: ", "ar": "DE23، العمود low: "}[lang]
    assert plain(say_unquoted(given, load_words(lang))) == place + said
