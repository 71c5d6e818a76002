"""Standings: which entries of the log were taken back by which, and taken up again."""

import pytest

from components.model.history.archive import Record
from components.model.history.standings import Standing, find_standings

LOGS: list[tuple[str, str, dict[str, str]]] = [
    # Each letter is an entry; "c=a" is one that restores a. Then what became of whom, and what each did.
    ("nothing taken back", "a b c", {}),
    ("the last one", "a b c=a", {"b": "undone c", "c": "undoes b"}),
    ("the last two", "a b c d=a", {"b": "undone d", "c": "undone d", "d": "undoes bc"}),
    ("one in the middle stays", "a b c d=b", {"c": "undone d", "d": "undoes c"}),
    ("and up again", "a b c=a d=b", {"b": "undone c redone d", "c": "undone d undoes b", "d": "undoes c redoes b"}),
    ("one that came back is not the first one", "a b a d=b", {"A": "undone d", "d": "undoes A"}),
    ("an edition the log does not know", "a b c=x", {}),
]


def make(log: str) -> list[Record]:
    parts = [each.partition("=") for each in log.split()]
    return [
        Record(name, at, "", "", "restored" if of else "published", "", "", "", "", of, ())
        for at, (name, _, of) in enumerate(parts)
    ]


def call(key: tuple[str, int]) -> str:
    """The letter of an entry; a large one where its edition has come back."""
    name, at = key
    return name if at == ord(name) - ord("a") else name.upper()


def say(standing: Standing) -> str:
    names = ("undone", "redone", "undoes", "redoes")
    found = {name: "".join(call(each.key) for each in getattr(standing, name)) for name in names}
    return " ".join(f"{name} {ids}" for name, ids in found.items() if ids)


@pytest.mark.parametrize(("log", "said"), [each[1:] for each in LOGS], ids=[each[0] for each in LOGS])
def test_standings(log: str, said: dict[str, str]) -> None:
    found = find_standings(make(log))
    assert {call(key): told for key, standing in found.items() if (told := say(standing))} == said


def test_edition_restored_is_known() -> None:
    found = find_standings(make("a b c=a"))
    assert [standing.restored.id if standing.restored else "" for standing in found.values()] == ["", "", "a"]
