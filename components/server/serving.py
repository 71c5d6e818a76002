"""What app.py puts around Streamlit: what is done when the server starts, and what each request passes through."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.middleware import Middleware

from components.server.addresses import allow_long_addresses
from components.server.compression import CompressedAssets, assets_folder, cache_folder, compress_in_background
from components.server.language import LanguageInAddress
from components.server.opening import welcome_in_background


@asynccontextmanager
async def prepare(_app: object) -> AsyncIterator[None]:
    """What is done once, when the server starts."""
    allow_long_addresses()
    compress_in_background(assets_folder(), cache_folder())
    welcome_in_background()
    yield


def list_middleware() -> list[Middleware]:
    """What each request passes through, outermost first."""
    return [
        Middleware(CompressedAssets, source=assets_folder(), cache=cache_folder()),
        Middleware(LanguageInAddress),
    ]
