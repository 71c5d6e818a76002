"""The shelf: the editions lately opened, each read once for all who ask, whether for a page or for a machine."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import lru_cache, wraps
from pathlib import Path
from threading import RLock
from typing import ParamSpec, TypeVar

from components.model.data.editions import Signature, find_folder, hash_files, read_signature
from components.model.data.problems import DataFault
from components.model.data.tables import Tables
from components.model.history.archive import FOLDER, Record, list_records, read_edition
from components.model.lens import Lens, look_back

EARLIEST = date(2012, 1, 1)
"""The first day that the data may speak of."""
WRITTEN = date(2026, 11, 22)
"""A day that is past wherever this program runs, whatever the clock says."""
KEPT = 8
Given = ParamSpec("Given")
Made = TypeVar("Made")


@dataclass(frozen=True)
class Opened:
    """An edition: its id, its date (version in datapackage.json), its tables, and the id of the one that stands.

    `lens` is there where `tables` hold only what was known on a day.
    """

    id: str
    version: str
    tables: Tables
    latest: str
    lens: Lens | None = field(default=None, compare=False)

    @property
    def known(self) -> str:
        """The day as an address says it (2018-07-03); "" where nothing is left out."""
        return self.lens.day.isoformat() if self.lens else ""

    @property
    def before_statement(self) -> bool:
        """Whether `tables` hold only what was known before the statement was published."""
        return self.lens is not None and self.lens.later


def open_edition(folder: Path, pinned: str, known: date | None, withheld: Mapping[str, str]) -> Opened:
    """The edition that stands in the data `folder`, or the one `pinned`, as it is or as of what was `known` on a day.

    In the language of the record; `withheld` is as for look_back. DataFault where the edition pinned is not in the
    archive, or not whole, and where one that is looked back on has no sound datapackage.json.
    """
    latest, version, tables = _read_standing(folder, read_signature(folder))
    edition_id = latest
    if pinned not in ("", latest):
        edition_id, (version, tables) = pinned, _read_pinned(folder, pinned)
    if known is None:
        return Opened(edition_id, version, tables, latest)
    lens = _look_back(tables, known, tuple(withheld.items()))
    return Opened(edition_id, version, lens.tables, latest, lens)


def read_wish(wish: str) -> date | None:
    """The day of which one may ask what was known; None for one after today: what will be known then nobody knows."""
    try:
        day = date.fromisoformat(wish)
    except ValueError:
        return None
    return day if EARLIEST <= day <= find_today() else None


def find_today() -> date:
    """Today in UTC, in which the record tells its moments: the same wherever the server stands.

    Where the clock stands before this program was written (WRITTEN) it is wrong, as after a battery is empty: then that
    day, or that of the edition that stands where this is later.
    """
    today = _read_clock()
    return today if today >= WRITTEN else max(WRITTEN, _read_day(find_folder()))


def _read_clock() -> date:
    return datetime.now(UTC).date()


def _read_day(folder: Path) -> date:
    with suppress(DataFault, ValueError):
        return date.fromisoformat(_read_standing(folder, read_signature(folder))[1][:10])
    return date.min


def list_shelved(folder: Path) -> tuple[Record, ...]:
    """The record of each edition in the archive of the data `folder`, oldest first."""
    return _read_records(folder, tuple(_mark(path) for path in sorted((folder / FOLDER).glob("[!.]*.json"))))


def _mark(path: Path) -> tuple[str, int, int]:
    """A sign that the file may have changed; that of the journal may be gone by now."""
    with suppress(FileNotFoundError):
        stat = path.stat()
        return path.name, stat.st_mtime_ns, stat.st_size
    return path.name, 0, 0


def _alone(read: Callable[Given, Made]) -> Callable[Given, Made]:
    """The same, one caller after the other: those who wait find it read."""
    lock = RLock()

    @wraps(read)
    def wait(*args: Given.args, **kwargs: Given.kwargs) -> Made:
        with lock:
            return read(*args, **kwargs)

    return wait


@_alone
@lru_cache(KEPT)
def _read_standing(folder: Path, _signature: Signature) -> tuple[str, str, Tables]:
    tables = Tables(folder)
    return hash_files(tables.files), _read_version(tables), tables


@_alone
@lru_cache(KEPT)
def _read_pinned(folder: Path, edition_id: str) -> tuple[str, Tables]:
    tables = Tables(read_edition(folder, edition_id))
    return _read_version(tables), tables


@_alone
@lru_cache(KEPT)
def _look_back(tables: Tables, day: date, withheld: tuple[tuple[str, str], ...]) -> Lens:
    return look_back(tables, day, dict(withheld))


@_alone
@lru_cache(1)
def _read_records(folder: Path, _marks: tuple[tuple[str, int, int], ...]) -> tuple[Record, ...]:
    return list_records(folder)


def _read_version(tables: Tables) -> str:
    try:
        return tables.package.version
    except DataFault:
        return ""
