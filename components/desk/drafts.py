"""Drafts: what a person's file says about one table, read but not yet published."""

from dataclasses import dataclass

from components.model.data.problems import Problem


@dataclass(frozen=True)
class Mending:
    """One kind of thing that was read without doubt but written otherwise: `code`, and each cell with old and new."""

    code: str
    cells: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    detail: str = ""


@dataclass(frozen=True)
class Answer:
    """A way to read what is asked about: `code` confirms it, `detail` says more of it, `shown` what each cell says."""

    code: str
    detail: str = ""
    shown: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """What only a person can tell: `code` ("encoding", "days") and the answers that are left, the likeliest first.

    `cells` are some of those that it is about, `written` what stands in them, () where that cannot be shown. `doubts`
    are the cells that cannot be read at all before somebody has told, each as the problem that it is so long.
    """

    code: str
    answers: tuple[Answer, ...] = ()
    cells: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    doubts: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Draft:
    """A table as a person's file has it.

    `rows` are cells of text in the order of the table's columns, written as the record writes them; row i stands in
    row `numbers[i]` of the spreadsheet, column j in its column `letters[j]` ("D"; "" where the file lacks it).
    `grid` is the file as written, header first. `base` is the id of the edition that the file was made from, "" where
    it does not say.
    """

    table: str
    rows: tuple[tuple[str, ...], ...] = ()
    numbers: tuple[int, ...] = ()
    letters: tuple[str, ...] = ()
    grid: tuple[tuple[str, ...], ...] = ()
    mendings: tuple[Mending, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()
    base: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether `rows` are all of the file, no letter of it guessed: what is wrong or asked is in single cells."""
        numbers = set(self.numbers)
        in_cells = all(each.column and each.row in numbers for each in self.problems)
        return in_cells and all(each.doubts for each in self.questions)
