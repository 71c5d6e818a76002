"""Assets of packages (Streamlit's scripts and styles, fonts), compressed once ahead of time.

Streamlit sends /static uncompressed on purpose: it would compress each file anew on every request. Here each file is
compressed once, by gzip at first and by brotli soon after, into a folder outside the clone that later starts use again.
"""

import atexit
import functools
import gzip
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from threading import Thread, get_native_id

import brotli
from starlette.datastructures import Headers, MutableHeaders
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COMPRESSED = {".js", ".css", ".svg", ".json", ".ttf"}
CACHE = "southern-syria-dashboard"
FOR_EVER = "public, immutable, max-age=31536000"
FOR_A_DAY = "public, max-age=86400"
LEAST_URGENT = 19
# Where nothing can be written and nothing is found.
NOWHERE = Path(os.devnull) / CACHE
# In the order in which they are made; the later one is the smaller one and is preferred once it is there.
ENCODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": lambda content: gzip.compress(content, mtime=0),
    "br": lambda content: brotli.compress(content, quality=11),
}


class CompressedAssets:
    """ASGI middleware: answers for the files of `source` under `prefix` from `cache` where the browser takes it.

    `kept` says how long the browser may keep one: for ever where its name changes with its content.
    """

    def __init__(self, app: ASGIApp, source: Path, cache: Path, prefix: str, kept: str = FOR_EVER) -> None:
        self.app = app
        self.kept = kept
        self.prefix = prefix
        self.names = frozenset(list_assets(source))
        self.cache = cache
        self.files = StaticFiles(directory=cache, check_dir=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers from the cache, or passes the request on, noting for proxies that the answer may be encoded."""
        name = self._name(scope)
        if name is None:
            await self.app(scope, receive, send)
            return
        found = self._find(name, Headers(scope=scope).get("accept-encoding", ""))
        if found is None:
            await self.app(scope, receive, _noting_vary(send))
            return
        encoding, path, stat = found
        response = self.files.file_response(path, stat, scope)
        response.headers.update({"content-encoding": encoding, "vary": "Accept-Encoding", "cache-control": self.kept})
        await response(scope, receive, send)

    def _name(self, scope: Scope) -> str | None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            return None
        # Before the prefix may stand the path that the server is mounted at.
        name = str(scope["path"]).rpartition(self.prefix)[2]
        return name if name in self.names else None

    def _find(self, name: str, header: str) -> tuple[str, Path, os.stat_result] | None:
        """The encoding, file and its stat of the best encoding that the browser takes and that is there."""
        for encoding in accepted_encodings(header):
            path = self.cache / encoding / name
            try:
                return encoding, path, path.stat()
            except OSError:
                continue
        return None


def accepted_encodings(header: str) -> list[str]:
    """Our encodings that an Accept-Encoding header takes, the smaller first; "q=0" refuses one."""
    parts = (each.partition(";q=") for each in header.lower().replace(" ", "").split(","))
    taken = {name for name, _, weight in parts if not weight or weight.strip("0.")}
    return [encoding for encoding in reversed(ENCODERS) if encoding in taken]


def list_assets(source: Path) -> list[str]:
    """The files below `source` worth compressing, by path relative to it, the smallest first."""
    found = [path for path in source.rglob("*") if path.suffix in COMPRESSED and path.is_file()]
    return [path.relative_to(source).as_posix() for path in sorted(found, key=lambda path: path.stat().st_size)]


def package_folder(package: str, *inside: str) -> Path:
    """A folder inside an installed package; FileNotFoundError where that is not installed."""
    found = find_spec(package.replace("-", "_"))
    if found is None or found.origin is None:
        raise FileNotFoundError(package)
    return Path(found.origin).parent.joinpath(*inside)


@functools.cache
def cache_folder(package: str) -> Path:
    """Where a package's compressed files are kept between starts."""
    return make_folder(f"{package}-{version(package)}")


def make_folder(name: str) -> Path:
    """A folder of our own that stays between starts: below the user's cache folder, else temporary, or nowhere."""
    try:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        folder = base / CACHE / name
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except (OSError, RuntimeError):  # Not writable, or the user has no home.
        return _temporary_folder()


def compress_in_background(folders: Sequence[tuple[Path, Path]]) -> Thread:
    """Starts compressing what is not yet compressed, in a thread that gives way to everything else.

    `folders` are pairs of source and cache.
    """

    def work() -> None:
        _give_way()
        for source, cache in folders:
            compress_assets(source, cache)

    thread = Thread(target=work, name="compress-assets", daemon=True)
    thread.start()
    return thread


def compress_assets(source: Path, cache: Path) -> None:
    """Writes each asset of `source` to `cache` under each encoding, all by gzip first; files already there stay."""
    names = list_assets(source)
    for encoding, encode in ENCODERS.items():
        for name in names:
            try:
                if not (cache / encoding / name).is_file():
                    write_whole(cache / encoding / name, encode((source / name).read_bytes()))
            except OSError:
                return  # No room, or no right to write: Streamlit goes on sending its files as they are.


def write_whole(path: Path, content: bytes) -> None:
    """Writes the file so that it is there whole or not at all, whatever breaks off and whoever else writes it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".")
    draft = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _temporary_folder() -> Path:
    try:
        folder = tempfile.mkdtemp(prefix=f"{CACHE}-")
    except OSError:
        return NOWHERE
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def _give_way() -> None:
    """On Linux a thread has its own priority; elsewhere the whole program would be slowed, so nothing is done."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, get_native_id(), LEAST_URGENT)


def _noting_vary(send: Send) -> Send:
    """Passes the answer on, and says in its head that it depends on what the browser can unpack."""

    async def send_noting(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).add_vary_header("Accept-Encoding")
        await send(message)

    return send_noting
