"""Signatories in words: rows of the list, missing numbers in their places, evidence and notes."""

from pathlib import Path
from typing import Any

import pytest

from components.model.data.tables import Tables
from components.model.statement import list_gaps
from components.view.lists import Listing, arrange
from components.view.signatories import Line, link_urls, list_columns, make_lines, say_usual, to_cells
from components.view.words import load_words
from tests.sweeps import sweep

WORDS = load_words("en")
TABLES = Tables(Path(__file__).parents[2] / "data")
ROWS: list[dict[Any, Any]] = TABLES.table("signatories").to_dict("records")
BY_NUMBER = {row["number"]: row for row in ROWS}
GAPS = list_gaps(BY_NUMBER)
FIELDS = TABLES.package.tables["signatories"]
COLUMNS = list_columns(FIELDS.field("type").choices, FIELDS.field("confidence").choices, WORDS)


def arrange_rows(rows: list[dict[Any, Any]], **asked: str) -> Listing:
    return arrange("who", "caption", COLUMNS, rows, lambda row: to_cells(row, WORDS), "signatories", asked)


def make(rows: list[dict[Any, Any]], **asked: str) -> tuple[Line, ...]:
    return make_lines(arrange_rows(rows, **asked), rows, GAPS, asked, WORDS)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (2, "Acronym: ACHR"),
        (4, ""),
        (26, "Usual name: Local Development and Small Projects Support"),
        (39, "Usual name: Syrian Institute for Justice; acronym: SIJ"),
        (43, ""),
    ],
)
def test_usual_name_and_acronym_stand_only_where_the_printed_name_differs(number: int, said: str) -> None:
    assert say_usual(BY_NUMBER[number], WORDS) == said


def test_printed_name_is_never_changed() -> None:
    assert [cells[1].text for cells in arrange_rows(ROWS).rows] == [row["printed_name"] for row in ROWS]


def test_missing_numbers_stand_once_each_before_the_next_printed_one() -> None:
    places = {line.number: line.gaps for line in make(ROWS) if line.gaps}
    assert places == {15: (14,), 28: (27,), 37: (36,)}
    assert [number for line in make(ROWS) for number in (*line.gaps, line.number)] == list(range(1, 48))


def test_missing_numbers_stand_once_in_a_list_of_many_pages() -> None:
    rows = [{**ROWS[0], "number": number} for number in range(1, 121) if number not in GAPS and number != 51]
    pages = [make(rows, **{"who-page": str(page)}) for page in (1, 2, 3)]
    gaps = [gap for lines in pages for line in lines for gap in line.gaps]
    assert gaps == list(GAPS)


@sweep("row", ROWS)
def test_row_has_words_for_its_type_and_confidence_and_a_safe_website(row: dict[Any, Any]) -> None:
    cells = to_cells(row, WORDS)
    assert len(cells) == len(COLUMNS)
    assert cells[3].text
    assert cells[6].text
    assert cells[5].href == (f"http://{row['website']}" if row["website"] else "")


@sweep("row", ROWS)
def test_note_is_kept_word_for_word(row: dict[Any, Any]) -> None:
    [line] = make([row])
    assert "".join(text for text, _ in line.note) == row["note"]
    assert line.passage_href == f"./statement?passage=s{row['number']}&lang=en"
    assert bool(line.evidence_title) or not line.evidence_url


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("no address", []),
        ("see https://a.org/x (2019)", ["https://a.org/x"]),
        ("(https://a.org/x) and http://b.org .", ["https://a.org/x", "http://b.org"]),
        ("javascript:alert(1)", []),
    ],
)
def test_addresses_in_a_note_become_links(text: str, links: list[str]) -> None:
    pieces = link_urls(text)
    assert [href for _, href in pieces if href] == links
    assert "".join(piece for piece, _ in pieces) == text


def test_row_asked_for_is_opened_alone() -> None:
    assert [line.number for line in make(ROWS, organisation="40") if line.opened] == [40]


@pytest.mark.parametrize("key", ["number", "name", "type", "base", "website", "sure"])
@pytest.mark.parametrize("sign", ["", "-"])
def test_every_order_keeps_every_row(key: str, sign: str) -> None:
    numbers = [int(cells[0].text) for cells in arrange_rows(ROWS, **{"who-sort": sign + key}).rows]
    assert sorted(numbers) == list(BY_NUMBER)


def test_evidence_that_is_no_web_address_is_no_link() -> None:
    [line] = make([{**ROWS[0], "evidence_url": "javascript:alert(1)"}])
    assert line.evidence_url == ""
