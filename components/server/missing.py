"""Addresses at which nothing is, where else a page would open: those among the ones for machines, and of files."""

from starlette.requests import Request
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.model.data.editions import find_folder
from components.model.data.nearest import find_nearest
from components.model.figures import list_ids
from components.model.history.shelf import open_edition
from components.server.caching import SHOWN, Answer, Refusal
from components.server.document import is_document
from components.server.language import asks_for_file, name_path
from components.server.offering import Offer
from components.view.machines.addresses import (
    BUNDLE,
    DATA,
    FOLDERS,
    LOG,
    PACKAGE,
    ROBOTS,
    SITEMAP,
    name_figure,
    name_file,
)

MORE = f"The tables: /{DATA}/{PACKAGE}; the editions: /{LOG}; more: /sources?part=machines"


class MissingFiles:
    """ASGI middleware: who asks for a file that is not there reads so, and where it is; Streamlit sends its document.

    What Streamlit or a route has at the address is passed on as it is.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, and sends a sentence in place of the document."""
        if not asks_for_file(scope):
            await self.app(scope, receive, send)
            return
        lost = False

        async def send_found(message: Message) -> None:
            nonlocal lost
            lost = lost or (message["type"] == "http.response.start" and is_document(message))
            if not lost:
                await send(message)

        await self.app(scope, receive, send_found)
        if lost:
            await Offer(answer_lost)(scope, receive, send)


def list_missing() -> list[Route]:
    """The addresses, which stand after all others."""
    return [Route(f"/{each}{rest}", Offer(answer_missing)) for each in FOLDERS for rest in ("", "/{rest:path}")]


def answer_missing(_: Request) -> Answer:
    """Refusal."""
    raise Refusal(404, f"There is nothing here. {MORE}")


def answer_lost(request: Request) -> Answer:
    """Refusal that says where a file with this name is, or one whose name is most like it."""
    name = name_path(request.scope).rpartition("/")[2]
    known = _list_known()
    near = [name] if name in known else find_nearest(name, dict.fromkeys(known, ""))
    there = f"It is at {known[name]}" if name in known else f"The nearest is {known[near[0]]}" if near else MORE
    raise Refusal(404, f"There is no file “{name[:SHOWN]}” at this address. {there}")


def _list_known() -> dict[str, str]:
    """Where each file is, by its name."""
    tables = open_edition(find_folder(), "", None, {}).tables
    files = {name: f"/{name_file(name)}" for name in (*tables.files, BUNDLE)}
    figures = {f"{figure}.json": f"/{name_figure(figure)}" for figure in list_ids(tables)}
    return {**figures, **files, LOG: f"/{LOG}", **{path[1:]: path for path in (ROBOTS, SITEMAP)}}
