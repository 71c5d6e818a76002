"""Starting the app leaves the clone as it was."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from components.server.look import make_look
from components.server.serving import list_middleware

CLONED = ("app.py", ".streamlit", "components", "pages", "data")


def list_files(folder: Path) -> dict[str, bytes]:
    """Each file of the folder with its content; Python's own byte code, which .gitignore names, left out."""
    found = [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_starting_writes_nothing_into_the_clone(
    root: Path, tmp_path: Path, serve: Callable[[Path, Path], AbstractContextManager[str]]
) -> None:
    clone = tmp_path / "clone"
    clone.mkdir()
    for name in CLONED:
        copy = shutil.copytree if (root / name).is_dir() else shutil.copy
        copy(root / name, clone / name)
    before = list_files(clone)
    with serve(clone, tmp_path / "log.txt") as address:
        connection = HTTPConnection(urlsplit(address).netloc)
        connection.request("GET", "/signatories")
        assert connection.getresponse().status == 200
        connection.close()
    assert list_files(clone) == before


def test_what_each_request_passes_through_can_be_built() -> None:
    assert all(callable(each.cls) for each in list_middleware(make_look("", "")))
