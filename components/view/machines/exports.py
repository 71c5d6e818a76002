"""A figure for machines: every field of it as recorded, its source, edition and addresses, in each language."""

from collections.abc import Callable, Hashable, Mapping
from typing import Any

import pandas as pd

from components.model.figures import Figure, require_figure, to_figure
from components.model.history.shelf import Opened
from components.model.sources import find_source
from components.view.citations import read_published
from components.view.languages import FIRST, LOCALES
from components.view.links import EDITION, KNOWN, address, safe_link
from components.view.machines.addresses import name_embed, name_figure
from components.view.numbers import say_counted
from components.view.tongues import plain
from components.view.words import load_words

Told = dict[str, Any]
QUOTES = " | "
AREA = {"movements": "place_printed"}
"""Where a table has no column geography, the one that says where."""


def tell_figure(opened: Opened, figure_id: str, origin: str) -> Told:
    """The figure ready for JSON; blanks are None, texts in two languages stand under "en" and "ar".

    `origin` is the absolute address that all others begin with. DataFault where the figure or its source is gone.
    """
    figure = require_figure(opened.tables, figure_id)
    frame = opened.tables.recorded(figure.table)
    row = frame[frame["id"].eq(figure.id)].iloc[0].to_dict()
    return {
        "id": figure.id,
        "table": figure.table,
        "said": _say(opened, figure),
        "measure": _both(row, "measure"),
        "quantifier": figure.quantity.quantifier,
        "low": _number(figure.quantity.low),
        "high": _number(figure.quantity.high),
        "unit": figure.quantity.unit,
        "period_start": _day(row["period_start"]),
        "as_of": _day(row["as_of"]),
        "words": [quote for quote in figure.words.split(QUOTES) if quote],
        "geography": _both(row, AREA.get(figure.table, "geography")),
        "publisher": _both(row, "publisher"),
        "voice": figure.voice,
        "definition": _both(row, "definition"),
        "caveat": _both(row, "caveat"),
        "repeats": figure.repeats or None,
        "part_of": figure.part_of or None,
        "source": _tell_source(opened, figure.source),
        "edition": {"id": opened.id, "version": opened.version, "latest": opened.latest, "known": opened.known or None},
        "addresses": list_places(figure.id, opened.id, opened.known, origin),
    }


def _say(opened: Opened, figure: Figure) -> dict[str, str]:
    """The figure in one phrase, by language."""
    said = {}
    for lang in LOCALES:
        frame = opened.tables.speaking(lang).table(figure.table)
        spoken = to_figure(frame[frame["id"].eq(figure.id)].iloc[0], figure.table)
        said[lang] = plain(say_counted(spoken, load_words(lang)))
    return said


def _tell_source(opened: Opened, source_id: str) -> Told:
    source = find_source(opened.tables, source_id)
    published = read_published(source)
    return {
        "id": source_id,
        "publisher": _both(source.to_dict(), "publisher"),
        "title": source["title"],
        "url": safe_link(source["url"]) or None,
        "published": published.isoformat() if published else None,
        "published_basis": source["published_basis"],
        "grade": source["grade"],
        "terms": source["terms"],
    }


def list_places(figure_id: str, edition: str, known: str, origin: str) -> Told:
    """The figure's page, JSON and page to set in, each live, and pinned to the `edition`; all as of the day `known`.

    `known` is "" for now; `origin` is the absolute address that all others begin with.
    """
    pages: dict[str, Callable[[str], str]] = {
        "page": lambda asked: address("figures", {"figure": figure_id, EDITION: asked, KNOWN: known})[2:],
        "json": lambda asked: name_figure(figure_id, asked, known),
        "embed": lambda asked: name_embed(figure_id, FIRST, asked, known),
    }
    return {name: {"live": f"{origin}/{at('')}", "pinned": f"{origin}/{at(edition)}"} for name, at in pages.items()}


def _both(row: Mapping[Hashable, Any], name: str) -> dict[str, str | None]:
    """A text as recorded under its own name and, translated, under name_ar; None where blank."""
    return {lang: row.get(name if lang == FIRST else f"{name}_{lang}") or None for lang in LOCALES}


def _number(number: float | None) -> float | int | None:
    return int(number) if number is not None and number.is_integer() else number


def _day(cell: object) -> str | None:
    return cell.date().isoformat() if isinstance(cell, pd.Timestamp) else None
