"""The kit at its addresses: each file of the edition that stands, and of each by its id, made when asked for."""

from starlette.requests import Request
from starlette.routing import Route

from components.kit.orders import Order
from components.kit.origin import find_public
from components.kit.products import PDF, find_product, list_files
from components.model.data.nearest import find_nearest
from components.model.history.shelf import Opened
from components.server.ahead import fetch
from components.server.asking import open_asked, read_change
from components.server.caching import Answer, Refusal
from components.server.offering import Offer
from components.server.queues import Queue
from components.view.languages import FIRST
from components.view.machines.addresses import BUNDLE, EDITIONS, KIT, SLIDES, name_file
from components.view.words import load_words

LONGEST = 60
"""How much of a name that is not known is said back."""
MAKING = Queue(2)
"""A file takes seconds to make: whoever asks for many keeps neither the data nor the pages waiting."""


def list_kit() -> list[Route]:
    """The addresses, which stand before those of an edition's tables."""
    offer = Offer(answer_kit, MAKING)
    pinned = [Route(f"/{EDITIONS}/{{edition}}/{file}", offer) for file in list_files() if file != BUNDLE]
    return [*pinned, Route(f"/{KIT}/{{file:path}}", offer)]


def answer_kit(request: Request) -> Answer:
    """One file of the kit, with the slides chosen, as of the day; Refusal where there is no such file or slide."""
    file = request.path_params.get("file") or request.url.path.rpartition("/")[2]
    found = find_product(file)
    if found is None:
        near = (find_nearest(file, dict.fromkeys(list_files(), "")) or list_files())[0]
        raise Refusal(404, f"There is no file “{file[:LONGEST]}” in the kit. The nearest is “/{KIT}/{near}”.")
    product, lang = found
    opened = open_asked(request, request.path_params.get("edition", ""))
    if not product.is_made(opened):
        sentence = f"The statement was published after {opened.known}, and this file tells of it."
        raise Refusal(404, f"{sentence} What was known is at “/{name_file(BUNDLE, '', opened.known)}”.")
    order = _read_order(opened, lang, request.query_params.get(SLIDES, ""))
    content = fetch(product, order)
    way = "inline" if product.kind == PDF else "attachment"
    headers = {"content-disposition": f'{way}; filename="{product.title(order)}"'}
    return Answer(content, product.kind, read_change(opened), headers=headers)


def _read_order(opened: Opened, lang: str, wish: str) -> Order:
    """The order with the slides asked for; Refusal where one is not known, and where none may be passed on."""
    order = Order(opened, lang, wish, find_public())
    if wish and order.chosen.missed:
        raise Refusal(404, f"There is no slide and no figure “{order.chosen.missed[0][:LONGEST]}” in this edition.")
    if wish and order.closed:
        raise Refusal(403, load_words(FIRST)("share.row"))
    return order.settle()
