"""Maps on paper: as drawn there, and who names the places that stand on them without a number."""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from itertools import chain

from components.kit.handout.drawings import set_drawing
from components.kit.handout.figures import tell_card, warn
from components.kit.handout.runs import Data
from components.kit.orders import Order
from components.model.figures import Figure
from components.model.movements import Report
from components.model.spots import group
from components.view.map.drawing import draw_map, draw_spread
from components.view.map.projection import Frame
from components.view.map.scenes import compose
from components.view.map.spread import spread_map
from components.view.palette import LIGHT
from components.view.talk.slides import Map
from components.view.talk.talk import Talk
from components.view.words import Words

SOUTH = Frame("paper", 1080, 720, 33.465, 35.37, 502, text=16, symbols=1.1, margin=10, narrow=True, open=True)
NORTH = Frame("paper-north", 390, 380, 36.45, 35.86, 235, text=15.5)
"""The frames of a map as wide as the page, in pixels: letters of 14 pixels are as large there as small print."""


def tell_map(order: Order, slide: Map) -> Data:
    """A map with the key that it has."""
    return {
        "title": slide.title,
        "about": [slide.subtitle],
        "drawing": set_drawing(_draw_map(slide, order.words)),
        "alt": slide.alt,
        "source": slide.publishers,
    }


def tell_spread(order: Order, slide: Map) -> Data:
    """A map over the whole width of a page, as its slide has it, with what is to be known to read it."""
    spread = spread_map(slide.told, slide.twins, slide.role, "handout.map_rest")
    return {
        "title": slide.title,
        "drawing": set_drawing(draw_spread(spread, order.words, LIGHT)),
        "alt": slide.alt,
        "source": " ".join(
            filter(None, (slide.publishers, slide.subtitle, order.words("map.caption"), warn(order, slide)))
        ),
        "wide": True,
    }


def _draw_map(slide: Map, words: Words) -> str:
    """The map with as few labels as a narrow one, for its letters are large, and its key beside the north."""
    south, north = (compose(slide.spots, slide.flows, frame, words) for frame in (SOUTH, NORTH))
    return draw_map(replace(south, frame=replace(SOUTH, narrow=False)), north, (slide.role,), "", words, LIGHT)


def list_counted(slide: Map) -> list[Figure]:
    """The figures with a number: first those that the map shows, largest first as it ranks them.

    An area shows one unit alone, and no number without a day.
    """
    ranked = [*(each.ranked for each in slide.spots), *(each.ranked for each in slide.flows)]
    others = [report for report in slide.reports if report.figure.quantity.stated]
    return list({report.figure.id: report.figure for report in (*chain.from_iterable(ranked), *others)}.values())


def tell_named(talk: Talk, slide: Map) -> list[Data]:
    """A card for what is said of places without a number, with all the places of which a source says the same."""
    bare = [report for report in slide.reports if not report.figure.quantity.stated]
    return [_tell_alike(talk, own) for own in group(bare, _said_of)]


def _said_of(report: Report) -> tuple[Hashable, ...]:
    figure = report.figure
    return figure.source, figure.publisher, figure.as_of, figure.definition, figure.caveat, figure.words


def _tell_alike(talk: Talk, reports: Sequence[Report]) -> Data:
    ids = talk.words.listed(each.figure.id for each in reports)
    places = dict.fromkeys(each.place.name if each.place else each.figure.geography for each in reports)
    return {**tell_card(talk, reports[0].figure, ids), "place": talk.words.join(places)}
