"""Accord in words: where an old number still stands, and which new one its quotation does not hold."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from components.model.data.schema import Package
from components.model.history.accord import Remnant
from components.model.history.unquoted import Unquoted
from components.view.words import Words

MOST = 10
"""So many rows are named of those whose texts have the same old number."""


def say_remnants(remnants: Iterable[Remnant], package: Package, words: Words) -> list[str]:
    """Where the old numbers of changed figures still stand, and what to do; all texts about one in one sentence."""
    sentences = []
    for (figure, number, others), group in groupby(remnants, key=_tell_kind):
        own, shown = list(group), words.number(float(number))
        if others:
            rows = _list_rows(own, package, words)
            sentences.append(words("desk.remnant.texts", figure=figure, number=shown, rows=rows))
        else:
            sentences += [_say_remnant(each, shown, words) for each in own]
    return sentences


def _tell_kind(remnant: Remnant) -> tuple[str, str, bool]:
    return remnant.figure, remnant.number, bool(remnant.table)


def _list_rows(remnants: Sequence[Remnant], package: Package, words: Words) -> str:
    rows = [_name_row(each, package, words) for each in remnants[:MOST]]
    more = len(remnants) - MOST
    return words.join([*rows, words.many("desk.more", more) if more > 0 else ""])


def _name_row(remnant: Remnant, package: Package, words: Words) -> str:
    file, columns = package.table(remnant.table).path, words.listed(remnant.columns)
    return words("desk.remnant.row", file=file, row=remnant.other, columns=columns)


def _say_remnant(remnant: Remnant, number: str, words: Words) -> str:
    if remnant.other:
        return words("desk.remnant.other", figure=remnant.figure, other=remnant.other, number=number)
    columns = words.listed(remnant.columns)
    return words.many(
        "desk.remnant.columns", len(remnant.columns), figure=remnant.figure, columns=columns, number=number
    )


def say_unquoted(unquoted: Unquoted, words: Words) -> str:
    """Which new number does not stand in its quotation, and what the quotation says."""
    key = "desk.unquoted.said" if unquoted.words else "desk.unquoted.blank"
    number = words.number(float(unquoted.number))
    return words(key, figure=unquoted.figure, column=unquoted.column, number=number, quoted=unquoted.words)
