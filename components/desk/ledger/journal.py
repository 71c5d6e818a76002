"""The journal: how an edition takes its place, so that kill -9 or a power cut at any moment leaves the old or the new.

1. The record is written under a temporary name: whatever is found after a crash belongs to that record.
2. The edition is written whole to editions/ID/, and each changed file beside the one that it will replace.
3. The record becomes editions/publishing.json. From now on readers have the new edition, from editions/ID/.
4. Each changed file is renamed into its place, then publishing.json becomes editions/ID.json.

Before 3 a failure is undone (`sweep`), after it the rest is made up for (`finish`): by the next start or publication.
"""

import logging
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from components.desk.ledger.files import (
    flush_folder,
    list_temporary,
    name_temporary,
    read_file,
    remove,
    write_ahead,
    write_file,
    write_folder,
)
from components.model.data.editions import JOURNAL, hash_files, read_files, read_standing
from components.model.data.problems import DataFault, Problem
from components.model.history.archive import FOLDER, Record, read_edition, read_record, write_record

LOG = logging.getLogger(__name__)


def commit(folder: Path, record: Record, files: Mapping[str, bytes]) -> None:
    """Makes `files` the edition of the data `folder`, recorded as `record`; the lock must be held.

    OSError where it could not be done; then nothing is changed and nothing left over. Once it is done, what cannot be
    put in place at once is logged and made up for later.
    """
    try:
        _prepare(folder, record, files)
        name_temporary(_journal(folder)).replace(_journal(folder))
    except OSError:
        if read_standing(folder) != record.id:
            with suppress(OSError):
                sweep(folder)
            raise
    try:
        flush_folder(folder / FOLDER)
        finish(folder)
    except (OSError, DataFault) as fault:
        LOG.warning("Edition %s is published, but not yet in its place: %s", record.id, fault)


def _prepare(folder: Path, record: Record, files: Mapping[str, bytes]) -> None:
    write_file(name_temporary(_journal(folder)), write_record(record))
    flush_folder(folder / FOLDER)
    whole = folder / FOLDER / record.id
    if hash_files(read_files(whole)) != record.id:
        write_folder(whole, files)
    for name, content in files.items():
        if read_file(folder / name) != content:
            write_ahead(folder / name, content)
    flush_folder(folder)


def finish(folder: Path) -> None:
    """Puts the edition that publishing.json names in its place, where one stands; the lock must be held.

    A file that somebody has changed by hand meanwhile is left as it is. OSError where it cannot be done; DataFault
    where the journal or the edition that it names is damaged.
    """
    journal = _journal(folder)
    if not journal.exists():
        return
    try:
        record = read_record(journal)
    except (ValueError, KeyError, TypeError) as fault:
        raise DataFault((Problem(f"{FOLDER}/{JOURNAL}", "bad-record", detail=str(fault)),)) from fault
    new, old = read_edition(folder, record.id), _read_previous(folder, record)
    for name in sorted({*new, *old}):
        _place(folder / name, new.get(name), old.get(name))
    flush_folder(folder)
    journal.replace(_name_record(folder, record))
    flush_folder(folder / FOLDER)


def _read_previous(folder: Path, record: Record) -> dict[str, bytes]:
    try:
        return read_edition(folder, record.previous)
    except DataFault:
        return {}


def _place(path: Path, new: bytes | None, old: bytes | None) -> None:
    """Gives the file its new state (None: it is gone), unless it holds neither that nor the `old` one."""
    now = read_file(path)
    if now == new or (now is not None and old is not None and now != old):
        return
    if new is None:
        remove(path)
        return
    if read_file(name_temporary(path)) != new:
        write_ahead(path, new)
    name_temporary(path).replace(path)


def _name_record(folder: Path, record: Record) -> Path:
    """Where the record is kept: an edition that came back by hand or by git has more than one."""
    path = folder / FOLDER / f"{record.id}.json"
    return path if not path.exists() else path.with_name(f"{record.id}.{record.number}.json")


def sweep(folder: Path) -> None:
    """Takes away what a publication that was broken off before its time left behind; the lock must be held."""
    intended = name_temporary(_journal(folder))
    with suppress(OSError, ValueError, KeyError, TypeError):
        begun = read_record(intended).id
        if not list((folder / FOLDER).glob(f"{begun}.*")):
            remove(folder / FOLDER / begun)
    # The record that was begun goes last: it says which folder belongs to it.
    for path in sorted(list_debris(folder), key=intended.__eq__):
        remove(path)


def list_debris(folder: Path) -> list[Path]:
    """What publications that were broken off have left in the data folder; empty where no one is publishing either."""
    return [*list_temporary(folder), *list_temporary(folder / FOLDER)]


def _journal(folder: Path) -> Path:
    return folder / FOLDER / JOURNAL
