"""Every text can be set: letters that the typeface lacks are replaced or left out, long words can be broken."""

import pytest
import typst

from components.kit.handout.letters import list_letters, set_letters
from components.kit.handout.making import read_fonts


@pytest.mark.parametrize(
    ("written", "set_as"),
    [
        ("ḩḨḑāŞţ ū ī", "ḩḨḑāŞţ ū ī"),
        ("name \U0001f600!", "name !"),
        ("中国 org", "?? org"),
        ("①½ ﬁ", "1½ ﬁ"),
        ("a\tb\nc", "a b c"),
        ("\u202ereversed\u202c \u2066x\u2069\ufeff\x07\ufffd", "reversed x"),
        ("مُعلَن\u200cون", "مُعلَن\u200cون"),
    ],
)
def test_letters_that_there_are_not_are_replaced_by_a_rule(written: str, set_as: str) -> None:
    assert set_letters(written) == set_as


def test_long_words_can_be_broken_where_addresses_are() -> None:
    address = "https://example.org/a-long-way/to/a/page?with=what&then=more"
    assert set_letters(address).replace("\u200b", "") == address
    assert max(map(len, set_letters("x" * 300).split("\u200b"))) == 20
    assert set_letters("short") == "short"


def test_typeface_has_the_letters_that_it_says() -> None:
    text = "".join(chr(letter) for letter in sorted(list_letters()) if set_letters(chr(letter)).strip())
    source = '#set document(title: "t")\n#set text(font: "IBM Plex Sans Arabic")\n#sys.inputs.said'
    made = typst.compile(
        source.encode(),
        font_paths=read_fonts(),
        ignore_system_fonts=True,
        pdf_standards="ua-1",
        sys_inputs={"said": text},
    )
    assert len(text) > 900
    assert made.startswith(b"%PDF")
