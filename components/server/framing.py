"""Framing: the sites that may show a page in a frame, as the environment's FRAME_ANCESTORS says."""

import logging
import os
import re
from functools import cache
from pathlib import Path

from components.model.cloud import is_there

LOG = logging.getLogger(__name__)
SITE = re.compile(r"https?://(\*\.)?[a-z0-9.-]+(:\d+)?")
"""How a site is written: `https://*.example.org`."""
NOBODY = "'none'"
WORDS = {"self": "'self'", "none": NOBODY}
"""What a policy writes in quotes, which shells and configuration files take away."""
ON_CLOUD = "'self' https://*.streamlit.app"
"""Streamlit Community Cloud shows each program in a frame of its own site."""


def find_framers() -> str:
    """The sites as a policy names them.

    Where nothing is configured nobody, but on Streamlit Community Cloud its own site; where something is, those alone,
    and nobody where it names none. What is no site is logged.
    """
    asked = os.environ.get("FRAME_ANCESTORS", "").replace(",", " ").split()
    if asked:
        return _read_sites(tuple(asked))
    return ON_CLOUD if is_there(Path(__file__)) else NOBODY


@cache
def _read_sites(asked: tuple[str, ...]) -> str:
    """The same of the sites asked for, so that what is wrong is logged once."""
    read = {each: _read_site(each.lower().rstrip("/")) for each in asked}
    if wrong := [each for each, site in read.items() if not site]:
        LOG.warning("FRAME_ANCESTORS names what is no site like https://*.example.org: %s", " ".join(wrong))
    return " ".join(site for site in read.values() if site not in ("", NOBODY)) or NOBODY


def _read_site(name: str) -> str:
    """As a policy names it; "" for what is no site."""
    return WORDS.get(name.strip("'")) or (name if SITE.fullmatch(name) else "")
