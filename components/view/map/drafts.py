"""Which labels a slide has: the same in every language, for a listener must not hear other numbers than another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from components.model.spots import Spot
from components.view.boxes import Box
from components.view.languages import is_rtl
from components.view.map.labels import Own, group_wanted, make_label, wish_label, write_label
from components.view.map.placing import Wish
from components.view.map.projection import Frame
from components.view.map.symbols import Label, Line
from components.view.map.trying import Field, agree, list_field, place_together
from components.view.words import Words

LONG = (1.0, 1.3, 0.75)
"""How long the lines of a label may be, to what the frame says: broad and low, or narrow and high."""
Shape = tuple[tuple[Line, ...], Wish]
"""The lines of a label and the room that they take."""


@dataclass(frozen=True)
class Draft:
    """A label without a place: what it is about, the shapes that it may have, and where it could stand."""

    own: Own
    shapes: tuple[Shape, ...]
    field: Field

    @property
    def id(self) -> str:
        """The id of the place or area."""
        return self.own[0].place.id

    @property
    def counted(self) -> bool:
        """Whether it has a number."""
        return any(spot.shown for spot in self.own)

    @property
    def weak(self) -> bool:
        """Whether all its numbers are from sources of doubtful standing."""
        return self.counted and all(spot.shown.weak for spot in self.own if spot.shown)


class Drafts:
    """The labels that a map in one language could have: the largest numbers first, weak ones and bare names last."""

    def __init__(self, every: Sequence[Draft], words: Words) -> None:
        self.every = {draft.id: draft for draft in every}
        self._words = words
        self._agree = cache(lambda one, other: agree(self.every[one].field, self.every[other].field))
        self.place = cache(self._place)
        """The spot of each of the places with these ids, in its field; none where they have no room together."""

    def _place(self, ids: tuple[str, ...]) -> tuple[int, ...]:
        fields = [self.every[each].field for each in ids]
        return place_together(fields, lambda one, other: self._agree(ids[one], ids[other]))

    def settle(self, ids: tuple[str, ...]) -> tuple[list[Label], int]:
        """Their labels, and how many numbers have none."""
        placed = zip((self.every[each] for each in ids), self.place(ids), strict=True)
        labels = [self._label(draft, spot) for draft, spot in placed]
        return labels, sum(draft.counted and draft.id not in ids for draft in self.every.values())

    def _label(self, draft: Draft, spot: int) -> Label:
        lines, wish = draft.shapes[draft.field.shapes[spot]]
        return make_label(draft.own[0], lines, wish, draft.field.boxes[spot], self._words)


def draft_labels(spots: Sequence[Spot], frame: Frame, words: Words, taken: Sequence[Box]) -> Drafts:
    """The labels that could stand in the frame, clear of what is `taken`."""
    drafts = [_draft(own, frame, words, taken) for own in group_wanted(spots, frame)]
    return Drafts(sorted(drafts, key=lambda draft: (not draft.counted, draft.weak)), words)


def choose_ids(languages: Sequence[Drafts], most: int) -> tuple[str, ...]:
    """The ids of at most so many labels that have room together in each of the languages, the first of them first.

    A number of a doubtful source has a label only where every sound one has.
    """
    chosen: tuple[str, ...] = ()
    missed = False
    for draft in languages[0].every.values():
        tried = (*chosen, draft.id)
        if len(tried) > most or (draft.weak and missed):
            continue
        if all(drafts.place(tried) for drafts in languages):
            chosen = tried
        else:
            missed = missed or draft.counted
    return chosen


def _draft(own: Own, frame: Frame, words: Words, taken: Sequence[Box]) -> Draft:
    frames = [replace(frame, long=frame.long * share) for share in LONG]
    texts = dict.fromkeys(write_label(own, each, words) for each in frames)
    shapes = tuple((lines, wish_label(own, lines, frame, rtl=is_rtl(words.lang))) for lines in texts)
    return Draft(own, shapes, list_field([wish for _, wish in shapes], frame, taken))
