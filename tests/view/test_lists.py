"""Tables for readers: what the address asks for is what is shown."""

import pytest

from components.view.lists import STRETCH, Cell, Column, Listing, arrange, cut

NUMBERS = [3, 1, 2]
COLUMNS = (Column("n", "Number", lambda item: item, numeric=True), Column("x", "Text"))


def _arrange(items: list[int | None], **asked: str) -> Listing:
    return arrange("t", "A table", COLUMNS, items, lambda item: (Cell(str(item)), Cell("")), "figures", asked)


def _shown(listing: Listing) -> list[str]:
    return [row[0].text for row in listing.rows]


@pytest.mark.parametrize(
    ("wish", "shown"),
    [
        ("", ["3", "1", "2"]),
        ("n", ["1", "2", "3"]),
        ("-n", ["3", "2", "1"]),
        ("x", ["3", "1", "2"]),
        ("nonsense", ["3", "1", "2"]),
    ],
)
def test_rows_stand_in_the_order_that_the_address_asks_for(wish: str, shown: list[str]) -> None:
    assert _shown(_arrange([*NUMBERS], **{"t-sort": wish})) == shown


def test_blank_rows_stand_last_in_either_order() -> None:
    assert _shown(_arrange([2, None, 1], **{"t-sort": "-n"})) == ["2", "1", "None"]


@pytest.mark.parametrize(
    ("page", "first", "last"),
    [("1", 1, 50), ("2", 51, 100), ("3", 101, 120), ("9", 1, 50), ("-1", 1, 50), ("٢", 1, 50), ("0000000012", 1, 50)],
)
def test_a_page_holds_fifty_rows_and_an_unknown_one_is_the_first(page: str, first: int, last: int) -> None:
    listing = _arrange(list(range(120)), **{"t-page": page})
    assert (listing.first, listing.last, listing.total, listing.pages) == (first, last, 120, 3)


def test_a_sorted_heading_offers_the_other_direction_and_keeps_the_rest_of_the_address() -> None:
    heading = _arrange([*NUMBERS], **{"t-sort": "n", "q": "dar'a", "t-page": "1"}).headings[0]
    assert (heading.order, heading.href) == ("ascending", "./figures?t-sort=-n&q=dar%27a")


def test_a_column_without_an_order_is_no_link() -> None:
    assert _arrange([*NUMBERS]).headings[1].href == ""


@pytest.mark.parametrize(
    ("count", "wish", "at", "page", "first", "pages"),
    [
        (0, "", None, 1, None, 0),
        (STRETCH, "", None, 1, 0, 0),
        (STRETCH + 1, "", None, 1, 0, 2),
        (STRETCH + 1, "2", None, 2, STRETCH, 2),
        (STRETCH + 1, "3", None, 1, 0, 2),
        (STRETCH + 1, "1", STRETCH, 2, STRETCH, 2),
        (3 * STRETCH, "", 2 * STRETCH - 1, 2, STRETCH, 3),
    ],
)
def test_long_list_is_shown_in_stretches(
    count: int, wish: str, at: int | None, page: int, first: int | None, pages: int
) -> None:
    asked = {"e-page": wish, "event": "E1", "lang": "en"}
    stretch = cut("e", range(count), "aftermath", asked, at, event=None)
    assert (stretch.page, next(iter(stretch.items), None), len(stretch.links)) == (page, first, pages)
    assert len(stretch.items) <= STRETCH
    assert [href for _, href in stretch.links] == [
        f"./aftermath?e-page={number}&lang=en" for number in range(1, pages + 1)
    ]
