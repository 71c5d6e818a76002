"""What a process uses, by Linux's own account in /proc."""

import os
import re
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
QUIET, CALM_SECONDS, PATIENCE = 0.02, 1.0, 180.0


def read_cpu(pid: int) -> float:
    """Seconds of processor that the process has used with all its threads, also those that ended; exact to a tick."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def read_memory(pid: int) -> float:
    """MiB of memory that the process holds now (resident)."""
    found = re.search(r"^VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text(encoding="utf-8"), re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


def read_family(pid: int) -> float:
    """The same of the process and of all that it has started and that still run."""
    try:
        lists = [path.read_text(encoding="utf-8") for path in Path(f"/proc/{pid}/task").glob("*/children")]
        return read_cpu(pid) + sum(read_family(int(child)) for each in lists for child in each.split())
    except OSError:  # It has just ended.
        return 0.0


def wait_for_calm(pid: int) -> None:
    """Returns once the process and its children have rested for a second; after PATIENCE seconds in any case."""
    deadline = time.monotonic() + PATIENCE
    used = -1.0
    while time.monotonic() < deadline:
        before, used = used, read_family(pid)
        # Less than before: one of its processes has ended.
        if before >= 0 and 0 <= used - before <= QUIET:
            return
        time.sleep(CALM_SECONDS)
