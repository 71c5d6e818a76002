"""Keeping the archive: one at a time, what was broken off is made up for, and edits made by hand are recorded."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from components.desk.ledger.editions import Note, describe, write_moment
from components.desk.ledger.journal import commit, finish, list_debris, sweep
from components.desk.ledger.obstacles import Refused, name_fault
from components.model.data.editions import hash_files, read_files, read_standing
from components.model.data.problems import DataFault, Problem
from components.model.data.schema import FILE
from components.model.data.tables import Tables
from components.model.history.archive import FIRST, FOLDER, OUTSIDE, Record, list_records, read_edition, read_log

LOG = logging.getLogger(__name__)
LOCK = ".lock"
PATIENCE = 10.0
"""Seconds to wait for somebody else who is publishing; a publication takes less than one beside its check."""


def recover(folder: Path) -> None:
    """Finishes what a publication left unfinished and records what was edited by hand in the data `folder`.

    To be called when the server starts. Writes nothing where there is nothing to do. Tables that are not sound may be
    half saved: they are recorded by the first start that finds them sound, or before something else takes their place.
    Raises Refused where it cannot be done.
    """
    if not (folder / FILE).is_file():
        LOG.warning("%s holds no data: there is nothing to record", folder)
    elif not _is_settled(folder):
        with hold(folder):
            settle(folder, even_unsound=False)


def _is_settled(folder: Path) -> bool:
    if read_standing(folder) or list_debris(folder):
        return False
    log = list_records(folder)
    return bool(log) and log[-1].id == hash_files(read_files(folder))


@contextmanager
def hold(folder: Path) -> Iterator[None]:
    """The data `folder` for oneself; Refused where somebody else keeps it, or where it cannot be written.

    Every error of the operating system inside is raised as Refused too. The system frees the lock of who is killed.
    """
    try:
        (folder / FOLDER).mkdir(exist_ok=True)
        # A lock that only pretends would stay when its holder is killed: where the system has none, none is taken.
        with FileLock(folder / FOLDER / LOCK, timeout=PATIENCE, fallback_to_soft=False):
            yield
    except Timeout as fault:
        raise Refused((Problem("", "busy"),)) from fault
    except OSError as fault:
        raise Refused((name_fault(fault, folder),)) from fault
    except DataFault as fault:
        raise Refused(fault.problems) from fault


def settle(folder: Path, *, even_unsound: bool) -> None:
    """Leaves the data `folder` without anything unfinished, its last record that of the files as they stand.

    The lock must be held. Tables that are not sound are left unrecorded with a line in the log, unless `even_unsound`.
    """
    finish(folder)
    sweep(folder)
    files, log = read_files(folder), read_log(folder)
    found = hash_files(files)
    if log.records and log.records[-1].id == found:
        return
    if any(problem.file.startswith(f"{FOLDER}/{found}.") for problem in log.problems):
        LOG.warning("The record of edition %s cannot be read: it is left as it is", found)
    elif not even_unsound and not is_sound(files):
        LOG.warning("%s was edited outside the desk and is not sound: not recorded as an edition yet", folder)
    else:
        commit(folder, _describe_outside(folder, files, log.records), files)
        LOG.info("Edition %s recorded: edited outside the desk", found)


def _describe_outside(folder: Path, files: Mapping[str, bytes], log: tuple[Record, ...]) -> Record:
    if not log:
        return describe({}, files, Note(FIRST), log, datetime.now(UTC))
    try:
        before = read_edition(folder, log[-1].id)
    except DataFault:
        before = {}
    changed = [folder / name for name, content in files.items() if before.get(name) != content]
    record = describe(before, files, Note(OUTSIDE), log, datetime.now(UTC))
    return replace(record, previous=log[-1].id, when=max(log[-1].when, min(record.when, _last_edit(changed))))


def _last_edit(paths: Iterable[Path]) -> str:
    """When the last of the files was changed; now where there is none."""
    times = [path.stat().st_mtime for path in paths if path.exists()]
    return write_moment(datetime.fromtimestamp(max(times), UTC) if times else datetime.now(UTC))


def is_sound(files: Mapping[str, bytes]) -> bool:
    """Whether every table of an edition can be read and has no fault."""
    return not find_faults(files)


def find_sound(folder: Path) -> str:
    """The id of the last edition on record in the data `folder` that is whole and sound; "" where none is."""
    for record in reversed(list_records(folder)):
        with suppress(DataFault):
            if is_sound(read_edition(folder, record.id)):
                return record.id
    return ""


def find_faults(files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Every fault in the tables of an edition."""
    tables = Tables(files)
    try:
        return tuple(problem for name in tables.package.tables for problem in tables.problems(name))
    except DataFault as fault:
        return fault.problems
