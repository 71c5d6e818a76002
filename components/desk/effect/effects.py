"""The public effect of a change: what the product says before and after, found by comparing all that it says."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby

from components.desk.effect.excerpts import excerpt
from components.desk.effect.sayings import Saying

ALIKE = 0.5
"""How much alike two texts are (0-1) that count as one text before and after."""
MOST_PAIRED = 60
"""Texts of one page, gone and come, that are still compared each with each: beyond it they stand alone."""
Spot = tuple[str, ...]
Place = tuple[int, int, int]


@dataclass(frozen=True)
class Effect:
    """One text of the product that changes: in which room and language, what it is part of, where, before and after.

    `room` is a page's name (words: ROOM.title). `kind` is one of sayings.KINDS. `piece` says where to a person, in
    the words of the page and from large to small: heading, id of the card or row, title of the column; it may be
    empty. `before` is "" for a text that is new, `after` for one that is gone. Of long texts both hold only the parts
    that differ with some words around, "…" for what is left out; `whole` holds the texts as they are. `keys` are those
    of the items that it stands in, from large to small.
    """

    room: str
    lang: str
    kind: str
    piece: tuple[str, ...]
    before: str
    after: str
    keys: tuple[str, ...] = ()
    whole: tuple[str, str] = field(default=("", ""), repr=False, compare=False)


def compare_sayings(before: Iterable[Saying], after: Iterable[Saying], rooms: Sequence[str] = ()) -> tuple[Effect, ...]:
    """What differs between all that is said before and after: each change once, however many views show it.

    What only stands elsewhere is no effect. In the order of `rooms`, then of the languages and of the page.
    """
    old, new = _gather(before), _gather(after)
    places = {spot: place for place, spot in enumerate(_merge(list(old), list(new)))}
    langs = list(dict.fromkeys(lang for _, lang, *_ in places))
    found: list[tuple[Place, Effect]] = []
    loose: list[tuple[list[Saying], list[Saying]]] = []
    for spot in places:
        gone, come = _differ(old.get(spot, {}), new.get(spot, {}))
        pairs, rest = _pair(gone, come, sure=len(gone) == len(come) == 1)
        found += [(_place(pair, places, rooms, langs), _effect(*pair)) for pair in pairs]
        loose.append(rest)
    for pair in _pair_strays(loose):
        if not (pair[0] and pair[1] and pair[0].text == pair[1].text):  # It has only moved.
            found.append((_place(pair, places, rooms, langs), _effect(*pair)))
    return tuple(dict.fromkeys(effect for _, effect in sorted(found, key=lambda each: each[0])))


Said = dict[str, Saying]
Pair = tuple[Saying | None, Saying | None]


def _gather(sayings: Iterable[Saying]) -> dict[Spot, Said]:
    """By spot each text that is said there, once."""
    found: dict[Spot, Said] = {}
    for said in sayings:
        found.setdefault(said.spot, {}).setdefault(said.text, said)
    return found


def _merge(old: list[Spot], new: list[Spot]) -> Iterator[Spot]:
    """Every spot once: those of the new order, each old one that is gone behind the one it stood behind."""
    there, behind = set(new), dict[Spot, list[Spot]]()
    last: Spot = ()
    for spot in old:
        if spot in there:
            last = spot
        else:
            behind.setdefault(last, []).append(spot)
    for spot in ((), *new):
        if spot:
            yield spot
        yield from behind.get(spot, ())


def _differ(old: Said, new: Said) -> tuple[list[Saying], list[Saying]]:
    gone = [said for text, said in old.items() if text not in new]
    return gone, [said for text, said in new.items() if text not in old]


def _pair(
    gone: list[Saying], come: list[Saying], *, sure: bool
) -> tuple[list[Pair], tuple[list[Saying], list[Saying]]]:
    """Which text became which, the most alike first; and those left over. With `sure` one became the other anyhow."""
    if sure:
        return [(gone[0], come[0])], ([], [])
    if not gone or not come or max(len(gone), len(come)) > MOST_PAIRED:
        return [], (gone, come)
    likeness = [(-_compare(a, b), i, j) for i, a in enumerate(gone) for j, b in enumerate(come)]
    pairs: dict[int, int] = {}
    for score, i, j in sorted(likeness):
        if -score >= ALIKE and i not in pairs and j not in pairs.values():
            pairs[i] = j
    rest = [a for i, a in enumerate(gone) if i not in pairs], [b for j, b in enumerate(come) if j not in pairs.values()]
    return [(gone[i], come[j]) for i, j in sorted(pairs.items())], rest


def _compare(one: Saying, other: Saying) -> float:
    match = SequenceMatcher(None, one.text, other.text, autojunk=False)
    return match.ratio() if match.real_quick_ratio() >= ALIKE and match.quick_ratio() >= ALIKE else 0


def _pair_strays(loose: list[tuple[list[Saying], list[Saying]]]) -> Iterator[Pair]:
    """Texts that are gone or new at their spot: one may have become the other where its place was named after it."""
    gone = sorted((said for old, _ in loose for said in old), key=_family)
    come = sorted((said for _, new in loose for said in new), key=_family)
    arrived = {family: list(group) for family, group in groupby(come, _family)}
    for family, group in groupby(gone, _family):
        pairs, (lost, rest) = _pair(list(group), arrived.get(family, []), sure=False)
        arrived[family] = rest
        yield from pairs
        yield from ((said, None) for said in lost)
    yield from ((None, said) for rest in arrived.values() for said in rest)


def _family(said: Saying) -> Spot:
    """What a text and that which takes its place have in common: all but the keys of their spot."""
    return (said.room, said.lang, said.kind, said.place[-1], str(len(said.place)))


def _place(pair: Pair, places: dict[Spot, int], rooms: Sequence[str], langs: Sequence[str]) -> Place:
    said = pair[1] or pair[0]
    assert said  # One of the two is there.
    room = rooms.index(said.room) if said.room in rooms else len(rooms)
    return room, langs.index(said.lang), places[said.spot]


def _effect(old: Saying | None, new: Saying | None) -> Effect:
    said = new or old
    assert said  # One of the two is there.
    texts = old.text if old else "", new.text if new else ""
    return Effect(said.room, said.lang, said.kind, said.name, *excerpt(*texts), said.keys, texts)
