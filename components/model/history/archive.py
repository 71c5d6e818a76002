"""The archive: every published edition, whole, in the folder editions/ of the data folder, with its record."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from components.model.data.editions import ARCHIVE, ID, JOURNAL, hash_files, read_files
from components.model.data.problems import DataFault, Problem
from components.model.history.changes import ADDED, REMOVED, CellChange, Change
from components.model.history.changes import KINDS as CHANGES

FOLDER = ARCHIVE
FIRST, PUBLISHED, RESTORED, OUTSIDE = KINDS = ("first", "published", "restored", "outside")
PRECISE = "%Y-%m-%dT%H:%M:%S.%fZ"
"""How a moment is written: UTC with microseconds, so that sorting the text sorts the moments."""
LEAST = 4
"""Digits that a shortened id has at least."""


@dataclass(frozen=True)
class Record:
    """One entry of the log: the edition's id, its place in the log, its version, when, by whom, why, on which source.

    `kind` is first, published, restored or outside (edited outside the desk); `restored` is the id of the edition
    whose tables were taken up again. `when` is UTC in ISO 8601. `changes` are against the edition before it.
    """

    id: str
    number: int
    version: str
    when: str
    kind: str
    by: str
    reason: str
    source: str
    previous: str
    restored: str
    changes: tuple[Change, ...]

    @property
    def key(self) -> tuple[str, int]:
        """What tells the entry from all others, also from one of the same edition that has come back."""
        return self.id, self.number


@dataclass(frozen=True)
class Log:
    """The records that can be read, oldest first, and a problem for each that cannot."""

    records: tuple[Record, ...]
    problems: tuple[Problem, ...]


def list_records(folder: Path) -> tuple[Record, ...]:
    """The record of each edition of the data `folder`, oldest first; one that cannot be read is left out."""
    return read_log(folder).records


def read_log(folder: Path) -> Log:
    """Every record in the archive of the data `folder`, that of an edition just being put in place among them."""
    found: dict[tuple[int, str, str], Record] = {}
    problems: list[Problem] = []
    for path in sorted((folder / FOLDER).glob("[!.]*.json")):
        try:
            record = read_record(path)
            if path.name != JOURNAL and path.name.partition(".")[0] != record.id:
                raise ValueError(record.id)
            found[record.number, record.when, record.id] = record
        except FileNotFoundError:
            continue  # The journal has just become a record.
        except (OSError, ValueError, KeyError, TypeError) as fault:
            problems.append(Problem(f"{FOLDER}/{path.name}", "bad-record", detail=str(fault)))
    return Log(tuple(found[key] for key in sorted(found)), tuple(problems))


def read_record(path: Path) -> Record:
    """The record in one file; OSError, ValueError, KeyError or TypeError where it is not whole and sound."""
    raw = json.loads(path.read_bytes())
    record = Record(**{each.name: raw[each.name] for each in fields(Record)} | {"changes": _changes(raw["changes"])})
    texts = (value for name, value in asdict(record).items() if name not in ("number", "changes"))
    if not all(isinstance(text, str) for text in texts) or type(record.number) is not int:
        raise TypeError("a value is of the wrong kind")
    datetime.strptime(record.when, PRECISE)
    if record.kind not in KINDS or not ID.fullmatch(record.id):
        raise ValueError(f"{record.kind} {record.id}")
    return record


def _changes(raw: list[Mapping[str, Any]]) -> tuple[Change, ...]:
    if not isinstance(raw, list):
        raise TypeError("the changes are no list")
    found = tuple(
        Change(each["table"], each["key"], each["kind"], tuple(CellChange(**cell) for cell in each["cells"]))
        for each in raw
    )
    for each in found:
        cells = (text for cell in each.cells for text in (cell.column, cell.before, cell.after))
        if each.kind not in CHANGES or not all(isinstance(text, str) for text in (each.table, each.key, *cells)):
            raise ValueError("a change is not as it should be")
    return found


def write_record(record: Record) -> bytes:
    """The record as its file holds it."""
    return (json.dumps(asdict(record), indent=1, ensure_ascii=False) + "\n").encode()


def find_record(folder: Path, asked: str) -> Record:
    """The record that `choose_record` gives of those in the data `folder`, all of which are read for it."""
    return choose_record(list_records(folder), asked)


def choose_record(records: Sequence[Record], asked: str) -> Record:
    """Of `records`, oldest first, the latest of the edition whose id begins with `asked`, in small or capital letters.

    DataFault where no edition's does, those of several do, or fewer than four digits are given.
    """
    wanted = asked.strip().lower()
    found = [record for record in records if record.id.startswith(wanted)]
    if len(wanted) < LEAST or not found:
        raise DataFault((Problem(FOLDER, "unknown-edition", value=asked[:40]),))
    if len({record.id for record in found}) > 1:
        raise DataFault((Problem(FOLDER, "unclear-edition", value=asked[:40]),))
    return found[-1]


def find_near(records: Sequence[Record], asked: str) -> tuple[Record, ...]:
    """The latest edition, after the one whose id is most like what was asked for in vain; none where there is none."""
    by_id = {record.id: record for record in records}
    near = [by_id[each] for each in get_close_matches(asked.strip().lower(), by_id, n=1)]
    return tuple(dict.fromkeys([*near, *records[-1:]]))


def list_used(records: Iterable[Record]) -> dict[str, frozenset[str]]:
    """For each table the keys of rows that came or went since the first record: they are given to no new row."""
    used: dict[str, set[str]] = {}
    for change in (change for record in records for change in record.changes if change.kind in (ADDED, REMOVED)):
        used.setdefault(change.table, set()).add(change.key)
    return {table: frozenset(keys) for table, keys in used.items()}


def read_edition(folder: Path, edition_id: str) -> dict[str, bytes]:
    """The files of the edition as they were published; DataFault where it is unknown or its files are not those."""
    whole = folder / FOLDER / edition_id
    if not ID.fullmatch(edition_id) or not whole.is_dir():
        raise DataFault((Problem(FOLDER, "unknown-edition", value=edition_id[:40]),))
    files = read_files(whole)
    if hash_files(files) != edition_id:
        raise DataFault((Problem(f"{FOLDER}/{edition_id}", "damaged-edition"),))
    return files
