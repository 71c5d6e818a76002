"""What app.py puts around Streamlit: what is done when the server starts, and what each request passes through."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from starlette.middleware import Middleware

from components.server.addresses import allow_long_addresses
from components.server.assets import compress_all, list_compressed
from components.server.language import LanguageInAddress
from components.server.opening import welcome_in_background


def prepare(*beginnings: Callable[[], object]) -> Callable[[object], AbstractAsyncContextManager[None]]:
    """What is done once, when the server starts; `beginnings` are begun with it and must not take long."""

    @asynccontextmanager
    async def lifespan(_app: object) -> AsyncIterator[None]:
        allow_long_addresses()
        for begin in (compress_all, welcome_in_background, *beginnings):
            begin()
        yield

    return lifespan


def list_middleware() -> list[Middleware]:
    """What each request passes through, outermost first."""
    return [*list_compressed(), Middleware(LanguageInAddress)]
