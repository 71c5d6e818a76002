"""Changes in words: rows in order, the words that differ, translations that were forgotten."""

from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.history.changes import CellChange, Change
from components.view.history.changes import Gist, count_kinds, find_lonely, list_changes, mark_words
from components.view.markup import render
from components.view.words import load_words

PACKAGE = Tables(Path(__file__).parents[3] / "data").package
WORDS = load_words("en")
COLUMNS = PACKAGE.table("displacement").columns
MARKUP = "<script>alert(1)</script>"


def changed(
    *cells: tuple[str, str, str], key: str = "DE23", kind: str = "changed", table: str = "displacement"
) -> Change:
    return Change(table, key, kind, tuple(CellChange(*cell) for cell in cells))


@pytest.mark.parametrize(
    ("before", "after", "old", "new"),
    [
        ("198000", "199000", (("198000", True),), (("199000", True),)),
        ("", "new", (), (("new", True),)),
        ("gone", "", (("gone", True),), ()),
        ("one two three four", "one two 3 four", "one two |three| four", "one two |3| four"),
        ("نزح نحو 271,800 شخص من درعا", "نزح نحو 271,900 شخص من درعا", "نزح نحو |271,800| شخص من درعا", None),
    ],
)
def test_words_that_differ_are_marked(before: str, after: str, old: object, new: object) -> None:
    for runs, wanted in zip(mark_words(before, after), (old, new), strict=True):
        if isinstance(wanted, str):
            assert "|".join(piece for piece, _ in runs) == wanted
            assert [differs for _, differs in runs] == [False, True, False]
        elif wanted is not None:
            assert runs == wanted


@pytest.mark.parametrize(("before", "after"), [("a b c d", "a x c d"), ("", "x"), ("long " * 2000, "other " * 2000)])
def test_marked_pieces_together_are_the_text(before: str, after: str) -> None:
    assert tuple("".join(piece for piece, _ in runs) for runs in mark_words(before, after)) == (before, after)


@pytest.mark.parametrize(
    ("columns", "lonely"),
    [
        (("caveat",), {"caveat": "caveat_ar"}),
        (("caveat_ar",), {"caveat_ar": "caveat"}),
        (("caveat", "caveat_ar"), {}),
        (("low", "high"), {}),
    ],
)
def test_column_whose_translation_did_not_follow_is_found(columns: tuple[str, ...], lonely: dict[str, str]) -> None:
    assert find_lonely(changed(*((name, "a", "b") for name in columns)), COLUMNS) == lonely


def test_added_row_lacks_no_translation() -> None:
    assert find_lonely(changed(("caveat", "", "b"), kind="added"), COLUMNS) == {}


def test_changed_rows_come_first_then_added_then_removed() -> None:
    kinds = ("removed", "added", "changed")
    (table,) = list_changes([changed(("low", "1", "2"), kind=kind) for kind in kinds], PACKAGE, WORDS)
    assert [row.kind for row in table.rows] == ["changed", "added", "removed"]
    assert table.said == "1 row changed; 1 row added; 1 row removed"


def test_more_rows_than_are_shown_are_counted() -> None:
    (table,) = list_changes([changed(("low", "1", "2"), key=str(at)) for at in range(7)], PACKAGE, WORDS, 5)
    assert (len(table.rows), table.more) == (5, 2)


@pytest.mark.parametrize(("kind", "said"), [("order", "the order of the rows"), ("file", "the file as a whole")])
def test_change_of_a_whole_file_is_said(kind: str, said: str) -> None:
    (table,) = list_changes([changed(kind=kind, key="", table="statement.md")], PACKAGE, WORDS)
    assert (table.file, table.said, table.rows) == ("statement.md", said, ())


def test_column_is_called_by_its_title_and_the_row_by_what_it_is_about() -> None:
    change = changed(("low", "271800", "271900"), ("high", "271800", "271900"))
    tell = {change: Gist("people displaced", "about 271,800 people", "about 271,900 people")}.__getitem__
    tables = list_changes([change], PACKAGE, WORDS, tell=tell)
    html = render("changes", WORDS, tables=tables, level=3)
    assert "Low <code>low</code>" in html
    assert '<bdi class="changes-label">people displaced</bdi>' in html
    assert "about <ins>271,900</ins> people" in html
    assert "<ins>271900</ins>" in html


def test_kinds_are_counted() -> None:
    changes = [changed(kind="added"), changed(kind="added"), changed(kind="order", key="")]
    assert count_kinds(changes) == {"changed": 0, "added": 2, "removed": 0}


@pytest.mark.parametrize("kind", ["changed", "added", "removed"])
def test_cells_are_text_and_never_markup(kind: str) -> None:
    tables = list_changes([changed(("words", MARKUP, MARKUP + "!"), kind=kind, key=MARKUP)], PACKAGE, WORDS)
    html = render("changes", WORDS, tables=tables, level=3)
    assert "<script>" not in html
    assert "alert" in html


def test_text_in_the_other_language_is_marked_as_such() -> None:
    tables = list_changes([changed(("caveat_ar", "نحو", "أكثر"))], PACKAGE, WORDS)
    assert '<bdi lang="ar"><ins>أكثر</ins></bdi>' in render("changes", WORDS, tables=tables, level=3)
