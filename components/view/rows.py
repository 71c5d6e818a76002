"""Figures as rows of a table for readers: the quantity in words, what was counted, when, by whom, where."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

import pandas as pd

from components.model.deaths import OFFENSIVE
from components.model.figures import Figure
from components.view.comparing import offer_pick
from components.view.links import change
from components.view.lists import Cell, Column, Listing, arrange
from components.view.numbers import say_period, say_quantity
from components.view.words import Words

OPENING = "figures"
"""The room that opens a figure's card."""


def list_rows(
    name: str,
    caption: str,
    figures: Sequence[Figure],
    weak: Collection[str],
    notes: Mapping[str, str],
    room: str,
    asked: Mapping[str, str],
    words: Words,
) -> Listing:
    """The figures as a table called `name` in `room`; each opens its card or is compared, the address kept.

    `weak` are the ids of weak sources; `notes` has a second line under what was counted, by id of the figure.
    """
    kept = asked if room == OPENING else words.address

    def to_cells(figure: Figure) -> tuple[Cell, ...]:
        voice = words.choice("voice", figure.voice)
        who = words("figures.rows.weak", voice=voice) if figure.source in weak else voice
        return (
            Cell(
                say_quantity(figure.quantity, words),
                change(OPENING, kept, figure=figure.id),
                figure.id,
                picks=offer_pick(figure.id, kept, words),
            ),
            Cell(figure.measure, note=notes.get(figure.id, "")),
            Cell(say_period(figure, words)),
            Cell(figure.publisher, note=who),
            Cell(figure.geography),
        )

    return arrange(name, caption, list_columns(words), figures, to_cells, room, asked)


def list_columns(words: Words) -> tuple[Column, ...]:
    """The columns of such a table; the first sorts by the number, or the lower of two."""
    return (
        Column("number", words("figures.rows.number"), _number),
        Column("counted", words("figures.rows.counted"), lambda figure: figure.measure.casefold()),
        Column("as-of", words("figures.rows.as_of"), _day),
        Column("who", words("figures.rows.who"), lambda figure: figure.publisher.casefold()),
        Column("area", words("figures.rows.area"), lambda figure: figure.geography.casefold() or None),
    )


def note_rows(frame: pd.DataFrame, words: Words) -> dict[str, str]:
    """The second line under what was counted: the series of people displaced, the scope of a count that is context."""
    if "series" in frame.columns:
        return {key: words.choice("series", name) for key, name in zip(frame["id"], frame["series"], strict=True)}
    if "scope" in frame.columns:
        context = frame[~frame["scope"].isin(("", OFFENSIVE))]
        pairs = zip(context["id"], context["scope"], strict=True)
        return {key: words.choice("figures.deaths.group", scope) for key, scope in pairs}
    return {}


def _number(figure: Figure) -> float | None:
    return next(iter(figure.quantity.printed), None)


def _day(figure: Figure) -> date | None:
    return figure.as_of
