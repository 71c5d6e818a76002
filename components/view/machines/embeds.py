"""A figure as a page of its own, light enough to be set into another site's page; it needs no script."""

from components.model.figures import require_figure
from components.model.history.shelf import Opened
from components.model.sources import find_source
from components.view.cards import make_card
from components.view.citations import cite_source
from components.view.links import EDITION, KNOWN, address
from components.view.markup import fill, render
from components.view.numbers import say_counted, say_date
from components.view.palette import DARK, LIGHT, to_css
from components.view.tongues import plain
from components.view.words import Words


def make_embed(opened: Opened, figure_id: str, origin: str, pinned: str, words: Words) -> str:
    """The HTML document, which leads to the figure's own page: in the edition `pinned`, or in the one that stands.

    DataFault where the figure or its source is gone.
    """
    tables = opened.tables.speaking(words.lang)
    figure = require_figure(tables, figure_id)
    source = find_source(tables, figure.source)
    asked = {"figure": figure.id, EDITION: pinned, KNOWN: opened.known, **words.address}
    page = f"{origin}/{address('figures', asked)[2:]}"
    body = render(
        "embed",
        words,
        card=make_card(figure, source, words),
        cited=cite_source(source, words),
        edition=opened,
        known=say_date(opened.lens.day, words) if opened.lens else "",
        page=page,
    )
    return fill(
        "embed_document",
        words,
        title=plain(say_counted(figure, words)),
        page=page,
        voice=figure.voice.replace(" ", "-"),
        colours=f"{to_css(LIGHT)}@media screen and (prefers-color-scheme:dark){{{to_css(DARK)}}}",
        body=body,
    )
