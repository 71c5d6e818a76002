"""What app.py puts around Streamlit: what is done at the start, the addresses beside the pages, what requests pass."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from components.server.addresses import allow_long_addresses
from components.server.assets import compress_all, list_compressed, list_typeface
from components.server.closed import ClosedAddresses
from components.server.crawlers import list_crawled
from components.server.document import FilledDocument
from components.server.embeds import list_embeds
from components.server.faults import ReferencedFaults
from components.server.files import list_files
from components.server.headers import SafeHeaders, hide_banner
from components.server.hosts import KnownHosts
from components.server.kit import list_kit
from components.server.language import LanguageInAddress
from components.server.look import Look, LookFiles
from components.server.missing import MissingFiles, list_missing
from components.server.opening import welcome_in_background
from components.server.places import guard_places
from components.server.previews import list_previews


def prepare(*beginnings: Callable[[], object]) -> Callable[[object], AbstractAsyncContextManager[None]]:
    """What is done once, when the server starts; `beginnings` are begun with it and must not take long."""

    @asynccontextmanager
    async def lifespan(_app: object) -> AsyncIterator[None]:
        allow_long_addresses()
        hide_banner()
        guard_places()
        for begin in (compress_all, welcome_in_background, *beginnings):
            begin()
        yield

    return lifespan


def list_middleware(look: Look) -> list[Middleware]:
    """What each request passes through, outermost first."""
    return [
        *(Middleware(each) for each in (SafeHeaders, ReferencedFaults, KnownHosts, ClosedAddresses)),
        *list_compressed(),
        Middleware(LookFiles, look=look),
        Middleware(LanguageInAddress),
        Middleware(FilledDocument, look=look),
        Middleware(MissingFiles),
    ]


def list_routes() -> list[BaseRoute]:
    """The addresses beside the pages."""
    return [
        *list_typeface(),
        *list_previews(),
        *list_kit(),
        *list_files(),
        *list_embeds(),
        *list_crawled(),
        *list_missing(),
    ]
