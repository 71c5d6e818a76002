"""The index of everything on record: which words stand in which entries, and how prominently."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process

from components.model.data.tables import Tables
from components.model.search.entries import KINDS, Entry, SayDay, list_entries
from components.model.search.tokens import is_whole, list_starts, split_words

BEGUN, WHOLE = 0, 1
WEIGHTS = ((1, 2), (3, 4), (6, 8))
"""By tier (texts, beside, names) what a word is worth that begins with the one wanted, and that is the one wanted."""
NEARLY = 1
"""What a word is worth that is only like the one wanted."""
SHORTEST_NEAR = 4
MOST_NEAR, ALMOST_BEST = 6, 6
MOST_COMPARED = 20_000
"""Where names have more words than this, a word is compared only with those that begin with its letter."""
LAST_LETTER = "\U0010ffff"
Scores = npt.NDArray[np.int16]
Places = npt.NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Tier:
    """Where words stand: of word number w of the index, in the entries `places[starts[w]:starts[w + 1]]`."""

    starts: Places
    places: Places


@dataclass(frozen=True, eq=False)
class Index:
    """Everything on record ready to be searched; build it once for each edition, it is not to be changed.

    `words` are all folded words in order, `spoken` those of names that have no digit; `names` the folded names of each
    entry, `kinds` their kinds as places in KINDS.
    """

    entries: tuple[Entry, ...]
    names: tuple[tuple[str, ...], ...]
    kinds: Places
    words: list[str]
    spoken: list[str]
    tiers: tuple[Tier, ...]


def build_index(tables: Tables, langs: Sequence[str], say_day: SayDay) -> Index:
    """The index over everything that the tables and the statement hold; see `list_entries`."""
    numbers: dict[str, int] = {}
    found = [(array("i"), array("i")) for _ in WEIGHTS]
    entries, names = [], []
    for at, (entry, told) in enumerate(list_entries(tables, langs, say_day)):
        split = [[*map(split_words, texts)] for texts in (told.texts, told.beside, told.names)]
        entries.append(entry)
        names.append(tuple(map(" ".join, split[-1])))
        for (words, places), texts in zip(found, split, strict=True):
            own = {numbers.setdefault(word, len(numbers)) for text in texts for word in text}
            words.extend(own)
            places.extend([at] * len(own))
    kinds = np.array([KINDS.index(entry.kind) for entry in entries], np.int32)
    ordered = sorted(numbers)
    ranks = np.empty(len(ordered), np.int32)
    ranks[[numbers[word] for word in ordered]] = np.arange(len(ordered))
    tiers = tuple(
        _make_tier(ranks[np.array(words, np.int32)], np.array(places, np.int32), len(ordered))
        for words, places in found
    )
    named = np.diff(tiers[-1].starts) > 0
    spoken = [word for word, has in zip(ordered, named, strict=True) if has and word.isalpha()]
    return Index(tuple(entries), tuple(names), kinds, ordered, spoken, tiers)


def score_word(index: Index, word: str) -> Scores:
    """For each entry what the word is worth to it; 0 where it does not stand in it."""
    scores = np.zeros(len(index.entries), np.int16)
    spans = [_span(index.words, start) for start in list_starts(word)]
    for tier, weights in zip(index.tiers, WEIGHTS, strict=True):
        for first, last in () if is_whole(word) else spans:
            scores[tier.places[tier.starts[first] : tier.starts[last]]] = weights[BEGUN]
        for (first, last), start in zip(spans, list_starts(word), strict=True):
            if first < last and index.words[first] == start:
                scores[tier.places[tier.starts[first] : tier.starts[first + 1]]] = weights[WHOLE]
    return scores


def find_alike(index: Index, word: str, least: int) -> list[str]:
    """The words of names most like one that is not known; none for a short one or a number."""
    if len(word) < SHORTEST_NEAR or not word.isalpha():
        return []
    few = len(index.spoken) <= MOST_COMPARED
    known = index.spoken if few else index.spoken[slice(*_span(index.spoken, word[0]))]
    near = process.extract(word, known, scorer=fuzz.ratio, score_cutoff=least, limit=MOST_NEAR)
    return [like for like, score, _ in near if score >= near[0][1] - ALMOST_BEST]


def add_near(index: Index, scores: Scores, near: Iterable[str]) -> Scores:
    """The same scores, with what words like the one wanted are worth where they stand in names."""
    tier = index.tiers[-1]
    for known in near:
        at = bisect_left(index.words, known)
        scores[tier.places[tier.starts[at] : tier.starts[at + 1]]] = NEARLY
    return scores


def _make_tier(words: Places, places: Places, count: int) -> Tier:
    order = np.argsort(words, kind="stable")
    return Tier(np.searchsorted(words[order], np.arange(count + 1)).astype(np.int32), places[order])


def _span(words: Sequence[str], start: str) -> tuple[int, int]:
    """The words that begin so, in a list that is in order: the first of them and the first after them."""
    return bisect_left(words, start), bisect_left(words, start + LAST_LETTER)
