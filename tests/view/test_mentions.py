"""Ids in a text become links; what only looks like one stays text."""

from pathlib import Path

import pytest

from components.model.data.tables import FIGURE_TABLES, Tables
from components.view.mentions import find_mentions, link_id
from components.view.words import load_words

WORDS = load_words("en")
TABLES = Tables(Path(__file__).parents[2] / "data")


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("see (DE25).", [("see (", ""), ("DE25", "./figures?figure=DE25&lang=en"), (").", "")]),
        (
            "E048 and S016",
            [("E048", "./aftermath?event=E048&lang=en"), (" and ", ""), ("S016", "./sources?source=S016&lang=en")],
        ),
        ("S/2018/777, SC/13397, SG/SM/19121, A/HRC/39/65", [("S/2018/777, SC/13397, SG/SM/19121, A/HRC/39/65", "")]),
        ("SY14 and E04 and S016a", [("SY14 and E04 and S016a", "")]),
        ("https://x.org/S016-copy", [("https://x.org/S016-copy", "")]),
        ("", []),
    ],
)
def test_only_whole_ids_become_links(text: str, pieces: list[tuple[str, str]]) -> None:
    assert find_mentions(text, WORDS) == pieces


@pytest.mark.parametrize(
    ("table", "room"),
    [*((name, "./figures?") for name in FIGURE_TABLES), ("events", "./aftermath?"), ("sources", "./sources?")],
)
def test_every_id_of_the_data_leads_to_its_page(table: str, room: str) -> None:
    assert all(link_id(each, WORDS).startswith(room) for each in TABLES.table(table)["id"])
