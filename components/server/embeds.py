"""Figures as pages that other sites may set into theirs."""

from datetime import datetime

from starlette.requests import Request
from starlette.routing import Route

from components.server.asking import open_asked, read_change, require_known
from components.server.caching import Answer
from components.server.language import find_language
from components.server.offering import Offer
from components.server.origin import find_origin
from components.view.later import make_later
from components.view.links import EDITION
from components.view.machines.addresses import EMBED
from components.view.machines.embeds import make_embed
from components.view.words import load_words


def list_embeds() -> list[Route]:
    """The addresses."""
    return [Route(f"/{EMBED}/{{figure}}", Offer(answer_embed))]


def answer_embed(request: Request) -> Answer:
    """The figure as a page in the language that the address names, else the browser's.

    Refusal where there is none; a page too where it was not published by the day asked for.
    """
    opened, figure, origin = open_asked(request), request.path_params["figure"], find_origin(request)
    pinned = opened.id if request.query_params.get(EDITION) else ""
    words = load_words(find_language(request.scope))
    require_known(opened, figure, lambda later: _answer(make_later(later, pinned, origin, words)))
    return _answer(make_embed(opened, figure, origin, pinned, words), read_change(opened))


def _answer(page: str, changed: datetime | None = None) -> Answer:
    return Answer(page.encode(), "text/html; charset=utf-8", changed, headers={"vary": "Accept-Language"})
