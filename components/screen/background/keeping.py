"""The record of the data is put in order when the server starts: nothing unfinished, edits made by hand on record."""

import logging
from threading import Thread

from components.desk.ledger.keeping import recover
from components.desk.ledger.obstacles import Refused
from components.screen.store import data_folder

LOG = logging.getLogger(__name__)


def keep_record() -> Thread:
    """Starts a thread that does it; readers need not wait, they have a whole edition also before it is done."""
    thread = Thread(target=_keep, name="keep", daemon=True)
    thread.start()
    return thread


def _keep() -> None:
    """Does it; a folder that cannot be written, or that another process keeps, is a line in the log and no more."""
    folder = data_folder()
    try:
        recover(folder)
    except Refused as refused:
        LOG.warning("The record of %s was not put in order: %s", folder, refused)
    except Exception as fault:
        LOG.warning("The record of %s was not put in order: %s: %s", folder, type(fault).__name__, fault)
