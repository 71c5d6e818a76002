"""The scene of a slide: the same numbers have a label in every language, so that no audience hears others."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.model.spots import Flow, Spot
from components.view.boxes import Box
from components.view.languages import is_rtl
from components.view.map.drafts import Drafts, choose_ids, draft_labels
from components.view.map.lands import FIRST, fit_lands
from components.view.map.outlines import NAMES
from components.view.map.projection import Frame
from components.view.map.scenes import Drawn, draw_land, finish
from components.view.map.symbols import PATCH, Name, Scene
from components.view.words import Words


@dataclass(frozen=True)
class Told:
    """What a map is to show, told in the language of `words`."""

    spots: Sequence[Spot]
    flows: Sequence[Flow]
    words: Words


@dataclass(frozen=True)
class Begun:
    """A scene without its labels: what is drawn, what no word may lie on, the `lands` named first, and the `drafts`."""

    frame: Frame
    drawn: Drawn
    taken: tuple[Box, ...]
    lands: tuple[Name, ...]
    drafts: Drafts


def compose_alike(told: Told, twins: Sequence[Told], frame: Frame) -> Scene:
    """The scene of a slide, where no word lies on a symbol or on another, and lands are named where there is room.

    Its labels are those that have room in each of the `twins` too: the same told in the other languages.
    """
    begun, *others = (_begin(each, frame) for each in (told, *twins))
    ids = choose_ids([begun.drafts, *(each.drafts for each in others)], frame.most)
    labels, unlabelled = begun.drafts.settle(ids)
    taken = [*begun.taken, *(label.box for label in labels)]
    rest = [land for land in NAMES if not any(name.land == land for name in begun.lands)]
    lands = (*begun.lands, *fit_lands(rest, taken, begun.frame, told.words))
    return finish(begun.drawn, begun.frame, told.words, (lands, labels, unlabelled))


def _begin(told: Told, frame: Frame) -> Begun:
    turned = frame.turn(rtl=is_rtl(told.words.lang))
    drawn = draw_land(told.spots, told.flows, turned, told.words)
    fields = [_field(turned, spot) for spot in drawn.spots if spot.area]
    taken = [*drawn.fixed, *drawn.hollow, *fields, *(arrow.point for arrow in drawn.arrows)]
    first = fit_lands(FIRST if frame.open else (), taken, turned, told.words)
    taken += [name.box for name in first]
    return Begun(turned, drawn, tuple(taken), first, draft_labels(drawn.spots, turned, told.words, taken))


def _field(frame: Frame, spot: Spot) -> Box:
    """The hatched field that stands for an area."""
    x, y = frame.place(*spot.position)
    return Box(x - PATCH, y - PATCH / 2, 2 * PATCH, PATCH)
