"""The statement as the model reads it: passages, annotations in their places, claims, gaps, faults."""

import shutil
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from components.model.data.problems import DataFault
from components.model.data.tables import Tables
from components.model.data.texts import name_lines, read_day, split_text
from components.model.statement import (
    find_claimed,
    find_readings,
    find_source_id,
    find_text,
    list_claims,
    list_gaps,
    place_annotations,
    read_statement,
    read_translation,
)

DATA = Path(__file__).parents[2] / "data"
TABLES = Tables(DATA)
STATEMENT = read_statement(TABLES)
HEAD = "---\ntitle: T\npublisher: P\naddress: http://x\npublished: 2018-07-03\npublished_basis: stated\n---\n"


def annotate(*rows: tuple[str, int | None]) -> pd.DataFrame:
    """A table of annotations, each a string with its occurrence."""
    frame = pd.DataFrame({"text": [text for text, _ in rows]}, dtype="str")
    frame["occurrence"] = pd.array([occurrence for _, occurrence in rows], dtype="Int64")
    for column in ("reading", "why", "certainty", "figure"):
        frame[column] = ""
    frame["id"] = [f"A{number:03}" for number in range(len(rows))]
    return frame


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the data folder, to be spoilt."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))


@pytest.mark.parametrize(
    ("kind", "first", "last", "count"),
    [("title", "title", "title", 1), ("paragraph", "p1", "p6", 6), ("demand", "d1", "d7", 7)],
)
def test_passages_are_named_by_kind_and_order(kind: str, first: str, last: str, count: int) -> None:
    passages = STATEMENT.of_kind(kind)
    assert (passages[0].id, passages[-1].id, len(passages)) == (first, last, count)


def test_signatories_keep_their_printed_numbers() -> None:
    printed = [passage.number for passage in STATEMENT.of_kind("signatory")]
    assert printed == list(TABLES.table("signatories")["number"])


def test_printed_names_of_the_table_are_those_of_the_statement() -> None:
    lines = [f"{number}- {name}" for number, name in TABLES.table("signatories")[["number", "printed_name"]].values]
    assert [passage.text for passage in STATEMENT.of_kind("signatory")] == lines


@pytest.mark.parametrize(
    ("numbers", "gaps"), [([1, 2, 4, 7], (3, 5, 6)), ([2], (1,)), ([], ()), ([3, 1, 2], ()), ([1, 1], ())]
)
def test_gaps_are_the_numbers_left_out_before_the_last(numbers: list[int], gaps: tuple[int, ...]) -> None:
    assert list_gaps(numbers) == gaps


def test_statement_leaves_out_the_numbers_that_the_table_leaves_out() -> None:
    assert STATEMENT.gaps == list_gaps(int(number) for number in TABLES.table("signatories")["number"])


def test_date_and_its_basis_are_read_from_the_head() -> None:
    assert isinstance(STATEMENT.published, date)
    assert STATEMENT.published_basis == "in the address"
    assert STATEMENT.published.strftime("%Y/%m/%d") in STATEMENT.address


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["A", "B"], [("p1", "paragraph"), ("p2", "paragraph")]),
        (["A", "1. D", "B"], [("p1", "paragraph"), ("d1", "demand"), ("p2", "paragraph")]),
        (["12- S"], [("s12", "signatory")]),
        (["1.D", "2 - S"], [("p1", "paragraph"), ("p2", "paragraph")]),
    ],
)
def test_lines_are_named_by_how_they_begin(lines: list[str], names: list[tuple[str, str]]) -> None:
    assert name_lines(lines) == names


def test_every_annotation_stands_at_its_exact_string() -> None:
    placed = {mark.id: passage.text[mark.start : mark.end] for passage in STATEMENT.passages for mark in passage.marks}
    table = TABLES.table("annotations")
    assert placed == dict(zip(table["id"], table["text"], strict=True))


def test_outer_marks_come_before_inner_ones() -> None:
    [marks] = place_annotations(annotate(("b c", None), ("a b c d", None), ("b", None)), ["a b c d"])
    assert [mark.id for mark in marks] == ["A001", "A000", "A002"]


@pytest.mark.parametrize(("occurrence", "place"), [(1, (0, 0)), (2, (0, 5)), (3, (1, 2))])
def test_occurrence_says_which_of_several_is_meant(occurrence: int, place: tuple[int, int]) -> None:
    marks = place_annotations(annotate(("word", occurrence)), ["word word", "a word"])
    assert [(line, mark.start) for line, found in enumerate(marks) for mark in found] == [place]


@pytest.mark.parametrize(
    ("text", "occurrence"), [("absent", None), ("word", None), ("word", 4), ("Word word", None), ("", None)]
)
def test_annotation_without_its_one_place_is_a_fault(text: str, occurrence: int | None) -> None:
    with pytest.raises(DataFault) as fault:
        place_annotations(annotate((text, occurrence)), ["word word", "a word"])
    [problem] = fault.value.problems
    assert (problem.file, problem.code, problem.row, problem.column) == ("annotations.csv", "not-in-text", 2, "text")


def test_each_of_the_statements_own_figures_leads_to_the_passage_with_its_words() -> None:
    claims = list_claims(STATEMENT)
    passages = {passage.id: passage for passage in STATEMENT.passages}
    figures = TABLES.table("figures")
    assert set(figures["id"]) <= set(claims)
    for figure, words in figures[["id", "words"]].values:
        assert words in passages[claims[figure]].text


def test_figures_tied_to_passages_are_found_with_their_voice() -> None:
    claimed = find_claimed(TABLES, STATEMENT)
    assert set(claimed) == set(list_claims(STATEMENT))
    own = {figure_id for figure_id, figure in claimed.items() if figure.voice == "statement"}
    assert own == set(TABLES.table("figures")["id"])


def test_broken_table_of_figures_only_takes_its_own_figures_away(data: Path) -> None:
    (data / "response.csv").write_text("broken", encoding="utf-8")
    tables = Tables(data)
    assert set(find_claimed(tables, read_statement(tables))) >= set(TABLES.table("figures")["id"])


def test_statement_is_found_among_the_sources_by_its_address(data: Path) -> None:
    assert set(TABLES.table("figures")["source"]) == {find_source_id(TABLES)}
    sources = data / "sources.csv"
    sources.write_text(sources.read_text(encoding="utf-8").replace(STATEMENT.address, "http://moved.org"), "utf-8")
    assert find_source_id(Tables(data)) == ""
    sources.write_text("broken", encoding="utf-8")
    assert find_source_id(Tables(data)) == ""


@pytest.mark.parametrize(
    ("wanted", "passages"),
    [("forcive", ["p2"]), ("Dar'a", ["d6"]), ("juctice", ["s39"]), ("forced", []), ("", []), ("   ", [])],
)
def test_words_are_found_in_the_printed_text(wanted: str, passages: list[str]) -> None:
    assert list(find_text(STATEMENT, wanted)) == passages


@pytest.mark.parametrize(("wanted", "passages"), [("forced", ["p2"]), ("mistura", ["d2"]), ("forcive", []), ("", [])])
def test_words_only_the_editors_use_are_found_in_their_readings(wanted: str, passages: list[str]) -> None:
    assert [passage.id for passage, _ in find_readings(STATEMENT, wanted)] == passages


@pytest.mark.parametrize(
    "text",
    [
        "no head at all",
        HEAD.replace("publisher: P\n", ""),
        HEAD.replace("stated", "a guess"),
        HEAD.replace("\n---\n", "\n"),
    ],
)
def test_file_without_a_sound_head_is_a_fault(text: str) -> None:
    with pytest.raises(DataFault, match="no-head"):
        split_text(text.encode())


def test_windows_line_ends_and_a_byte_order_mark_make_no_difference() -> None:
    content = b"\xef\xbb\xbf" + (HEAD + "One\n\nTwo\n").replace("\n", "\r\n").encode()
    assert split_text(content)[1] == ["One", "Two"]


def test_misencoded_file_is_a_fault() -> None:
    with pytest.raises(DataFault, match="not-utf8"):
        split_text(b"\xff\xfe\x00")


@pytest.mark.parametrize(("printed", "day"), [("2018-07-03", date(2018, 7, 3)), ("", None)])
def test_day_is_read_or_blank(printed: str, day: date | None) -> None:
    assert read_day(printed) == day


@pytest.mark.parametrize("printed", ["3 July 2018", "2018-13-01", "2018"])
def test_day_that_is_no_date_is_a_fault(printed: str) -> None:
    with pytest.raises(DataFault, match="no-head"):
        read_day(printed)


ARABIC = TABLES.speaking("ar")
TRANSLATION = read_translation(ARABIC, "ar")


def test_record_stays_english_in_every_language() -> None:
    assert [each.text for each in read_statement(ARABIC).passages] == [each.text for each in STATEMENT.passages]
    assert (STATEMENT.lang, STATEMENT.translation) == ("en", False)


@pytest.mark.parametrize("lang", ["", "en", "fr"])
def test_language_without_a_translation_has_none(lang: str) -> None:
    assert read_translation(TABLES, lang) is None


def test_readings_speak_the_language_of_their_text_and_reasons_that_of_the_page() -> None:
    rows = TABLES.recorded("annotations").set_index("id")
    pages = {"": TABLES, "_ar": ARABIC}
    for page, tables in pages.items():
        texts = {"": read_statement(tables), "_ar": read_translation(tables, "ar")}
        for own, text in texts.items():
            assert text is not None
            for mark in (mark for passage in text.passages for mark in passage.marks):
                row = rows.loc[mark.id]
                assert mark.why == row[f"why{page}"]
                assert mark.reading in (row[f"reading{own}"], "")


def test_slip_that_the_translation_does_not_carry_has_a_note_and_no_reading() -> None:
    assert TRANSLATION is not None
    rows = TABLES.recorded("annotations")
    differs = rows.loc[rows["reading_ar"].ne(rows["text_ar"]) & rows["reading_ar"].ne(""), "id"]
    marks = [mark for passage in TRANSLATION.passages for mark in passage.marks]
    assert {mark.id for mark in marks if mark.reading} == set(differs)
    assert (TRANSLATION.lang, TRANSLATION.translation) == ("ar", True)


@pytest.mark.parametrize(
    ("wanted", "passages"), [("الموقعة", ["p6"]), ("ميستورا", ["d2"]), ("١٩٨", ["p2"]), ("civil", ["s38"]), ("", [])]
)
def test_words_are_found_in_the_translation(wanted: str, passages: list[str]) -> None:
    assert TRANSLATION is not None
    assert list(find_text(TRANSLATION, wanted)) == passages


def test_translation_has_the_same_passages_and_the_same_notes_in_each() -> None:
    assert TRANSLATION is not None
    for passage, translated in zip(STATEMENT.passages, TRANSLATION.passages, strict=True):
        assert (translated.id, translated.kind) == (passage.id, passage.kind)
        notes = {(mark.id, mark.figure) for mark in passage.marks}
        assert (passage.id, {(mark.id, mark.figure) for mark in translated.marks}) == (passage.id, notes)


def test_translation_that_lacks_a_line_is_a_fault(data: Path) -> None:
    path = data / "statement.ar.md"
    path.write_text(path.read_text(encoding="utf-8").replace("\n7. ", "\n"), encoding="utf-8")
    with pytest.raises(DataFault) as raised:
        read_translation(Tables(data).speaking("ar"), "ar")
    assert [(problem.file, problem.code) for problem in raised.value.problems] == [("statement.ar.md", "not-aligned")]


def test_note_without_words_in_the_translation_is_left_out_of_it(data: Path) -> None:
    path = data / "annotations.csv"
    rows = pd.read_csv(path, dtype=str, keep_default_na=False)
    rows.loc[rows["id"].eq("A002"), "text_ar"] = ""
    rows.to_csv(path, index=False, lineterminator="\n")
    translation = read_translation(Tables(data).speaking("ar"), "ar")
    assert translation is not None
    found = {mark.id for passage in translation.passages for mark in passage.marks}
    assert found == set(TABLES.table("annotations")["id"]) - {"A002"}
