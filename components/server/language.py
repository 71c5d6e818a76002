"""The language of the page that the browser is sent: it stands in the address, else the browser prefers one."""

from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from components.server.assets import STREAMLIT, TYPEFACE
from components.server.crawlers import ROBOTS, SITEMAP
from components.view.languages import LANG, LOCALES, pick_language
from components.view.machines import FOLDERS, LOG

# What is answered by files, by the addresses for machines and by Streamlit itself, sign-in too; all else is the one
# document that pages begin with.
NOT_PAGES = (
    *(STREAMLIT.prefix, TYPEFACE.prefix, "/_stcore/", "/media/", "/component/", "/auth/", "/oauth2callback"),
    *(f"/{LOG}", ROBOTS, SITEMAP, *(f"/{each}/" for each in FOLDERS)),
)
# A longer query is not sent on, for a header has less room; such an address is wrong anyway, and the page says so.
LONGEST = 4096


class LanguageInAddress:
    """ASGI middleware: a page asked for without a language is sent on to one.

    The first visit is in the language that the browser prefers, of those that the dashboard has; else in English.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sends on, or passes the request on. Who does not ask for HTML (a crawler, a program) is never sent on."""
        browses = asks_for_page(scope) and "text/html" in Headers(scope=scope).get("accept", "")
        if browses and len(scope["query_string"]) < LONGEST and LANG not in read_query(scope):
            await _send_on(scope)(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def asks_for_page(scope: Scope) -> bool:
    """Whether the request is for the document that pages begin with: by its path, and by what it takes."""
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return False
    path = name_path(scope)
    takes = "text/html" in Headers(scope=scope).get("accept", "")
    return not f"{path}/".startswith(NOT_PAGES) and (takes or "." not in path.rpartition("/")[2])


def name_path(scope: Scope) -> str:
    """The path without that at which the server is mounted."""
    return str(scope["path"]).removeprefix(scope.get("root_path", ""))


def read_query(scope: Scope) -> dict[str, str]:
    """What the address asks for, by name; of several values the last."""
    given = parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True)
    return {name: values[-1] for name, values in given.items()}


def find_language(scope: Scope) -> str:
    """The language that the address names, of ours, else the one that the browser prefers."""
    given = read_query(scope).get(LANG, "").casefold()
    return given if given in LOCALES else pick_language(Headers(scope=scope).get("accept-language", ""))


def _send_on(scope: Scope) -> RedirectResponse:
    """The same address with the language; relative, for what stands before it is the proxy's affair."""
    lang = pick_language(Headers(scope=scope).get("accept-language", ""))
    query = scope["query_string"].decode("latin-1")
    target = f"?{query}&{LANG}={lang}" if query else f"?{LANG}={lang}"
    return RedirectResponse(target, 302, {"vary": "Accept-Language", "cache-control": "no-store"})
