"""Links: the cells that name rows of other tables, one each or several with blanks between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from components.model.data.nearest import Finder
from components.model.data.problems import Problem
from components.model.data.schema import TableSchema

MOST_SOUGHT = 40
"""For how many unknown ids of a column the nearest known ones are sought; a column of strangers is another's."""
LABELS = {"sources": ("publisher", "title"), "places": ("name",), "demands": ("label",)}
FIGURE_LABEL = ("measure", "publisher")


@dataclass(frozen=True)
class Reference:
    """A column whose cells name rows of one of `tables` by their `key`; `many`: several, with blanks between."""

    column: str
    tables: tuple[str, ...]
    key: str = "id"
    many: bool = False


def list_references(schema: TableSchema, figures: Sequence[str]) -> list[Reference]:
    """The columns of a table that name rows: its foreign keys, and those that name a row of any table of `figures`.

    Table Schema can say neither "in one of these tables" nor "a list of ids"; so these stand here.
    """
    own = {link.column: Reference(link.column, (link.table,), link.key) for link in schema.links}
    for column in ("repeats", "part_of"):
        own.setdefault(column, Reference(column, tuple(figures)))
    if schema.name == "annotations":
        own["figure"] = Reference("figure", tuple(figures))
    if schema.name == "notes":
        own |= {"figures": Reference("figures", tuple(figures), many=True)}
        own |= {"sources": Reference("sources", ("sources",), many=True)}
    return [reference for reference in own.values() if reference.column in schema.columns]


def check_link(
    frame: pd.DataFrame, file: str, column: str, known: Mapping[str, str] | None, *, many: bool = False
) -> list[Problem]:
    """A problem for each id in `column` that is not among `known` (ids with names); none where `known` is None.

    Its detail names the nearest known ones.
    """
    if known is None:
        return []
    filled = frame[column].dropna().astype(str)
    cells: list[str] = filled.tolist()
    unknown = {cell: _find_unknown(cell, known, many) for cell in dict.fromkeys(cells)}
    finder = Finder(known) if any(unknown.values()) else None
    nearest: dict[str, str] = {}
    problems = []
    for index, cell in zip(filled.index.tolist(), cells, strict=True):
        for code, value in unknown[cell]:
            if value not in nearest:
                nearest[value] = finder.name(value) if finder and len(nearest) < MOST_SOUGHT else ""
            problems.append(Problem(file, code, int(index) + 2, column, value, nearest[value]))
    return problems


def _find_unknown(cell: str, known: Mapping[str, str], many: bool) -> list[tuple[str, str]]:
    """The ids of a cell that are not known, each with the code of the fault."""
    parts = cell.split() if many else [cell] if cell.strip() else []
    return [
        ("list-separator" if many and part.strip(",;،؛|") in known else "unknown-reference", part)
        for part in parts
        if part not in known
    ]


def name_rows(header: Sequence[str], rows: Sequence[Sequence[str]], table: str, key: str) -> dict[str, str]:
    """For each row of a table its key with what the row is called; ValueError where a row has none."""
    at = header.index(key)
    if not all(len(row) == len(header) and row[at] for row in rows):
        raise ValueError(key)
    places = [header.index(name) for name in LABELS.get(table, FIGURE_LABEL) if name in header]
    return {row[at]: ", ".join(row[place] for place in places if row[place]) for row in rows}
