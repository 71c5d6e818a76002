"""The nearest known values to one that is not known, so that a person sees which was meant."""

from collections.abc import Callable, Mapping

from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler

MOST = 3
MOST_NAME = 60
LEAST_SCORE = 78
LEAST_LETTERS = 4
"""A name is searched only for what has as many letters: "S1" would be found within every other name."""


class Finder:
    """Finds the nearest of the `known` ids (with their names) to one value after another."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self.known = known
        self.ids = {key: key.casefold() for key in known}
        self.names = {key: name.casefold() for key, name in known.items() if name}
        self.distinct = [*dict.fromkeys(self.names.values())]

    def find(self, value: str) -> list[str]:
        """Up to three ids that `value` most resembles, the most alike first.

        An id is compared whole, a name also in part: "Flash Update" finds S014 (OCHA, Flash Update 3).
        """
        wanted = value.casefold().strip()
        alike = process.extract(
            wanted, self.ids, scorer=JaroWinkler.similarity, score_cutoff=LEAST_SCORE / 100, limit=MOST
        )
        scores = {key: 100 * score for _, score, key in alike}
        if len(wanted) >= LEAST_LETTERS and not wanted.isdigit():
            for key, score in self._score_names(wanted).items():
                scores[key] = max(score, scores.get(key, 0))
        return sorted(scores, key=lambda key: -scores[key])[:MOST]

    def _score_names(self, wanted: str) -> dict[str, float]:
        """The names most alike, each with its score; all but those that come near are left out beforehand."""
        near = self._list_near(wanted, fuzz.ratio) | self._list_near(wanted, fuzz.partial_ratio)
        names = {key: name for key, name in self.names.items() if name in near} if near else {}
        found = process.extract(wanted, names, scorer=_alike, score_cutoff=LEAST_SCORE, limit=MOST)
        return {key: score for _, score, key in found}

    def _list_near(self, wanted: str, scorer: Callable[..., float]) -> set[str]:
        found = process.extract(wanted, self.distinct, scorer=scorer, score_cutoff=LEAST_SCORE - 1, limit=None)
        return {name for name, _, _ in found}

    def name(self, value: str) -> str:
        """The same in one line, each id with its name: "S014 (OCHA, Flash Update 3); S015 (OCHA)"; "" for none."""
        return "; ".join(name_id(key, self.known[key]) for key in self.find(value))


def find_nearest(value: str, known: Mapping[str, str]) -> list[str]:
    """As `Finder.find`, for a single value."""
    return Finder(known).find(value)


def name_id(key: str, name: str) -> str:
    """An id with its name beside it, cut where it is long."""
    short = name if len(name) <= MOST_NAME else f"{name[: MOST_NAME - 1].rstrip()}…"
    return f"{key} ({short})" if short else key


def _alike(wanted: str, name: str, **_: object) -> float:
    """How alike they are, also in part; of names equally alike the one that has more of the words comes first."""
    whole = fuzz.partial_ratio(wanted, name) if len(name) >= len(wanted) else fuzz.ratio(wanted, name)
    return float(whole) + fuzz.token_set_ratio(wanted, name) / 100
