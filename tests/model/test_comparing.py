"""What may stand side by side, why the rest may not, and the lowest and highest number stated: facts of the data."""

from dataclasses import replace
from pathlib import Path

import pytest

from components.model.comparing import Comparison, Relation, compare
from components.model.counterparts import MOST_NEAR, list_near
from components.model.data.tables import Tables
from components.model.figures import require_figure
from components.model.measures import climb, read_counts

TABLES = Tables(Path(__file__).parents[2] / "data")
COUNTS = read_counts(TABLES)


def pick(ids: str) -> Comparison:
    return compare([require_figure(TABLES, key) for key in ids.split()], COUNTS)


def name(figures: object) -> str:
    return " ".join(figure.id for figure in figures)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("first", "other", "reason"),
    [
        ("DE25", "DE19", ""),
        ("ST01", "DE25", ""),
        ("ST02", "CA23", ""),
        ("CA08", "CA34", ""),
        ("CA02", "CA27", ""),
        ("DE47", "DE49", ""),
        ("DL014", "DL031", ""),
        ("IR35", "IR40", ""),
        ("DE25", "DE39", "stock"),
        ("DE39", "DE25", "stock"),
        ("DE25", "CA01", "kind"),
        ("DE25", "DE37", "kind"),
        ("DE25", "DE08", "kind"),
        ("DE19", "DL128", "kind"),
        ("CA01", "CA11", "kind"),
        ("CA01", "CA28", "kind"),
        ("CA49", "CA50", "kind"),
        ("DL015", "DL089", "unit"),
        ("IR12", "IR13", "unit"),
        ("CA01", "CA46", "scope"),
        ("CA01", "CA40", "scope"),
        ("CA01", "CA02", "group"),
        ("CA01", "CA39", "group"),
        ("IR30", "IR37", "group"),
        ("DL014", "DL020", "place"),
    ],
)
def test_only_figures_of_one_measure_stand_side_by_side(first: str, other: str, reason: str) -> None:
    made = pick(f"{first} {other}")
    assert name(made.figures) == (f"{first} {other}" if not reason else first)
    assert [(each.figure.id, each.reason) for each in made.refused] == ([(other, reason)] if reason else [])


@pytest.mark.parametrize(
    ("ids", "low", "lowest", "high", "highest", "below", "above"),
    [
        ("DE25 DE19 ST01", 198_000, "DE19 ST01", 330_000, "DE25", "", "ST01"),
        ("CA23 ST02", 46, "CA23", 214, "ST02", "", "CA23 ST02"),
        ("DE18 DE13", 62_000, "DE13", 66_000, "DE18 DE13", "DE18", ""),
        ("DE05 DE07", 45_000, "DE05", 50_000, "DE05 DE07", "", ""),  # "Nearly 50,000" is not below 45,000.
        ("DE04 DE10", 50_000, "DE04", 60_000, "DE10", "DE04", ""),
        # A part says nothing of how low the whole is, where its total stands beside it; else it is a count like others.
        ("CA34 CA35 CA36", 301, "CA36", 492, "CA34", "", "CA34"),
        ("CA35 CA25", 143, "CA25", 341, "CA35", "", ""),
    ],
)
def test_lowest_and_highest_number_stated(
    ids: str, low: float, lowest: str, high: float, highest: str, below: str, above: str
) -> None:
    found = pick(ids).range
    assert found is not None
    assert (found.low, name(found.lowest), found.high, name(found.highest)) == (low, lowest, high, highest)
    assert (name(found.below), name(found.above)) == (below, above)


@pytest.mark.parametrize("ids", ["DE25", "DE25 DE39", "CA34 CA35", "ST03"])
def test_fewer_than_two_numbers_have_no_range(ids: str) -> None:
    assert pick(ids).range is None


def test_figure_without_a_number_stands_in_no_range() -> None:
    silent = replace(require_figure(TABLES, "DE25"), quantity=replace(require_figure(TABLES, "ST03").quantity))
    figures = [silent, *(require_figure(TABLES, key) for key in ("DE19", "DE16"))]
    found = compare(figures, COUNTS).range
    assert found is not None
    assert (found.low, found.high, name(found.below + found.above)) == (160_000, 198_000, "")


@pytest.mark.parametrize(
    ("ids", "relations"),
    [
        ("DE25 DE17", ()),
        ("DE28 ST01", (Relation("echo", ("DE28", "ST01"), "DE19"),)),
        ("DE25 DE19 ST01", (Relation("repeat", ("ST01",), "DE19"),)),
        ("DE28 DE20 DE19", (Relation("repeat", ("DE28", "DE20"), "DE19"),)),
        ("DE28 DE20", (Relation("echo", ("DE28", "DE20"), "DE19"),)),
        ("CA34 CA35", (Relation("part", ("CA35",), "CA34"),)),
        ("CA37 CA38", (Relation("parts", ("CA37", "CA38"), "CA36"),)),
        ("CA37 CA36 CA35", (Relation("part", ("CA37",), "CA36"), Relation("parts", ("CA35",), "CA34"))),
        ("DL185 DL187", (Relation("parts", ("DL185", "DL187"), "DL188"),)),
    ],
)
def test_what_repeats_or_belongs_together_is_told(ids: str, relations: tuple[Relation, ...]) -> None:
    assert pick(ids).relations == relations


@pytest.mark.parametrize(
    ("ids", "reason", "differing"),
    [
        ("DE25 DE19", "sources", ("days", "geography")),
        ("CA01 ST02", "repeat", ("days", "geography")),
        ("CA34 CA35", "total-with-part", ("measure",)),
        ("CA37 CA38", "sources", ()),
        ("DL185 DL186", "periods", ("days", "geography")),
        ("CA01", "no-total", ()),
    ],
)
def test_why_there_is_no_sum_and_what_differs(ids: str, reason: str, differing: tuple[str, ...]) -> None:
    made = pick(ids)
    assert (made.reason, made.differing) == (reason, differing)


@pytest.mark.parametrize(
    ("picked", "near"),
    [
        ("DE25", ["DE26", "DE27", "ST01", "DE22"]),
        ("DE25 DE19", ["DE26", "DE27", "DE22", "DE23"]),
        ("CA02", ["CA17", "CA27"]),
        ("ST04", []),
    ],
)
def test_nearest_of_the_same_measure_are_offered_each_fact_once(picked: str, near: list[str]) -> None:
    assert list_near(picked.split(), COUNTS) == near
    assert len(near) <= MOST_NEAR


def test_every_figure_has_a_measure_and_is_alike_itself() -> None:
    for key in COUNTS.measures:
        assert name(pick(key).figures) == key


def test_chain_that_bites_its_tail_ends() -> None:
    assert climb("A", {"A": "B", "B": "C", "C": "A"}) == ["B", "C"]


def test_broken_table_is_passed_over() -> None:
    files = dict(TABLES.files) | {"response.csv": b"id\n1,2\n"}
    counts = read_counts(Tables(files))
    assert counts.measures["DE25"] == COUNTS.measures["DE25"]
    assert "IR01" not in counts.measures
