"""What is served from installed packages: Streamlit's own scripts and styles, and the Arabic typeface."""

from dataclasses import dataclass
from pathlib import Path

from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from components.server.compression import CompressedAssets, cache_folder, compress_in_background, package_folder


@dataclass(frozen=True)
class Assets:
    """Files of a package: their folder in it, and the beginning of the addresses under which they are served."""

    package: str
    inside: tuple[str, ...]
    prefix: str

    @property
    def source(self) -> Path:
        """The folder in the installed package."""
        return package_folder(self.package, *self.inside)


STREAMLIT = Assets("streamlit", ("static", "static"), "/static/")
TYPEFACE = Assets("fontpkg-ibm-plex-sans-arabic", ("files",), "/fonts/")
"""IBM Plex Sans Arabic, SIL Open Font License 1.1; .streamlit/config.toml says which files are its weights."""


def compress_all() -> None:
    """Starts compressing what is not yet compressed, one package after the other."""
    compress_in_background([(each.source, cache_folder(each.package)) for each in (TYPEFACE, STREAMLIT)])


def list_compressed() -> list[Middleware]:
    """What answers with compressed files where they are there."""
    return [
        Middleware(CompressedAssets, source=each.source, cache=cache_folder(each.package), prefix=each.prefix)
        for each in (STREAMLIT, TYPEFACE)
    ]


def list_routes() -> list[Mount]:
    """The addresses at which the typeface is served; Streamlit serves its own."""
    return [Mount(TYPEFACE.prefix.rstrip("/"), StaticFiles(directory=TYPEFACE.source))]
