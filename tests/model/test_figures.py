"""A figure keeps its quantifier and bounds; figures are added only where nothing speaks against it."""

import ast
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from components.model.data.problems import DataFault
from components.model.data.tables import FIGURE_TABLES, Tables
from components.model.figures import (
    Figure,
    MustNotAdd,
    Quantity,
    add,
    find_figure,
    require_figure,
    to_figures,
)
from tests.sweeps import sweep

ROOT = Path(__file__).parents[2]
TABLES = Tables(ROOT / "data")


def make(name: str, number: float = 10, **changes: object) -> Figure:
    """A figure that may be added to others of its kind, but for the changes."""
    figure = Figure(
        id=name,
        table="casualties",
        measure="civilians killed",
        quantity=Quantity("exact", number, number, "people"),
        period_start=date(2018, 6, 19),
        as_of=date(2018, 6, 30),
        geography="Dar'a",
        definition="",
        caveat="",
        words="",
        publisher="A",
        voice="monitoring group",
        source="S001",
        repeats="",
        part_of="CA01",
    )
    return replace(figure, **changes)  # type: ignore[arg-type]


def count(quantifier: str, low: float | None, high: float | None, unit: str = "people") -> Quantity:
    return Quantity(quantifier, low, high, unit)


@pytest.mark.parametrize(
    ("quantifier", "low", "high", "printed", "stated"),
    [
        ("exact", 44, 44, (44,), True),
        ("about", 198_000, 198_000, (198_000,), True),
        ("more than", 198_000, None, (198_000,), True),
        ("at least", 214, None, (214,), True),
        ("up to", None, 57_000, (57_000,), True),
        ("nearly", None, 1, (1,), True),
        ("range", 270_000, 330_000, (270_000, 330_000), True),
        ("not stated", 60_000, 60_000, (60_000,), True),
        ("not stated", None, None, (), False),
        ("not stated", 0, 0, (0,), True),
    ],
)
def test_quantity_prints_the_numbers_of_its_source(
    quantifier: str, low: float | None, high: float | None, printed: tuple[float, ...], stated: bool
) -> None:
    quantity = count(quantifier, low, high)
    assert (quantity.printed, quantity.stated) == (printed, stated)


@pytest.mark.parametrize(
    ("figures", "total"),
    [
        ([make("CA02", 65)], 65),
        ([make("CA02", 65), make("CA03", 43)], 108),
        ([make("CA02", 0), make("CA03", 43)], 43),
        ([make("CA02", 1.5), make("CA03", 2), make("CA04", 3)], 6.5),
    ],
)
def test_exact_parts_of_one_total_may_be_added(figures: list[Figure], total: float) -> None:
    assert add(figures) == Quantity("exact", total, total, "people")


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        ([], "no-figures"),
        ([make("CA02"), make("CA02")], "twice"),
        ([make("CA02"), make("CA03", repeats="CA02")], "repeat"),
        ([make("CA01", part_of=""), make("CA02")], "total-with-part"),
        ([make("CA02"), make("CA01", part_of="")], "total-with-part"),
        ([make("CA02"), make("CA03", source="S002")], "sources"),
        ([make("CA02"), make("CA03", quantity=count("exact", 3, 3, "families"))], "units"),
        ([make("CA02"), make("CA03", as_of=date(2018, 7, 1))], "periods"),
        ([make("CA02"), make("CA03", period_start=None)], "periods"),
        ([make("CA02", part_of=""), make("CA03", part_of="")], "no-total"),
        ([make("CA02"), make("CA03", part_of="CA34")], "no-total"),
        ([make("CA02", part_of="")], "no-total"),
        ([make("CA02"), make("CA03", quantity=count("about", 3, 3))], "inexact"),
        ([make("CA02"), make("CA03", quantity=count("more than", 3, None))], "inexact"),
        ([make("CA02"), make("CA03", quantity=count("at least", 3, None))], "inexact"),
        ([make("CA02"), make("CA03", quantity=count("up to", None, 3))], "inexact"),
        ([make("CA02"), make("CA03", quantity=count("nearly", None, 3))], "inexact"),
        ([make("CA02"), make("CA03", quantity=count("range", 3, 4))], "inexact"),
        ([make("CA02"), make("CA03", quantity=count("not stated", 3, 3))], "inexact"),
        ([make("CA02"), make("CA03", quantity=count("not stated", None, None))], "inexact"),
    ],
)
def test_adding_what_must_not_be_added_raises_and_says_why(figures: list[Figure], reason: str) -> None:
    with pytest.raises(MustNotAdd) as refused:
        add(figures)
    assert refused.value.reason == reason
    assert refused.value.ids == tuple(figure.id for figure in figures)
    assert reason in str(refused.value)


@pytest.mark.parametrize(
    ("ids", "reason"),
    [
        (("DE19", "DE25"), "sources"),
        (("ST01", "DE28"), "repeat"),
        (("CA01", "CA02"), "total-with-part"),
        (("CA37", "CA38"), "sources"),
        (("CA28", "CA29"), "repeat"),
        (("DE29", "DE39"), "sources"),
        (("DL022", "DL020"), "total-with-part"),
        (("DL020", "DL021"), "inexact"),
        (("CA02", "CA03"), "inexact"),
    ],
)
def test_published_figures_that_must_not_be_added_are_refused(ids: tuple[str, ...], reason: str) -> None:
    with pytest.raises(MustNotAdd) as refused:
        add([require_figure(TABLES, name) for name in ids])
    assert refused.value.reason == reason


SUMMING = re.compile(
    r"(groupby\(.*\)|\[.*\])\.sum\(|cumsum|\bfsum\b|agg\w*\(.*[\"']sum[\"']|np\.sum|\bnumpy|to_numpy\(\)\.sum"
)
OF_WORDS = ("model/search/finding.py", "model/search/index.py", "view/map/placing.py", "view/map/trying.py")
"""The search counts how well words fit, and labels are measured on the map: nothing of what the tables say."""


@sweep("path", sorted((ROOT / "components").rglob("*.py")))
def test_no_other_code_sums_numbers_of_the_tables(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    read = re.sub(r"^(import|from) numpy", "", text, flags=re.MULTILINE) if path.as_posix().endswith(OF_WORDS) else text
    assert not SUMMING.search(read)
    calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
    sums = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "sum"]
    figures = [ast.unparse(call) for call in sums if re.search(r"quantity|printed|low|high", ast.unparse(call))]
    assert len(figures) == (1 if path.name == "figures.py" and path.parent.name == "model" else 0)


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("ST01", "figures"),
        ("DE25", "displacement"),
        ("DL022", "movements"),
        ("CA01", "casualties"),
        ("IR33", "response"),
    ],
)
def test_figure_is_found_in_whichever_table_holds_it(name: str, table: str) -> None:
    found = find_figure(TABLES, name)
    assert found is not None
    assert (found.id, found.table) == (name, table)


@pytest.mark.parametrize("name", ["", "DE00", "de25", "S001", "DE25 ", "<script>", "x" * 200])
def test_unknown_figure_is_not_found(name: str) -> None:
    assert find_figure(TABLES, name) is None


def test_required_figure_that_is_gone_is_a_fault_that_names_it() -> None:
    with pytest.raises(DataFault) as fault:
        require_figure(TABLES, "DE99")
    assert [(problem.code, problem.value) for problem in fault.value.problems] == [("figure-gone", "DE99")]


def test_figure_of_a_broken_table_is_a_fault_and_those_of_sound_tables_are_found(tmp_path: Path) -> None:
    folder = copytree(ROOT / "data", tmp_path / "data")
    (folder / "movements.csv").write_text("id\n", encoding="utf-8")
    tables = Tables(folder)
    assert find_figure(tables, "CA01") is not None
    with pytest.raises(DataFault) as fault:
        find_figure(tables, "DL022")
    assert {problem.file for problem in fault.value.problems} == {"movements.csv"}


def test_every_row_of_every_table_is_a_figure_with_its_own_id() -> None:
    figures = [figure for table in FIGURE_TABLES for figure in to_figures(TABLES.table(table), table)]
    assert len(figures) == len({figure.id for figure in figures})
    assert len(figures) == len([name for table in FIGURE_TABLES for name in TABLES.table(table)["id"]])


def test_place_of_a_movement_is_its_area() -> None:
    frame = TABLES.table("movements")
    assert [figure.geography for figure in to_figures(frame, "movements")] == list(frame["place_printed"])
