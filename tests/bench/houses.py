"""The apps that are compared, each in a folder of its own that nobody else changes, and gone afterwards."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from components.server.assets import STREAMLIT, TYPEFACE
from components.server.compression import cache_folder, compress_assets
from tests.bench.copies import lengthen_folder

ROOT = Path(__file__).parents[2]
PARTS = ("app.py", "components", "pages", "data")
CONFIG = ".streamlit/config.toml"
PAGE = 'import streamlit as st\n\nst.title("A heading")\n'
BARE = 'import streamlit as st\n\napp = st.App("page.py")\n'
# What is sent on a first visit is compared with a page that is compressed and set like ours, so that only pages differ.
DRESSED = """
import streamlit as st

from components.server.assets import list_compressed, list_typeface

app = st.App("page.py", routes=list_typeface(), middleware=list_compressed())
"""


@dataclass(frozen=True)
class Houses:
    """The folders: the dashboard, it without its configuration, a bare page, the same compressed, and long tables."""

    ours: Path
    default: Path
    floor: Path
    dressed: Path
    long_data: Path


@contextmanager
def build_houses() -> Iterator[Houses]:
    """All of them, made from this clone as it is now."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        base = Path(name)
        houses = Houses(*(base / each for each in ("ours", "default", "floor", "dressed", "long")))
        for folder in (houses.ours, houses.default):
            copy_clone(folder)
        (houses.ours / CONFIG).parent.mkdir()
        shutil.copy2(ROOT / CONFIG, houses.ours / CONFIG)
        build_floor(houses.floor, BARE)
        build_floor(houses.dressed, DRESSED)
        (houses.dressed / "components").symlink_to(houses.ours / "components")
        lengthen_folder(ROOT / "data", houses.long_data)
        compress_ahead()
        yield houses


def copy_clone(folder: Path) -> None:
    """What the dashboard is made of, without its configuration and secrets."""
    folder.mkdir(parents=True)
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part)
        else:
            shutil.copy2(ROOT / part, folder / part)


def build_floor(folder: Path, app: str) -> None:
    """A page with a heading and nothing else, under the dashboard's configuration."""
    (folder / CONFIG).parent.mkdir(parents=True)
    shutil.copy2(ROOT / CONFIG, folder / CONFIG)
    (folder / "page.py").write_text(PAGE, encoding="utf-8")
    (folder / "app.py").write_text(app, encoding="utf-8")


def compress_ahead() -> None:
    """Compresses what every start after the first finds compressed."""
    for each in (STREAMLIT, TYPEFACE):
        compress_assets(each.source, cache_folder(each.package))
