"""How the tests are shared out: each process begins with some of the modules that take long, none waits at the end."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def share_out(modules: Iterable[Sequence[Item]], slow: Iterable[Sequence[Item]], processes: int) -> list[Item]:
    """The tests in an order in which each of the `processes` gets as many, those of `slow` modules first.

    pytest-xdist gives each process a stretch of the list as long as the others' and lets it take what is left of
    theirs at the end: so what is slow is dealt out, the longest module first, and what is quick fills up.
    """
    quick = [item for module in modules for item in module]
    parts: list[list[Item]] = [[] for _ in range(processes)]
    for module in sorted(slow, key=len, reverse=True):
        min(parts, key=len).extend(module)
    most = -(-(len(quick) + sum(map(len, parts))) // processes)
    for part in parts:
        room = max(0, most - len(part))
        part.extend(quick[:room])
        del quick[:room]
    return [item for part in parts for item in part] + quick
