"""The house: imports point down only, Streamlit stays in its room, files and functions stay small."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.sweeps import sweep

ROOT = Path(__file__).parents[1]
SOURCES = [ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py")), *sorted((ROOT / "components").rglob("*.py"))]
NAMES = [path.relative_to(ROOT).as_posix() for path in SOURCES]
MOST_LINES, MOST_PAGE_LINES, MOST_FUNCTION_LINES = 200, 40, 40

# Which of our own rooms each room may import, and which libraries it must not.
OWN = {
    "model": {"model"},
    "view": {"model", "view"},
    "kit": {"model", "view", "kit"},
    "desk": {"model", "view", "desk"},
    "server": {"model", "view", "kit", "server"},
    "screen": {"model", "view", "kit", "desk", "server", "screen"},
    "pages": {"model", "view", "screen"},
    "app.py": {"server", "screen"},
}
NEVER = {
    "model": {"streamlit", "plotly", "pydeck", "altair", "jinja2", "starlette", "uvicorn"},
    "view": {"streamlit", "starlette", "uvicorn"},
    "kit": {"streamlit", "starlette", "uvicorn"},
    "desk": {"streamlit", "starlette", "uvicorn"},
    "server": set(),
    "screen": {"starlette", "uvicorn"},
    "pages": {"starlette", "uvicorn", "plotly", "pydeck", "altair"},
    "app.py": set(),
}


def room_of(name: str) -> str:
    parts = name.split("/")
    return parts[1] if parts[0] == "components" and len(parts) > 2 else parts[0]


@cache
def parse(name: str) -> ast.Module:
    return ast.parse((ROOT / name).read_text(encoding="utf-8"))


def list_imports(name: str) -> Iterator[tuple[str, ...]]:
    """Each module that the file imports, as its parts; relative imports are not used in this house."""
    for node in ast.walk(parse(name)):
        if isinstance(node, ast.Import):
            yield from (tuple(alias.name.split(".")) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports relatively"
            module = tuple((node.module or "").split("."))
            yield from ((*module, alias.name) for alias in node.names) if module == ("components",) else [module]


def measure(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function with its decorators and docstring."""
    first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
    return (node.end_lineno or node.lineno) - first + 1


@sweep("name", NAMES)
def test_imports_point_down(name: str) -> None:
    own = {parts[1] for parts in list_imports(name) if parts[0] == "components" and len(parts) > 1}
    assert own <= OWN.get(room_of(name), set())


@sweep("name", NAMES)
def test_libraries_stay_in_their_room(name: str) -> None:
    assert not {parts[0] for parts in list_imports(name)} & NEVER.get(room_of(name), set())


@sweep("name", [name for name in NAMES if room_of(name) == "server"])
def test_the_server_knows_streamlits_configuration_but_none_of_its_widgets(name: str) -> None:
    assert ("streamlit",) not in set(list_imports(name))


@sweep("name", NAMES)
def test_files_stay_short(name: str) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").count("\n")
    assert lines <= (MOST_PAGE_LINES if name.startswith("pages/") else MOST_LINES)


@sweep("name", NAMES)
def test_functions_stay_short(name: str) -> None:
    functions = [node for node in ast.walk(parse(name)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert {node.name: measure(node) for node in functions if measure(node) > MOST_FUNCTION_LINES} == {}


def test_every_room_has_its_rules() -> None:
    assert {room_of(name) for name in NAMES} - {"__init__.py", "components"} <= set(OWN)
