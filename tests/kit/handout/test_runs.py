"""Texts as runs: what runs the other way is kept in one piece, and says its language."""

import pytest

from components.kit.handout.runs import Data, Raw, prepare, split_runs


@pytest.mark.parametrize(
    ("text", "lang", "digits", "runs"),
    [
        ("more than 198,000", "en", "latn", [("more than 198,000", "")]),
        (
            "SNHR (الشبكة السورية), 2018",
            "en",
            "latn",
            [("SNHR (", ""), ("\u2068الشبكة السورية\u2069", "ar"), ("), 2018", "")],
        ),
        ("تقرير OCHA في 3", "ar", "latn", [("تقرير ", ""), ("\u2068OCHA\u2069", "en"), (" في 3", "")]),
        ("نحو 198,000 (DE19)", "ar", "arab", [("نحو ١٩٨٬٠٠٠ (", ""), ("\u2068DE19\u2069", "en"), (")", "")]),
        (
            "قبل \u2068Naba & Co.\u2069 بعد",
            "ar",
            "latn",
            [("قبل ", ""), ("\u2068Naba & Co.\u2069", "en"), (" بعد", "")],
        ),
        ("", "en", "latn", []),
    ],
)
def test_runs(text: str, lang: str, digits: str, runs: list[tuple[str, str]]) -> None:
    assert split_runs(text, lang, digits) == runs


def test_raw_strings_and_texts_in_a_language_of_their_own() -> None:
    own: Data = {"lang": Raw("en"), "text": "3 x"}
    data: Data = {"url": Raw("https://x"), "text": "3", "own": own, "at": [1.5, None, True]}
    assert prepare(data, "ar", "arab") == {
        "url": "https://x",
        "text": [["٣", ""]],
        "own": {"lang": "en", "text": [["3 x", ""]]},
        "at": [1.5, None, True],
    }
