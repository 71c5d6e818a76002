"""The head of the document that a page begins with: what search engines and chats read before any script has run."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from components.model.data.problems import DataFault
from components.model.figures import find_figure
from components.model.history.shelf import Opened
from components.model.sources import find_source
from components.view.cards import make_card
from components.view.citations import cite_source
from components.view.languages import LANG, LOCALES
from components.view.links import ROOMS, address
from components.view.machines.addresses import name_preview
from components.view.machines.datasets import describe_dataset
from components.view.numbers import say_counted
from components.view.pictures.cards import HEIGHT
from components.view.pictures.sheets import WIDTH
from components.view.tongues import plain
from components.view.viewpoint import PARAMETERS
from components.view.words import Words

OPENING = ("figure", "source", "passage", "part", "table", "demand", "event", "edition", "known", "digits")
"""What an address may open. All else in it (a search, an order) is another look at the same page."""
FIGURE = "figure"
FIRST = "overview"
UNLISTED = ("desk",)
"""Pages for staff, which no search engine need list."""


@dataclass(frozen=True)
class Head:
    """Title and description, the page's own address and that in each language ("x-default": in whichever suits).

    `listed` says whether search engines may list it: only as it stands now, for else they would go on giving figures
    that were corrected. `dataset` is JSON-LD, blank where the data cannot be read.
    `preview` is the absolute address of the picture that chats show, blank as well, and `shown` what is in it.
    """

    title: str
    heading: str
    description: str
    locale: str
    canonical: str
    alternates: tuple[tuple[str, str], ...]
    listed: bool
    dataset: str
    preview: str = ""
    shown: str = ""
    preview_size: tuple[int, int] = (WIDTH, HEIGHT)


def make_head(name: str, asked: Mapping[str, str], opened: Opened | None, origin: str, words: Words) -> Head:
    """The head of the page whose path ends in `name`; of the first page where there is none called so.

    `asked` is what its address asks for, `origin` the absolute address that all others begin with. `opened` is the
    edition shown, None where it cannot be read.
    """
    room = name if name in ROOMS else FIRST
    kept = {each: asked[each] for each in OPENING if asked.get(each)}
    heading, description = _say_figure(opened, kept.get(FIGURE, ""), words) if room == "figures" else ("", "")
    figure = kept[FIGURE] if heading else ""
    preview = name_preview(words.lang, figure, opened.id, opened.known) if opened else ""
    return Head(
        title=plain(words("site.tab", page=heading or words(f"{room}.title"))),
        heading=plain(heading or words(f"{room}.heading")),
        description=plain(description or words(f"{room}.lead")),
        locale=str(words.locale),
        canonical=_place(origin, room, kept | {LANG: words.lang}),
        alternates=list_alternates(origin, room, kept),
        listed=name in ("", *ROOMS) and room not in UNLISTED and kept.keys().isdisjoint(PARAMETERS),
        dataset=_write_dataset(opened, origin, words),
        preview=f"{origin}/{preview}" if preview else "",
        shown=plain(heading or words("overview.heading")),
    )


def list_alternates(origin: str, room: str, asked: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The absolute address of a page in each language, and the one that picks the language, each after its name."""
    langs = [(lang, _place(origin, room, {**asked, LANG: lang})) for lang in LOCALES]
    return (*langs, ("x-default", _place(origin, room, asked)))


def _place(origin: str, room: str, asked: Mapping[str, str]) -> str:
    return f"{origin}/{address(room, asked)[2:]}"


def _say_figure(opened: Opened | None, figure_id: str, words: Words) -> tuple[str, str]:
    """The figure in a phrase, and when, by whom and how it was counted; blank where no such figure is shown."""
    if opened is None or not figure_id:
        return "", ""
    tables = opened.tables.speaking(words.lang)
    try:
        figure = find_figure(tables, figure_id)
        if figure is None:
            return "", ""
        source = find_source(tables, figure.source)
    except DataFault:
        return "", ""
    said = (make_card(figure, source, words).when, cite_source(source, words), figure.definition)
    return say_counted(figure, words), words.join(said)


def _write_dataset(opened: Opened | None, origin: str, words: Words) -> str:
    """The dataset as JSON-LD that may stand in a script element; "" where it cannot be read."""
    if opened is None:
        return ""
    try:
        return _write(describe_dataset(opened, origin, words))
    except DataFault:
        return ""


def _write(told: dict[str, Any]) -> str:
    """JSON in which nothing can end the script element or begin another."""
    return json.dumps(told, ensure_ascii=False).replace("<", "\\u003c")
