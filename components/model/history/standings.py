"""Standings: which entries of the log were taken back by later ones, and which those took back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components.model.history.archive import RESTORED, Record

Key = tuple[str, int]


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


def find_standings(records: Sequence[Record]) -> dict[Key, Standing]:
    """The standing of each entry, by its key; `records` are all of the log, oldest first.

    An entry that restores an edition takes back all that came after that edition stood last. Where the log does not
    know the edition, nothing is said to be taken back.
    """
    steps = list(_find_steps(records))
    return {
        step.record.key: Standing(
            restored=step.restored,
            undone=tuple(each.record for each in steps if step.record.key in each.undoes),
            redone=tuple(each.record for each in steps if step.record.key in each.redoes),
            undoes=tuple(each for each in records if each.key in step.undoes),
            redoes=tuple(each for each in records if each.key in step.redoes),
        )
        for step in steps
    }


@dataclass(frozen=True)
class _Step:
    """An entry, the one that it restores, and the keys of those that it takes back and takes up again."""

    record: Record
    restored: Record | None
    undoes: frozenset[Key]
    redoes: frozenset[Key]


def _find_steps(records: Sequence[Record]) -> Iterator[_Step]:
    last: frozenset[Key] = frozenset()
    stood: dict[str, tuple[Record, frozenset[Key]]] = {}
    for record in records:
        restored, kept = (stood.get(record.restored) if record.kind == RESTORED else None) or (None, last)
        yield _Step(record, restored, last - kept, kept - last)
        last = kept | {record.key}
        stood[record.id] = record, last
