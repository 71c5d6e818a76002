"""`make kit`: the new kit takes the place of the last one when it is whole, not before."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# Stands in for the Python that makes the kit: writes the first of two files, then the second where it is to go well.
PYTHON = """#!/bin/sh
case "$*" in -c*) exit 0;; "-m components.kit --out "*) ;; *) exit 9;; esac
mkdir -p "$4" && touch "$4/southern-syria-2018-b-data.zip" && {goes_well} &&
touch "$4/southern-syria-2018-b-slides-en.pptx"
"""
LAST = {"licences.txt", "southern-syria-2018-a-data.zip"}
HALF = {".new/southern-syria-2018-0-data.zip"}
NEW = {"licences.txt", "southern-syria-2018-b-data.zip", "southern-syria-2018-b-slides-en.pptx"}


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not on this machine")
@pytest.mark.parametrize(
    ("before", "goes_well", "after"),
    [
        (LAST, True, NEW),
        (LAST, False, LAST),
        (LAST | HALF, True, NEW),
        (set(), True, NEW - LAST),
    ],
    ids=["anew", "broken off", "after one that was broken off", "the first"],
)
def test_last_kit_stays_until_the_new_one_is_whole(
    before: set[str], goes_well: bool, after: set[str], tmp_path: Path
) -> None:
    for name in ("Makefile", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path)
    python, dist = tmp_path / ".venv" / "bin" / "python", tmp_path / "dist"
    python.parent.mkdir(parents=True)
    python.write_text(PYTHON.format(goes_well=str(goes_well).lower()), encoding="utf-8")
    python.chmod(0o755)
    shutil.copy(ROOT / "requirements.txt", tmp_path / ".venv" / "run.lock")
    for name in before:
        (dist / name).parent.mkdir(parents=True, exist_ok=True)
        (dist / name).touch()
    made = subprocess.run(["make", "kit"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (made.returncode == 0) is goes_well, made.stderr
    assert {path.name for path in dist.iterdir() if path.is_file()} == after
