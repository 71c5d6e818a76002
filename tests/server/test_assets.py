"""The Arabic typeface comes from an installed package, and every file that the theme names is served."""

import tomllib
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest

from components.server.assets import TYPEFACE
from components.server.compression import list_assets

THEME = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
FILES = [face["url"] for face in THEME["fontFaces"]]


def ask(server: str, path: str, accept: str) -> tuple[int, str | None, bytes]:
    """Status, encoding and body of the answer."""
    connection = HTTPConnection(urlsplit(server).netloc)
    connection.request("GET", path, headers={"Accept-Encoding": accept})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.getheader("Content-Encoding"), body


@pytest.mark.parametrize("path", FILES)
def test_every_face_of_the_theme_is_served(path: str, server: str) -> None:
    installed = (TYPEFACE.source / path.removeprefix(TYPEFACE.prefix)).read_bytes()
    assert ask(server, path, "identity") == (200, None, installed)
    status, encoding, body = ask(server, path, "br")
    assert (status, brotli.decompress(body) if encoding == "br" else body) == (200, installed)


def test_every_weight_of_the_typeface_can_be_compressed() -> None:
    assert {path.removeprefix(TYPEFACE.prefix) for path in FILES} <= set(list_assets(TYPEFACE.source))


def test_typeface_is_named_by_both_fonts_of_the_theme_and_kept_to_arabic_letters() -> None:
    (family,) = {face["family"] for face in THEME["fontFaces"]}
    assert [family in THEME[name] for name in ("font", "headingFont")] == [True, True]
    assert all(face["unicodeRange"].startswith("U+0600-06FF") for face in THEME["fontFaces"])
