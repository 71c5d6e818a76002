"""What all pages look like and do: their styles as one file and their scripts as another, at addresses that change with
what is in them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

import brotli
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from components.server.compression import ENCODERS, FOR_EVER, accepted_encodings

PREFIX = "/look/"
ANOTHER = "no-store"
QUICK = 5
"""The quality of brotli: some milliseconds at each start, and a tenth more to send than at the highest."""
CLIENT, ROOT = b'<script type="module"', b'<div id="root">'
"""Where Streamlit's document names its client, and where that draws."""


@dataclass(frozen=True)
class Shared:
    """A file that all pages share: its name, its media type, its content as it is and under each encoding."""

    name: str
    kind: str
    content: bytes
    encoded: Mapping[str, bytes] = field(repr=False)

    @property
    def ending(self) -> str:
        """What its name ends in."""
        return self.name.rpartition(".")[2]

    @property
    def address(self) -> str:
        """Where it is, beside Streamlit's own files."""
        return f".{PREFIX}{self.name}"


@dataclass(frozen=True)
class Look:
    """The styles and the scripts of all pages."""

    style: Shared
    script: Shared

    def find(self, path: str) -> Shared | None:
        """The file at the path; where one stood that an upgrade has replaced, its successor."""
        _, prefix, name = path.rpartition(PREFIX)
        if not prefix or "/" in name:
            return None
        return next((each for each in (self.style, self.script) if name.rpartition(".")[2] == each.ending), None)


def make_look(style: str, script: str) -> Look:
    """The files for these styles and these scripts."""
    return Look(_share("css", "text/css", style), _share("js", "text/javascript", script))


def dress(document: bytes, look: Look) -> bytes:
    """The document that Streamlit sends, with both files named in it.

    The scripts come before Streamlit's client, so that they meet all that it draws. The styles come after the head,
    into which the client puts its own, so that of two rules of the same weight ours counts; nothing is drawn without.
    """
    script = f'<script id="look-script" defer src="{look.script.address}"></script>'.encode()
    style = f'<link id="look-style" rel="stylesheet" href="{look.style.address}">'.encode()
    return document.replace(CLIENT, script + CLIENT, 1).replace(ROOT, style + ROOT, 1)


class LookFiles:
    """ASGI middleware: answers for both files, at whatever depth the page stands that asks for them."""

    def __init__(self, app: ASGIApp, look: Look) -> None:
        self.app, self.look = app, look

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers, or passes the request on."""
        asks = scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
        file = self.look.find(str(scope["path"])) if asks else None
        answer = _respond(file, str(scope["path"]), Headers(scope=scope)) if file else self.app
        await answer(scope, receive, send)


def _share(ending: str, kind: str, text: str) -> Shared:
    content = text.encode()
    name = f"{hashlib.sha256(content).hexdigest()[:16]}.{ending}"
    encoded = {"gzip": ENCODERS["gzip"](content), "br": brotli.compress(content, quality=QUICK)}
    return Shared(name, kind, content, encoded)


def _respond(file: Shared, path: str, asked: Headers) -> Response:
    headers = {"cache-control": FOR_EVER if path.endswith(file.name) else ANOTHER, "vary": "Accept-Encoding"}
    encoding = next(iter(accepted_encodings(asked.get("accept-encoding", ""))), "")
    if encoding:
        headers["content-encoding"] = encoding
    return Response(file.encoded.get(encoding, file.content), 200, headers, file.kind)
