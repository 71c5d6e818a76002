"""The words of a text as a search compares them, and where in the text those that are sought stand."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import lru_cache

from components.model.search.hits import Span
from components.model.signatories import ARABIC_LETTERS, ARABIC_PREFIXES, fold

MOST_KNOWN = 200_000
SHORTEST_START = 3
"""A number is found by its first digits from so many on: "5" is not to find 5,890."""
GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:[,٬]\d{3})+(?![\d,])")
TYPED = re.compile(r"(?<![\d.,])\d{1,3}(?:[,٬ \u00a0\u202f]\d{3})+(?![\d,])")
"""What a reader may put between thousands, beside what is printed."""
BETWEEN = re.compile(r"[,٬ \u00a0\u202f]")
DOUBLED = re.compile(r"([a-z])\1+")
PIECE = re.compile(r"[^\s/]+")
EDGES = re.compile(r"^[^\w]+|[^\w]+$")


def split_words(text: str) -> list[str]:
    """The folded words of a text in order: a number in one piece, a doubled letter once ("Daraa", "Dar'a": dara)."""
    return [word for piece in text.split() for word in _fold_piece(piece)]


def split_wanted(wanted: str) -> list[str]:
    """The same of what a reader typed, each word once; the thousands of a number may be apart."""
    whole = TYPED.sub(lambda number: BETWEEN.sub("", number[0]), _as_ascii(wanted))
    return list(dict.fromkeys(_squeeze(word) for word in fold(whole).split()))


def list_starts(word: str) -> tuple[str, ...]:
    """How a word that is sought may begin: in Arabic also with "and", "for", "with", which are written joined to it."""
    return tuple(prefix + word for prefix in ("", *ARABIC_PREFIXES)) if word[0] >= ARABIC_LETTERS else (word,)


def is_whole(word: str) -> bool:
    """Whether only the whole word is meant: a short number."""
    return word.isdecimal() and len(word) < SHORTEST_START


def find_words(text: str, sought: Collection[str]) -> dict[str, list[Span]]:
    """For each of the folded words `sought` that stands in the text, or begins a word of it, its places in order."""
    found: dict[str, list[Span]] = {}
    for start, end, words in _list_pieces(text):
        for wanted in sought:
            if any(_meets(word, wanted) for word in words):
                found.setdefault(wanted, []).append((start, end))
    return found


def _meets(word: str, wanted: str) -> bool:
    return word == wanted if is_whole(wanted) else word.startswith(list_starts(wanted))


def _list_pieces(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """What stands between blanks, without the signs around it: start, end, folded words."""
    for match in PIECE.finditer(text):
        bare = EDGES.sub("", match[0])
        if bare:
            start = match.start() + match[0].index(bare)
            yield start, start + len(bare), _fold_piece(bare)


@lru_cache(maxsize=MOST_KNOWN)
def _fold_piece(piece: str) -> tuple[str, ...]:
    number = GROUPED.sub(lambda number: BETWEEN.sub("", number[0]), _as_ascii(piece))
    return tuple(_squeeze(word) for word in fold(number).split())


def _as_ascii(text: str) -> str:
    """The text with its digits, of whatever script, as ASCII ones."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text)


def _squeeze(word: str) -> str:
    return DOUBLED.sub(r"\1", word)
