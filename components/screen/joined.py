"""The scripts and styles of all pages, each kind as one text. They stay as they were when the server started."""

from functools import cache
from pathlib import Path

from components.view.palette import to_following_css

HERE = Path(__file__).parent


def join_scripts() -> str:
    """The files in scripts/, in order of name; no script that stands in a page itself is run (server/policies.py)."""
    return _join("scripts", "js")


def join_styles() -> str:
    """The colours, and the files in styles/, in order of name."""
    return f"{to_following_css()}\n{_join('styles', 'css')}"


@cache
def _join(folder: str, ending: str) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((HERE / folder).glob(f"*.{ending}")))
