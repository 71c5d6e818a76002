"""The server answers before it has imported what reads the data; who asks for that gets it all the same."""

import asyncio
import os
import subprocess
import sys
from contextlib import suppress
from errno import EACCES, EMFILE
from pkgutil import resolve_name

import pytest
from starlette.types import Receive, Scope, Send

import app
from components.server import deferred as deferred_module
from components.server.deferred import Deferred, bring
from tests.faults.clients import run_apart

START = """
import sys
import streamlit as st
st.App("components/screen/frame.py")
bare = set(sys.modules)
import app
print(*sorted({name.partition(".")[0] for name in set(sys.modules) - bare} - set(sys.stdlib_module_names)))
"""
LIGHT = {"app", "components", "_brotli", "babel", "brotli", "h11", "markupsafe", "starlette", "uvicorn"}
"""What the program may bring with it, beside Streamlit, before it answers."""
made: list[str] = []


def make_app(name: str) -> object:
    made.append(name)
    if name == "broken" and made.count(name) == 1:
        raise ImportError(name)

    async def answer(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": name})

    return answer


def ask(deferred: Deferred, times: int) -> list[object]:
    """What each of so many requests, all at once, gets: the answer's type, or the fault."""
    said: list[object] = []

    async def send(message: dict[str, object]) -> None:
        said.append(message["type"])

    async def ask_all() -> list[object]:
        requests = [deferred({"type": "http"}, None, send) for _ in range(times)]  # type: ignore[arg-type]
        return await asyncio.gather(*requests, return_exceptions=True)

    faults = [type(each) for each in run_apart(ask_all()) if each]
    return [*faults, *said]


def test_nothing_that_reads_the_data_is_imported_before_the_server_answers() -> None:
    done = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True)
    assert {name for name in done.stdout.split() if not name.startswith("__")} <= LIGHT


@pytest.mark.parametrize("name", app.BEGINNINGS)
def test_what_is_named_is_there(name: str) -> None:
    assert callable(resolve_name(name))


@pytest.mark.parametrize(
    ("name", "times", "said", "tried"),
    [("whole", 3, ["whole", "whole", "whole"], 1), ("broken", 2, [ImportError, "broken"], 2)],
)
def test_app_is_made_once_for_all_and_anew_where_that_failed(
    name: str, times: int, said: list[object], tried: int
) -> None:
    made.clear()
    assert ask(Deferred(f"{__name__}:make_app", name), times) == said
    assert made == [name] * tried


@pytest.mark.parametrize(
    ("fault", "tried"),
    [
        (OSError(EMFILE, os.strerror(EMFILE), "cards.py"), 3),
        (ImportError(f"libpandas.so: cannot open shared object file: {os.strerror(EMFILE)}"), 3),
        (OSError(EACCES, os.strerror(EACCES), "cards.py"), 1),
        (ImportError("No module named pandas"), 1),
    ],
)
def test_import_waits_for_a_handle_and_for_nothing_else(
    fault: Exception, tried: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []

    def resolve(name: str) -> object:
        names.append(name)
        if len(names) < tried or tried == 1:
            raise fault
        return name

    monkeypatch.setattr(deferred_module, "resolve_name", resolve)
    monkeypatch.setattr(deferred_module, "PAUSE", 0)
    with suppress(type(fault)):
        assert bring("room:piece") == "room:piece"
        assert tried > 1
    assert names == ["room:piece"] * tried
