"""Addresses among those for machines at which nothing is: they say so, where else a page would open."""

from starlette.requests import Request
from starlette.routing import Route

from components.server.caching import Answer, Refusal
from components.server.offering import Offer
from components.view.machines import DATA, FOLDERS, LOG, PACKAGE


def list_missing() -> list[Route]:
    """The addresses, which stand after all others."""
    return [Route(f"/{each}{rest}", Offer(answer_missing)) for each in FOLDERS for rest in ("", "/{rest:path}")]


def answer_missing(_: Request) -> Answer:
    """Refusal."""
    raise Refusal(404, f"There is nothing here. The tables: /{DATA}/{PACKAGE}; the editions: /{LOG}; more: /sources")
