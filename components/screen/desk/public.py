"""What a change changes in public, set out in groups: what comes, goes or changes, on which pages, before and after."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from components.desk.effect.effects import Effect
from components.desk.effect.excerpts import GAP
from components.desk.effect.groups import Group, group_effects, list_steps
from components.desk.effect.positions import measure_move
from components.desk.effect.sayings import SYMBOL
from components.screen.background.effects import Effects, Fault
from components.screen.rooms import list_rooms as list_all
from components.view.history.changes import Runs, mark_words
from components.view.words import Words

OPEN, FOLDED, MOST = 30, 300, 300
"""Groups that stand open and that are folded, and the places shown of each."""
STEPS = 12
BETWEEN = " · "


@dataclass(frozen=True)
class ShownEffect:
    """One place of a page: its kind, name and language, what it said and will say; empty where it is not there.

    `moved` says how far a symbol of the map moves.
    """

    room: str
    kind: str
    name: tuple[str, ...]
    lang: str
    before: Runs
    after: Runs
    moved: str = ""


@dataclass(frozen=True)
class Places:
    """Where something changes: the pages with the kinds of text there, the places themselves, and how many more."""

    count: int = 0
    where: str = ""
    effects: tuple[ShownEffect, ...] = ()
    more: int = 0


@dataclass(frozen=True)
class ShownGroup:
    """One change: new, gone or changed, the item's key ("" for none), its words in each language, and its places."""

    kind: str
    key: str
    main: tuple[ShownEffect, ...]
    places: Places


@dataclass(frozen=True)
class Public:
    """All that changes: on how many pages, the groups that stand open, those folded and how many more; the counts.

    `steps` says the counts in one line.
    """

    pages: int = 0
    groups: tuple[ShownGroup, ...] = ()
    folded: tuple[ShownGroup, ...] = ()
    more: int = 0
    steps: str = ""
    counts: Places = field(default_factory=Places)


def show_effects(effects: Iterable[Effect], words: Words) -> Public:
    """The effects in groups in the order of the menu, those in the language of `words` first."""
    order = list_all()
    found = sorted(effects, key=lambda each: (order.index(each.room), each.lang != words.lang))
    grouped = group_effects(found)
    shown = [_show_group(group, words) for group in grouped.groups[: OPEN + FOLDED]]
    return Public(
        pages=len({each.room for each in found}),
        groups=tuple(shown[:OPEN]),
        folded=tuple(shown[OPEN:]),
        more=len(grouped.groups) - len(shown),
        steps=_say_steps(grouped.counts, words),
        counts=_list_places(grouped.counts, words),
    )


def list_faults(faults: Iterable[Fault], words: Words) -> list[str]:
    """A sentence for each page that cannot be shown with the change, with what would stand on it instead."""
    return [
        words(
            f"desk.public_fault.{fault.code}",
            page=words(f"{fault.room}.title") if fault.room else "",
            reasons=" ".join(fault.reasons),
        )
        for fault in faults
    ]


def list_rooms(effects: Effects | None) -> tuple[str, ...]:
    """The pages that change, in the order of the menu."""
    changed = {each.room for each in effects.effects} if effects else set()
    return tuple(room for room in list_all() if room in changed)


def _show_group(group: Group, words: Words) -> ShownGroup:
    main = sorted((_show(each, words) for each in group.main), key=lambda each: each.lang != words.lang)
    return ShownGroup(group.kind, group.key, tuple(main), _list_places(group.effects, words))


def _say_steps(counts: Sequence[Effect], words: Words) -> str:
    steps = dict.fromkeys(step for each in counts for step in list_steps(each))
    said = [words("desk.public_step", before=old, after=new) for old, new in steps]
    return words.listed([*said[:STEPS], *([GAP] if len(said) > STEPS else [])])


def _list_places(effects: Sequence[Effect], words: Words) -> Places:
    kinds: dict[str, dict[str, str]] = {}
    for each in effects:
        kinds.setdefault(each.room, {})[each.kind] = words(f"desk.effect.kind.{each.kind}")
    where = [
        words("desk.public_where", page=words(f"{room}.title"), kinds=words.listed(own.values()))
        for room, own in kinds.items()
    ]
    shown = tuple(_show(each, words) for each in effects[:MOST])
    return Places(len(effects), BETWEEN.join(where), shown, len(effects) - len(shown))


def _show(effect: Effect, words: Words) -> ShownEffect:
    """The words that differ marked; of a text that comes or goes none are."""
    runs = mark_words(effect.before, effect.after)
    if not (effect.before and effect.after):
        runs = _plain(effect.before), _plain(effect.after)
    return ShownEffect(effect.room, effect.kind, effect.piece, effect.lang, *runs, _say_move(effect, words))


def _say_move(effect: Effect, words: Words) -> str:
    far = measure_move(effect.before, effect.after) if effect.kind == SYMBOL else None
    if far is None:
        return ""
    return words("desk.position.moved", far=round(far)) if far >= 1 else words("desk.position.moved_little")


def _plain(text: str) -> Runs:
    return ((text, False),) if text else ()
