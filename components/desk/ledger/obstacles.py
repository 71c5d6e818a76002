"""Obstacles: why nothing can be written into the data folder, found before any work is lost and said as a Problem."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from components.model.cloud import is_there
from components.model.data.editions import list_files
from components.model.data.problems import Problem
from components.model.data.schema import FILE
from components.model.history.archive import FOLDER

CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "read-only",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
}
# A publication writes its edition once into the archive and its tables once more beside those that they replace.
COPIES = 3
UNKEPT = "no"
# File systems that know no files without a name say so by one of these.
NO_PROBE = (errno.EOPNOTSUPP, errno.EISDIR, errno.EINVAL, errno.ENOENT)


class Refused(Exception):
    """Raised when something is not published; carries every problem found. Nothing was changed."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(f"{problem.file} {problem.code}".strip() for problem in problems))
        self.problems = problems


def find_obstacle(folder: Path) -> Problem | None:
    """Why nothing could be published into the data `folder` now; None where nothing stands in the way.

    Leaves no trace in the folder, and finds a read-only one also for root, who may write everywhere else.
    """
    if not (folder / FILE).is_file():
        return Problem(str(folder), "no-data-folder")
    if not is_kept(folder):
        return Problem(str(folder), "not-kept")
    try:
        for place in (folder, folder / FOLDER):
            if place.is_dir():
                _probe(place)
        free = os.statvfs(folder) if hasattr(os, "statvfs") else None
    except OSError as fault:
        return name_fault(fault, folder)
    needed = COPIES * sum(path.stat().st_size for path in list_files(folder))
    return Problem(str(folder), "disk-full") if free and free.f_bavail * free.f_frsize < needed else None


def is_kept(folder: Path) -> bool:
    """Whether what is written into the folder stays: not where DATA_KEPT (environment) says "no", nor on the cloud."""
    said = os.environ.get("DATA_KEPT", "").strip().lower()
    return said != UNKEPT if said else not is_there(folder)


def _probe(place: Path) -> None:
    """OSError where no file can be made in the folder `place`; makes one that never has a name where it can."""
    if not os.access(place, os.W_OK | os.X_OK):
        _raise_reason(place)
    nameless = getattr(os, "O_TMPFILE", 0)
    try:
        if nameless:
            os.close(os.open(place, nameless | os.O_WRONLY, 0o600))
    except OSError as fault:
        if fault.errno not in NO_PROBE:
            raise


def _raise_reason(place: Path) -> None:
    """Why the folder cannot be written: the file system is read-only, or the person of the server may not."""
    read_only = False
    with suppress(OSError, AttributeError):
        read_only = bool(os.statvfs(place).f_flag & os.ST_RDONLY)
    code = errno.EROFS if read_only else errno.EACCES
    raise OSError(code, os.strerror(code), str(place))


def name_fault(fault: OSError, folder: Path) -> Problem:
    """What an error of the operating system means for who wants to publish into `folder`."""
    code = CODES.get(fault.errno or 0, "io-error")
    return Problem(str(folder), code, detail=fault.strerror or str(fault))
