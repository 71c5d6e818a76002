"""What was read without doubt but stands otherwise in the person's file, said kind by kind with its cells."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.desk.drafts import Draft, Mending
from components.model.data.schema import Package
from components.view.mendings import say_mending
from components.view.words import Words

MOST = 200


@dataclass(frozen=True)
class ShownMending:
    """One kind of mending: its sentence, the first of its cells as (cell, as written, as read), and how many more."""

    sentence: str
    cells: tuple[tuple[str, str, str], ...]
    more: int


def list_mendings(drafts: Sequence[Draft], package: Package, words: Words) -> list[ShownMending]:
    """Each kind in each table, with as many cells as a person may want to look through; of several tables, which."""
    several = len(drafts) > 1
    return [
        _show(mending, package.table(draft.table).path if several else "", words)
        for draft in drafts
        for mending in draft.mendings
    ]


def _show(mending: Mending, file: str, words: Words) -> ShownMending:
    count = len(mending.cells)
    said = say_mending(mending.code, count, mending.detail, words)
    sentence = f"{words('problem.place.file', file=file)} {said}" if file else said
    found = list(zip(mending.cells, mending.before, mending.after, strict=False))
    return ShownMending(sentence, tuple(found[:MOST]), max(count - MOST, 0))
