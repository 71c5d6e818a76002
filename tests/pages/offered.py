"""What tests of pages share: which files a page offers."""

import re
from html import unescape

LINK = re.compile(r'<a class="taken" download="([^"]+)" href="\./([^"]+)">(.*?)</a>')


def list_offered(html: str) -> list[str]:
    """What the links to the files are called, in order."""
    return [unescape(re.sub("<[^>]+>", "", label)) for _, _, label in LINK.findall(html)]


def list_addresses(html: str) -> dict[str, str]:
    """Where each of the files is, by its name."""
    return {name: f"/{unescape(href)}" for name, href, _ in LINK.findall(html)}
