"""Streamlit's own assets go out compressed, everything else as it is."""

import asyncio
import gzip
import os
import stat
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import brotli
import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Scope

from components.server import compression
from components.server.assets import STREAMLIT
from components.server.compression import (
    CompressedAssets,
    accepted_encodings,
    cache_folder,
    compress_assets,
    compress_in_background,
    list_assets,
    write_whole,
)

SCRIPT = b"let answer = 42;\n" * 500
STYLE = b"p { margin: 0 }\n" * 500
DECODERS: dict[str, Callable[[bytes], bytes]] = {"gzip": gzip.decompress, "br": brotli.decompress}
FROM_STREAMLIT = b"as Streamlit sends it"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A folder of assets as Streamlit has them."""
    folder = tmp_path / "static"
    for name, content in {"js/app.Ab12.js": SCRIPT, "css/app.Cd34.css": STYLE, "media/font.woff2": b"font"}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture
def full(source: Path, tmp_path: Path) -> Path:
    """A cache that holds everything."""
    compress_assets(source, tmp_path / "cache")
    return tmp_path / "cache"


Answer = tuple[int, dict[str, str], bytes]


def ask(source: Path, cache: Path, path: str, accept: str = "", method: str = "GET", **headers: str) -> Answer:
    """Status, headers and body of the middleware's answer; Streamlit behind it answers FROM_STREAMLIT."""
    app = CompressedAssets(PlainTextResponse(FROM_STREAMLIT), source, cache, "/static/")
    given = {"accept-encoding": accept} | {name.replace("_", "-"): value for name, value in headers.items()}
    scope: Scope = {
        "type": "http",
        "method": method,
        "path": path,
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
    }
    sent: list[Message] = []

    async def receive() -> Message:
        await asyncio.Event().wait()
        return {}

    async def send(message: Message) -> None:
        sent.append(message)

    with ThreadPoolExecutor() as elsewhere:  # In this thread the browser of other tests may have a loop running.
        elsewhere.submit(lambda: asyncio.run(app(scope, receive, send))).result()
    found = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], found, b"".join(message.get("body", b"") for message in sent[1:])


@pytest.mark.parametrize(
    ("header", "taken"),
    [
        ("gzip, deflate, br, zstd", ["br", "gzip"]),
        ("GZIP", ["gzip"]),
        ("br;q=0, gzip", ["gzip"]),
        ("gzip; q=0.0, br; q=0.5", ["br"]),
        ("gzip;q=0.001", ["gzip"]),
        ("identity", []),
        ("*", []),
        ("", []),
        ("brotli, xgzip", []),
        (",;,=,q=1", []),
    ],
)
def test_browser_gets_what_it_takes(header: str, taken: list[str]) -> None:
    assert accepted_encodings(header) == taken


@pytest.mark.parametrize(
    ("path", "content", "kind"),
    [("/static/js/app.Ab12.js", SCRIPT, "javascript"), ("/base/static/css/app.Cd34.css", STYLE, "text/css")],
)
@pytest.mark.parametrize(("accept", "encoding"), [("gzip, br", "br"), ("gzip", "gzip")])
def test_asset_goes_out_compressed_and_is_kept_for_ever(
    path: str, content: bytes, kind: str, accept: str, encoding: str, source: Path, full: Path
) -> None:
    status, headers, body = ask(source, full, path, accept)
    assert (status, headers["content-encoding"], headers["vary"]) == (200, encoding, "Accept-Encoding")
    assert kind in headers["content-type"]
    assert headers["cache-control"] == "public, immutable, max-age=31536000"
    assert int(headers["content-length"]) == len(body) < len(content)
    assert DECODERS[encoding](body) == content


@pytest.mark.parametrize(
    ("method", "path", "accept"),
    [
        ("GET", "/static/js/app.Ab12.js", ""),
        ("GET", "/static/js/app.Ab12.js", "identity"),
        ("POST", "/static/js/app.Ab12.js", "br"),
        ("GET", "/static/media/font.woff2", "br"),
        ("GET", "/static/js/none.js", "br"),
        ("GET", "/static/../../secret.js", "br"),
        ("GET", "/static/", "br"),
        ("GET", "/", "br"),
        ("GET", "/_stcore/health", "br"),
        ("GET", "/signatories", "br"),
    ],
)
def test_everything_else_goes_out_as_streamlit_sends_it(
    method: str, path: str, accept: str, source: Path, full: Path
) -> None:
    _, headers, body = ask(source, full, path, accept, method)
    assert body == FROM_STREAMLIT
    assert "content-encoding" not in headers


def test_asset_sent_as_it_is_tells_proxies_that_it_varies(source: Path, tmp_path: Path) -> None:
    _, headers, body = ask(source, tmp_path / "empty", "/static/js/app.Ab12.js", "br")
    assert (body, headers["vary"]) == (FROM_STREAMLIT, "Accept-Encoding")


def test_gzip_stands_in_until_brotli_is_there(source: Path, full: Path) -> None:
    (full / "br" / "js" / "app.Ab12.js").unlink()
    assert ask(source, full, "/static/js/app.Ab12.js", "gzip, br")[1]["content-encoding"] == "gzip"


def test_known_asset_is_not_sent_again(source: Path, full: Path) -> None:
    tag = ask(source, full, "/static/js/app.Ab12.js", "br")[1]["etag"]
    status, _, body = ask(source, full, "/static/js/app.Ab12.js", "br", if_none_match=tag)
    assert (status, body) == (304, b"")


def test_each_encoding_has_a_tag_of_its_own(source: Path, full: Path) -> None:
    tags = {ask(source, full, "/static/js/app.Ab12.js", accept)[1]["etag"] for accept in ("br", "gzip")}
    assert len(tags) == 2


def test_small_assets_are_compressed_first(source: Path) -> None:
    assert list_assets(source) == ["css/app.Cd34.css", "js/app.Ab12.js"]


def test_two_servers_may_fill_one_cache_at_once(source: Path, tmp_path: Path) -> None:
    threads = [Thread(target=compress_assets, args=(source, tmp_path / "cache")) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    names = sorted(path.name for path in (tmp_path / "cache").rglob("*") if path.is_file())
    assert names == ["app.Ab12.js", "app.Ab12.js", "app.Cd34.css", "app.Cd34.css"]


def test_cache_is_filled_in_the_background(source: Path, tmp_path: Path) -> None:
    compress_in_background([(source, tmp_path / "cache")]).join()
    assert DECODERS["br"]((tmp_path / "cache" / "br" / "css" / "app.Cd34.css").read_bytes()) == STYLE


def test_file_that_is_there_is_not_made_again(source: Path, full: Path) -> None:
    kept = full / "br" / "js" / "app.Ab12.js"
    kept.write_bytes(b"kept")
    compress_assets(source, full)
    assert kept.read_bytes() == b"kept"


def test_broken_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_number: int) -> None:
        raise OSError("no room")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="no room"):
        write_whole(tmp_path / "x.js", SCRIPT)
    assert list(tmp_path.iterdir()) == []


def test_full_disk_stops_nothing_else(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[Path] = []

    def fail(path: Path, _content: bytes) -> None:
        tried.append(path)
        raise OSError("no room")

    monkeypatch.setattr(compression, "write_whole", fail)
    compress_assets(source, tmp_path / "cache")
    assert tried
    assert not any(path.is_file() for path in (tmp_path / "cache").rglob("*"))


def test_cache_stands_in_the_users_cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder.__wrapped__("streamlit").is_relative_to(tmp_path)


def test_cache_is_temporary_and_private_where_the_users_folder_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = cache_folder.__wrapped__("streamlit")
    assert folder.parent == tmp_path
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700 or os.name == "nt"


def test_server_does_without_a_cache_where_nothing_can_be_written(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "file"))
    compress_assets(source, cache_folder.__wrapped__("streamlit"))
    assert ask(source, cache_folder.__wrapped__("streamlit"), "/static/js/app.Ab12.js", "br")[2] == FROM_STREAMLIT


def test_installed_streamlit_has_assets() -> None:
    assert len(list_assets(STREAMLIT.source)) > 100


def test_real_server_sends_compressed_assets(server: str) -> None:
    name = list_assets(STREAMLIT.source)[0]
    connection = HTTPConnection(urlsplit(server).netloc)
    for _ in range(100):
        connection.request("GET", f"/static/{name}", headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        body = answer.read()
        if answer.getheader("Content-Encoding") == "gzip":
            break
    connection.close()
    assert gzip.decompress(body) == (STREAMLIT.source / name).read_bytes()
