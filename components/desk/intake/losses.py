"""Losses: whether the Arabic of a whole file was lost, which one sentence says better than hundreds of cells."""

from collections.abc import Sequence

from components.model.data.problems import ALL_LOST, LOST, Problem
from components.model.data.translations import ENDING

LEAST = 4
"""As many cells are no accident in one of them."""


def tell_loss(problems: Sequence[Problem], file: str) -> tuple[Problem, ...]:
    """The problem of the whole file where cells lost their letters, columns for Arabic among them; else ()."""
    lost = [problem for problem in problems if problem.code in LOST]
    arabic = any((problem.column or "").endswith(ENDING) for problem in lost)
    return (Problem(file, ALL_LOST, detail=str(len(lost))),) if arabic and len(lost) >= LEAST else ()
