"""The published data is sound: schema, rules, links, the statement word for word, colours said once."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from frictionless import validate

from components.model.data.editions import hash_files
from components.model.data.plainness import MARKUP
from components.model.data.rules import INEXACT_WORDS
from components.model.data.tables import FIGURE_TABLES, Tables
from components.model.data.texts import split_text
from components.model.history.archive import Record, list_records, read_edition, read_log
from components.model.statement import read_statement
from components.view.palette import DARK, LIGHT, Palette
from tests.sweeps import sweep

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"
TABLES = Tables(DATA)
PACKAGE = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
COLUMNS = {
    f"{table['name']}.{field['name']}": field for table in PACKAGE["resources"] for field in table["schema"]["fields"]
}
# In tests/published_page.txt: the site's links to its neighbouring posts before the title, its comment form after.
NAVIGATION_LINES = 5
COMMENT_FORM = "Leave a Reply"
QUANTIFIERS = {"exact", "about", "nearly", "more than", "at least", "up to", "range", "not stated"}
# How a source words a number, just before it, and the quantifier that keeps the sense of it.
WORDINGS = {
    "nearly": r"nearly|almost",
    "more than": r"more than|over|exceed\w*",
    "up to": r"up to|as many as|as high as",
    "at least": r"at least",
}


def list_figures() -> Iterator[tuple[str, pd.Series]]:
    for name in FIGURE_TABLES:
        for _, row in TABLES.table(name).iterrows():
            yield name, row


FIGURES = list(list_figures())


def read_published_page() -> list[str]:
    page = (ROOT / "tests" / "published_page.txt").read_text(encoding="utf-8")
    lines = page[: page.index(COMMENT_FORM)].splitlines()[NAVIGATION_LINES:]
    return [line for line in lines if line]


def test_the_last_edition_on_record_is_the_data_as_it_stands() -> None:
    """Where this fails, the data was edited by hand: start the server once, and commit what it puts into editions/."""
    log = read_log(DATA)
    assert log.problems == ()
    assert log.records[-1].id == hash_files(TABLES.files)


@pytest.mark.parametrize("record", list_records(DATA), ids=lambda record: record.id)
def test_each_edition_on_record_is_kept_whole(record: Record) -> None:
    assert hash_files(read_edition(DATA, record.id)) == record.id


def test_frictionless_finds_nothing_wrong_with_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    report = validate("data/datapackage.json")
    assert report.flatten(["fileName", "rowNumber", "fieldName", "note"]) == []


@pytest.mark.parametrize("name", TABLES.package.tables)
def test_table_is_read_and_checked_without_fault(name: str) -> None:
    assert len(TABLES.table(name)) > 0


def test_every_table_in_the_folder_is_in_the_package() -> None:
    assert {path.name for path in DATA.glob("*.csv")} == {table["path"] for table in PACKAGE["resources"]}


@sweep("name", COLUMNS)
def test_column_has_type_title_and_description(name: str) -> None:
    field = COLUMNS[name]
    assert field["type"] in ("string", "number", "integer", "date")
    assert field["title"].strip()
    assert len(field["description"]) > 10


def test_package_names_its_licence_and_date() -> None:
    assert PACKAGE["licenses"][0]["name"] == "CC-BY-4.0"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d(\.\d+)?", PACKAGE["version"])


def test_every_source_has_its_own_terms() -> None:
    assert TABLES.table("sources")["terms"].ne("").all()


def test_statement_is_the_published_page_character_by_character() -> None:
    title, *lines = read_published_page()
    head, body = split_text(TABLES.file("statement.md"))
    assert [head["title"], *body] == [title, *lines]


def test_statement_file_holds_nothing_but_its_lines() -> None:
    text = (DATA / "statement.md").read_text(encoding="utf-8")
    body = text.split("---\n", 2)[2]
    assert [line for line in body.split("\n") if line] == read_published_page()[1:]


def test_each_annotation_stands_in_the_statement() -> None:
    marks = [mark for passage in read_statement(TABLES).passages for mark in passage.marks]
    assert sorted(mark.id for mark in marks) == sorted(TABLES.table("annotations")["id"])


def test_each_annotated_string_occurs_once_or_says_which() -> None:
    lines = read_published_page()
    for _, row in TABLES.table("annotations").iterrows():
        count = sum(line.count(row["text"]) for line in lines)
        assert count == 1 or 1 <= row["occurrence"] <= count, row["id"]


def test_each_figure_of_the_statement_is_claimed_by_a_sentence() -> None:
    claimed = set(TABLES.table("annotations")["figure"])
    assert set(TABLES.table("figures")["id"]) <= claimed


def test_figure_ids_are_unique_over_all_tables() -> None:
    ids = [row["id"] for _, row in FIGURES]
    assert len(ids) == len(set(ids))


@sweep("table, row", FIGURES)
def test_figure_says_as_much_as_its_source(table: str, row: pd.Series) -> None:
    low, high, quantifier = row["low"], row["high"], row["quantifier"]
    assert quantifier in QUANTIFIERS
    assert row["source"] in set(TABLES.table("sources")["id"])
    assert row["unit"]
    assert row["definition"] or table == "movements"
    if pd.isna(low) and pd.isna(high):
        assert quantifier == "not stated"
    elif quantifier in ("more than", "at least"):
        assert pd.isna(high)
    elif quantifier in ("up to", "nearly"):
        assert pd.isna(low)
    elif quantifier == "range":
        assert low < high
    else:
        assert low == high


@sweep("table, row", FIGURES)
def test_figure_is_not_exact_where_its_words_are_not(table: str, row: pd.Series) -> None:
    if INEXACT_WORDS.search(row["words"]):
        assert row["quantifier"] != "exact", table


@sweep("row", [row for _, row in FIGURES])
def test_figure_has_the_quantifier_of_its_words(row: pd.Series) -> None:
    said = {name for name, words in WORDINGS.items() if re.search(rf"\b({words})\b[^|]{{0,12}}\d", row["words"])}
    if len(said) == 1 and row["quantifier"] != "range":  # A range may be two wordings of one source.
        assert said == {row["quantifier"]}


@pytest.mark.parametrize("table", sorted(TABLES.package.tables))
def test_text_is_plain(table: str) -> None:
    texts: pd.DataFrame = TABLES.table(table).select_dtypes("str")
    cells = [str(cell) for column in texts.columns for cell in texts[column]]
    assert [cell for cell in cells if MARKUP.search(cell) or cell != cell.strip()] == []


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_configured_colours_are_those_of_the_palette(palette: Palette) -> None:
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"][palette.theme]
    assert theme == {
        "primaryColor": palette.accent,
        "backgroundColor": palette.ground,
        "secondaryBackgroundColor": palette.panel,
        "textColor": palette.ink,
        "linkColor": palette.accent,
        "borderColor": palette.line,
    }


LATIN = re.compile(r"[A-Za-z][A-Za-z' ,-]*[A-Za-z]")
QUOTED = re.compile(r"“[^”]*”|https?://\S+")
TRANSLATED = sorted(
    name
    for name, field in COLUMNS.items()
    if name.endswith("_ar") and name.removesuffix("_ar") in COLUMNS and field["type"] == "string"
)
# A name that no source gives in Arabic stands in the letters it is printed in.
MAY_BE_BLANK = {name for name in TRANSLATED if name == "places.name_ar" or name.endswith(".publisher_ar")}
MOST_LITTLE_WORDS = 3  # A name has few: Hand in Hand for Aid and Development.


def read_pair(name: str) -> pd.DataFrame:
    """A column and its translation."""
    table, _, column = name.partition(".")
    return TABLES.recorded(table)[[column.removesuffix("_ar"), column]]


@sweep("name", sorted(set(TRANSLATED) - MAY_BE_BLANK))
def test_what_stands_in_english_stands_in_arabic_too(name: str) -> None:
    pairs = read_pair(name)
    assert [tuple(row) for row in pairs.itertuples(index=False) if bool(row[0]) != bool(row[1])] == []


@sweep("name", TRANSLATED)
def test_arabic_holds_every_id_of_the_english_and_no_direction_marks(name: str) -> None:
    for english, arabic in read_pair(name).itertuples(index=False):
        ids = set(re.findall(r"\b(?:DE|DL|CA|IR|ST|E|F|S)\d{2,3}\b", english))
        assert ids <= set(re.findall(r"\b(?:DE|DL|CA|IR|ST|E|F|S)\d{2,3}\b", arabic)) or not arabic, english
        assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069\u0640]", arabic), arabic


@sweep("name", TRANSLATED)
def test_no_english_sentence_stands_in_arabic_text_outside_quotation_marks(name: str) -> None:
    arabic = read_pair(name).iloc[:, 1]
    runs = [run for cell in arabic for run in LATIN.findall(QUOTED.sub(" ", cell))]
    assert [run for run in runs if sum(word[0].islower() for word in run.split()) > MOST_LITTLE_WORDS] == []


@pytest.mark.parametrize("column", ["publisher", "measure", "geography"])
def test_what_differs_in_english_differs_in_arabic_and_the_other_way_round(column: str) -> None:
    """The model compares these in the language spoken; only the blank, where no Arabic name is known, is common."""
    names = [name for name in FIGURE_TABLES if f"{column}_ar" in TABLES.recorded(name)]
    pairs = {
        pair
        for name in names
        for pair in zip(*(TABLES.recorded(name)[c] for c in (column, f"{column}_ar")), strict=True)
    }
    filled = [pair for pair in pairs if pair[1]]
    assert len({english for english, _ in filled}) == len(filled)
    if column != "geography":
        assert len({arabic for _, arabic in filled}) == len(filled)
