"""Texts of the record without their ids: a bracket goes where the sentence needs it not, and is told where it does."""

from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.view.mentions import MENTION
from components.view.talk.references import drop_ids
from components.view.tongues import plain
from components.view.words import load_words

TABLES = Tables(Path(__file__).parents[3] / "data")
FIGURES = ("figures", "displacement", "casualties", "movements", "response")


def tell(text: str, lang: str) -> str:
    return plain(drop_ids(text, lambda name: "" if name == "E037" else f"that of {name[-2:]}", load_words(lang)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The UN range was higher: 270,000-330,000 (DE25).", "The UN range was higher: 270,000-330,000."),
        ("OHCHR at least 46 (CA23), SOHR 143 (CA25).", "OHCHR at least 46, SOHR 143."),
        ("Far below other counts (CA01, CA12, CA22) because", "Far below other counts because"),
        ("Equals 189,000 (DL020) plus 59,000 (DL021).", "Equals 189,000 plus 59,000."),
        ("its source (inference from the same number: DE19).", "its source (inference from the same number)."),
        ('gives "at least" (press report, S070).', 'gives "at least" (press report).'),
        ("the meeting (SC/13397, S007) is headed", "the meeting (SC/13397) is headed"),
        ("Overlaps with (DE38): never add.", "Overlaps with that of 38: never add."),
        ("the number in (DE32) and (DE34).", "the number in that of 32 and that of 34."),
        ("overlaps with (DL181), (DL207) and (DL208)", "overlaps with that of 81, that of 07 and that of 08"),
        ("displaced by early July (compare DE29).", "displaced by early July (compare that of 29)."),
        ("Compare (IR41). The wording", "Compare that of 41. The wording"),
        ("The note of (E037) and E037.", "The note of E037 and E037."),
        ("214 or at least 214 (not more).", "214 or at least 214 (not more)."),
    ],
)
def test_english(text: str, told: str) -> None:
    assert tell(text, "en") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أعلى: 270,000 إلى 330,000 (DE25).", "أعلى: 270,000 إلى 330,000."),
        ("أدنى من إحصاءات أخرى (CA01، CA12، CA22) لأن", "أدنى من إحصاءات أخرى لأن"),
        ("الواردة في البيان (DE28، ST01)، ويُفترض", "الواردة في البيان، ويُفترض"),
        ("(استنتاج من تطابق الرقم: DE19)", "(استنتاج من تطابق الرقم)"),
        ("(في تقرير صحفي، S070)", "(في تقرير صحفي)"),
        ("يتداخل مع (DE38): لا يُجمع", "يتداخل مع that of 38: لا يُجمع"),
        ("الوارد في (DE32) و(DE34).", "الوارد في that of 32 وthat of 34."),
        ("ضمن فترة (CA19): لا يُجمع", "ضمن فترة that of 19: لا يُجمع"),
        ("نازحين (قارن DE39). ويختلف", "نازحين (قارن that of 39). ويختلف"),
    ],
)
def test_arabic(text: str, told: str) -> None:
    assert tell(text, "ar") == told


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_no_caveat_of_the_record_keeps_an_id_or_an_empty_bracket(lang: str) -> None:
    tables = TABLES.speaking(lang)
    caveats = [each for name in FIGURES for each in tables.table(name)["caveat"].dropna()]
    told = [drop_ids(each, lambda name: "" if name.startswith("E0") else "X", load_words(lang)) for each in caveats]
    assert sum(before != after for before, after in zip(caveats, told, strict=True)) > 50
    assert [each for each in told if MENTION.search(each) or "()" in each] == []
