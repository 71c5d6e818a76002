"""Arabic lost in a whole file is one problem before those of its cells, and nothing is asked about such a file."""

from pathlib import Path

import pytest

from components.desk.drafts import Draft
from components.desk.intake.reading import read_draft
from components.desk.intake.uploads import Upload
from components.model.data.reading import read_rows
from components.model.data.tables import Tables
from components.view.problems import say_problem
from components.view.words import load_words

TABLES = Tables(Path(__file__).parents[3] / "data")
SCHEMA = TABLES.package.table("displacement")
TEXT = TABLES.file(SCHEMA.path).decode("utf-8-sig")
ROWS = read_rows(TABLES.file(SCHEMA.path), SCHEMA.path)


def draft_of(content: bytes) -> Draft:
    return read_draft(Upload("mine.csv", content), SCHEMA, ROWS)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (TEXT.encode("cp1252", "replace"), "lost-letters"),
        (TEXT.encode().decode("cp1252", "replace").encode(), None),
        (TEXT.encode().decode("latin-1").encode(), "garbled"),
    ],
    ids=["saved-in-western-windows", "opened-as-western-windows", "opened-as-latin"],
)
def test_a_file_whose_arabic_was_lost_is_told_so_first(content: bytes, code: str | None) -> None:
    draft = draft_of(content)
    whole, *cells = draft.problems
    assert (whole.code, whole.row, whole.detail) == ("arabic-lost", None, str(len(cells)))
    assert {each.code for each in cells} <= {"lost-letters", "garbled"}
    assert code in {None, *(each.code for each in cells)}
    assert len(cells) > 200
    assert draft.questions == ()


def test_the_sentence_says_not_to_type_it_again() -> None:
    whole = draft_of(TEXT.encode("cp1252", "replace")).problems[0]
    assert say_problem(whole, load_words("en")) == (
        f"displacement.csv: The Arabic in this file was lost when it was opened or saved as CSV: {whole.detail} cells "
        "show ? or other signs in its place. Do not retype it: take the table anew, make your change there, and save "
        "it as “Excel workbook (.xlsx)” or as “CSV UTF-8”."
    )


@pytest.mark.parametrize(("lost", "told"), [(3, False), (4, True)])
def test_a_few_cells_are_no_lost_file(lost: int, told: bool) -> None:
    at = SCHEMA.columns.index("measure_ar")
    rows = [[*row[:at], "????", *row[at + 1 :]] if 0 < number <= lost else row for number, row in enumerate(ROWS)]
    problems = draft_of("\n".join("\t".join(cell.replace("\n", " ") for cell in row) for row in rows).encode()).problems
    assert [each.code for each in problems] == ["arabic-lost"] * told + ["lost-letters"] * lost
