"""What app.py puts around Streamlit: what is done at the start, the addresses beside the pages, what requests pass.

What answers from the data is named here and imported later: health is answered without it.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial

from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from components.server.addresses import allow_long_addresses
from components.server.assets import compress_all, list_compressed, list_typeface
from components.server.beginning import begin_in_background
from components.server.closed import ClosedAddresses
from components.server.deferred import Deferred, bring
from components.server.faults import ReferencedFaults
from components.server.headers import SafeHeaders, hide_banner
from components.server.hosts import KnownHosts
from components.server.language import LanguageInAddress, asks_for_file, asks_for_page
from components.server.look import Look, LookFiles
from components.server.opening import welcome_in_background
from components.server.places import guard_places
from components.view.machines.addresses import FOLDERS, LOG, ROBOTS, SITEMAP

ANSWERS = "components.server.answering"
MACHINES = (f"/{LOG}", ROBOTS, SITEMAP, *(f"/{each}{rest}" for each in FOLDERS for rest in ("", "/{rest:path}")))


def prepare(*beginnings: Callable[[], object]) -> Callable[[object], AbstractAsyncContextManager[None]]:
    """What is done once, when the server starts; `beginnings` are begun in a thread, once it answers."""

    @asynccontextmanager
    async def lifespan(_app: object) -> AsyncIterator[None]:
        allow_long_addresses()
        hide_banner()
        guard_places()
        compress_all()
        welcome_in_background()
        begin_in_background(partial(bring, ANSWERS), *beginnings)
        yield

    return lifespan


def list_middleware(look: Look) -> list[Middleware]:
    """What each request passes through, outermost first."""
    return [
        *(Middleware(each) for each in (SafeHeaders, ReferencedFaults, KnownHosts, ClosedAddresses)),
        *list_compressed(),
        Middleware(LookFiles, look=look),
        Middleware(LanguageInAddress),
        Middleware(PagesAndFiles, look=look),
    ]


def list_routes(take: Callable[..., object]) -> list[BaseRoute]:
    """The addresses beside the pages; those for machines are told apart where they are answered.

    `take` makes the files that pages offer (taken.py).
    """
    machines = Deferred(f"{ANSWERS}:answer_machines", take)
    return [*list_typeface(), *(Route(path, machines) for path in MACHINES)]


class PagesAndFiles:
    """ASGI middleware: pages and files are answered from the data too; the rest, health with it, goes straight on."""

    def __init__(self, app: ASGIApp, look: Look) -> None:
        self.app, self.answers = app, Deferred(f"{ANSWERS}:answer_pages", app, look)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on."""
        answer = self.answers if asks_for_page(scope) or asks_for_file(scope) else self.app
        await answer(scope, receive, send)
