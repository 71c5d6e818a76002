"""Editions: an edition is everything in the data folder but editions/; its id is a hash of that."""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

SHORT = 10
Signature = tuple[tuple[str, int, int], ...]


def list_files(folder: Path) -> list[Path]:
    """The files that make up the edition, in order of their names; none where the folder is not there."""
    paths = folder.iterdir() if folder.is_dir() else ()
    return sorted(path for path in paths if path.is_file() and not path.name.startswith("."))


def read_signature(folder: Path) -> Signature:
    """Name, size and time of change of each file: a cheap sign that something may have changed."""
    stats = ((path.name, path.stat()) for path in list_files(folder))
    return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in stats)


def read_files(folder: Path) -> dict[str, bytes]:
    """What each file of the edition holds, by name; one that cannot be read is left out: whoever needs it says so."""
    found: dict[str, bytes] = {}
    for path in list_files(folder):
        with suppress(OSError):
            found[path.name] = path.read_bytes()
    return found


def hash_files(files: Mapping[str, bytes]) -> str:
    """The edition's id: the first ten hexadecimal digits of a hash over the names and contents of its files."""
    digest = hashlib.sha256()
    for name, content in files.items():
        digest.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    return digest.hexdigest()[:SHORT]
