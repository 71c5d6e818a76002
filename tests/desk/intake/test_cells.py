import pytest

from components.desk.intake.cells import clean, make_reader
from components.desk.intake.numerals import Outcome
from components.desk.intake.sheets import TEXT
from tests.desk.filing import SCHEMA

CLEANED = [
    ("Nasib", "Nasib", ()),
    (" Nasib\n", "Nasib", ("trimmed",)),
    ("a\u00a0b\u2009c", "a b c", ("spaces",)),
    ("\u00a0a", "a", ("spaces", "trimmed")),
    ("Really? Why???", "Really? Why???", ()),
    ("?", "?", ()),
    ("a\u200bb\u2060c\ufeff\u00add", "abcd", ("invisible",)),
    ("درعا\u200f \u200eOCHA\u061c", "درعا OCHA", ("invisible",)),
    ("می\u200cخواهم", "می\u200cخواهم", ()),
    ("\U0001f468\u200d\U0001f469", "\U0001f468\u200d\U0001f469", ()),
    ("درعا\u200c ", "درعا", ("invisible", "trimmed")),
    ("a\u200db", "ab", ("invisible",)),
    ("é\u200c\u200ca", "éa", ("invisible",)),
    ("one\r\ntwo\rthree", "one\ntwo\nthree", ()),
    ("a\u202eb\u2066", "a\u202eb\u2066", ()),
    ("Ø 5 – “Å”, Âge, SÃO, Spaß…", "Ø 5 – “Å”, Âge, SÃO, Spaß…", ()),
    ("٣ خيام", "٣ خيام", ()),
]
DAMAGED = [
    ("Dar\ufffda", "lost-letters"),
    ("????? ?????", "lost-letters"),
    ("OCHA (????)", "lost-letters"),
    ("ريف ????", "lost-letters"),
    ("??", "lost-letters"),
    ("Darâ€™a", "garbled"),
    ("TÃ¼rkiye", "garbled"),
    ("Ã\u00a0 propos", "garbled"),
    ("نصيب".encode().decode("cp1256"), "garbled"),
    ("درعا".encode().decode("cp1252", "ignore"), "garbled"),
]


@pytest.mark.parametrize(("text", "plain", "codes"), CLEANED)
def test_what_nobody_sees_is_taken_out(text: str, plain: str, codes: tuple[str, ...]) -> None:
    assert clean(text) == (plain, codes, "")
    assert clean(plain) == (plain, (), "")


@pytest.mark.parametrize(("text", "problem"), DAMAGED)
def test_letters_lost_before_are_seen(text: str, problem: str) -> None:
    assert clean(text) == (text, (), problem)


@pytest.mark.parametrize(
    ("column", "refers", "text", "outcome"),
    [
        ("id", False, "C٠٠١", Outcome("C001", ("digits",))),
        ("note", True, "S٠٠١; S۰۰۲", Outcome("S001; S002", ("digits",))),
        ("note", False, "S٠٠١", Outcome("S٠٠١")),
        ("note", True, "درعا ١", Outcome("درعا ١")),
        ("count", False, " 198,000\u00a0", Outcome("198000", ("spaces", "trimmed", "thousands"))),
        ("day", False, "\u200f٣ تموز ٢٠١٨", Outcome("2018-07-03", ("invisible", "digits", "dates"))),
    ],
)
def test_a_cell_is_read_as_its_column_asks(column: str, refers: bool, text: str, outcome: Outcome) -> None:
    assert make_reader(SCHEMA.field(column), ",", refers)(text, TEXT) == outcome
