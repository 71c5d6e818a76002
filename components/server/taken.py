"""Files that pages offer, each at an address of its own: made when it is asked for, whichever server is asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from starlette.requests import Request
from starlette.routing import Route

from components.model.history.shelf import Opened
from components.server.asking import open_asked, read_change
from components.server.caching import SHOWN, Answer, Refusal
from components.server.offering import Offer
from components.server.queues import Queue
from components.view.machines.addresses import TAKE

MAKING = Queue(2)
"""Pictures take a moment to make: whoever asks for many keeps neither the data nor the pages waiting."""


@dataclass(frozen=True)
class Taken:
    """A file: its content and its media type."""

    content: bytes
    kind: str


Take = Callable[[Opened, str, str, Mapping[str, str]], Taken | None]
"""Gives the file that a page of the edition opened offers, by the page's name, the file's, and what the address asks
for; None where it offers none called so."""


def list_taken(take: Take) -> list[Route]:
    """The address of all of them; `take` makes each."""

    def answer_taken(request: Request) -> Answer:
        opened, room, name = open_asked(request), *(request.path_params[key] for key in ("room", "file"))
        found = take(opened, room, name, dict(request.query_params))
        if found is None:
            raise Refusal(404, f"The page “{room[:SHOWN]}” offers no file “{name[:SHOWN]}” at this address.")
        headers = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
        return Answer(found.content, found.kind, read_change(opened), headers=headers)

    return [Route(f"/{TAKE}/{{room}}/{{file}}", Offer(answer_taken, MAKING))]
