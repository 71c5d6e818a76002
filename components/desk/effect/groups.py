"""Effects told together: an item that comes or goes in one piece, one change wherever it shows, mere counts apart."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from components.desk.effect.effects import Effect
from components.desk.effect.hearing import still
from components.desk.effect.sayings import CARD, LINK, PICTURE, POINT, ROW, SENTENCE, SLIDE, SYMBOL, TEXT
from components.view.history.changes import mark_words

NEW, GONE, CHANGED = "new", "gone", "changed"
TOLD = {
    NEW: (ROW, SENTENCE, POINT, SYMBOL, CARD, TEXT, SLIDE, PICTURE, LINK),
    GONE: (ROW, SENTENCE, POINT, SYMBOL, CARD, TEXT, SLIDE, PICTURE, LINK),
    CHANGED: (CARD, SENTENCE, ROW, TEXT, SLIDE, POINT, SYMBOL, PICTURE, LINK),
}
"""By which of its kinds a group is told best: a new row has all its cells, a card says a changed one most shortly."""
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
BETWEEN = " · "
Sign = tuple[object, ...]


@dataclass(frozen=True)
class Group:
    """Effects that are one change to a person: `kind` is new, gone or changed.

    `key` names the item that it is about ("" for none). `main` holds for each language the effect that tells it best;
    of an item that came or went its cells stand there side by side.
    """

    kind: str
    key: str
    main: tuple[Effect, ...]
    effects: tuple[Effect, ...]


@dataclass(frozen=True)
class Grouped:
    """What changes: the groups in the order of the pages, and the effects in which only a count follows from them."""

    groups: tuple[Group, ...] = ()
    counts: tuple[Effect, ...] = ()


def group_effects(effects: Sequence[Effect]) -> Grouped:
    """Every effect once: as part of a group, or among the counts."""
    counts = _find_counts(effects)
    found: dict[Sign, list[Effect]] = {}
    for each in effects:
        if each not in counts:
            found.setdefault(_sign(each), []).append(each)
    groups = [_make_group(sign, own) for sign, own in _join_languages(found).items()]
    return Grouped(tuple(groups), tuple(each for each in effects if each in counts))


def list_steps(effect: Effect) -> list[tuple[str, str]]:
    """Each number that differs, as it is written before and after."""
    numbers = (NUMBER.findall(text) for text in (effect.before, effect.after))
    return [(old, new) for old, new in zip(*numbers, strict=False) if old != new]


def list_differences(effect: Effect) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that stand only before, and those that stand only after."""
    old, new = mark_words(effect.before, effect.after)
    return tuple(_differing(old)), tuple(_differing(new))


def _differing(runs: Iterable[tuple[str, bool]]) -> Iterable[str]:
    return (text.strip() for text, differs in runs if differs and text.strip())


def _kind(effect: Effect) -> str:
    return CHANGED if effect.before and effect.after else NEW if effect.after else GONE


def _sign(effect: Effect) -> Sign:
    """What an effect has in common with the others of its group.

    Of one that comes or goes it is the item it is part of, whatever the page and language; a bare number names
    different items on different pages. Of one that changes it is the words that differ.
    """
    kind, key = _kind(effect), effect.keys[-1] if effect.keys else ""
    if kind == CHANGED:
        return (kind, "", *list_differences(effect))
    if key:
        return (kind, key, effect.room if key.isdigit() else "")
    return (kind, "", effect.lang, effect.before, effect.after)


def _join_languages(found: dict[Sign, list[Effect]]) -> dict[Sign, list[Effect]]:
    """The same, with a change in one language joined to the first one in another that has just the same places."""
    waiting: dict[Sign, list[Sign]] = {}
    joined: dict[Sign, list[Effect]] = {}
    for sign, own in found.items():
        langs = {each.lang for each in own}
        spots = (sign[0], frozenset((each.room, each.kind, each.keys) for each in own))
        alike = waiting.setdefault(spots, [])
        other = next((each for each in alike if not langs & {told.lang for told in joined[each]}), None)
        if other and len(langs) == 1:
            alike.remove(other)
            joined[other] += own
            continue
        joined[sign] = list(own)
        if len(langs) == 1:
            alike.append(sign)
    return joined


def _make_group(sign: Sign, effects: list[Effect]) -> Group:
    kind, langs = str(sign[0]), dict.fromkeys(each.lang for each in effects)
    main = [_tell(kind, [each for each in effects if each.lang == lang]) for lang in langs]
    key = str(sign[1]) or next((each.keys[-1] for each in main if each.keys), "")
    return Group(kind, key, tuple(main), tuple(effects))


def _tell(kind: str, effects: list[Effect]) -> Effect:
    """The effect that tells the group best; of a row that came or went with all its cells."""
    best = min(effects, key=lambda each: TOLD[kind].index(each.kind))
    if kind == CHANGED or not best.keys:
        return best
    depth = len(best.piece) - 1 if best.kind == ROW else len(best.piece)
    beside = [each for each in effects if (each.room, each.kind, each.keys) == (best.room, best.kind, best.keys)]
    cells = [each for each in beside if each.piece[:depth] == best.piece[:depth]]
    if len(cells) == 1:
        return best
    before, after = (
        BETWEEN.join(filter(None, texts)) for texts in zip(*((x.before, x.after) for x in cells), strict=True)
    )
    return Effect(best.room, best.lang, best.kind, best.keys, before, after, best.keys)


def _find_counts(effects: Sequence[Effect]) -> set[Effect]:
    """Texts of no item in which nothing differs but how many there are.

    No number of an item that changes is such a count, nor is one that changes by more than there are items concerned.
    """
    keyed = [each for each in effects if each.keys]
    most = max(1, len({each.keys[-1] for each in keyed}))
    told = {step for each in keyed for step in list_steps(each)}
    return {each for each in effects if not each.keys and _is_count(each, most) and not set(list_steps(each)) & told}


def _is_count(effect: Effect, most: int) -> bool:
    if _kind(effect) != CHANGED or still(effect.before) != still(effect.after):
        return False
    steps = [[number.replace(",", "") for number in step] for step in list_steps(effect)]
    return bool(steps) and all(
        old.isdigit() and new.isdigit() and abs(int(new) - int(old)) <= most for old, new in steps
    )
