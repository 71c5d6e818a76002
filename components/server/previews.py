"""The pictures that chats show for a link: of an edition, or of one of its figures, in each language."""

from starlette.requests import Request
from starlette.routing import Route

from components.server.asking import open_asked, read_change, require_known
from components.server.caching import Answer, Refusal
from components.server.offering import Offer
from components.view.languages import LOCALES
from components.view.machines.addresses import EDITIONS, FIGURES, PREVIEW
from components.view.pictures.previews import draw_preview

PLACES = (f"/{PREVIEW}", f"/{EDITIONS}/{{edition}}/{PREVIEW}")


def list_previews() -> list[Route]:
    """The addresses, which stand before those of an edition's files."""
    patterns = ("{lang}.png", f"{FIGURES}/{{figure}}/{{lang}}.png")
    return [Route(f"{place}/{pattern}", Offer(answer_preview)) for place in PLACES for pattern in patterns]


def answer_preview(request: Request) -> Answer:
    """The picture as PNG; Refusal where there is no such figure, or no such language."""
    opened = open_asked(request, request.path_params.get("edition", ""))
    figure, lang = request.path_params.get("figure", ""), request.path_params["lang"]
    if lang not in LOCALES:
        raise Refusal(404, f"There is a preview in these languages: {', '.join(LOCALES)}.")
    if figure:
        require_known(opened, figure)
    return Answer(draw_preview(opened, figure, lang), "image/png", read_change(opened))
