"""What the one page says, as plain data for its template: the same words in short, no caveat left out."""

import re
from collections.abc import Collection, Sequence

from components.kit.handout.content import tell_cover, tell_imprint
from components.kit.handout.figures import tell_card, tell_chart, warn
from components.kit.handout.lacks import list_followed
from components.kit.handout.lists import summarise_demands
from components.kit.handout.maps import tell_spread
from components.kit.handout.runs import Data, Raw
from components.kit.omissions import name_left
from components.kit.orders import Order
from components.model.figures import require_figure
from components.model.timeline import list_demands
from components.view.citations import cite_edition
from components.view.displacement.plot import Size
from components.view.talk.counted import make_chart
from components.view.talk.quoted import make_statement
from components.view.talk.slides import Chart, Map, Number, Slide
from components.view.talk.talk import Talk

MOST = 6
"""How many figures have room."""
CURVE = Size(470, 440, 15, 28)
SENTENCE = re.compile(r"(?<=[.!?؟])\s+(?=\S)")
BRIEF = 160
"""How many letters a caveat has at least that is cut to its first sentence: one shorter would say too little."""


def tell_page(order: Order) -> Data:
    """All of it."""
    quoted, words = make_statement(order.talk), order.words
    numbers = [each for each in order.deck if isinstance(each, Number)]
    return {
        **tell_imprint(order),
        "cover": tell_cover(order),
        "quoted": {"lang": Raw(quoted.lang), "text": quoted.text},
        "label": quoted.label,
        "read": quoted.notes.caveat,
        "figures": {
            "title": words("figures.title"),
            "cards": [_tell_short(order, each.id) for each in numbers[:MOST]],
            "rest": words.many("handout.rest", len(numbers) - MOST) if len(numbers) > MOST else "",
        },
        "drawn": _tell_drawing(order),
        "demands": {
            "title": words("handout.demands"),
            "columns": ["", words("talk.demand"), words("aftermath.editors_reading"), words("handout.on_record")],
            "rows": summarise_demands(order),
            "about": [words("aftermath.not_because"), words("talk.in_short")],
        },
        "cite": cite_edition(words, order.opened),
        "undrawn": _name_drawings(order, {_pick_drawing(order.deck, order.talk).id}),
        "drawings": _name_drawings(order, ()),
        "lacking": name_left(_list_lacking(order), words),
        "full": words("handout.full"),
    }


def _tell_short(order: Order, figure_id: str) -> Data:
    """The card, with its caveat in full and, for a page with little room, its first sentences; without ids in them."""
    card = tell_card(order.talk, require_figure(order.talk.tables, figure_id))
    caveat = order.talk.tell(str(card["caveat"]))
    return {**card, "caveat": caveat, "short": shorten(caveat)}


def shorten(caveat: str) -> str:
    """The first sentences of a caveat, with a sign that there is more."""
    sentences = SENTENCE.split(caveat)
    kept = next((at for at in range(1, len(sentences)) if len(" ".join(sentences[:at])) >= BRIEF), len(sentences))
    return " ".join(sentences[:kept]) + (" […]" if kept < len(sentences) else "")


def _tell_drawing(order: Order) -> Data:
    drawn = _pick_drawing(order.deck, order.talk)
    return tell_spread(order, drawn) if isinstance(drawn, Map) else _tell_curve(order, drawn)


def _tell_curve(order: Order, chart: Chart) -> Data:
    """The curve, with how many of its figures carry a caveat that stands elsewhere."""
    told = tell_chart(order, chart, CURVE)
    return {**told, "source": " ".join(filter(None, (str(told["source"]), warn(order, chart))))}


def _name_drawings(order: Order, drawn: Collection[str]) -> str:
    """The drawings of the deck that this page has no room for, all but those `drawn`; "" for none."""
    rest = [each.title for each in order.deck if isinstance(each, (Chart, Map)) and each.id not in drawn]
    return order.words("handout.undrawn", titles=order.words.join(rest)) if rest else ""


def _pick_drawing(deck: Sequence[Slide], talk: Talk) -> Chart | Map:
    """The first drawing of the deck, or the curve."""
    return next((each for each in deck if isinstance(each, (Chart, Map))), None) or make_chart(talk)


def _list_lacking(order: Order) -> tuple[str, ...]:
    """The ids of the rows that would be shown, or counted among what followed, and that may not be passed on."""
    if not order.left:
        return ()
    numbers = [each for each in order.entire if isinstance(each, Number)][:MOST]
    shown = (*numbers, _pick_drawing(order.entire, order.whole))
    every = {demand.number for demand in list_demands(order.whole.tables)}
    return order.pick_left({*(figure for each in shown for figure in each.figures), *list_followed(order, every)})
