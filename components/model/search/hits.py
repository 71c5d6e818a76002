"""Hits: where words stand in a text."""

import unicodedata

from components.model.signatories import ALIKE

TYPED = str.maketrans("’‘“”«»–—\u00a0", '\'\'""""-- ')
TATWEEL = "\u0640"
UNTYPED = ("Mn", "Cf")
Span = tuple[int, int]


def list_spans(text: str, wanted: str) -> list[Span]:
    """Start and end of each place where exactly `wanted` stands in `text`, in order; none where nothing is wanted."""
    spans: list[Span] = []
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        spans.append((at, at + len(wanted)))
        at = text.find(wanted, at + len(wanted))
    return spans


def find_spans(text: str, wanted: str) -> list[Span]:
    """The same, whatever the case, accents, Arabic vowel signs and forms of a letter, and as typed on a keyboard.

    A place is one in `text` as it stands, and ends after the signs of its last letter.
    """
    typed, letters = _as_typed(text)
    sought, _ = _as_typed(wanted.strip())
    return [(letters[start][0], letters[end - 1][1]) for start, end in list_spans(typed, sought)]


def _as_typed(text: str) -> tuple[str, list[Span]]:
    """`text` as the search compares it, and for each of its letters the place in `text` that it comes from."""
    typed: list[str] = []
    places: list[Span] = []
    for at, letter in enumerate(text):
        plain = _fold_letter(letter)
        if not plain and places:
            places[-1] = (places[-1][0], at + 1)
        typed.append(plain)
        places += [(at, at + 1)] * len(plain)
    return "".join(typed), places


def _fold_letter(letter: str) -> str:
    """What is compared of one letter: "" for a vowel sign and whatever else is not typed."""
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    parts = unicodedata.normalize("NFKD", letter.translate(TYPED).translate(ALIKE))
    kept = (part for part in parts if part != TATWEEL and unicodedata.category(part) not in UNTYPED)
    return "".join(kept).translate(ALIKE).casefold()
