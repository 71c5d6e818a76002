"""Finding anything on record by one search: names and ids first, beginnings of words, typing errors forgiven."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from components.model.search.entries import FIGURE, KINDS, Entry
from components.model.search.index import Index, Places, Scores, add_near, find_alike, score_word
from components.model.search.questions import Wanted, list_cousins, list_forms, read_wanted

MOST = 50
"""How many hits are given at most."""
MOST_WORDS = 8
POOL = 400
"""How many of the best are looked at once more, for names that are exactly what was wanted."""
SUGGESTIONS = 3
EQUAL, PHRASE, NUMBER = 100, 6, 5
"""What an entry gains by its name, and a figure where a number is asked for."""
LESS = 3
"""How much less a word is worth that may only be asked for by the one wanted."""
CLOSE, ALIKE = 76, 70
"""How like a word of a name must be, in per cent, to be taken for the one wanted, and to be suggested."""


@dataclass(frozen=True)
class Found:
    """What a search gives: the best hits, how many there are of each kind, and by which folded words they were found.

    `sought` holds for each word wanted those of which one stands in a hit, which are several where it has other forms.
    `near`: they only resemble what was wanted. Where nothing was found, `suggestions` are up to three that come near.
    """

    hits: tuple[Entry, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    sought: tuple[tuple[str, ...], ...] = ()
    near: bool = False
    suggestions: tuple[Entry, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All words sought."""
        return tuple(word for words in self.sought for word in words)


def search(index: Index, wanted: str, kind: str = "") -> Found:
    """What answers `wanted`, best first: only of one kind where that is given; the counts are of all kinds.

    Every word but fillers ("how many", "in") must stand in an entry or begin a word of it; those of a question may
    stand in another form. Failing that, a word that is not known may be one like it in a name ("humen").
    """
    asked = read_wanted(wanted, MOST_WORDS)
    words = asked.words
    if not words or not index.entries:
        return Found()
    scores = [_score(index, word, asked) for word in words]
    found = _choose(scores)
    if len(found):
        return _rank(index, asked, _list_sought(asked), scores, found, kind)
    alike = [find_alike(index, word, CLOSE) if not each.any() else [] for word, each in zip(words, scores, strict=True)]
    scores = [each if each.any() else add_near(index, each, near) for each, near in zip(scores, alike, strict=True)]
    found = _choose(scores)
    if len(found):
        told = [tuple(nears or [word]) for word, nears in zip(words, alike, strict=True)]
        return _rank(index, asked, told, scores, found, kind, near=True)
    return Found(suggestions=_suggest(index, words, scores))


def _score(index: Index, word: str, asked: Wanted) -> Scores:
    """What the word is worth to each entry, in a question that in any of its forms."""
    if not asked.asks:
        return score_word(index, word)
    forms, cousins = ([score_word(index, each) for each in names(word)] for names in (list_forms, list_cousins))
    worth: Scores = np.maximum.reduce([*forms, *(each - LESS for each in cousins)])
    return worth.clip(min=0)


def _list_sought(asked: Wanted) -> list[tuple[str, ...]]:
    return [list_forms(word) if asked.asks else (word,) for word in asked.words]


def _choose(scores: Sequence[Scores]) -> Places:
    """The entries that every word is worth something to."""
    return np.flatnonzero(np.minimum.reduce(scores)).astype(np.int32)


def _rank(
    index: Index,
    asked: Wanted,
    sought: Sequence[tuple[str, ...]],
    scores: Sequence[Scores],
    found: Places,
    kind: str,
    *,
    near: bool = False,
) -> Found:
    counted = np.bincount(index.kinds[found], minlength=len(KINDS))
    counts = {name: int(count) for name, count in zip(KINDS, counted, strict=True) if count}
    if kind:
        found = found[index.kinds[found] == KINDS.index(kind)]
    worth = _weigh(scores, found) + NUMBER * (index.kinds[found] == KINDS.index(FIGURE)) * asked.counts
    pool = _take_best(found, worth, POOL)
    bonus = {
        int(at): int(score) + _add_for_names(index.names[at], asked.typed) for at, score in zip(*pool, strict=True)
    }
    best = sorted(bonus, key=lambda at: (-bonus[at], at))[:MOST]
    return Found(tuple(index.entries[at] for at in best), counts, tuple(sought), near)


def _weigh(scores: Sequence[Scores], found: Places) -> Scores:
    worth: Scores = np.add.reduce([each[found] for each in scores]).astype(np.int16)
    return worth


def _take_best(found: Places, worth: Scores, most: int) -> tuple[Places, Scores]:
    """The best, of equals those that come first; in no order."""
    if len(found) <= most:
        return found, worth
    rank = worth.astype(np.int64) * (int(found[-1]) + 1) - found
    best = np.argpartition(-rank, most)[:most]
    return found[best], worth[best]


def _add_for_names(names: Iterable[str], words: Sequence[str]) -> int:
    """What an entry gains where one of its names is exactly what was wanted, or has the words side by side."""
    phrase = " ".join(words)
    if phrase in names:
        return EQUAL
    return PHRASE if len(words) > 1 and any(f" {phrase}" in f" {name}" for name in names) else 0


def _suggest(index: Index, words: Sequence[str], scores: Sequence[Scores]) -> tuple[Entry, ...]:
    """The entries that have most of the words, or of words that look a little like them."""
    loose = [
        each if each.any() else add_near(index, each, find_alike(index, word, ALIKE))
        for word, each in zip(words, scores, strict=True)
    ]
    worth = np.add.reduce(loose)
    found = np.flatnonzero(worth).astype(np.int32)
    best = _take_best(found, worth[found].astype(np.int16), SUGGESTIONS)
    order = sorted(zip(*best, strict=True), key=lambda each: (-int(each[1]), int(each[0])))
    return tuple(index.entries[int(at)] for at, _ in order)
