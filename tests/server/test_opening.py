"""Starting the app opens it in the browser where there is a screen, and only there."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import find_port, wait_for_health

STAND_IN = '#!/bin/sh\necho "$1" >> "$OPENED"\n'


@pytest.mark.skipif(sys.platform != "linux", reason="xdg-open is Linux's")
@pytest.mark.parametrize(
    ("screen", "options", "opens"),
    [(":9", [], True), (":9", ["--server.headless", "true"], False), ("", [], False)],
    ids=["a screen", "a screen, but headless asked for", "no screen"],
)
def test_the_browser_is_opened_at_the_address_printed(
    root: Path, tmp_path: Path, screen: str, options: list[str], opens: bool
) -> None:
    stand_in, opened, log, port = tmp_path / "xdg-open", tmp_path / "opened", tmp_path / "log.txt", find_port()
    stand_in.write_text(STAND_IN)
    stand_in.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    env = os.environ | {"PATH": path, "OPENED": str(opened), "DISPLAY": screen, "WAYLAND_DISPLAY": ""}
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), *options]
    with log.open("wb") as out, subprocess.Popen(command, cwd=root, env=env, stdout=out, stderr=out) as process:
        try:
            wait_for_health(port, process, log)
            wait_until(lambda: "The dashboard is at" in log.read_text())
            wait_until(lambda: not opens or opened.exists())
        finally:
            process.terminate()
    assert f"The dashboard is at http://127.0.0.1:{port} " in log.read_text()
    assert (opened.read_text() if opened.exists() else "") == (f"http://127.0.0.1:{port}\n" if opens else "")


def wait_until(true: Callable[[], bool]) -> None:
    """Returns once it is true, or after ten seconds."""
    deadline = time.monotonic() + 10
    while not true() and time.monotonic() < deadline:
        time.sleep(0.05)
