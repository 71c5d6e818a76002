"""A figure that is on record, but was not published by the day asked for: what is said in its place."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from components.model.figures import find_figure
from components.model.history.shelf import Opened
from components.model.sources import find_source
from components.view.citations import read_published
from components.view.languages import LOCALES
from components.view.links import EDITION, address
from components.view.machines.exports import list_places
from components.view.markup import fill, render
from components.view.numbers import say_date
from components.view.palette import DARK, LIGHT, to_css
from components.view.tongues import plain
from components.view.words import Words, load_words


@dataclass(frozen=True)
class Later:
    """The figure's id, the day asked for, and the day of its publication (None: not known)."""

    figure: str
    day: date
    published: date | None


def find_later(opened: Opened, figure_id: str) -> Later | None:
    """The figure where only the day that `opened` looks back on leaves it out; None where there is no such figure.

    DataFault where its source is gone.
    """
    if opened.lens is None:
        return None
    whole = opened.lens.whole
    figure = find_figure(whole, figure_id)
    return Later(figure.id, opened.lens.day, read_published(find_source(whole, figure.source))) if figure else None


def say_later(later: Later, words: Words) -> str:
    """That it is on record, that it was not published by the day, and when it was."""
    day = say_date(later.day, words)
    if later.published is None:
        return plain(words("later.undated", id=later.figure, date=day))
    return plain(words("later.published", id=later.figure, date=day, published=say_date(later.published, words)))


def tell_later(later: Later, edition: str, origin: str) -> dict[str, Any]:
    """The same ready for JSON, with the figure's addresses without the day: live, and pinned to the `edition`.

    `origin` is the absolute address that all others begin with.
    """
    return {
        "status": 404,
        "id": later.figure,
        "known": later.day.isoformat(),
        "published": later.published.isoformat() if later.published else None,
        "said": {lang: say_later(later, load_words(lang)) for lang in LOCALES},
        "addresses": list_places(later.figure, edition, "", origin),
    }


def make_later(later: Later, pinned: str, origin: str, words: Words) -> str:
    """The same as an HTML document for other sites, with a link to the figure's own page without the day."""
    page = f"{origin}/{address('figures', {'figure': later.figure, EDITION: pinned, **words.address})[2:]}"
    title = words("later.title", id=later.figure, date=say_date(later.day, words))
    return fill(
        "embed_document",
        words,
        title=plain(title),
        page=page,
        voice="",
        colours=f"{to_css(LIGHT)}@media screen and (prefers-color-scheme:dark){{{to_css(DARK)}}}",
        body=render("embed_later", words, title=title, said=say_later(later, words), id=later.figure, page=page),
    )
