"""Standings: which entries of the log were taken back by later ones, and which those took back."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.model.archive import RESTORED, Record


@dataclass(frozen=True)
class Standing:
    """What became of one entry of the log, and what it did to those before it; each in the order of the log.

    `undone` are the entries that took it back, `redone` those that took it up again; `undoes` and `redoes` are the
    entries that it takes back and takes up again itself. `restored` is the one whose tables it has.
    """

    restored: Record | None = None
    undone: tuple[Record, ...] = ()
    redone: tuple[Record, ...] = ()
    undoes: tuple[Record, ...] = ()
    redoes: tuple[Record, ...] = ()


def find_standings(records: Sequence[Record]) -> dict[str, Standing]:
    """The standing of each entry, by its id; `records` are all of the log, oldest first.

    An entry that restores an edition takes back all that came after that edition. Where the log does not know the
    edition, nothing is said to be taken back.
    """
    known = {record.id: record for record in records}
    undoes, redoes = _find_steps(records)
    return {
        record.id: Standing(
            restored=known.get(record.restored) if record.kind == RESTORED else None,
            undone=tuple(each for each in records if record.id in undoes[each.id]),
            redone=tuple(each for each in records if record.id in redoes[each.id]),
            undoes=tuple(each for each in records if each.id in undoes[record.id]),
            redoes=tuple(each for each in records if each.id in redoes[record.id]),
        )
        for record in records
    }


Steps = dict[str, frozenset[str]]


def _find_steps(records: Sequence[Record]) -> tuple[Steps, Steps]:
    """By the id of each entry those that it takes back, and those that it takes up again."""
    stood: Steps = {}
    undoes: Steps = {}
    redoes: Steps = {}
    last: frozenset[str] = frozenset()
    for record in records:
        kept = stood.get(record.restored, last) if record.kind == RESTORED else last
        undoes[record.id], redoes[record.id] = last - kept, kept - last
        stood[record.id] = last = kept | {record.id}
    return undoes, redoes
