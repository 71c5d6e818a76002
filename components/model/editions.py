"""Editions: an edition is everything in the data folder but editions/; its id is a hash of that."""

import hashlib
from pathlib import Path

SHORT = 10
Signature = tuple[tuple[str, int, int], ...]


def list_files(folder: Path) -> list[Path]:
    """The files that make up the edition, in order of their names."""
    return sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))


def read_signature(folder: Path) -> Signature:
    """Name, size and time of change of each file: a cheap sign that something may have changed."""
    stats = ((path.name, path.stat()) for path in list_files(folder))
    return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in stats)


def hash_edition(folder: Path) -> str:
    """The edition's id: the first ten hexadecimal digits of a hash over the names and contents of its files."""
    digest = hashlib.sha256()
    for path in list_files(folder):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:SHORT]
