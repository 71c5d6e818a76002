"""The nearest known values to one that is not known, so that a person sees which was meant."""

from collections.abc import Callable, Mapping

from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler

MOST = 3
MOST_NAME = 60
LEAST_SCORE = 78
LEAST_LETTERS = 4
"""A name is searched only for what has as many letters: "S1" would be found within every other name."""


def find_nearest(value: str, known: Mapping[str, str]) -> list[str]:
    """Up to three of the `known` ids (with their names) that `value` most resembles, the most alike first.

    An id is compared whole, a name also in part: "Flash Update" finds S014 (OCHA, Flash Update 3).
    """
    wanted = value.casefold().strip()
    scores = _score(wanted, {key: key.casefold() for key in known}, _alike_ids)
    if len(wanted) >= LEAST_LETTERS and not wanted.isdigit():
        names = {key: name.casefold() for key, name in known.items() if name}
        for key, score in _score(wanted, names, _alike_names).items():
            scores[key] = max(score, scores.get(key, 0))
    return sorted(scores, key=lambda key: -scores[key])[:MOST]


def _score(wanted: str, choices: Mapping[str, str], scorer: Callable[..., float]) -> dict[str, float]:
    found = process.extract(wanted, choices, scorer=scorer, score_cutoff=LEAST_SCORE, limit=MOST)
    return {key: score for _, score, key in found}


def name_nearest(value: str, known: Mapping[str, str]) -> str:
    """The same in one line, each id with its name: "S014 (OCHA, Flash Update 3); S015 (OCHA)"; "" for none."""
    return "; ".join(name_id(key, known[key]) for key in find_nearest(value, known))


def name_id(key: str, name: str) -> str:
    """An id with its name beside it, cut where it is long."""
    short = name if len(name) <= MOST_NAME else f"{name[: MOST_NAME - 1].rstrip()}…"
    return f"{key} ({short})" if short else key


def _alike_ids(wanted: str, known: str, **_: object) -> float:
    """How alike two ids are; exchanged digits count less than other ones."""
    return 100 * JaroWinkler.similarity(wanted, known)


def _alike_names(wanted: str, name: str, **_: object) -> float:
    """How alike they are, also in part; of names equally alike the one that has more of the words comes first."""
    whole = fuzz.partial_ratio(wanted, name) if len(name) >= len(wanted) else fuzz.ratio(wanted, name)
    return float(whole) + fuzz.token_set_ratio(wanted, name) / 100
