"""Figures on paper: each as a card with its words, the charts and maps with the figures that stand in them."""

from collections.abc import Iterable, Sequence

from components.kit.handout.drawings import set_drawing
from components.kit.handout.runs import Data, Raw, lead_to
from components.kit.orders import Order
from components.model.deaths import list_deaths
from components.model.figures import Figure, to_figures
from components.model.headlines import list_beside_own, list_own
from components.model.sources import list_weak
from components.view.cards import Card
from components.view.displacement.curve import Curve, list_voices, say_sources
from components.view.displacement.drawings import SIZES, sketch_curve
from components.view.displacement.plot import Size
from components.view.displacement.signs import say_signs
from components.view.palette import LIGHT, pick_shape
from components.view.periods import Axis, Count, make_groups, measure_axis
from components.view.talk.slides import Chart, Map
from components.view.talk.talk import Talk
from components.view.words import Words


def tell_card(talk: Talk, figure: Figure, ids: str = "") -> dict[str, Data]:
    """A figure with all that its card says, under its own id or under the `ids` of all of which it says the same."""
    card, words = talk.card(figure), talk.words
    return {
        "id": ids or card.id,
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
        "source": words(
            "picture.source", title=card.source_title, published=_published(card, words), id=ids or card.id
        ),
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
    """The curve with its key; the drawing says itself why the line breaks.

    Its line of sources names no places that only slides have.
    """
    curve, words = chart.curve, order.words
    return {
        "title": chart.title,
        "about": [chart.subtitle],
        "drawing": set_drawing(sketch_curve(curve, LIGHT, words, size)),
        "alt": chart.alt,
        "voices": tell_voices(list_voices(curve), words),
        "key": say_signs(curve, words),
        "source": words("picture.curve_sources", who=say_sources(curve.marks, words)),
    }


def tell_voices(voices: Iterable[str], words: Words) -> list[Data]:
    """The voices with their shapes, for a key."""
    return [{**tell_sign(voice), "name": words.choice("voice", voice)} for voice in voices]


def list_drawn(curve: Curve) -> list[Figure]:
    """The figures that the curve draws, in order of date."""
    return [mark.figure for mark in curve.marks]


def warn(order: Order, slide: Chart | Map) -> str:
    """How many of the figures drawn carry a caveat, and where on paper these stand; "" for none."""
    count = len(slide.notes.caveats)
    return order.words.many("handout.caveats", count) if count else ""


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
