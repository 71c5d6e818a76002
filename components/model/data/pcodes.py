"""P-codes of OCHA: each level holds the one above it, and a code has one name."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pandas as pd

from components.model.data.nearest import find_nearest, name_id
from components.model.data.problems import Problem

LEVELS = ("admin1", "admin2", "admin3")
GOVERNORATES = frozenset(f"SY{number:02}" for number in range(1, 15))
PLACE = "pcode"


def check_pcodes(frame: pd.DataFrame, file: str) -> list[Problem]:
    """What is wrong with the P-codes of places.

    There is no list of all codes to check against. A code is known by the other rows: one that no other row has
    passes where it fits the level above and its name is new too; where the name has another code, it is unknown.
    """
    problems = list(_check_nesting(frame, file)) + list(_check_governorates(frame, file))
    nested = frame.drop(index=[int(problem.row or 0) - 2 for problem in problems])
    for level in LEVELS:
        problems += _check_names(nested, level, file)
    return problems + list(_check_twice(frame, file))


def _check_nesting(frame: pd.DataFrame, file: str) -> Iterator[Problem]:
    for upper, lower in pairwise(LEVELS):
        coded = frame.loc[frame[f"{lower}_pcode"].ne(""), [f"{upper}_pcode", f"{lower}_pcode"]]
        for index, above, below in coded.itertuples():
            if not above:
                yield Problem(file, "pcode-alone", _row(index), f"{lower}_pcode", below)
            elif not below.startswith(above):
                yield Problem(file, "pcode-level", _row(index), f"{lower}_pcode", below, above)


def _check_governorates(frame: pd.DataFrame, file: str) -> Iterator[Problem]:
    codes = frame["admin1_pcode"]
    strange = codes[codes.ne("") & ~codes.isin(GOVERNORATES)]
    names = _usual(frame, "admin1")[0]
    known = {code: name for code, name in names.items() if code in GOVERNORATES}
    for index, code in strange.items():
        near = _name(find_nearest(code, known), known)
        yield Problem(file, "pcode-unknown", _row(index), "admin1_pcode", code, near)


def _check_names(frame: pd.DataFrame, level: str, file: str) -> Iterator[Problem]:
    """A problem where a code stands with another name than elsewhere, or a known name with an unknown code."""
    names, codes = _usual(frame, level)
    column = f"{level}_pcode"
    for index, code, name in zip(frame.index, frame[column], frame[level], strict=True):
        usual = names.get(code, "")
        other = codes.get((code[: -2 if level != LEVELS[0] else 0], _fold(name)), code)
        if not code:
            continue
        if name and other != code:
            yield Problem(file, "pcode-unknown", _row(index), column, code, name_id(other, names[other]))
        elif _fold(name) != _fold(usual) or (name != usual and name):
            yield Problem(file, "pcode-name", _row(index), level, name, name_id(code, usual))


def _usual(frame: pd.DataFrame, level: str) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """For each code the name it mostly has, for each name (within the level above) the code it mostly has."""
    pairs = Counter(zip(frame[f"{level}_pcode"], frame[level], strict=True))
    names: dict[str, str] = {}
    codes: dict[tuple[str, str], str] = {}
    for (code, name), _ in pairs.most_common():
        if code and name:
            names.setdefault(code, name)
            codes.setdefault((code[: -2 if level != LEVELS[0] else 0], _fold(name)), code)
    return names, codes


def _check_twice(frame: pd.DataFrame, file: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for index, code in frame.loc[frame[PLACE].ne(""), PLACE].items():
        if first.setdefault(code, _row(index)) != _row(index):
            yield Problem(file, "unique-error", _row(index), PLACE, code, str(first[code]))


def _name(codes: list[str], names: dict[str, str]) -> str:
    return "; ".join(name_id(code, names[code]) for code in codes)


def _fold(name: str) -> str:
    """A name as it is compared: letters and digits only, in lower case."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _row(index: object) -> int:
    return int(str(index)) + 2
