"""New editions: their version and moment, their record, and whether a change of figures needs a source."""

import json
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from components.model.data.editions import hash_files
from components.model.data.problems import DataFault, Problem
from components.model.data.schema import FILE, Package, read_package
from components.model.data.tables import FIGURE_TABLES
from components.model.history.archive import FIRST, PRECISE, Record
from components.model.history.changes import CHANGED, REMOVED, STAMP, WHOLE, Change, compare_files

FIGURE = frozenset({"low", "high", "quantifier", "period_start", "as_of"})
"""The columns that make the number of a figure, and its dates."""


@dataclass(frozen=True)
class Note:
    """What stands beside a change in the log: who made it, why, on which source (an id), and what kind it is."""

    kind: str
    by: str = ""
    reason: str = ""
    source: str = ""
    restored: str = ""


def count_figures(changes: Iterable[Change]) -> int:
    """How many figures change their number, their quantifier or a date: such a change needs a source.

    A table of figures that could not be compared counts as one.
    """
    rows = [each for each in changes if each.table in FIGURE_TABLES]
    changed = (each for each in rows if each.kind == CHANGED)
    whole = sum(each.kind == WHOLE for each in rows)
    return whole + sum(any(cell.column in FIGURE for cell in each.cells) for each in changed)


def count_removed(changes: Iterable[Change]) -> int:
    """How many rows are removed: that must be meant."""
    return sum(each.kind == REMOVED for each in changes)


def make_edition(
    before: Mapping[str, bytes], after: Mapping[str, bytes], note: Note, log: tuple[Record, ...]
) -> tuple[Record, dict[str, bytes]]:
    """The edition that follows the last of `log` when the files `after` take the place of `before`, with its record.

    Its datapackage.json says the day and the moment: each edition has an id of its own. DataFault where it cannot.
    """
    when = datetime.now(UTC)
    version = count_version(when, [_read_either(before, after).version, *(record.version for record in log)])
    created = f"{when:%Y-%m-%dT%H:%M:%SZ}"
    files = {**after, FILE: stamp(after[FILE], dict(zip(STAMP, (version, created), strict=True)))}
    return describe(before, files, note, log, when), files


def describe(
    before: Mapping[str, bytes], after: Mapping[str, bytes], note: Note, log: tuple[Record, ...], when: datetime
) -> Record:
    """The record of `after` as the edition that follows the last of `log`, whose files are `before`."""
    package = _read_either(after, before)
    return Record(
        id=hash_files(after),
        number=log[-1].number + 1 if log else 1,
        version=package.version,
        when=write_moment(when),
        kind=note.kind,
        by=note.by,
        reason=note.reason,
        source=note.source,
        previous=hash_files(before) if note.kind != FIRST else "",
        restored=note.restored,
        changes=compare_files(package, before, after) if note.kind != FIRST else (),
    )


def read(files: Mapping[str, bytes]) -> Package:
    """The package that the files belong to; DataFault where it is not there or cannot be read."""
    return read_package(files.get(FILE, b""))


def _read_either(first: Mapping[str, bytes], second: Mapping[str, bytes]) -> Package:
    """The package of the first, else of the second; one without tables where both are unreadable."""
    for files in (first, second):
        with suppress(DataFault):
            return read(files)
    return Package("", "", "", {}, ())


def write_moment(when: datetime) -> str:
    """A moment as the log has it."""
    return f"{when.astimezone(UTC):{PRECISE}}"


def read_moment(written: str) -> datetime:
    """The moment of a record; ValueError where it is none."""
    return datetime.strptime(written, PRECISE).replace(tzinfo=UTC)


def count_version(when: datetime, used: Iterable[str]) -> str:
    """The version of an edition made on that day: the day, and from the second edition of a day on its number."""
    day = f"{when:%Y-%m-%d}"
    numbers = [int(version[len(day) + 1 :] or 1) for version in used if re.fullmatch(rf"{day}(\.\d+)?", version)]
    return f"{day}.{max(numbers) + 1}" if numbers else day


def stamp(content: bytes, values: Mapping[str, str]) -> bytes:
    """datapackage.json with `values` in the place of those it has at its top; every other byte as it was.

    A value that it does not have is left out. DataFault where it cannot be read.
    """
    try:
        text, raw = content.decode(), json.loads(content)
        for name in values:
            if name in raw:
                text = _put(text, name, values[name])
    except (ValueError, TypeError) as fault:
        raise DataFault((Problem(FILE, "bad-package", detail=str(fault)),)) from fault
    return text.encode()


def _put(text: str, name: str, value: str) -> str:
    """The text with the value of `name` replaced where it stands at the top, not in a table or a column."""
    wanted = json.loads(text) | {name: value}
    for found in re.finditer(rf'("{name}"\s*:\s*)"[^"\\]*"', text):
        put = f"{text[: found.start()]}{found[1]}{json.dumps(value)}{text[found.end() :]}"
        if json.loads(put) == wanted:
            return put
    raise ValueError(name)
