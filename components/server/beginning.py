"""What the server begins by itself, once it answers."""

import logging
from collections.abc import Callable
from threading import Timer

PAUSE = 0.1
"""Seconds from the start until it answers, about: imports in a thread would keep it from doing so."""
LOG = logging.getLogger(__name__)


def begin_in_background(*beginnings: Callable[[], object]) -> Timer:
    """Begins them one after the other, in a thread, in a moment; they may take as long as imports do."""
    timer = Timer(PAUSE, _begin, beginnings)
    timer.daemon = True
    timer.start()
    return timer


def _begin(*beginnings: Callable[[], object]) -> None:
    """Begins each, whatever becomes of the others: nobody waits for them."""
    for begin in beginnings:
        try:
            begin()
        except Exception:
            LOG.exception("Something was not begun at the start.")
