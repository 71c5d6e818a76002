# ruff: noqa: E501 - whole sentences, as they are read.
"""Checks of drafts: every fault with its cell and its whole sentence, and the change as one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl.utils import get_column_letter

from components.desk.checks import Verdict, check_drafts
from components.desk.drafts import Draft, Mending, Question
from components.model.data.problems import Problem
from components.model.data.reading import read_rows
from components.model.data.tables import Tables
from components.view.problems import describe_problem, say_problem
from components.view.words import load_words

TABLES = Tables(Path(__file__).parents[2] / "data")
Changes = Mapping[tuple[str, str], str]
NO_CHANGES: Changes = {}


def make_draft(
    table: str, changes: Changes = NO_CHANGES, new: Sequence[Mapping[str, str]] = (), removed: Sequence[str] = ()
) -> Draft:
    """A published table with cells changed (by key and column), rows added and rows removed (by key)."""
    schema = TABLES.package.table(table)
    at = schema.columns.index(schema.key)
    rows = [row for row in read_rows(TABLES.file(schema.path), schema.path)[1:] if row[at] not in removed]
    for (key, column), text in changes.items():
        next(row for row in rows if row[at] == key)[schema.columns.index(column)] = text
    rows += [[row.get(column, "") for column in schema.columns] for row in new]
    letters = tuple(get_column_letter(place) for place in range(1, len(schema.columns) + 1))
    return Draft(table, tuple(map(tuple, rows)), tuple(range(2, len(rows) + 2)), letters)


def say(verdict: Verdict) -> list[str]:
    return [say_problem(problem, load_words("en")) for problem in verdict.problems]


# A table, a row's key, a column, what is written there, and the sentence that says what is wrong with it.
CELLS = [
    ("displacement", "DE16", "low", "many", "E17, column “low”: “many” is not a number. Write it with digits and a point only, such as 198000 or 84.8."),
    ("displacement", "DE16", "low", "-5", "E17, column “low”: “-5” is below zero, and no count is. Remove the minus sign, or write the number that is meant."),
    ("displacement", "DE16", "low", "NaN", "E17, column “low”: “NaN” is no number. Write the number, or leave the cell empty where none is known."),
    ("displacement", "DE16", "low", "∞", "E17, column “low”: “∞” is not a number. Write it with digits and a point only, such as 198000 or 84.8."),
    ("displacement", "DE05", "low", "999999", "E6, column “low”: “999999” in low is more than “50000” in high. Exchange the two, or correct the one that is wrong."),
    ("displacement", "DE01", "as_of", "2018-06-31", "I2, column “as_of”: “2018-06-31” is not a day. Write it as year-month-day, such as 2018-07-03."),
    ("displacement", "DE01", "as_of", "1918-06-20", "I2, column “as_of”: “1918-06-20” is before the first day allowed, 2012-01-01. Check the year."),
    ("displacement", "DE01", "as_of", "2081-06-20", "I2, column “as_of”: “2081-06-20” is after the last day allowed, 2030-12-31. Check the year."),
    ("displacement", "DE01", "period_start", "2018-07-20", "H2, column “period_start”: “2018-07-20” is after “2018-06-20”, so the period would end before it starts. Correct one of the two days."),
    ("displacement", "DE01", "definition", "", "N2, column “definition”: The cell is empty, and it must be filled."),
    ("displacement", "DE01", "definition", " \u00a0 ", "N2, column “definition”: The cell is empty, and it must be filled."),
    ("displacement", "DE01", "chart", "bar", "K2, column “chart”: “bar” is none of the values of this column. Write one of these: line, point, no."),
    ("displacement", "DE02", "id", "DE01", "A3, column “id”: “DE01” stands in row 2 already, and may stand only once. Write another value here, or remove one of the two rows."),
    ("displacement", "DE02", "id", "DL1", "A3, column “id”: “DL1” does not have the form of this column, which is DE followed by at least 2 digits."),
    ("displacement", "DE01", "repeats", "DE01", "W2, column “repeats”: The row names itself (DE01)."),
    ("displacement", "DE01", "words", "some 5,890", "D2, column “quantifier”: The row says “exact”, but its quoted words say “some”. Choose the quantifier that the words give."),
    ("displacement", "DE01", "quantifier", "range", "D2, column “quantifier”: “range” does not fit the numbers of this row. It needs a number in low that is below the one in high; here low is 5,890 and high is 5,890. What fits these numbers: exact, about, not stated. Correct the quantifier or the numbers."),
    ("displacement", "DE01", "caveat", "=1+1", "P2, column “caveat”: A spreadsheet would run “=1+1” as a formula, because it begins with =, +, -, @ or a tab. Let it begin with a letter or a number."),
    ("displacement", "DE01", "caveat", "＋cmd", "P2, column “caveat”: A spreadsheet would run “＋cmd” as a formula, because it begins with =, +, -, @ or a tab. Let it begin with a letter or a number."),
    ("displacement", "DE01", "caveat", "x <script>y", "P2, column “caveat”: The cell holds HTML or a script: “<script>”. Write plain text."),
    ("displacement", "DE01", "caveat", "bell\x07", "P2, column “caveat”: The cell holds a hidden control character (U+0007). Write the text again without it."),
    ("displacement", "DE01", "caveat", "a\u202eb", "P2, column “caveat”: The cell holds a hidden sign that turns the direction of the text (U+202E), so that it shows something else than it says. Write the text again without it."),
    ("displacement", "DE01", "caveat", "by a.b@c.org", "P2, column “caveat”: “a.b@c.org” looks like an e-mail address or a telephone number. Those of persons are not published here: remove it."),
    ("displacement", "DE01", "caveat", "+963 933 123 456", "P2, column “caveat”: A spreadsheet would run “+963 933 123 456” as a formula, because it begins with =, +, -, @ or a tab. Let it begin with a letter or a number."),
    ("displacement", "DE01", "caveat", "call 0933 123 456", "P2, column “caveat”: “0933 123 456” looks like an e-mail address or a telephone number. Those of persons are not published here: remove it."),
    ("displacement", "DE01", "caveat", "x" * 20_001, "P2, column “caveat”: The cell is longer than 20000 characters. Shorten it."),
    ("places", "nasib", "name_ar", "Nasib", "D3, column “name_ar”: “Nasib” has no Arabic letter, and this column is for Arabic. Write the Arabic, or leave the cell empty where none is known."),
    ("places", "nasib", "lat", "325.55", "E3, column “lat”: “325.55” lies outside the area of the map, 29–38 degrees. Check the digits and the decimal point."),
    ("places", "nasib", "lat", "", "E3, column “lat”: Latitude, longitude and precision must be filled together, or all left empty."),
    ("places", "nasib", "admin1_pcode", "SY99", None),
    ("places", "nasib", "admin2", "Daraa", "J3, column “admin2”: “Daraa” is not the name that this P-code has in other rows: SY1200 (Dar'a). Correct the name or the code."),
    ("places", "nasib", "admin3_pcode", "SY130001", "M3, column “admin3_pcode”: The P-code “SY130001” does not begin with the P-code of the level above it, “SY1200”. Correct the one that is wrong."),
    ("places", "nasib", "admin3_pcode", "SY1200", "M3, column “admin3_pcode”: “SY1200” does not have the form of this column, which is SY followed by 6 digits."),
    ("places", "nasib", "position_url", "ftp://x.org", None),
    ("sources", "S002", "url", "www.example.org", "E3, column “url”: “www.example.org” is not the address of a web page. Write the whole address, without blanks or a user’s name, beginning with http:// or https:// in small letters."),
    ("sources", "S002", "url", "javascript:alert(1)", "E3, column “url”: The cell holds HTML or a script: “javascript:”. Write plain text."),
    ("sources", "S002", "url", "http://x y.org", "E3, column “url”: “http://x y.org” is not the address of a web page. Write the whole address, without blanks or a user’s name, beginning with http:// or https:// in small letters."),
    ("signatories", "1", "website", "https://sened.ngo/", "J2, column “website”: “https://sened.ngo/” is not the name of a website. Write it in small letters, without http:// and without a page: example.org."),
    ("followups", "F001", "demand", "8", None),
    ("annotations", "A001", "text", "Northern Syria", "B2, column “text”: The words “Northern Syria” do not stand in the statement, or stand there more than once without saying which (column occurrence)."),
    ("annotations", "A001", "text_ar", "شمال سوريا", None),
    ("annotations", "A003", "figure", "ST99", None),
    ("notes", "exaggerated", "sources", "S025, S011", "H2, column “sources”: “S025,” has a sign too many: ids stand with only a blank between them, such as S001 S014."),
    ("movements", "DL001", "place", "north-eastern-daraa", None),
]  # fmt: skip
CODES = {
    ("places", "admin1_pcode"): {"pcode-unknown", "pcode-level"},
    ("places", "position_url"): {"not-address"},
    ("followups", "demand"): {"unknown-reference"},
    ("annotations", "text_ar"): {"not-in-text"},
    ("annotations", "figure"): {"unknown-reference"},
    ("movements", "place"): {"unknown-reference"},
}


@pytest.mark.parametrize(("table", "key", "column", "text", "sentence"), CELLS)
def test_fault_is_said_with_its_cell(table: str, key: str, column: str, text: str, sentence: str | None) -> None:
    verdict = check_drafts(TABLES, [make_draft(table, {(key, column): text})])
    own = [problem for problem in verdict.problems if problem.file == f"{table}.csv"]
    if sentence is None:
        assert {problem.code for problem in own} == CODES[table, column]
    else:
        assert [say_problem(problem, load_words("en")) for problem in own] == [sentence]
    assert not verdict.accepted
    assert verdict.files == {}
    assert all(problem.cell for problem in own)


@pytest.mark.parametrize(("table", "key", "column", "text", "sentence"), CELLS)
def test_fault_is_said_in_arabic(table: str, key: str, column: str, text: str, sentence: str | None) -> None:
    words = load_words("ar")
    for problem in check_drafts(TABLES, [make_draft(table, {(key, column): text})]).problems:
        message = str(describe_problem(problem, words)["message"])
        assert words.has(f"problem.{problem.code}"), sentence
        assert sum("\u0600" <= letter <= "\u06ff" for letter in message) >= 20
        assert not any(letter in message for letter in "\u202e\u2068\u2069\x07")


@pytest.mark.parametrize("text", ["NA", "N/A", "null", "none", "-", "NaN"])
def test_word_that_only_looks_like_a_missing_value_stays(text: str) -> None:
    verdict = check_drafts(TABLES, [make_draft("displacement", {("DE01", "geography"): text})])
    assert verdict.accepted
    assert Tables({**TABLES.files, **verdict.files}).recorded("displacement")["geography"].iloc[0] == text


@pytest.mark.parametrize("table", TABLES.package.tables)
def test_published_table_as_it_is_is_accepted_byte_for_byte(table: str) -> None:
    verdict = check_drafts(TABLES, [make_draft(table)])
    assert verdict.accepted
    assert verdict.files == {f"{table}.csv": TABLES.file(f"{table}.csv")}


def test_unknown_source_is_said_with_the_nearest() -> None:
    verdict = check_drafts(TABLES, [make_draft("displacement", {("DE01", "source"): "S0001"})])
    assert say(verdict)[0].startswith(
        "V2, column “source”: “S0001” is not the id of a source, such as S001. "
        "Is one of these meant: S001 (OCHA (inferred"
    )
    assert say(verdict)[0].endswith("a new one is added in step 2 of “Update data”, under “Add a source”.")


def test_exchanged_coordinates_are_one_problem() -> None:
    verdict = check_drafts(TABLES, [make_draft("places", {("nasib", "lat"): "36.176", ("nasib", "lon"): "32.555"})])
    assert say(verdict) == [
        "E3, column “lat”: Latitude and longitude seem to be exchanged: 36.176 stands in lat, 32.555 in lon. "
        "Exchange the two."
    ]


SOURCE = {"id": "S901", "publisher": "OCHA", "title": "New", "url": "https://example.org/new"}
SOURCE |= {"published_basis": "not known", "grade": "primary", "seen": "whole page", "terms": "not stated"}
PLACE = {"id": "new-place", "name": "New Place", "position_source": "Seen in S901"}


def test_new_rows_of_several_tables_may_point_to_each_other() -> None:
    drafts = [
        make_draft("movements", {("DL001", "source"): "S901", ("DL001", "place"): "new-place"}),
        make_draft("sources", new=[SOURCE]),
        make_draft("places", new=[PLACE]),
    ]
    verdict = check_drafts(TABLES, drafts)
    assert (verdict.accepted, say(verdict)) == (True, [])
    assert set(verdict.files) == {"movements.csv", "sources.csv", "places.csv"}
    assert [problem.value for problem in check_drafts(TABLES, drafts[:1]).problems] == ["new-place", "S901"]


def test_new_row_without_id_is_given_one_that_never_was() -> None:
    draft = make_draft("sources", new=[SOURCE | {"id": ""}])
    verdict = check_drafts(TABLES, [draft], {"sources": ["S300"]})
    assert verdict.accepted
    assert verdict.drafts[0].rows[-1][0] == "S301"
    assert verdict.mendings == (Mending("id-given", ("A200",), ("",), ("S301",)),)
    assert b"\nS301,OCHA," in verdict.files["sources.csv"]


def test_removed_row_that_others_point_to_is_one_problem_with_the_cells_of_those() -> None:
    assert say(check_drafts(TABLES, [make_draft("sources", removed=["S002"])])) == [
        "displacement.csv: The row “S002” would be gone, but this table still names it (V5). "
        "Put the row back into your file, or change those cells in the same publication.",
        "movements.csv: The row “S002” would be gone, but this table still names it (AB58, AB59, AB60, AB61, AB62 (+20)). "
        "Put the row back into your file, or change those cells in the same publication.",
    ]


def test_row_left_out_for_its_cells_is_not_gone() -> None:
    """DL rows of movements are part of DE05, and a ragged row cannot be read."""
    draft = make_draft("displacement")
    grid = (TABLES.package.table("displacement").columns, *draft.rows)
    ragged = Problem("displacement.csv", "ragged", 6, None, "23", "24", "A6")
    draft = replace(draft, rows=(*draft.rows[:4], *draft.rows[5:]), numbers=(*draft.numbers[:4], *draft.numbers[5:]))
    assert check_drafts(TABLES, [draft]).problems[0].value == "DE05"
    assert check_drafts(TABLES, [replace(draft, grid=grid, problems=(ragged,))]).problems == (ragged,)


def test_removed_row_is_no_problem_where_the_rows_that_name_it_go_too() -> None:
    followups = read_rows(TABLES.file("followups.csv"), "followups.csv")
    own = [row[0] for row in followups if row[1] == "7"]
    drafts = [make_draft("demands", removed=["7"]), make_draft("followups", removed=own)]
    assert check_drafts(TABLES, drafts).accepted


def test_old_fault_of_another_table_does_not_hinder() -> None:
    broken = TABLES.file("notes.csv").replace(b"S025 S011", b"S999 S011", 1)
    tables = Tables({**TABLES.files, "notes.csv": broken})
    assert tables.problems("notes")
    assert check_drafts(tables, [make_draft("sources")]).accepted


def test_table_that_cannot_be_read_hinders_those_that_point_to_it() -> None:
    tables = Tables({**TABLES.files, "sources.csv": b"id\nS1"})
    verdict = check_drafts(tables, [make_draft("followups")])
    assert [(problem.file, problem.code) for problem in verdict.problems] == [("sources.csv", "cut-off")]


def test_rows_bear_the_numbers_of_the_spreadsheet() -> None:
    draft = make_draft("displacement", {("DE02", "id"): "DE01", ("DE05", "low"): "x"})
    draft = replace(draft, numbers=tuple(number * 10 for number in draft.numbers), letters=("C", *draft.letters[1:]))
    found = [each for each in check_drafts(TABLES, [draft]).problems if each.file == "displacement.csv"]
    assert [(each.row, each.cell, each.detail) for each in found] == [(30, "C30", "20"), (60, "E60", "number")]


def test_row_that_others_published_is_told_by_its_place_in_the_table() -> None:
    draft = make_draft("displacement", {("DE23", "low"): "x"})
    at = next(at for at, row in enumerate(draft.rows) if row[0] == "DE23")
    numbers = tuple(0 if each == at else number for each, number in enumerate(draft.numbers))
    (problem,) = check_drafts(TABLES, [replace(draft, numbers=numbers)]).problems
    assert (problem.row, problem.cell) == (at + 2, "")


def test_problems_of_reading_come_too_and_not_twice_for_a_cell() -> None:
    written = Problem("displacement.csv", "two-ways", 2, "low", "198.000", "198000, 198", "E2")
    draft = make_draft("displacement", {("DE01", "low"): "198.000", ("DE02", "chart"): "bar"})
    found = check_drafts(TABLES, [replace(draft, problems=(written,))]).problems
    assert [(each.cell, each.code) for each in found] == [  # Nor does the quantifier fit, which follows from the first.
        ("E2", "two-ways"),
        ("K3", "not-enum"),
    ]


def test_missing_column_is_one_problem() -> None:
    draft = make_draft("displacement", {(f"DE{number:02}", "low"): "" for number in range(1, 53)})
    missing = Problem("displacement.csv", "missing-column", 1, "low")
    letters = ("A", "B", "C", "D", "", *draft.letters[4:-1])
    found = check_drafts(TABLES, [replace(draft, problems=(missing,), letters=letters)]).problems
    assert found == (missing,)


def test_missing_column_of_the_key_is_one_problem() -> None:
    draft = make_draft("displacement")
    missing = Problem("displacement.csv", "missing-column", 1, "id")
    bare = replace(draft, rows=tuple(("", *row[1:]) for row in draft.rows), letters=("", *draft.letters[:-1]))
    verdict = check_drafts(TABLES, [replace(bare, problems=(missing,))])
    assert (verdict.problems, verdict.mendings) == ((missing,), ())


def test_file_that_could_not_be_read_is_told_with_its_own_problem_only() -> None:
    draft = Draft("sources", problems=(Problem("sources.csv", "no-table", detail="PDF"),))
    verdict = check_drafts(TABLES, [draft])
    assert [problem.code for problem in verdict.problems] == ["no-table"]


def test_day_that_is_asked_about_is_no_other_problem_as_well() -> None:
    doubt = Problem("displacement.csv", "two-days", 2, "as_of", "3/7/2018", "", "I2")
    draft = make_draft("displacement", {("DE01", "as_of"): "3/7/2018"})
    verdict = check_drafts(TABLES, [replace(draft, questions=(Question("days", doubts=(doubt,)),))])
    assert (verdict.accepted, verdict.problems) == (False, ())


def test_open_question_is_no_problem_and_no_acceptance() -> None:
    draft = replace(make_draft("sources"), questions=(Question("encoding"),))
    verdict = check_drafts(TABLES, [draft])
    assert (verdict.accepted, verdict.problems, verdict.files) == (False, (), {})
    assert verdict.questions == draft.questions


def test_two_files_for_one_table_are_refused() -> None:
    verdict = check_drafts(TABLES, [make_draft("sources"), make_draft("sources")])
    assert [problem.code for problem in verdict.problems] == ["table-twice"]


def test_nothing_is_not_accepted() -> None:
    assert not check_drafts(TABLES, []).accepted
