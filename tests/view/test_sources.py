"""Sources in words: one opened with all that rests on it, and the row of the list."""

from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.sources import Resting, find_source, list_grades, list_resting
from components.view.lists import sort_items
from components.view.sources import link_resting, list_columns, make_source_card, to_cells
from components.view.words import load_words
from tests.sweeps import sweep

WORDS = load_words("en")
TABLES = Tables(Path(__file__).parents[2] / "data")
RESTING = list_resting(TABLES)
ROWS = TABLES.table("sources").to_dict("records")
COLUMNS = list_columns(list_grades(TABLES), RESTING, WORDS)


@pytest.mark.parametrize(
    ("row", "href"),
    [
        (Resting("displacement", "DE25"), "./figures?figure=DE25&lang=en"),
        (Resting("movements", "DL181"), "./figures?figure=DL181&lang=en"),
        (Resting("events", "E048"), "./aftermath?event=E048&lang=en"),
        (Resting("followups", "F010", "3"), "./aftermath?demand=3&lang=en"),
        (Resting("notes", "cause", "aftermath"), "./aftermath?lang=en"),
    ],
)
def test_row_leads_to_where_it_is_shown(row: Resting, href: str) -> None:
    assert link_resting(row, WORDS) == href


@sweep("source", sorted(RESTING))
def test_opened_source_lists_every_row_that_rests_on_it(source: str) -> None:
    card = make_source_card(find_source(TABLES, source), RESTING[source], TABLES, WORDS)
    assert sorted(line.id for group in card.groups for line in group.lines) == sorted(row.id for row in RESTING[source])


def test_figure_under_its_source_keeps_its_words_of_quantity() -> None:
    card = make_source_card(find_source(TABLES, "S016"), RESTING["S016"], TABLES, WORDS)
    said = {line.id: line.text for group in card.groups for line in group.lines}
    assert said["DE19"].startswith("about 198,000")


@pytest.mark.parametrize(
    ("source", "published", "basis"),
    [
        ("S016", "1 July 2018", "stated by the page"),
        ("S025", "3 July 2018", "from the address"),
        ("S001", "publication date not known", ""),
    ],
)
def test_date_of_publication_says_what_it_rests_on(source: str, published: str, basis: str) -> None:
    card = make_source_card(find_source(TABLES, source), [], TABLES, WORDS)
    assert (card.published, card.basis) == (published, basis)


def test_source_without_rows_says_so() -> None:
    cells = to_cells(ROWS[0], [], WORDS)
    assert (cells[-1].text, cells[-1].links) == (WORDS("sources.no_rows"), ())


def test_source_with_many_rows_leads_to_the_rest() -> None:
    rows = [Resting("displacement", f"DE{number}") for number in range(10, 20)]
    links = to_cells(ROWS[0], rows, WORDS)[-1].links
    assert links[-1] == ("and 6 more", f"./sources?source={ROWS[0]['id']}&lang=en")


@pytest.mark.parametrize(("source", "lang"), [("S002", "ar"), ("S016", "en")])
def test_title_says_which_language_it_is_in(source: str, lang: str) -> None:
    row = find_source(TABLES, source)
    assert (make_source_card(row, [], TABLES, WORDS).lang, to_cells(row.to_dict(), [], WORDS)[1].lang) == (lang, lang)


@pytest.mark.parametrize("column", [column.key for column in COLUMNS])
def test_list_can_be_sorted_by_each_column_either_way(column: str) -> None:
    for wish in (column, f"-{column}"):
        assert len(sort_items(COLUMNS, ROWS, wish)[0]) == len(ROWS)


def test_undated_sources_stand_last_when_sorted_by_date() -> None:
    ordered, _, _ = sort_items(COLUMNS, ROWS, "-published")
    assert ordered[-1]["published_basis"] == "not known"
