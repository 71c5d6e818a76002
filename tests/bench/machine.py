"""The machine and the programs that were measured."""

import platform
import re
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from os import cpu_count, getloadavg
from pathlib import Path

from tests.browsing import find_browser

ROOT = Path(__file__).parents[2]


def describe() -> dict[str, str]:
    """What results depend on, by name: the machine, the programs, the day and the commit."""
    processor, memory = find("/proc/cpuinfo", r"model name\s*: (.+)"), find("/proc/meminfo", r"MemTotal:\s+(\d+)")
    return {
        "Date": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "Commit": read_commit(),
        "Processor": f"{processor}, {cpu_count()} cores",
        "Memory": f"{int(memory or 0) / 1024**2:.1f} GiB",
        "System": platform.platform(),
        "Load before": f"{getloadavg()[0]:.2f} processes wanting a core (1 minute)",
        "Python": platform.python_version(),
        "Streamlit": version("streamlit"),
        "Browser": run(find_browser() or "", "--version"),
    }


def read_commit() -> str:
    """The commit that stands, and whether files differ from it."""
    changed = run(
        "git", "status", "--porcelain", "app.py", "components", "pages", "data", ".streamlit", "requirements.txt"
    )
    return run("git", "rev-parse", "--short", "HEAD") + (" with changes not yet committed" if changed else "")


def find(path: str, pattern: str) -> str:
    """The first that the pattern finds in the file; "" where there is neither."""
    try:
        found = re.search(pattern, Path(path).read_text(encoding="utf-8"))
    except OSError:
        return ""
    return found[1].strip() if found else ""


def run(*command: str) -> str:
    """What the command prints; "" where it cannot be run."""
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=30).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return ""
