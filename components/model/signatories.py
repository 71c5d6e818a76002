"""The organisations that signed, as printed, and how to find one of them by whatever name."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import pandas as pd
from rapidfuzz import fuzz, process

from components.model.data.tables import Tables

NAMES = ["printed_name", "usual_name", "acronym", "name_ar", "aliases"]
CLOSE = 0.75
ENOUGH = 0.6
ALMOST_BEST = 0.75
ALIKE_ENOUGH = 60
SUGGESTIONS = 3
MOST_WORDS = 5
SHORTEST_NEAR = 4
SHORTEST_SQUEEZED = 5
APOSTROPHES = re.compile(r"['’‘`´ʿʾʼ]")
DOTTED = re.compile(r"(?<=\b\w)\.(?=\w\b)")
ARTICLE = re.compile(r"\b(al|el|ar|as|ash|ad|at|an|az)[-\s\u2010-\u2014](?=\w)")
ARABIC_ARTICLE = re.compile(r"\bال(?=\w\w)")
BRITISH = (("isation", "ization"), ("centre", "center"), ("defence", "defense"))
ARABIC_LETTERS = "\u0600"
ARABIC_PREFIXES = ("و", "ل", "ب", "لل", "وال", "بال")
ALIKE = str.maketrans("أإآٱىةؤئکی", "ااااي" + "هويكي", "ء\u0640")
"""Other forms of a letter; the lone hamza and the stroke that only stretches a word (tatweel) are left out."""


@dataclass(frozen=True)
class Index:
    """The signatories ready to be searched; build it once for each edition, it is not to be changed.

    `rows` is signatories.csv; `words` says in which rows (by position) each folded word of a name stands;
    `squeezed` are the folded names of each row in one text without spaces.
    """

    rows: pd.DataFrame
    words: Mapping[str, frozenset[int]]
    squeezed: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """What a search gives: the rows found (of signatories.csv), and whether they are only near to what was wanted.

    Where nothing was found, `suggestions` are up to three usual names in which a word looks like one that was wanted.
    """

    rows: pd.DataFrame
    near: bool = False
    suggestions: tuple[str, ...] = ()


def fold(text: str) -> str:
    """`text` as the search compares it: no case, accents, articles, hyphens; one form of each Arabic letter."""
    plain = unicodedata.normalize("NFKD", text.translate(ALIKE))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    plain = DOTTED.sub("", APOSTROPHES.sub("", plain))
    plain = ARABIC_ARTICLE.sub("", ARTICLE.sub(" ", plain))
    for british, american in BRITISH:
        plain = plain.replace(british, american)
    return " ".join(re.sub(r"[^\w\s]|_", " ", plain).split())


def build_index(tables: Tables) -> Index:
    """The index over signatories.csv; DataFault where the table is unsound."""
    return index_rows(tables.table("signatories"))


def index_rows(rows: pd.DataFrame) -> Index:
    """The index over `rows`, columns as in signatories.csv."""
    names = [" | ".join(fold(name) for name in row) for row in _names(rows)]
    words: dict[str, set[int]] = {}
    for position, name in enumerate(names):
        for word in name.replace("|", " ").split():
            words.setdefault(word, set()).add(position)
    squeezed = tuple(name.replace(" ", "") for name in names)
    return Index(rows, {word: frozenset(found) for word, found in words.items()}, squeezed)


def search(index: Index, wanted: str) -> Found:
    """The signatories that match `wanted` under any name, in printed order; all of them where nothing is wanted.

    Every word must stand in a name, or the number be the printed one; failing that, the rows whose names are
    nearest: most of the letters typed stand, or nearly stand, in them.
    """
    words = list(dict.fromkeys(fold(wanted).split()))
    if not words:
        return Found(index.rows)
    exact = find_exact(index, words)
    if exact:
        return Found(index.rows.iloc[exact])
    sought = sorted((word for word in words if len(word) >= SHORTEST_NEAR), key=len, reverse=True)[:MOST_WORDS]
    likeness = [_find_alike(index, word) for word in sought]
    near = pick_near(sought, likeness)
    if near:
        return Found(index.rows.iloc[near], near=True)
    return Found(index.rows.iloc[:0], suggestions=_suggest(index, _add_up(likeness)))


def find_exact(index: Index, words: list[str]) -> list[int]:
    """Positions of the rows in which every one of the folded `words` stands, in order.

    A number finds the printed one. Words that begin so go before words that only contain it, so that a short word
    does not bring up every name it happens to stand in.
    """
    joined = "".join(words)
    if joined.isdecimal():
        return [at for at, number in enumerate(index.rows["number"]) if number == int(joined)]
    begun = _rows_with_all(index, [_begins(word) for word in words])
    if begun:
        return sorted(begun)
    within = _rows_with_all(index, [_contains(word) for word in words])
    if len(joined) >= SHORTEST_SQUEEZED:
        within |= {at for at, name in enumerate(index.squeezed) if joined in name}
    return sorted(within)


def pick_near(words: list[str], likeness: list[dict[int, float]]) -> list[int]:
    """Positions of the rows nearest to `words`, in order; `likeness` holds for each word the letters it shares."""
    close = [
        {at: letters for at, letters in rows.items() if letters >= CLOSE * len(word)}
        for word, rows in zip(words, likeness, strict=True)
    ]
    scores = _add_up(close)
    least = max(ENOUGH * sum(map(len, words)), ALMOST_BEST * max(scores.values(), default=0))
    return sorted(position for position, score in scores.items() if score >= least)


def choose_rows(rows: pd.DataFrame, kind: str = "", sure: str = "") -> pd.DataFrame:
    """The rows of one type and one confidence; blank means any."""
    chosen = rows[rows["type"].eq(kind)] if kind else rows
    return chosen[chosen["confidence"].eq(sure)] if sure else chosen


def _names(rows: pd.DataFrame) -> Iterable[tuple[str, ...]]:
    for *names, aliases in rows[NAMES].itertuples(index=False, name=None):
        yield (*names, *aliases.split(";"))


def _rows_with_all(index: Index, tests: list[Callable[[str], bool]]) -> set[int]:
    """Positions of the rows that have, for each test, a word that passes it."""
    found = set(range(len(index.rows)))
    for passes in tests:
        found &= set().union(*(rows for word, rows in index.words.items() if passes(word)))
        if not found:
            break
    return found


def _begins(word: str) -> Callable[[str], bool]:
    """Whether a word begins so, in Arabic also after "and", "for" or "with", which are written joined to it."""
    prefixes = ("", *ARABIC_PREFIXES) if word[0] >= ARABIC_LETTERS else ("",)
    starts = tuple(prefix + word for prefix in prefixes)
    return lambda known: known.startswith(starts)


def _contains(word: str) -> Callable[[str], bool]:
    return lambda known: word in known


def _find_alike(index: Index, word: str) -> dict[int, float]:
    """For each row (by position) with a word like `word`, how many of its letters it shares."""
    near = process.extract(word, list(index.words), scorer=fuzz.ratio, score_cutoff=ALIKE_ENOUGH, limit=None)
    shares = {known: score / 100 for known, score, _ in near} | {known: 1.0 for known in index.words if word in known}
    letters: dict[int, float] = {}
    for known in sorted(shares, key=lambda known: shares[known]):
        letters |= dict.fromkeys(index.words[known], shares[known] * len(word))
    return letters


def _add_up(likeness: list[dict[int, float]]) -> dict[int, float]:
    total: dict[int, float] = {}
    for rows in likeness:
        for position, letters in rows.items():
            total[position] = total.get(position, 0.0) + letters
    return total


def _suggest(index: Index, scores: dict[int, float]) -> tuple[str, ...]:
    best = sorted(scores, key=lambda position: (-scores[position], position))[:SUGGESTIONS]
    return tuple(index.rows["usual_name"].iloc[best].drop_duplicates())
