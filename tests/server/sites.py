"""Another site, for what browsers do from there."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


@contextmanager
def serve_folder(folder: Path) -> Iterator[str]:
    """The address of another site, which has these files."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder))) as site:
        Thread(target=site.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{site.server_port}/"
        site.shutdown()


class QuietHandler(SimpleHTTPRequestHandler):
    """Answers with files, and says nothing of it."""

    def log_message(self, *_: object) -> None: ...
