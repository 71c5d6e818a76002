"""Ids that a text mentions (DE25, E048, S016), as links to what they name."""

import re

from components.view.links import link
from components.view.words import Words

PLACES = (
    (re.compile(r"(?:ST|DE|DL|CA|IR)\d{2,}"), "figures", "figure"),
    (re.compile(r"E\d{3,}"), "aftermath", "event"),
    (re.compile(r"S\d{3,}"), "sources", "source"),
)
MENTION = re.compile(r"(?<![\w/.-])(" + "|".join(shape.pattern for shape, _, _ in PLACES) + r")(?![\w/-])")


def find_mentions(text: str, words: Words) -> list[tuple[str, str]]:
    """The text in pieces, each with the address that it leads to ("" for plain text)."""
    pieces = MENTION.split(text)
    return [(piece, link_id(piece, words) if odd % 2 else "") for odd, piece in enumerate(pieces) if piece]


def link_id(name: str, words: Words) -> str:
    """The address of the figure, event or source with this id; "" where its shape is none of theirs."""
    return next((link(room, words, **{key: name}) for shape, room, key in PLACES if shape.fullmatch(name)), "")
