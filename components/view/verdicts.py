"""The verdict on a change in words: problems of one kind together, each with its cells, in the order of the sheet."""

from collections.abc import Iterable
from dataclasses import dataclass

from components.model.data.problems import ALL_LOST, LOST, Problem
from components.view.problems import gather, say_problem
from components.view.words import Words

MANY = 4
"""As many problems of one kind in one column are said together."""


@dataclass(frozen=True)
class Faults:
    """Problems of one kind in one column of a file, in sentences; `title` is blank where they are few.

    `folded` says that a sentence before them says all that most people need.
    """

    title: str
    sentences: tuple[str, ...]
    more: int = 0
    folded: bool = False


def group_faults(problems: Iterable[Problem], words: Words, most: int = 50) -> list[Faults]:
    """The problems in the order of files, columns and kinds; of each kind at most `most` in sentences."""
    groups = gather(problems)
    few = [each for group in groups if len(group) < MANY for each in group]
    some = [Faults("", tuple(say_problem(each, words) for each in sorted(few, key=_place)))] if few else []
    return some + [_group(group, words, most) for group in groups if len(group) >= MANY]


def _group(problems: list[Problem], words: Words, most: int) -> Faults:
    first = problems[0]
    sentences = tuple(say_problem(each, words) for each in problems[:most])
    if first.code in LOST:
        title = words.many("desk.verdict.lost", len(problems), file=first.file)
    else:
        column = first.column or words("desk.verdict.rows")
        title = words.many("desk.verdict.group", len(problems), file=first.file, column=column)
    return Faults(title, sentences, len(problems) - len(sentences), folded=first.code in LOST)


def _place(problem: Problem) -> tuple[bool, str, int, str]:
    return problem.code != ALL_LOST, problem.file, problem.row or 0, problem.column or ""
