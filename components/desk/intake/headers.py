"""Headers: which column of a file is which column of the table."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from components.desk.drafts import Mending
from components.desk.intake.cells import UNSEEN
from components.desk.intake.sheets import name_cell
from components.model.data.problems import Problem
from components.model.data.schema import TableSchema

ALIKE = 70
"""How alike two names must be, of 100, for one to be offered as what the other may mean."""


@dataclass(frozen=True)
class Header:
    """Where each column of the table stands in the file, counted from 0; None where the file lacks it."""

    places: tuple[int | None, ...]
    mendings: tuple[Mending, ...] = ()
    problems: tuple[Problem, ...] = ()


class Names:
    """What the columns of a table may be called: by name, or by title in either language, in any letters and spaces."""

    def __init__(self, schema: TableSchema) -> None:
        self.columns = schema.columns
        self.known = _list_titles(schema) | {_fold(name): name for name in schema.columns}

    def find(self, written: str) -> str:
        """The column that is meant without doubt; "" where none is."""
        return written if written in self.columns else self.known.get(_fold(written), "")

    def knows(self, written: str) -> bool:
        """Whether a cell is the name of a column."""
        return bool(self.find(written))

    def guess(self, written: str, free: Sequence[str]) -> str:
        """The column among the `free` ones whose name is most like what is written; "" where none is alike."""
        names = {folded: column for folded, column in self.known.items() if column in free}
        best = process.extractOne(_fold(written), list(names), scorer=fuzz.ratio, score_cutoff=ALIKE)
        return names[best[0]] if best else ""


def _fold(name: str) -> str:
    plain = UNSEEN.sub("", unicodedata.normalize("NFKC", name)).casefold()
    return re.sub(r"[\s_-]+", "_", plain.strip())


def _list_titles(schema: TableSchema) -> dict[str, str]:
    """The titles that only one column has, in either language."""
    raw: Sequence[Mapping[str, str]] = schema.descriptor["fields"]
    pairs = {
        (_fold(str(each[key])), str(each["name"])) for each in raw for key in ("title", "title_ar") if each.get(key)
    }
    count = Counter(title for title, _ in pairs)
    return {title: name for title, name in pairs if count[title] == 1}


def match_header(cells: Sequence[str], row: int, schema: TableSchema, ignored: Sequence[int]) -> Header:
    """Which of `cells`, the spreadsheet row numbered `row`, names which column; `ignored` are places that are blank.

    What is missing, too much, doubled or named otherwise is a problem, with the column that may be meant.
    """
    names = Names(schema)
    found = {at: names.find(cell) for at, cell in enumerate(cells) if at not in ignored}
    if not any(found.values()):
        problem = Problem(schema.path, "no-header", row, detail=", ".join(schema.columns), cell=name_cell(row, 0))
        return Header((None,) * len(schema.columns), problems=(problem,))
    places: dict[str, int] = {}
    doubled, strange = [], []
    for at, column in found.items():
        if not column:
            strange.append(at)
        elif places.setdefault(column, at) != at:
            doubled.append(at)
    problems = [_problem(schema, "doubled-column", row, at, found[at], cells[at]) for at in doubled]
    problems += _name_strange(strange, cells, row, schema, names, places)
    mendings = _list_mendings(places, cells, row, schema)
    return Header(tuple(places.get(column) for column in schema.columns), mendings, tuple(problems))


def _problem(schema: TableSchema, code: str, row: int, at: int, column: str, value: str, detail: str = "") -> Problem:
    return Problem(schema.path, code, row, column or None, value[:200], detail, name_cell(row, at))


def _name_strange(
    strange: Sequence[int],
    cells: Sequence[str],
    row: int,
    schema: TableSchema,
    names: Names,
    places: Mapping[str, int],
) -> list[Problem]:
    """A problem for each column that is none of the table's, and for each of the table's that is missing."""
    free = [column for column in schema.columns if column not in places]
    problems = []
    for at in strange:
        written = cells[at].strip()
        if meant := names.guess(written, free) if written else "":
            free.remove(meant)
            problems.append(_problem(schema, "renamed-column", row, at, meant, written, meant))
        else:
            code = "extra-column" if written else "nameless-column"
            problems.append(_problem(schema, code, row, at, written, written))
    return problems + [Problem(schema.path, "missing-column", row, column) for column in free]


def _list_mendings(
    places: Mapping[str, int], cells: Sequence[str], row: int, schema: TableSchema
) -> tuple[Mending, ...]:
    otherwise = [(name_cell(row, at), cells[at], column) for column, at in places.items() if cells[at] != column]
    mendings = []
    if otherwise:
        where, before, after = zip(*otherwise, strict=True)
        mendings.append(Mending("column-name", where, before, after))
    stands = [places[column] for column in schema.columns if column in places]
    if stands != sorted(stands):
        moved = [name_cell(row, at) for at, right in zip(stands, sorted(stands), strict=True) if at != right]
        mendings.append(Mending("column-order", tuple(moved), detail=", ".join(schema.columns)))
    return tuple(mendings)
