"""Streamlit Community Cloud: what is different where the program runs there."""

from pathlib import Path

PLACE = Path("/mount/src")
"""Where it puts a program: what is written there is gone when it is started anew."""


def is_there(path: Path) -> bool:
    """Whether the file or folder stands there."""
    return PLACE in path.resolve().parents
