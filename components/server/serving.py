"""What app.py puts around Streamlit: what is done when the server starts, and what each request passes through."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.middleware import Middleware

from components.server.addresses import allow_long_addresses
from components.server.assets import compress_all, list_compressed
from components.server.language import LanguageInAddress
from components.server.opening import welcome_in_background


@asynccontextmanager
async def prepare(_app: object) -> AsyncIterator[None]:
    """What is done once, when the server starts."""
    allow_long_addresses()
    compress_all()
    welcome_in_background()
    yield


def list_middleware() -> list[Middleware]:
    """What each request passes through, outermost first."""
    return [*list_compressed(), Middleware(LanguageInAddress)]
