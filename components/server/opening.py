"""What a person sees first after starting the program: its address in the terminal, and the page in the browser."""

import socket
import sys
import time
from pathlib import Path
from threading import Thread

from streamlit.cli_util import open_browser, print_to_cli
from streamlit.config import get_option
from streamlit.web.server.server_util import get_display_address, get_url

PATIENCE = 60


def welcome_in_background() -> Thread | None:
    """Starts a thread that, once the server answers, prints the address and opens the browser at it.

    Streamlit opens the browser for a script but not for an st.App (1.67.0). As there, the browser is left alone with
    `--server.headless true` and on a Linux without a screen. None, and nothing done, where another program than
    `streamlit run app.py` started the server: only that one keeps its address in Streamlit's configuration.
    """
    if Path(sys.argv[0]).name != "app.py":
        return None
    thread = Thread(target=_welcome, name="welcome", daemon=True)
    thread.start()
    return thread


def _welcome() -> None:
    host = get_display_address(get_option("server.address") or "localhost")
    if not _wait_for(host, get_option("server.port")):
        return
    print_to_cli(f"\n  The dashboard is at {get_url(host)} (Ctrl+C stops it).\n")
    if not get_option("server.headless"):
        open_browser(get_url(host))


def _wait_for(host: str, port: int) -> bool:
    """Whether something listens there, waiting for it at most PATIENCE seconds."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            socket.create_connection((host, port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return True
    return False
