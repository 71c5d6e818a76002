"""What is served from installed packages: Streamlit's own scripts and styles, and the Arabic typeface."""

from dataclasses import dataclass
from pathlib import Path

from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from components.server.compression import (
    FOR_A_DAY,
    FOR_EVER,
    CompressedAssets,
    cache_folder,
    compress_in_background,
    package_folder,
)


@dataclass(frozen=True)
class Assets:
    """Files of a package: their folder in it, the beginning of their addresses, how long a browser may keep them."""

    package: str
    inside: tuple[str, ...]
    prefix: str
    kept: str

    @property
    def source(self) -> Path:
        """The folder in the installed package."""
        return package_folder(self.package, *self.inside)


STREAMLIT = Assets("streamlit", ("static", "static"), "/static/", FOR_EVER)
TYPEFACE = Assets("fontpkg-ibm-plex-sans-arabic", ("files",), "/fonts/", FOR_A_DAY)
"""IBM Plex Sans Arabic, SIL Open Font License 1.1; .streamlit/config.toml says which files are its weights."""


def compress_all() -> None:
    """Starts compressing what is not yet compressed, one package after the other."""
    compress_in_background([(each.source, cache_folder(each.package)) for each in (TYPEFACE, STREAMLIT)])


def list_compressed() -> list[Middleware]:
    """What answers with compressed files where they are there."""
    return [
        Middleware(
            CompressedAssets,
            source=each.source,
            cache=cache_folder(each.package),
            prefix=each.prefix,
            kept=each.kept,
        )
        for each in (STREAMLIT, TYPEFACE)
    ]


def list_typeface() -> list[Mount]:
    """The addresses at which the typeface is served; Streamlit serves its own."""
    return [Mount(TYPEFACE.prefix.rstrip("/"), StaticFiles(directory=TYPEFACE.source))]
