"""The files of deploy/ are sound by their own tools, and fit each other and the program."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.deploy.steps import read_steps

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
UNIT = "dashboard@.service"
LINTERS = {
    "Dockerfile": ("hadolint", "Dockerfile"),
    "compose.yml": ("check-jsonschema", "--builtin-schema", "vendor.compose-spec", "compose.yml"),
}
MOST_EXPOSED = 2.0


def find_tool(name: str) -> str:
    """The program, beside this Python or elsewhere; without it the test is skipped, or fails in CI."""
    found = shutil.which(name, path=Path(sys.executable).parent) or shutil.which(name)
    if found is None:
        missing = f"{name} is not on this machine: what it would say of deploy/ is not known"
        (pytest.fail if os.environ.get("REQUIRE_NGINX") else pytest.skip)(missing)
    return found


def run(*command: str, folder: Path = DEPLOY) -> str:
    """What the command says; it must end well."""
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout


@pytest.mark.parametrize("file", LINTERS)
def test_a_linter_finds_nothing(file: str) -> None:
    tool, *options = LINTERS[file]
    run(find_tool(tool), *options)


def test_the_unit_is_sound_and_little_exposed(tmp_path: Path) -> None:
    tool, unit = find_tool("systemd-analyze"), tmp_path / "dashboard@8501.service"
    text = (DEPLOY / UNIT).read_text(encoding="utf-8")
    unit.write_text(text.replace("/opt/dashboard/.venv/bin/python", sys.executable), encoding="utf-8")
    run(tool, "verify", str(unit))
    assert float(run(tool, "security", "--offline=true", str(unit)).split()[-3]) <= MOST_EXPOSED


def test_what_the_image_takes_is_there_and_passes_the_list_of_what_may() -> None:
    taken = {source for sources, _ in read_steps().copies for source in sources}
    listed = (DEPLOY / "Dockerfile.dockerignore").read_text(encoding="utf-8").splitlines()
    assert all((ROOT / source).exists() for source in taken)
    assert {line[1:] for line in listed if line.startswith("!")} == taken
    assert "*" in listed
    assert read_steps().user.isdigit()


def test_both_lists_of_replicas_are_alike() -> None:
    alone, composed = (
        (DEPLOY / name).read_text(encoding="utf-8") for name in ("replicas.conf", "replicas.compose.conf")
    )
    named = alone.replace("127.0.0.1:8501", "one:8501").replace("127.0.0.1:8502", "two:8501")
    assert named.splitlines()[1:] == composed.splitlines()[1:]
