"""Where to report an error: an e-mail address, whose message names the page, or a web address."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from components.view.links import address
from components.view.machines.heads import OPENING
from components.view.tongues import plain
from components.view.words import Words

EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
WEB = re.compile(r"https?://[^\s<>\"@\\]+")
MAILTO = "mailto:"


@dataclass(frozen=True)
class Report:
    """Where to report an error: the address as shown, the link to it, and whether it is one to write to."""

    text: str
    href: str
    written: bool


def check_report(configured: str) -> str:
    """The address where it is one of e-mail (with or without "mailto:") or of the web (http or https), else ""."""
    bare = configured.strip().removeprefix(MAILTO)
    if EMAIL.fullmatch(bare):
        return bare
    try:
        return bare if WEB.fullmatch(bare) and urlsplit(bare).hostname else ""
    except ValueError:
        return ""


def make_report(checked: str, room: str, asked: Mapping[str, str], words: Words) -> Report:
    """The link to an address that `check_report` gave.

    The subject of an e-mail names the page and what it has open, not what was typed into it.
    """
    if not EMAIL.fullmatch(checked):
        return Report(checked, checked, written=False)
    kept = {name: value for name, value in asked.items() if name in OPENING}
    subject = plain(words("foot.report_subject", page=address(room, kept | words.address)))
    return Report(checked, f"{MAILTO}{checked}?subject={quote(subject, safe='')}", written=True)
