"""The locks of the packages: what they hold, and which of it this system has."""

import re
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]


def read_lock(name: str) -> dict[str, list[Requirement]]:
    """The packages of a lock by name, each with what is locked of it (on one system this, on another that)."""
    text = (ROOT / f"{name}.txt").read_text(encoding="utf-8")
    found: dict[str, list[Requirement]] = {}
    for block in re.split(r"\n(?=[a-z])", text):
        wanted = Requirement(block.split("\\")[0])
        found.setdefault(canonicalize_name(wanted.name), []).append(wanted)
    return found


def read_wishes(name: str) -> list[Requirement]:
    """What is asked for by hand."""
    lines = (ROOT / f"{name}.in").read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith(("#", "-"))]


def list_running() -> list[str]:
    """The names of all packages that the product runs with on this system, in order."""
    lock = read_lock("requirements")
    return sorted(name for name, wanted in lock.items() if any(map(_is_here, wanted)))


def _is_here(wanted: Requirement) -> bool:
    return wanted.marker is None or wanted.marker.evaluate({"extra": ""})
