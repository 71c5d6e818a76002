"""The preview that chats show for a link: the statement's figures side by side, or a single figure."""

from collections.abc import Sequence
from dataclasses import replace

from components.model.figures import PEOPLE, Figure, require_figure
from components.model.headlines import list_known, list_own
from components.model.history.shelf import Opened
from components.model.memory import Memory
from components.model.statement import read_statement
from components.view.claims import say_opening
from components.view.nouns import say_measure
from components.view.numbers import say_amount, say_quantifier
from components.view.palette import LIGHT
from components.view.pictures.cards import HEIGHT, picture_figure
from components.view.pictures.paper import BOLD, Column, Line, Paragraph, shrink, stack
from components.view.pictures.pixels import to_png
from components.view.pictures.sheets import QUIET, Body, Imprint, Sheet, draw_sheet
from components.view.words import Words, load_words

MADE = Memory[bytes](64)
MOST, GAP, NUMBER = 4, 36.0, 120.0
"""Figures that stand side by side at most, pixels between them, and the size of their numbers."""


def draw_preview(opened: Opened, figure_id: str, lang: str) -> bytes:
    """The preview of an edition as PNG of 1200 by 630 pixels, or with `figure_id` that of one of its figures.

    DataFault where the figure is gone, or a table that it needs cannot be read.
    """
    key = figure_id, lang
    return MADE.recall(opened, key, lambda: to_png(sketch_preview(opened, figure_id, load_words(lang))))


def sketch_preview(opened: Opened, figure_id: str, words: Words) -> str:
    """The same as SVG."""
    tables = opened.tables.speaking(words.lang)
    imprint = Imprint(opened.id, opened.version, opened.lens.day if opened.lens else None)
    if figure_id:
        return picture_figure(tables, require_figure(tables, figure_id), imprint, words, fixed=True)
    if opened.before_statement:
        return _draw((), [words("overview.lead")], imprint, words)
    own, statement = list_own(tables), read_statement(tables)
    said = say_opening(statement, own, list_known(tables, statement.published), words)
    counted = [figure for figure in own if figure.quantity.unit == PEOPLE and figure.quantity.stated]
    return _draw(counted[:MOST], [said[0], *said[2:]], imprint, words)


def _draw(figures: Sequence[Figure], said: Sequence[str], imprint: Imprint, words: Words) -> str:
    """Who published the statement, its figures, and what the United Nations said for its day."""
    title = words("overview.heading")
    head = [
        Paragraph(title, 44, LIGHT.ink, BOLD, shrink=34),
        Paragraph(words("picture.says", published=said[0]) if figures else said[0], 22, QUIET, most=3, before=6),
    ]
    foot = [
        Paragraph(" ".join(said[1:]), 24, LIGHT.ink, most=3),
        Paragraph(words("picture.preview") if figures else "", 18, QUIET, most=2, before=8),
    ]
    sheet = Sheet(title, head, foot, height=HEIGHT)
    return draw_sheet(sheet, lambda column, top: _set_figures(figures, column, top, words), imprint, words)


def _set_figures(figures: Sequence[Figure], column: Column, top: float, words: Words) -> Body:
    lines: list[Line] = []
    bottom, places = top, column.split(max(len(figures), 1), GAP)
    numbers = [say_amount(figure.quantity, words) for figure in figures]
    amounts = [Paragraph(number, NUMBER, LIGHT.accent, BOLD, most=1, shrink=30) for number in numbers]
    size = min((shrink(amount, places[0].width).size for amount in amounts), default=NUMBER)
    for figure, amount, place in zip(figures, amounts, places, strict=False):
        said, end = stack(
            [
                Paragraph(say_quantifier(figure.quantity, words), 34, LIGHT.ink, most=1, shrink=20),
                replace(amount, size=size),
                Paragraph(say_measure(figure, words), 34, LIGHT.ink, BOLD, most=3, shrink=24),
            ],
            place,
            top,
        )
        lines, bottom = [*lines, *said], max(bottom, end)
    return Body(bottom, lines)
