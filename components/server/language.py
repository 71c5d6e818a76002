"""The language of the page that the browser is sent: it stands in the address, else the browser prefers one."""

from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.config import get_option

from components.server.assets import STREAMLIT, TYPEFACE
from components.view.languages import LANG, LOCALES, pick_language
from components.view.links import ROOMS
from components.view.machines.addresses import FOLDERS, LOG, ROBOTS, SITEMAP

# What is answered by files, by the addresses for machines and by Streamlit itself, sign-in too; all else is the one
# document that pages begin with.
NOT_PAGES = (
    *(STREAMLIT.prefix, TYPEFACE.prefix, "/_stcore/", "/media/", "/component/", "/auth/", "/oauth2callback"),
    *(f"/{LOG}", ROBOTS, SITEMAP, *(f"/{each}/" for each in FOLDERS)),
)
DOCUMENTS = (".html", ".htm")
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
    """Whether the request is for the document that pages begin with."""
    return _reads_beside_services(scope) and not _names_file(scope)


def asks_for_file(scope: Scope) -> bool:
    """Whether the request is, by its path, for a file: one of Streamlit's client, or one that is not for machines."""
    if _reads(scope) and name_path(scope).startswith(STREAMLIT.prefix):
        return True
    return _reads_beside_services(scope) and _names_file(scope)


def names_page(scope: Scope) -> bool:
    """Whether a page stands at the path; at all others the first one shows, and says that there is none."""
    return name_path(scope).rpartition("/")[2] in ("", *ROOMS)


def name_path(scope: Scope) -> str:
    """The path without that at which the server is mounted, or is told to stand (Streamlit's server.baseUrlPath)."""
    path, base = str(scope["path"]).removeprefix(scope.get("root_path", "")), get_option("server.baseUrlPath")
    return path.removeprefix(f"/{base.strip('/')}") if base else path


def _reads_beside_services(scope: Scope) -> bool:
    return _reads(scope) and not f"{name_path(scope)}/".startswith(NOT_PAGES)


def _reads(scope: Scope) -> bool:
    return scope["type"] == "http" and scope["method"] in ("GET", "HEAD")


def _names_file(scope: Scope) -> bool:
    name = name_path(scope).rpartition("/")[2]
    return "." in name and not name.endswith(DOCUMENTS)


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
