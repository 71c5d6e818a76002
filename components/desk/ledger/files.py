"""Files: written so that after a crash or a power cut they hold either what they held or all that was written."""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

ENDING = ".desk-tmp"
"""How the names of our temporary files and folders end; they begin with a dot."""


def name_temporary(path: Path) -> Path:
    """Where the new state of `path` is written before it takes its place: beside it, under a name of ours."""
    return path.with_name(f".{path.name}{ENDING}")


def write_file(path: Path, content: bytes) -> None:
    """Writes `content` to `path` down to the disk; OSError where that fails."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def write_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """Makes the folder `path` with `files`, whole or not at all; one that stood there in its place is gone."""
    temporary = name_temporary(path)
    remove(temporary)
    temporary.mkdir()
    for name, content in files.items():
        write_file(temporary / name, content)
    flush_folder(temporary)
    remove(path)
    temporary.replace(path)
    flush_folder(path.parent)


def write_ahead(path: Path, content: bytes) -> None:
    """Writes the new state of `path` beside it, with its permissions, so that only a renaming is left."""
    temporary = name_temporary(path)
    write_file(temporary, content)
    if path.exists():
        shutil.copymode(path, temporary)


def flush_folder(path: Path) -> None:
    """Brings what was renamed, made or removed in the folder down to the disk."""
    if os.name == "nt":
        return  # Windows opens no folders, and writes their entries through.
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read_file(path: Path) -> bytes | None:
    """What the file holds; None where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def remove(path: Path) -> None:
    """Takes away the file or the folder with all in it; nothing where there is none."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        with suppress(FileNotFoundError):
            path.unlink()


def list_temporary(folder: Path) -> list[Path]:
    """The temporary files and folders of ours that stand in the folder."""
    return sorted(folder.glob(f".*{ENDING}"))
