"""Entries of the log: what changed from what to what, in words, with a link to where the reader sees it."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.history.archive import Record
from components.model.history.changes import CellChange, Change
from components.model.history.standings import find_standings
from components.model.history.states import Spot, State
from components.view.history.changes import Runs
from components.view.history.corrected import FOLDED, OPEN, ShownCell
from components.view.history.corrections import Entry, ShownSource, make_entry
from components.view.history.moments import say_moment
from components.view.history.whereabouts import link_row
from components.view.markup import render
from components.view.words import Words, load_words

WORDS = load_words("en")


@pytest.fixture(scope="module")
def tables(root: Path) -> Tables:
    return Tables(root / "data")


def make_record(*changes: Change, kind: str = "published", source: str = "", restored: str = "") -> Record:
    told = ("2026-11-22", "2026-11-22T21:05:00+00:00", kind, "A. Person", "A reason", source)
    return Record("bbbbbbbbbb", 2, *told, "aaaaaaaaaa", restored, changes)


FIRST = Record("aaaaaaaaaa", 1, "2026-11-20", "2026-11-20T00:00:00Z", "first", "", "", "", "", "", ())


def make(
    record: Record,
    tables: Tables,
    words: Words = WORDS,
    states: Mapping[Spot, State] | None = None,
    *later: Record,
    whole: bool = False,
) -> Entry:
    standing = find_standings([FIRST, record, *later])[record.key]
    return make_entry(record, standing, states or {}, tables, words, whole=whole)


def join(runs: Runs) -> str:
    return "".join(text for text, _ in runs)


@pytest.mark.parametrize(
    ("table", "key", "href"),
    [
        ("displacement", "DE25", "./figures?figure=DE25&lang=en"),
        ("figures", "ST01", "./figures?figure=ST01&lang=en"),
        ("movements", "DL001", "./figures?figure=DL001&lang=en"),
        ("events", "E048", "./aftermath?event=E048&lang=en"),
        ("sources", "S025", "./sources?source=S025&lang=en"),
        ("signatories", "7", "./signatories?organisation=7&lang=en"),
        ("demands", "3", "./aftermath?demand=3&lang=en"),
        ("followups", "F001", "./aftermath?demand=1&lang=en"),
        ("places", "dara", "./map?place=dara&lang=en"),
        ("annotations", "A001", "./statement?lang=en"),
        ("notes", "exaggerated", "./?lang=en"),
        ("displacement", "DE999", ""),
        ("signatories", "none", ""),
        ("gone", "X1", ""),
    ],
)
def test_row_leads_to_where_a_reader_sees_it(table: str, key: str, href: str, tables: Tables) -> None:
    assert link_row(table, key, tables, WORDS) == href


@pytest.mark.parametrize("name", ["en", "ar"])
def test_each_row_of_the_data_can_be_linked(name: str, tables: Tables) -> None:
    words, package = load_words(name), tables.package
    lost = [
        (table.name, key)
        for table in package.tables.values()
        for key in tables.recorded(table.name)[table.key].astype(str)[:3]
        if not link_row(table.name, key, tables, words)
    ]
    assert lost == []


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2026-11-22T21:05:00Z", "22 November 2026, 21:05 UTC"),
        ("2026-11-22T21:05:09.123456+00:00", "22 November 2026, 21:05 UTC"),
        ("2026-11-23T00:05:00+03:00", "22 November 2026, 21:05 UTC"),
        ("2026-11-22", "22 November 2026, 00:00 UTC"),
        ("yesterday", "yesterday"),
        ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00+14:00"),
    ],
)
def test_moment_is_said_in_utc(when: str, said: str) -> None:
    assert say_moment(when, WORDS) == said


def test_changed_cell_has_old_beside_new_under_its_title(tables: Tables) -> None:
    change = Change("displacement", "DE25", "changed", (CellChange("low", "198000", "196500"),))
    (table,) = make(make_record(change), tables).tables
    (row,) = table.rows
    (cell,) = row.cells  # Not all of the row is known, so its number cannot be said in words.
    field = tables.package.table("displacement").field("low")
    assert (table.title, cell.column) == (tables.package.table("displacement").title, field.title)
    assert row.label == tables.recorded("displacement").set_index("id")["measure"]["DE25"]
    assert (cell.before.runs, cell.after.runs) == ((("198000", True),), (("196500", True),))
    assert table.said == ("1 row changed.",)


def test_titles_are_in_the_language_of_the_reader(tables: Tables) -> None:
    change = Change("displacement", "DE25", "changed", (CellChange("measure_ar", "أشخاص نزحوا", "أشخاص نازحون"),))
    spoken = tables.speaking("ar")
    (table,) = make(make_record(change), spoken, load_words("ar")).tables
    assert table.title == spoken.package.table("displacement").title != tables.package.table("displacement").title
    assert {table.rows[0].cells[0].before.lang, table.rows[0].cells[0].after.lang} == {"ar"}


@pytest.mark.parametrize(
    ("count", "is_open", "folded", "more"),
    [
        (1, 1, 0, 0),
        (OPEN + 1, OPEN + 1, 0, 0),
        (OPEN + 2, OPEN, 2, 0),
        (OPEN + FOLDED, OPEN, FOLDED, 0),
        (500, OPEN, FOLDED, 500 - OPEN - FOLDED),
    ],
)
def test_long_lists_are_folded_and_stand_whole_in_the_entry_alone(
    count: int, is_open: int, folded: int, more: int, tables: Tables
) -> None:
    changes = [Change("places", f"p{number}", "added", (CellChange("name", "", "Name"),)) for number in range(count)]
    (table,) = make(make_record(*changes), tables).tables
    assert (len(table.rows), len(table.folded), table.more) == (is_open, folded, more)
    (whole,) = make(make_record(*changes), tables, whole=True).tables
    assert (len(whole.rows), len(whole.folded), whole.more) == (count, 0, 0)


@pytest.mark.parametrize(
    ("change", "said", "href"),
    [
        (Change("demands", "", "order"), WORDS("corrections.whole.order"), ""),
        (Change("statement.md", "", "file"), WORDS("corrections.whole.file"), "./statement?lang=en"),
        (Change("datapackage.json", "", "file"), WORDS("corrections.whole.file"), ""),
    ],
)
def test_change_of_a_whole_file_is_a_sentence(change: Change, said: str, href: str, tables: Tables) -> None:
    (table,) = make(make_record(change), tables).tables
    assert (table.said, table.rows, table.href) == ((said,), (), href)


def test_table_and_column_that_are_gone_are_called_by_their_names(tables: Tables) -> None:
    (table,) = make(make_record(Change("gone", "X", "changed", (CellChange("c", "a", "b"),))), tables).tables
    assert (table.title, table.rows[0].cells[0].column, table.rows[0].href) == ("gone", "c", "")


def test_entry_names_sources_and_the_edition_restored_but_no_person(tables: Tables) -> None:
    entry = make(make_record(kind="restored", source="S025 S999", restored="aaaaaaaaaa"), tables)
    row = tables.recorded("sources").set_index("id").loc["S025"]
    told = (str(row[name]) for name in ("publisher", "title", "url"))
    source = ShownSource("S025", "./sources?source=S025&lang=en", *told)
    assert entry.sources == (source, ShownSource("S999", ""))
    assert entry.kind == WORDS("corrections.kind.restored", edition="aaaaaaaaaa")
    assert entry.restored_href == "./corrections?record=aaaaaaaaaa&lang=en"
    assert entry.unchanged
    assert "A. Person" not in str(entry)


def test_removed_row_comes_last_and_the_words_that_differ_are_marked(tables: Tables) -> None:
    changes = (
        Change("events", "E001", "removed", (CellChange("title", "A title", ""),)),
        Change("events", "E048", "changed", (CellChange("title", "One of two words", "One of three words"),)),
    )
    (table,) = make(make_record(*changes), tables).tables
    assert [row.kind for row in table.rows] == ["changed", "removed"]
    after = table.rows[0].cells[0].after.runs
    assert [text.strip() for text, differs in after if differs] == ["three"]
    assert join(after) == "One of three words"


@pytest.mark.parametrize("version", ["2026-11-22", "2026-11-22.2"])
def test_edition_stands_in_one_piece_in_arabic_whatever_the_digits(version: str, tables: Tables) -> None:
    words = load_words("ar", "arab")
    record = replace(make_record(), id="0123456789", version=version)
    html = render("correction", words, entry=make(record, tables.speaking("ar"), words), all_href="./corrections")
    assert "<bdi>0123456789</bdi>" in html
    assert f"<bdi>{version}</bdi>" in html


ROW = {
    "quantifier": "more than",
    "low": "198000",
    "high": "",
    "unit": "people",
    "label": "Displaced",
    "label_ar": "نازحون",
}


def say(cell: ShownCell) -> tuple[str, str, str]:
    return cell.column, join(cell.before.runs), join(cell.after.runs)


@pytest.mark.parametrize(
    ("name", "after", "said"),
    [
        ("en", {"low": "199000"}, ("Number", "more than 198,000 people", "more than 199,000 people")),
        ("en", {"quantifier": "about"}, ("Number", "more than 198,000 people", "about 198,000 people")),
        (
            "en",
            {"quantifier": "range", "high": "200000"},
            ("Number", "more than 198,000 people", "198,000–200,000 people"),
        ),
        ("en", {"unit": "families"}, ("Number", "more than 198,000 people", "more than 198,000 families")),
        ("ar", {"low": "199000"}, ("الرقم", "أكثر من 198,000 شخص", "أكثر من 199,000 شخص")),
    ],
)
def test_number_is_said_in_words_with_quantifier_and_unit(
    name: str, after: dict[str, str], said: tuple[str, str, str], tables: Tables
) -> None:
    cells = (*(CellChange(column, ROW[column], text) for column, text in after.items()), CellChange("label", "x", "y"))
    states = {("figures", "ST01"): State(ROW, ROW | after)}
    record = make_record(Change("figures", "ST01", "changed", cells))
    (table,) = make(record, tables.speaking(name), load_words(name), states).tables
    (row,) = table.rows
    assert [say(cell) for cell in row.cells] == [
        said,
        (tables.speaking(name).package.table("figures").field("label").title, "x", "y"),
    ]
    assert row.label == {"en": "Displaced", "ar": "نازحون"}[name]


@pytest.mark.parametrize(("kind", "before", "after"), [("added", "", "5"), ("removed", "5", "")])
def test_number_and_dates_of_a_row_that_came_or_went_stand_open(
    kind: str, before: str, after: str, tables: Tables
) -> None:
    cells = {"low": after or before, "quantifier": "exact", "unit": "people", "as_of": "2018-07-03", "words": "five"}
    filled = {column: text for column, text in cells.items() if text}
    change = Change(
        "displacement",
        "DE990",
        kind,
        tuple(CellChange(name, text if before else "", text if after else "") for name, text in filled.items()),
    )
    states = {("displacement", "DE990"): State(filled if before else {}, filled if after else {})}
    (table,) = make(make_record(change), tables, WORDS, states).tables
    (row,) = table.rows
    texts = [join(cell.after.runs) or join(cell.before.runs) for cell in row.cells]
    assert texts == ["5 people", "3 July 2018"]
    assert [join(cell.after.runs) or join(cell.before.runs) for cell in row.folded] == ["five"]


@pytest.mark.parametrize(
    ("kinds", "english", "arabic"),
    [
        (("changed",), "Correction", "تصويب"),
        (("added", "added"), "Addition", "إضافة"),
        (("removed",), "Removal", "حذف"),
        (("added", "changed"), "Correction and addition", "تصويب وإضافة"),
        (("order",), "Correction", "تصويب"),
    ],
)
def test_heading_says_what_the_entry_is(kinds: tuple[str, ...], english: str, arabic: str, tables: Tables) -> None:
    changes = [Change("events", f"E{at}", kind) for at, kind in enumerate(kinds)]
    assert make(make_record(*changes), tables).kind == english
    assert make(make_record(*changes), tables.speaking("ar"), load_words("ar")).kind == arabic
    outside = make(make_record(*changes, kind="outside"), tables)
    assert (outside.kind, outside.way) == (english, WORDS("corrections.kind.outside"))


def test_entry_and_the_one_that_takes_it_back_lead_to_each_other(tables: Tables) -> None:
    record = make_record(Change("events", "E1", "changed"))
    when = "2026-11-23T08:00:00.000000Z"
    later = Record("cccccccccc", 3, "", when, "restored", "", "", "", record.id, FIRST.id, ())
    back = make(record, tables, WORDS, {}, later)
    assert back.notes == (("Taken back on 23 November 2026", "./corrections?record=cccccccccc&lang=en"),)
    standing = find_standings([FIRST, record, later])[later.key]
    entry = make_entry(later, standing, {}, tables, WORDS, whole=False)
    assert entry.notes == (
        ("Takes back the entry of 22 November 2026, 21:05 UTC", "./corrections?record=bbbbbbbbbb&lang=en"),
    )


def test_english_cell_in_arabic_says_its_language_and_direction(tables: Tables) -> None:
    change = Change("events", "E048", "changed", (CellChange("title", "One of two", "One of three"),))
    words = load_words("ar")
    html = render("correction", words, entry=make(make_record(change), tables.speaking("ar"), words), all_href="./")
    assert '<bdi class="correction-value" lang="en" dir="ltr">' in html
