"""What a figure is most easily misquoted as, by its row alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from components.model.cautions import find_kind, find_slip, list_misreadings, weigh_cautions
from components.model.data.tables import FIGURE_TABLES, Tables
from components.model.figures import require_figure, to_figures
from tests.sweeps import sweep

TABLES = Tables(Path(__file__).parents[2] / "data")
FIGURES = [figure for table in FIGURE_TABLES for figure in to_figures(TABLES.table(table), table)]


def first_two(name: str, weak: bool = False) -> tuple[str, ...]:
    figure = require_figure(TABLES, name)
    return weigh_cautions(figure, find_kind(TABLES, figure, weak))[:2]


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("ST01", ("slip", "since start")),
        ("ST02", ("killed", "more than")),
        ("ST03", ("no-number", "unattributed")),
        ("DE21", ("tracked", "more than")),
        ("DE25", ("range", "since start")),
        ("DE39", ("up to", "still displaced")),
        ("DE11", ("party", "since start")),
        ("DL016", ("families", "part")),
        ("CA04", ("incidents", "bare")),
        ("CA11", ("casualties", "at least")),
        ("CA46", ("scope", "killed")),
        ("IR05", ("share", "about")),
        ("IR33", ("funding", "sum")),
        ("ST05", ("tally", "sum")),
        ("IR27", ("bare", "sum")),  # Treatments need nothing.
        ("IR28", ("party", "bare")),
        ("IR30", ("aid", "bare")),
    ],
)
def test_what_does_most_harm_comes_first(name: str, codes: tuple[str, ...]) -> None:
    assert first_two(name) == codes


def test_a_weak_source_is_named_among_the_first() -> None:
    assert first_two("DE44", weak=True) == ("weak", "since start")


@sweep("figure", FIGURES)
def test_every_figure_has_two_cautions_and_says_what_it_is(figure: object) -> None:
    kind = find_kind(TABLES, figure)  # type: ignore[arg-type]
    assert len(weigh_cautions(figure, kind)) >= 2  # type: ignore[arg-type]
    assert list_misreadings(figure, kind)[0]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("more than 198,000 thousand civilians", ("198,000 thousand", 198_000_000)),
        ("198 000 thousand", ("198 000 thousand", 198_000_000)),
        ("198,000 ألف مدني", ("198,000 ألف", 198_000_000)),
        ("198 thousand", None),
        ("5,000 thousand", None),
        ("198,000 civilians, thousands of them children", None),
    ],
)
def test_a_word_of_scale_too_many_is_a_slip(words: str, found: tuple[str, float] | None) -> None:
    slip = find_slip(replace(require_figure(TABLES, "ST01"), words=words))
    assert (slip and (slip.printed, slip.number)) == found


def test_the_statements_figures_are_of_the_kind_that_they_repeat() -> None:
    kinds = {name: find_kind(TABLES, require_figure(TABLES, name)).name for name in ("ST01", "ST02", "ST05")}
    assert kinds == {"ST01": "since start", "ST02": "killed", "ST05": ""}


@pytest.mark.parametrize(("name", "signed"), [("ST01", 44), ("DE28", 44), ("CA01", 0), ("DE25", 0)])
def test_only_what_rests_on_the_statement_itself_is_signed(name: str, signed: int) -> None:
    assert find_kind(TABLES, require_figure(TABLES, name)).signed == signed


def test_without_a_list_of_signatories_nobody_is_counted() -> None:
    torn = Tables({name: held for name, held in TABLES.files.items() if name != "signatories.csv"})
    assert find_kind(torn, require_figure(torn, "ST01")).signed == 0


@pytest.mark.parametrize(("name", "warned"), [("CA20", False), ("CA01", False), ("DE39", False), ("DL091", True)])
def test_a_count_without_a_first_day_is_told_apart(name: str, warned: bool) -> None:
    figure = require_figure(TABLES, name)
    assert ("begun" in list_misreadings(figure, find_kind(TABLES, figure))) is warned
