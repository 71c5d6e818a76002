"""The document that every page begins with, and that crawlers and chats read: its language, its head.

Streamlit's index.html says lang="en" and "Streamlit" whatever the page shows, and has no way to change it
(streamlit#552).
"""

from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.model.data.editions import find_folder
from components.model.data.problems import DataFault
from components.model.history.archive import choose_record
from components.model.history.shelf import Opened, list_shelved, read_wish
from components.server.asking import open_named
from components.server.caching import Refusal
from components.server.language import asks_for_page, find_language, name_path, names_page, read_query
from components.server.look import Look, dress
from components.server.origin import find_origin
from components.server.queues import Queue
from components.view.languages import direction
from components.view.links import EDITION, KNOWN
from components.view.machines.heads import make_head
from components.view.markup import fill
from components.view.words import load_words

TAG_AS_SENT, TITLE_AS_SENT = b'<html lang="en">', b"<title>Streamlit</title>"
DOCUMENTS = Queue()
LONGEST = 200
ANEW = ("if-none-match", "if-modified-since", "accept-encoding")
"""What is not passed on: compressed or left out, the document could not be filled."""
OF_THE_FILE = ("etag", "last-modified")
"""What Streamlit says of its file, and is not true of the document once filled."""


class FilledDocument:
    """ASGI middleware: the document of a page names its language and holds its title, description and addresses.

    Where no page stands a person sees the first one with a notice, and a machine reads 404.
    """

    def __init__(self, app: ASGIApp, look: Look) -> None:
        self.app, self.look = app, look

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on and fills the document in the answer; all other answers stay as they are."""
        if not asks_for_page(scope):
            await self.app(scope, receive, send)
            return
        headers = MutableHeaders(scope=scope)
        for name in ANEW:
            del headers[name]
        await self.app(scope, receive, _filling(send, scope, self.look))


def fill_document(document: bytes, scope: Scope, *, busy: bool = False) -> bytes:
    """The document as Streamlit sends it, filled for the page that the request asks for; if `busy` without the data."""
    lang = find_language(scope)
    tag = f'<html lang="{lang}" dir="{direction(lang)}">'.encode()
    head = _write_head(scope, lang, busy=busy).encode()
    return document.replace(TAG_AS_SENT, tag, 1).replace(TITLE_AS_SENT, head, 1)


def _write_head(scope: Scope, lang: str, *, busy: bool) -> str:
    words = load_words(lang)
    asked = {name: value for name, value in read_query(scope).items() if len(value) <= LONGEST and value.isprintable()}
    day = read_wish(asked.get(KNOWN, ""))
    asked |= {EDITION: _find_edition(asked.get(EDITION, "")), KNOWN: day.isoformat() if day else ""}
    name = name_path(scope).rpartition("/")[2]
    head = make_head(name, asked, None if busy else _open(asked), find_origin(HTTPConnection(scope)), words)
    return fill("document_head", words, head=head, site=words("site.name"))


def _find_edition(wish: str) -> str:
    """The id of the edition that the page shows; "" for the one that stands, where another is asked for in vain too."""
    try:
        return choose_record(list_shelved(find_folder()), wish).id if wish else ""
    except DataFault:
        return ""


def _open(asked: Mapping[str, str]) -> Opened | None:
    """The edition that the page shows; None where it cannot be read."""
    try:
        return open_named(asked[EDITION], asked[KNOWN])
    except (Refusal, DataFault):
        return None


def _filling(send: Send, scope: Scope, look: Look) -> Send:
    """Passes the answer on; a document is held back until it is whole."""
    start: list[Message] = []
    parts: list[bytes] = []

    async def send_filled(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.append(message)
        if not is_document(start[0]):
            await send(message)
            return
        if message["type"] == "http.response.start":
            return
        parts.append(message.get("body", b""))
        if message.get("more_body"):
            return
        body = dress(await _fill_in_turn(b"".join(parts), scope), look)
        _set_headers(start[0], len(body))
        if not names_page(scope):
            start[0]["status"] = 404
        await send(start[0])
        await send({"type": "http.response.body", "body": body})

    return send_filled


async def _fill_in_turn(body: bytes, scope: Scope) -> bytes:
    """The document filled; without the data where too many ask for it at once. Nothing where there is none (HEAD)."""
    try:
        return await DOCUMENTS.work(HTTPConnection(scope), fill_document, body, scope) if body else body
    except Refusal:
        return fill_document(body, scope, busy=True)


def _set_headers(start: Message, length: int) -> None:
    headers = MutableHeaders(scope=start)
    headers.add_vary_header("Accept-Language")
    for name in OF_THE_FILE:
        del headers[name]
    if length:
        headers["content-length"] = str(length)
    else:
        del headers["content-length"]


def is_document(start: Message) -> bool:
    """Whether the answer that begins so is HTML."""
    return Headers(raw=start["headers"]).get("content-type", "").startswith("text/html")
