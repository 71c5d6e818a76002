"""Figures on paper: each as a card with its words, the charts and maps with the figures that stand in them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from components.kit.handout.drawings import set_drawing
from components.kit.handout.runs import Data, Raw, lead_to
from components.kit.orders import Order
from components.model.deaths import list_deaths
from components.model.figures import Figure, to_figures
from components.model.headlines import list_beside_own, list_own
from components.model.sources import list_weak
from components.view.cards import Card
from components.view.displacement.curve import Curve, list_voices
from components.view.displacement.drawings import SIZES, sketch_curve
from components.view.displacement.plot import Size
from components.view.displacement.signs import say_signs
from components.view.map.drawing import draw_map, draw_spread
from components.view.map.projection import Frame
from components.view.map.scenes import compose
from components.view.map.spread import spread_map
from components.view.palette import LIGHT, pick_shape
from components.view.periods import Axis, Count, make_groups, measure_axis
from components.view.talk.slides import Chart, Map
from components.view.talk.talk import Talk
from components.view.words import Words

SOUTH = Frame("paper", 1080, 720, 33.465, 35.37, 502, text=16, symbols=1.1, margin=10, narrow=True, open=True)
NORTH = Frame("paper-north", 390, 380, 36.45, 35.86, 235, text=15.5)
"""The frames of a map as wide as the page, in pixels: letters of 14 pixels are as large there as small print."""


def tell_card(talk: Talk, figure: Figure) -> Data:
    """A figure with all that its card says."""
    card, words = talk.card(figure), talk.words
    return {
        "id": card.id,
        **tell_sign(card.voice, hollow=card.contested),
        "quantifier": card.quantifier if card.stated else words("quantity.none") if card.quotes else "",
        "amount": card.amount if card.stated or not card.quotes else words("figures.curve.quote", words=card.quotes[0]),
        "stated": card.stated,
        "beside": card.beside,
        "measure": card.measure,
        "place": card.geography,
        "when": card.when,
        "publisher": card.publisher,
        "voice": words.join([words.choice("voice", card.voice), _weak(card, words)]),
        "definition": card.definition,
        "caveat": card.caveat,
        "also": _also(card, words),
        "source": words("picture.source", title=card.source_title, published=_published(card, words), id=card.id),
        "url": lead_to(card.source_url),
    }


def tell_sign(voice: str, *, hollow: bool = False) -> dict[str, Data]:
    """The shape and the colour that say who speaks."""
    return {"shape": Raw(pick_shape(voice)), "colour": Raw(LIGHT.colour(voice)), "hollow": hollow}


def list_own_cards(talk: Talk) -> list[Figure]:
    """The statement's own figures, each followed by those that stand beside it, each once."""
    beside = list_beside_own(talk.tables, talk.statement.published)
    figures = [each for own in list_own(talk.tables) for each in (own, *(other for _, other in beside.get(own.id, ())))]
    return list({figure.id: figure for figure in figures}.values())


def tell_chart(order: Order, chart: Chart, size: Size = SIZES["wide"]) -> dict[str, Data]:
    """The curve with its key; the drawing says itself why the line breaks."""
    curve, words = chart.curve, order.words
    return {
        "title": chart.title,
        "about": [chart.subtitle],
        "drawing": set_drawing(sketch_curve(curve, LIGHT, words, size)),
        "alt": chart.alt,
        "voices": tell_voices(list_voices(curve), words),
        "key": say_signs(curve, words),
        "source": chart.source,
    }


def tell_voices(voices: Iterable[str], words: Words) -> list[Data]:
    """The voices with their shapes, for a key."""
    return [{**tell_sign(voice), "name": words.choice("voice", voice)} for voice in voices]


def list_drawn(curve: Curve) -> list[Figure]:
    """The figures that the curve draws, in order of date."""
    return [mark.figure for mark in curve.marks]


def tell_map(order: Order, slide: Map) -> Data:
    """A map with the key that it has."""
    return {
        "title": slide.title,
        "about": [slide.subtitle],
        "drawing": set_drawing(_draw_map(slide, order.words)),
        "alt": slide.alt,
        "source": slide.publishers,
    }


def warn(order: Order, slide: Chart | Map) -> str:
    """How many of the figures drawn carry a caveat, and where on paper these stand; "" for none."""
    count = len(slide.notes.caveats)
    return order.words.many("handout.caveats", count) if count else ""


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


def list_placed(slide: Map) -> list[Figure]:
    """The figures whose numbers the map shows, largest first as it ranks them."""
    ranked = [*(each.ranked for each in slide.spots), *(each.ranked for each in slide.flows)]
    return list({report.figure.id: report.figure for reports in ranked for report in reports}.values())


def tell_deaths(order: Order) -> Data:
    """The counts of deaths in groups, each with the days it covers as a part of one axis."""
    talk, words = order.talk, order.words
    deaths = list_deaths(talk.tables)
    axis = measure_axis(deaths, words)
    figures = {each.id: each for rows in deaths.values() for each in to_figures(rows, "casualties")}
    groups = make_groups(deaths, list_weak(talk.tables), axis, {}, words)
    return {
        "title": words("figures.deaths.title", count=len(figures)),
        "about": [words("figures.deaths.subtitle")],
        "groups": [
            {
                "title": group.title,
                "about": group.about,
                "ticks": _ticks(axis) if group.drawn else [],
                "counts": [_tell_count(count, figures[count.id], talk) for count in group.counts],
            }
            for group in groups
        ],
        "source": words("picture.deaths_source"),
    }


def _ticks(axis: Axis | None) -> list[Data]:
    return [{"said": said, "at": at} for said, at in axis.ticks] if axis else []


def _tell_count(count: Count, figure: Figure, talk: Talk) -> Data:
    words = talk.words
    return {
        "id": count.id,
        **tell_sign(count.voice, hollow=count.weak),
        "said": count.said,
        "publisher": words("map.weak", who=count.publisher) if count.weak else count.publisher,
        "part": words("figures.deaths.part") if count.part else "",
        "definition": count.definition,
        "caveat": figure.caveat,
        "period": count.period,
        "start": count.start,
        "end": count.end,
    }


def _weak(card: Card, words: Words) -> str:
    return words("grade.badge.weak_repost") if card.contested else ""


def _also(card: Card, words: Words) -> list[str]:
    """That it repeats another one, or is a part of one."""
    said = [words("card.repeats", id=card.repeats)] if card.repeats else []
    return said + ([words("card.part_of", id=card.part_of)] if card.part_of else [])


def _published(card: Card, words: Words) -> str:
    known = card.published != words("date.not_published")
    return words("quote.published", date=card.published) if known else card.published


def leave_out(figures: Sequence[Figure], told: Iterable[str]) -> list[Figure]:
    """The figures but those whose id is among those told already."""
    before = set(told)
    return [figure for figure in figures if figure.id not in before]
