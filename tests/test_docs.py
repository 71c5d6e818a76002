"""README.md names every page, command, data file, environment variable and library, and data/README.md every table."""

import re
from pathlib import Path

import pytest

from components.screen.rooms import list_rooms
from components.view.links import address
from tests.sweeps import sweep

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DATA_README = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
DATA_FILES = sorted(path.name for path in (ROOT / "data").iterdir() if path.is_file() and path.name != "README.md")
TARGETS = re.findall(r"^(\w[\w-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
LIBRARIES = re.findall(r"^(\w[\w-]*)", (ROOT / "requirements.in").read_text(encoding="utf-8"), re.MULTILINE)
VARIABLES = sorted(
    name
    for path in [*(ROOT / "components").rglob("*.py"), ROOT / "tests" / "conftest.py"]
    for name in re.findall(r"os\.environ(?:\.get\(|\[)\"(\w+)\"", path.read_text(encoding="utf-8"))
)
LINKS = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)


@pytest.mark.parametrize("room", list_rooms())
def test_readme_names_each_page_by_its_address(room: str) -> None:
    assert f"| {address(room, {}).removeprefix('.')} |" in README


@pytest.mark.parametrize("target", [target for target in TARGETS if not target.endswith("packages")])
def test_readme_names_each_command(target: str) -> None:
    assert f"make {target}" in README


@pytest.mark.parametrize("command", re.findall(r"make (\w+)", README))
def test_each_command_of_the_readme_exists(command: str) -> None:
    assert command in TARGETS


@sweep("name", DATA_FILES)
def test_readme_names_each_data_file(name: str) -> None:
    assert f"`{name}`" in README


@sweep("name", sorted(set(DATA_FILES) - {"datapackage.json"}))
def test_data_readme_names_each_file(name: str) -> None:
    assert name in DATA_README


@sweep("name", re.findall(r"`([\w.]+\.(?:csv|md|json))`", README))
def test_each_data_file_of_the_readme_exists(name: str) -> None:
    assert (ROOT / "data" / name).is_file() or (ROOT / name).is_file() or list((ROOT / "components").rglob(name))


@pytest.mark.parametrize("name", VARIABLES)
def test_readme_names_each_environment_variable(name: str) -> None:
    assert f"`{name}" in README


@sweep("name", LIBRARIES)
def test_readme_says_what_each_library_is_for(name: str) -> None:
    assert re.search(rf"^\|[^|]*\b{re.escape(name)}\b[^|]*\|", README, re.MULTILINE)


@pytest.mark.parametrize("path", LINKS)
def test_each_link_of_the_readme_leads_somewhere(path: str) -> None:
    assert (ROOT / path).exists()
