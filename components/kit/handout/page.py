"""What the one page says, as plain data for its template: the same words in short, no caveat left out."""

import re

from components.kit.handout.content import tell_cover, tell_imprint
from components.kit.handout.figures import tell_card, tell_chart, tell_map
from components.kit.handout.lists import summarise_demands
from components.kit.handout.runs import Data, Raw
from components.kit.orders import Order
from components.model.figures import require_figure
from components.view.citations import cite_edition
from components.view.plot import Size
from components.view.talk.counted import make_chart
from components.view.talk.quoted import make_statement
from components.view.talk.slides import Chart, Map, Number

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
        "full": words("handout.full"),
    }


def _tell_short(order: Order, figure_id: str) -> Data:
    """The card, with its caveat in full and, for a page with little room, its first sentences; without ids in them."""
    card = tell_card(order.talk, require_figure(order.talk.tables, figure_id))
    assert isinstance(card, dict)
    caveat = order.talk.tell(str(card["caveat"]))
    return {**card, "caveat": caveat, "short": shorten(caveat)}


def shorten(caveat: str) -> str:
    """The first sentences of a caveat, with a sign that there is more."""
    sentences = SENTENCE.split(caveat)
    kept = next((at for at in range(1, len(sentences)) if len(" ".join(sentences[:at])) >= BRIEF), len(sentences))
    return " ".join(sentences[:kept]) + (" […]" if kept < len(sentences) else "")


def _tell_drawing(order: Order) -> Data:
    """The first drawing of the deck, or the curve."""
    drawn = next((each for each in order.deck if isinstance(each, (Chart, Map))), None) or make_chart(order.talk)
    return tell_map(order, drawn) if isinstance(drawn, Map) else tell_chart(order, drawn, CURVE)
