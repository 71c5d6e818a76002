"""OCHA's two segments are never joined; a figure that repeats another one is drawn once."""

from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.displacement import (
    choose_points,
    list_beside,
    list_points,
    list_segments,
)

TABLES = Tables(Path(__file__).parents[2] / "data")
FRAME = TABLES.table("displacement").set_index("id")


@pytest.mark.parametrize(
    ("series", "ids"),
    [
        ("since start", ["DE01", "DE05", "DE13", "DE16", "DE23", "DE29"]),
        ("still displaced", ["DE39", "DE43", "DE47", "DE49"]),
    ],
)
def test_each_segment_holds_one_series_in_order_of_date(series: str, ids: list[str]) -> None:
    segment = list_segments(TABLES)[series]
    assert list(segment["id"]) == ids
    assert set(segment["series"]) == {series}
    assert segment["as_of"].is_monotonic_increasing


def test_segments_do_not_overlap_in_time() -> None:
    first, second = list_segments(TABLES).values()
    assert first["as_of"].max() < second["as_of"].min()


@pytest.mark.parametrize(
    ("name", "drawn"),
    [
        ("DE19", True),
        ("DE28", True),  # the statement's own, though it repeats DE19
        ("DE20", False),  # SNHR's, seen again
        ("DE24", False),  # OCHA's, quoted by Human Rights Watch
        ("DE18", False),
        ("DE48", False),
        ("DE25", True),
        ("DE42", True),
        ("DE29", False),  # on the line
        ("DE21", False),  # tracked movements
        ("DE08", False),  # children only
        ("DE37", False),  # returns
        ("DE44", False),  # no day
        ("DE51", False),  # no day
    ],
)
def test_figure_is_a_point_where_it_stands_for_itself(name: str, drawn: bool) -> None:
    assert (name in set(list_points(TABLES)["id"])) == drawn


def test_points_have_a_day_and_a_number_of_people() -> None:
    points = list_points(TABLES)
    assert points["as_of"].notna().all()
    assert set(points["unit"]) == {"people"}
    assert set(points["series"]) <= {"since start", "still displaced"}


def test_number_that_may_not_be_a_total_stands_beside_the_line() -> None:
    assert list(list_beside(TABLES)["id"]) == ["DE42"]


@pytest.mark.parametrize(
    ("voices", "always", "voices_drawn"),
    [
        ((), (), {"statement", "united nations"}),
        ((), ("DE25",), {"statement", "united nations"}),
        (("monitoring group",), (), {"statement", "united nations", "monitoring group"}),
        (("local or other",), (), {"statement", "united nations", "local or other"}),
        (("party to the conflict",), (), {"statement", "united nations", "party to the conflict"}),
        (("nobody",), (), {"statement", "united nations"}),
    ],
)
def test_points_are_those_of_the_voices_chosen_and_the_statement(
    voices: tuple[str, ...], always: tuple[str, ...], voices_drawn: set[str]
) -> None:
    chosen = choose_points(TABLES, voices, always)
    assert set(chosen["voice"]) == voices_drawn
    assert {"DE19", "DE28", "DE42", *always} <= set(chosen["id"])
    assert set(chosen.loc[~chosen["voice"].isin(["statement", *voices]), "id"]) == {"DE42", *always}


def test_every_voice_together_gives_every_point() -> None:
    assert list(choose_points(TABLES, set(FRAME["voice"]), ())["id"]) == list(list_points(TABLES)["id"])


def test_repeats_name_a_figure_that_says_the_same() -> None:
    repeats = FRAME[FRAME["repeats"].ne("")]
    assert set(repeats.index) == {"DE18", "DE20", "DE24", "DE28", "DE48"}
    for _, row in repeats.iterrows():
        numbers = {row["low"], row["high"]} & {FRAME.at[row["repeats"], "low"], FRAME.at[row["repeats"], "high"]}
        assert numbers
