"""Gists: a changed row is told by what it is about, and its number as readers see it."""

from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.history.changes import compare_files
from components.view.history.changes import Gist
from components.view.history.gists import read_gists
from components.view.words import load_words

TABLES = Tables(Path(__file__).parents[3] / "data")
PATH = "displacement.csv"
ROW = next(line for line in TABLES.files[PATH].splitlines(keepends=True) if line.startswith(b"DE23,"))
NUMBER = b"about,271800,271800,people"


@pytest.mark.parametrize(
    ("lang", "old", "new", "gist"),
    [
        (
            "en",
            NUMBER,
            NUMBER.replace(b"8", b"9"),
            ("people displaced", "about 271,800 people", "about 271,900 people"),
        ),
        ("ar", NUMBER, NUMBER.replace(b"8", b"9"), ("أشخاص نزحوا", "نحو 271,800 شخص", "نحو 271,900 شخص")),
        ("en", b"people displaced", b"people who fled", ("people who fled", "", "")),
        ("en", ROW, b"", ("people displaced", "about 271,800 people", "")),
    ],
)
def test_row_is_told_in_the_readers_language(lang: str, old: bytes, new: bytes, gist: tuple[str, str, str]) -> None:
    before, words = TABLES.files, load_words(lang)
    after = {**before, PATH: before[PATH].replace(ROW, ROW.replace(old, new, 1))}
    (change,) = compare_files(TABLES.package, before, after)
    assert read_gists([change], TABLES.package, before, after, words)(change) == Gist(*gist)


def test_file_that_is_no_table_has_no_gist() -> None:
    after = {**TABLES.files, "statement.md": b"x"}
    (change,) = compare_files(TABLES.package, TABLES.files, after)
    assert read_gists([change], TABLES.package, TABLES.files, after, load_words("en"))(change) == Gist()
