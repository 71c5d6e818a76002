"""What a browser may do with each answer: where it may fetch from, what it may run, who may set it into a frame."""

import base64
import hashlib
import re
from functools import cache

from starlette.types import Scope

from components.server.assets import STREAMLIT
from components.server.compression import package_folder
from components.server.framing import find_framers
from components.server.language import NOT_PAGES, name_path
from components.view.machines.addresses import EMBED
from components.view.map.online import HOST

FOR_OTHERS = f"/{EMBED.partition('/')[0]}/"
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
CLOSED = "base-uri 'none'; form-action 'none'; frame-ancestors"
STILL = "default-src 'none'; style-src 'unsafe-inline'"
"""Where a browser shows it by itself, it fetches nothing and runs nothing; its own styles stand."""


def find_policy(scope: Scope) -> str:
    """The policy of the answer: a page's, and of what belongs to the client that shows it, or that of a file.

    A file or a message stays still; any site may frame those that are made for it.
    """
    path = f"{name_path(scope)}/"
    if path.startswith(STREAMLIT.prefix) or not path.startswith(NOT_PAGES):
        return write_policy(find_framers())
    return f"{STILL}; {CLOSED} {'*' if path.startswith(FOR_OTHERS) else find_framers()}"


@cache
def write_policy(framers: str) -> str:
    """The policy of the pages: all from here, and no script in the document but the one that Streamlit puts there.

    Streamlit's client writes styles into the page and unpacks numbers in WebAssembly; drawings, a typeface and the map
    of one colour are carried in addresses (data:), and the map works in a script that it makes itself (blob:).
    `framers` may set the page into a frame.
    """
    hashes = " ".join(f"'{hash_script(each)}'" for each in _read_inline())
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'wasm-unsafe-eval' {hashes}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            f"connect-src 'self' data: https://{HOST} https://*.{HOST}",
            "worker-src 'self' blob:",
            f"{CLOSED} {framers}",
        )
    )


def hash_script(script: str) -> str:
    """How a policy names a script that stands in a document itself."""
    return f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}"


def _read_inline() -> tuple[str, ...]:
    """The scripts in the document that Streamlit sends."""
    document = package_folder(STREAMLIT.package, "static") / "index.html"
    return tuple(INLINE.findall(document.read_text(encoding="utf-8")))
