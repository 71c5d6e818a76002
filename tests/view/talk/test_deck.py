"""The deck: titles, places and labels, the notes' source lines, and which slides are in it."""

import pytest

from components.view.talk.deck import MOST_SOURCES, Entry, list_entries, make_leaves
from components.view.talk.slides import Notes, Slide
from components.view.words import load_words

TITLES = {"a": "First", "b": "Second", "c": "Third"}


def make_slide(sources: int) -> Slide:
    return Slide("a", "First", "Somebody", (), Notes(sources=tuple(map(str, range(sources)))))


@pytest.mark.parametrize(
    ("sources", "named", "more"), [(0, 0, ""), (8, 8, ""), (9, 8, "1 more source,"), (57, 8, "49 more sources,")]
)
def test_notes_name_a_few_sources_and_say_how_many_more(sources: int, named: int, more: str) -> None:
    (leaf,) = make_leaves([make_slide(sources)], {}, load_words("en"))
    assert (len(leaf.sources), more in leaf.more, bool(leaf.more)) == (named, True, bool(more))
    assert MOST_SOURCES == 8


def test_each_slide_has_its_place_in_the_digits_of_the_reader() -> None:
    leaves = make_leaves([make_slide(0)] * 14, {"a": ("data:",)}, load_words("ar", "arab"))
    assert (leaves[2].counter, leaves[2].label) == ("٣ من ١٤", "٣ من ١٤: \u2068First\u2069")
    assert leaves[2].drawings == ("data:",)


@pytest.mark.parametrize(
    ("names", "inside", "others"),
    [
        (
            ("b", "a"),
            [Entry("b", "Second"), Entry("a", "First")],
            [Entry("c", "Third")],
        ),
        (("c",), [Entry("c", "Third")], [Entry("a", "First"), Entry("b", "Second")]),
    ],
)
def test_slides_are_in_the_deck_in_their_order_or_left_out(
    names: tuple[str, ...], inside: list[Entry], others: list[Entry]
) -> None:
    assert list_entries(TITLES, names) == (inside, others)
