"""What a change changes in public, set out page by page: where, in which language, before and after."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from components.desk.effect.effects import Effect
from components.screen.effects import Effects, Fault
from components.screen.rooms import list_rooms as list_all
from components.view.changes import Runs, mark_words
from components.view.words import Words

MOST = 60


@dataclass(frozen=True)
class ShownEffect:
    """One place of a page: its kind, name and language, what it said and will say; empty where it is not there."""

    kind: str
    name: tuple[str, ...]
    lang: str
    before: Runs
    after: Runs


@dataclass(frozen=True)
class ShownRoom:
    """One page: its room, how many places of it change, the first of them, and how many more there are."""

    room: str
    count: int
    effects: tuple[ShownEffect, ...]
    more: int


def list_effects(effects: Iterable[Effect], words: Words) -> list[ShownRoom]:
    """The effects page by page in the order of the menu, those in the language of `words` first."""
    order = list_all()
    found = sorted(effects, key=lambda each: (order.index(each.room), each.lang != words.lang))
    return [_show_room(room, list(own)) for room, own in groupby(found, key=lambda each: each.room)]


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


def _show_room(room: str, effects: list[Effect]) -> ShownRoom:
    shown = tuple(
        ShownEffect(each.kind, each.piece, each.lang, *mark_words(each.before, each.after)) for each in effects[:MOST]
    )
    return ShownRoom(room, len(effects), shown, len(effects) - len(shown))
