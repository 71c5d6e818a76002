"""The language of the page that the browser is sent: it stands in the address, and the document says so.

Streamlit's index.html says lang="en" whatever the page shows, and has no way to change it (streamlit#552).
"""

from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.server.assets import STREAMLIT, TYPEFACE
from components.view.languages import LANG, LOCALES, direction, pick_language

# What is answered by files and by Streamlit itself, sign-in too; all else is the one document that pages begin with.
NOT_PAGES = (STREAMLIT.prefix, TYPEFACE.prefix, "/_stcore/", "/media/", "/component/", "/auth/", "/oauth2callback")
AS_SENT = b'<html lang="en">'
# A longer query is not sent on, for a header has less room; such an address is wrong anyway, and the page says so.
LONGEST = 4096


class LanguageInAddress:
    """ASGI middleware: a page asked for without a language is sent on to one, and its document names the language.

    The first visit is in the language that the browser prefers, of those that the dashboard has; else in English.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sends on, or passes the request on and changes the head of the document in the answer."""
        if not _asks_for_page(scope):
            await self.app(scope, receive, send)
            return
        wish = parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True).get(LANG)
        if wish is None and len(scope["query_string"]) < LONGEST:
            await _send_on(scope)(scope, receive, send)
            return
        headers = MutableHeaders(scope=scope)
        del headers["accept-encoding"]  # Compressed, the document could not be changed.
        given = wish[-1].casefold() if wish else ""
        lang = given if given in LOCALES else pick_language(headers.get("accept-language", ""))
        await self.app(scope, receive, _naming_language(send, lang))


def _asks_for_page(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return False
    path = str(scope["path"]).removeprefix(scope.get("root_path", ""))
    return "text/html" in Headers(scope=scope).get("accept", "") and not path.startswith(NOT_PAGES)


def _send_on(scope: Scope) -> RedirectResponse:
    """The same address with the language; relative, for what stands before it is the proxy's affair."""
    lang = pick_language(Headers(scope=scope).get("accept-language", ""))
    query = scope["query_string"].decode("latin-1")
    target = f"?{query}&{LANG}={lang}" if query else f"?{LANG}={lang}"
    return RedirectResponse(target, 302, {"vary": "Accept-Language", "cache-control": "no-store"})


def _naming_language(send: Send, lang: str) -> Send:
    """Passes the answer on, held back until it is whole, with the language and its direction in its first tag."""
    start: list[Message] = []
    parts: list[bytes] = []
    named = f'<html lang="{lang}" dir="{direction(lang)}">'.encode()

    async def send_named(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.append(message)
        if not _is_document(start[0]):
            await send(message)
            return
        if message["type"] == "http.response.start":
            return
        parts.append(message.get("body", b""))
        if message.get("more_body"):
            return
        body = b"".join(parts).replace(AS_SENT, named, 1)
        headers = MutableHeaders(scope=start[0])
        headers.add_vary_header("Accept-Language")
        if body:
            headers["content-length"] = str(len(body))
        elif "content-length" in headers:
            del headers["content-length"]
        await send(start[0])
        await send({"type": "http.response.body", "body": body})

    return send_named


def _is_document(start: Message) -> bool:
    return Headers(raw=start["headers"]).get("content-type", "").startswith("text/html")
