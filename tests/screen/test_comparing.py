"""The address says what is compared: what it asks for in vain is said, and each link keeps the rest."""

import re
from collections.abc import Callable

import pytest

from components.view.words import load_words

WORDS = load_words("en")
Read = Callable[..., str]


def list_compared(html: str) -> list[str]:
    """The ids of the columns of the comparison."""
    return re.findall(r'<th role="columnheader" scope="col"><a data-go href="[^"]*figure=(\w+)', html)


@pytest.mark.parametrize(
    ("wish", "compared", "said"),
    [
        ("DE25,DE19,ST01", ["DE25", "DE19", "ST01"], []),
        ("de25, st01,DE25", ["DE25", "ST01"], []),
        ("DE25,ZZ9,XX1", ["DE25"], ["compare = “ZZ9, XX1”"]),
        ("ZZ9", [], ["compare = “ZZ9”"]),
        ("DE01,DE02,DE03,DE04,DE05,DE06,DE07", [f"DE0{each}" for each in range(1, 7)], ["left out: DE07"]),
        ("DE25,DE39", ["DE25"], ["DE39 is not set beside DE25"]),
    ],
)
def test_ids_of_the_address_are_compared_or_named(
    wish: str, compared: list[str], said: list[str], read_room: Read
) -> None:
    html = read_room("figures", compare=wish)
    assert list_compared(html) == compared
    assert html.count('<div class="notice"') == sum("compare =" in each for each in said)
    for each in said:
        assert each in html


def test_links_of_rows_and_cards_pick_figures_and_keep_the_view(read_room: Read) -> None:
    html = read_room("figures", compare="DE25,ZZ9", who="everyone", figure="DE19", known="2018-07-03")
    row = re.search(
        rf'<a data-go class="pick" href="([^"]*)">{WORDS("compare.add")}<span class="unseen"> DE17</span>', html
    )
    assert row is not None
    assert row[1] == "./figures?compare=DE25%2CDE17&amp;who=everyone&amp;known=2018-07-03"
    opened = re.search(r'<p class="opened-back">.*</p>', html)
    assert opened is not None
    assert WORDS("compare.add") in opened[0]
    assert 'aria-labelledby="comparison-head"' in html


def test_claims_are_compared_with_what_stands_beside_them_from_any_page(read_room: Read) -> None:
    for room in ("overview", "figures"):
        links = re.findall(
            r'<p class="claim-together pick"><a data-go class="pick" href="([^"]*)"', read_room(room, lang="en")
        )
        assert [re.findall(r"compare=([^&]*)", each) for each in links] == [
            ["ST01%2CDE25%2CDE30%2CDE17%2CDE11"],
            ["ST02%2CCA23%2CCA22%2CCA12%2CCA19"],
        ]
