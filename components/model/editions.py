"""Editions: an edition is everything in the data folder but editions/; its id is a hash of that."""

import hashlib
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


def hash_edition(folder: Path) -> str:
    """The edition's id: the first ten hexadecimal digits of a hash over the names and contents of its files."""
    digest = hashlib.sha256()
    for path in list_files(folder):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(_read(path)).digest())
    return digest.hexdigest()[:SHORT]


def _read(path: Path) -> bytes:
    """What the file holds; nothing where it cannot be read, which is for the page that needs it to say."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
