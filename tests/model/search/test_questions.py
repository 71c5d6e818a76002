"""What of a question must be found, and what only asks."""

import pytest

from components.model.search.questions import list_cousins, list_forms, read_wanted


@pytest.mark.parametrize(
    ("typed", "words", "asks", "counts"),
    [
        ("How many people were displaced in Daraa?", ("displaced", "dara"), True, True),
        ("كم عدد النازحين في درعا؟", ("نازحين", "درعا"), True, True),
        ("did the displaced people return", ("displaced", "people", "return"), True, False),
        ("Syrians for Truth and Justice", ("syrians", "truth", "justice"), False, False),
        ("how many people", ("people",), True, True),
        ("who", ("who",), True, False),
        ("WHO", ("who",), True, False),
        ("what did WHO say", ("who",), True, False),
        ("", (), False, False),
    ],
)
def test_fillers_are_left_out_where_something_else_is_asked(
    typed: str, words: tuple[str, ...], asks: bool, counts: bool
) -> None:
    wanted = read_wanted(typed, 8)
    assert (wanted.words, wanted.asks, wanted.counts) == (words, asks, counts)


def test_no_more_words_are_wanted_than_allowed() -> None:
    assert read_wanted("one two three four", 2).words == ("one", "two")


def test_word_is_found_in_its_forms_and_may_stand_for_a_cousin() -> None:
    assert list_forms("نازحين") == list_forms("نازحون")
    assert list_forms("nasib") == ("nasib",)
    assert set(list_forms("died")) <= set(list_cousins("kiled"))
    assert list_cousins("nasib") == ()
