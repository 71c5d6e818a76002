"""The verdict in words: many problems of one kind together, few each by itself, in the order of the sheet."""

from components.model.data.problems import Problem
from components.view.verdicts import MANY, group_faults
from components.view.words import load_words

WORDS = load_words("en")


def fault(row: int, column: str = "low", code: str = "type-error") -> Problem:
    return Problem("figures.csv", code, row, column, "x", "number", f"E{row}")


def test_few_problems_stand_each_by_itself_in_the_order_of_the_rows() -> None:
    (group,) = group_faults([fault(9), fault(3, "as_of"), fault(5)], WORDS)
    assert group.title == ""
    assert [sentence.partition(",")[0] for sentence in group.sentences] == ["E3", "E5", "E9"]


def test_many_of_one_kind_are_said_together_after_the_others() -> None:
    few, many = group_faults([*(fault(row) for row in range(2, 2 + MANY)), fault(9, "as_of")], WORDS)
    assert len(few.sentences) == 1
    assert many.title == f"figures.csv, low: {MANY} problems of one kind"
    assert len(many.sentences) == MANY


def test_cells_that_lost_their_letters_are_one_folded_group_after_the_sentence_on_the_file() -> None:
    lost = [fault(row, column, "lost-letters") for row in range(2, 5) for column in ("label_ar", "caveat_ar")]
    whole = Problem("figures.csv", "arabic-lost", detail="6")
    other = Problem("figures.csv", "missing-column", 1, "low")
    few, many = group_faults([other, *lost, whole], WORDS)
    assert few.sentences[0].startswith("figures.csv: The Arabic in this file was lost")
    assert (many.title, many.folded, few.folded) == ("figures.csv: 6 cells that lost their letters", True, False)


def test_more_than_are_shown_are_counted() -> None:
    (group,) = group_faults([fault(row) for row in range(2, 102)], WORDS, 10)
    assert (len(group.sentences), group.more) == (10, 90)


def test_no_problems_make_no_group() -> None:
    assert group_faults([], WORDS) == []


def test_problems_of_whole_rows_have_a_name_too() -> None:
    (group,) = group_faults(
        [Problem("figures.csv", "ragged", row, None, "3", "24", f"A{row}") for row in range(2, 9)], WORDS
    )
    assert group.title == "figures.csv, whole rows: 7 problems of one kind"
