"""Editions: an edition is everything in the data folder but editions/; its id is a hash of that.

While a publication is being put in place, editions/publishing.json stands and names its edition; until it is gone the
files are read from editions/ID/, where they stand whole. So a change of several files is seen whole or not at all.
"""

import hashlib
import json
import os
import re
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

SHORT = 10
ID = re.compile(rf"[0-9a-f]{{{SHORT}}}")
ARCHIVE, JOURNAL = "editions", "publishing.json"
DATA = Path(__file__).parents[3] / "data"
# Reading takes milliseconds; files that change each time for so long are not being published but written over.
TRIES, PAUSE = 40, 0.01
Signature = tuple[tuple[str, int, int, int], ...]


def find_folder() -> Path:
    """The folder the facts are read from: data/, or the one that the environment's DATA_FOLDER names."""
    return Path(os.environ.get("DATA_FOLDER", DATA))


def list_files(folder: Path) -> list[Path]:
    """The files that make up the edition, in order of their names; none where the folder is not there."""
    return sorted(Path(entry.path) for entry in _list_entries(folder))


def read_signature(folder: Path) -> Signature:
    """Name, size, time of change and inode of each file: a cheap sign that something may have changed."""
    files: list[Path | os.DirEntry[str]] = [folder / ARCHIVE / JOURNAL, *_list_entries(folder)]
    return tuple(sorted(filter(None, map(_sign, files))))


def _list_entries(folder: Path) -> list[os.DirEntry[str]]:
    with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as entries:
        return [entry for entry in entries if not entry.name.startswith(".") and _is_file(entry)]
    return []


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Not a link that leads to itself, or where nobody may look: those say so by an error."""
    with suppress(OSError):
        return entry.is_file()
    return False


def _sign(file: Path | os.DirEntry[str]) -> tuple[str, int, int, int] | None:
    with suppress(OSError):
        stat = file.stat()
        return file.name, stat.st_size, stat.st_mtime_ns, stat.st_ino
    return None


def read_files(folder: Path) -> dict[str, bytes]:
    """What each file of the edition holds, by name; one that cannot be read is left out: whoever needs it says so.

    All of one edition, also while another is being published.
    """
    for _ in range(TRIES):
        before = read_signature(folder)
        found = _read(_standing(folder))
        if read_signature(folder) == before:
            break
        time.sleep(PAUSE)
    return found


def _standing(folder: Path) -> Path:
    """The folder in which the files of the edition stand whole: that of the edition being put in place, or `folder`."""
    named = read_standing(folder)
    whole = folder / ARCHIVE / named
    return whole if named and hash_files(_read(whole)) == named else folder


def read_standing(folder: Path) -> str:
    """The id of the edition that is being put in place; "" where none is, or where the journal cannot be read."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        named = json.loads((folder / ARCHIVE / JOURNAL).read_bytes())["id"]
        return named if isinstance(named, str) and ID.fullmatch(named) else ""
    return ""


def _read(folder: Path) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for path in list_files(folder):
        with suppress(OSError):
            found[path.name] = path.read_bytes()
    return found


def hash_files(files: Mapping[str, bytes]) -> str:
    """The edition's id: the first ten hexadecimal digits of a hash over the names and contents of its files.

    The order in which `files` holds them makes no difference.
    """
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        digest.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    return digest.hexdigest()[:SHORT]
