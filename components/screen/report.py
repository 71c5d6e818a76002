"""Where readers report an error, as the environment's REPORT_ADDRESS says."""

import logging
import os
from functools import cache

from components.view.report import check_report

log = logging.getLogger(__name__)


def find_report() -> str:
    """The address to report errors to; "" where none is set, or one that is neither e-mail nor web, which is logged."""
    return _check(os.environ.get("REPORT_ADDRESS", ""))


@cache
def _check(configured: str) -> str:
    """The same, so that what is wrong is logged once."""
    checked = check_report(configured)
    if configured and not checked:
        log.warning("REPORT_ADDRESS is neither an e-mail address nor one of the web (http, https): it is not shown.")
    return checked
