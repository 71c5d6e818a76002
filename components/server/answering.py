"""What answers from the data: the document of pages, files that are not there, the addresses for machines.

It brings pandas and the whole kit with it, and is imported after the start only (deferred.py).
"""

from starlette.routing import Router
from starlette.types import ASGIApp

from components.server.crawlers import list_crawled
from components.server.document import FilledDocument
from components.server.embeds import list_embeds
from components.server.files import list_files
from components.server.kit import list_kit
from components.server.look import Look
from components.server.missing import MissingFiles, list_missing
from components.server.previews import list_previews
from components.server.taken import Take, list_taken


def answer_pages(app: ASGIApp, look: Look) -> ASGIApp:
    """ASGI app: pages and files that `app` sends, the document filled, and a sentence where there is no such file."""
    return FilledDocument(MissingFiles(app), look)


def answer_machines(take: Take) -> ASGIApp:
    """ASGI app: the addresses for machines, of which the first that fits counts; `take` makes what pages offer."""
    lists = (list_previews, list_kit, list_files, list_embeds, list_crawled, list_missing)
    return Router([*list_taken(take), *(route for each in lists for route in each())])
