"""Sentences for faults in the data: what is wrong, where, and how to mend it."""

from components.model.problems import Problem
from components.view.words import Words

SHOWN = 20


def say_problem(problem: Problem, words: Words) -> str:
    """The fault in one or two plain sentences, with the file, the row and the column as a spreadsheet shows them."""
    key = f"problem.{problem.code}"
    known = key if key in words.texts else "problem.other"
    said = words(known, column=problem.column or "", value=problem.value, detail=problem.detail)
    return f"{say_place(problem, words)} {said}"


def say_place(problem: Problem, words: Words) -> str:
    """Where the fault is: file, then row and column where they are known."""
    if problem.row is None:
        return words("problem.place.file", file=problem.file)
    if problem.column is None:
        return words("problem.place.row", file=problem.file, row=problem.row)
    return words("problem.place.cell", file=problem.file, row=problem.row, column=problem.column)
