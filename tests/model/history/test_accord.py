"""Where the number still stands that a change has altered: in its twin, its own texts, texts that are about it."""

from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.history.accord import Remnant, find_remnants
from components.model.history.changes import compare_files

TABLES = Tables(Path(__file__).parents[3] / "data")
BOTH = ("caveat", "caveat_ar")
DEFINED = ("definition", "definition_ar")
ANSWER = ("answer", "answer_ar")
ASKED = ("question", "question_ar", *ANSWER)
FIGURES, DISPLACEMENT, MOVEMENTS, NOTES = "figures", "displacement", "movements", "notes"
Edits = dict[str, list[tuple[str, str]]]
ST01: Edits = {"figures.csv": [("more than,198000,", "more than,199000,")]}
DE25: Edits = {"displacement.csv": [(",range,270000,330000,", ",range,275000,330000,")]}
DE25_ST01: Edits = {**DE25, "figures.csv": [("270,000-330,000 (DE25)", "275,000-330,000 (DE25)"), ("(DE25)", "")]}
IR13: Edits = {"response.csv": [(",14,14,attacks,", ",15,15,attacks,")]}


def change(edits: Edits) -> dict[str, bytes]:
    """The files after the edits; the first place of each text in its file is replaced."""
    after = dict(TABLES.files)
    for name, pairs in edits.items():
        for old, new in pairs:
            assert old.encode() in after[name]
            after[name] = after[name].replace(old.encode(), new.encode(), 1)
    return after


def find(edits: Edits) -> tuple[Remnant, ...]:
    after = change(edits)
    return find_remnants(TABLES.package, after, compare_files(TABLES.package, TABLES.files, after))


@pytest.mark.parametrize(
    ("edits", "remnants"),
    [
        (
            ST01,
            (
                Remnant("ST01", "198000", other="DE28"),
                Remnant("ST01", "198000", columns=BOTH),
                Remnant("ST01", "198000", "A012", ("reading", "reading_ar", "why", "why_ar"), "annotations"),
                Remnant("ST01", "198000", "exaggerated", ASKED, NOTES),
                Remnant("ST01", "198000", "who-counted", ASKED, NOTES),
                Remnant("ST01", "198000", "198000-thousand", ASKED, NOTES),
            ),
        ),
        (
            DE25,
            (
                Remnant("DE25", "270000", "ST01", BOTH, FIGURES),
                Remnant("DE25", "270000", "DE26", ("caveat",), DISPLACEMENT),
                Remnant("DE25", "270000", "DE28", BOTH, DISPLACEMENT),
                Remnant("DE25", "270000", "DL029", DEFINED, MOVEMENTS),
                Remnant("DE25", "270000", "exaggerated", ANSWER, NOTES),
            ),
        ),
        (
            IR13,
            (
                Remnant("IR13", "14", "IR14", BOTH, "response"),
                Remnant("IR13", "14", "A010", ("why", "why_ar"), "annotations"),
            ),
        ),
        ({"figures.csv": [("Southern Syria", "South Syria")]}, ()),
        ({"sources.csv": [("primary", "press")]}, ()),
        ({"displacement.csv": [(",5890,5890,", ",5890,5891,")]}, ()),
        ({"figures.csv": [(",198000,,", ",,198000,")]}, (Remnant("ST01", "198000", other="DE28"),)),
    ],
)
def test_the_old_number_is_found_where_it_still_stands(edits: Edits, remnants: tuple[Remnant, ...]) -> None:
    assert find(edits) == remnants


def test_a_text_that_was_changed_too_is_no_longer_named() -> None:
    named = {(each.table, each.other): each.columns for each in find(DE25_ST01)}
    assert named[FIGURES, "ST01"] == ("caveat_ar",)


def test_texts_from_the_same_source_are_named_by_their_number_alone() -> None:
    edits = [(",84.8,84.8,", ",85.8,85.8,"), (",3000,3000,parcels", ",3100,3100,parcels")]
    named = {(each.figure, each.table, each.other) for each in find({"response.csv": edits})}
    assert named == {
        ("IR33", "response", "IR34"),
        ("IR33", "events", "E055"),
        ("IR33", "followups", "F012"),
        ("IR35", "events", "E059"),
        ("IR35", "followups", "F013"),
    }


@pytest.mark.parametrize(("edits", "figure"), [(ST01, "ST01"), (DE25, "DE25"), (IR13, "IR13")])
def test_numbers_of_other_rows_and_quotations_raise_no_alarm(edits: Edits, figure: str) -> None:
    """A row that is the same fact alone is named by its number, and that without a column."""
    quiet = {"low", "high", "words", "text", "text_ar"}
    assert {each.figure for each in find(edits)} == {figure}
    assert not any(quiet & set(each.columns) for each in find(edits))


def test_a_file_that_cannot_be_read_says_nothing() -> None:
    changes = compare_files(TABLES.package, TABLES.files, change(ST01))
    for name in ("figures.csv", "notes.csv"):
        assert find_remnants(TABLES.package, {**change(ST01), name: b""}, changes) == ()
