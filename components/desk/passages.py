"""Passages: whether each annotation of a draft stands in the statement, and in its translation."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pandas as pd

from components.model.data.problems import DataFault, Problem
from components.model.data.schema import TableSchema
from components.model.data.tables import Tables
from components.model.data.texts import FILE, name_translation, split_text
from components.model.statement import TOLD_IN_ITS_LANGUAGE, place_annotations

TABLE = "annotations"
TEXT = "text"


def check_passages(rows: Sequence[Sequence[str]], schema: TableSchema, tables: Tables) -> list[Problem]:
    """A problem for each row of annotations whose words do not stand in the statement, or not once.

    Row i is spreadsheet row i + 2. A text that cannot be read is a fault of its own file, and passed over here.
    """
    if schema.name != TABLE:
        return []
    frame = pd.DataFrame(list(rows), columns=list(schema.columns), dtype="str")
    problems = []
    for column, file in _list_texts(schema, tables):
        problems += _check_text(frame, column, tables.file(file), file)
    return problems


def _list_texts(schema: TableSchema, tables: Tables) -> Iterator[tuple[str, str]]:
    """The columns that hold words of a text, each with the file of that text."""
    for column in schema.columns:
        lang = column.removeprefix(f"{TEXT}_")
        file = FILE if column == TEXT else name_translation(lang) if lang != column else ""
        if file in tables.files:
            yield column, file


def _check_text(frame: pd.DataFrame, column: str, content: bytes, file: str) -> list[Problem]:
    ending = column.removeprefix(TEXT)
    own = {name: frame[f"{name}{ending}"] for name in TOLD_IN_ITS_LANGUAGE if f"{name}{ending}" in frame}
    told = frame.assign(**own)
    told["occurrence"] = pd.to_numeric(told["occurrence"], errors="coerce")
    try:
        head, lines = split_text(content, file)
        place_annotations(told[told[TEXT].ne("")], [head["title"], *lines])
    except DataFault as fault:
        return [replace(problem, column=column) for problem in fault.problems if problem.code == "not-in-text"]
    return []
