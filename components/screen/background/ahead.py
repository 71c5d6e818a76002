"""The usual kit is made ahead by a process beside the server: a while after the start, and for each new edition."""

import logging
from threading import Event, Lock, Thread, Timer

from components.kit.origin import find_public
from components.model.data.problems import DataFault
from components.model.history.shelf import open_edition
from components.screen.background.processes import BrokenError, start
from components.screen.store import data_folder
from components.server.ahead import COMMAND, name_folder
from components.view.viewpoint import list_withheld

PAUSE = 10.0
"""Seconds after the start that belong to the first readers alone."""
LOG = logging.getLogger(__name__)
_serving = Event()
_one = Lock()
_tried = set[str]()


def make_kit_in_background() -> Timer:
    """Has the kit of the edition that stands made, in a while; called where a server starts."""
    _serving.set()
    timer = Timer(PAUSE, _make_standing)
    timer.daemon = True
    timer.start()
    return timer


def make_kit_of(edition: str) -> None:
    """Has the kit of the edition with this id made from now on, where that was not tried before.

    Nothing where no server has started: pages are run without one too, to hear what they say.
    """
    with _one:
        if edition in _tried or not _serving.is_set():
            return
        _tried.add(edition)
    Thread(target=_run, args=(edition,), name="kit", daemon=True).start()


def _make_standing() -> None:
    try:
        make_kit_of(open_edition(data_folder(), "", None, list_withheld()).id)
    except DataFault:  # The page says what is wrong.
        return


def _run(edition: str) -> None:
    try:
        process = start(*COMMAND, edition, str(name_folder(edition, find_public())))
        with process.popen:
            process.finish()
    except (BrokenError, OSError) as fault:
        LOG.warning("The kit of %s was not made ahead: %s", edition, fault)
