"""What the full handout lacks: the rows that it would show and that may not be passed on."""

from collections.abc import Iterator
from itertools import chain

from components.kit.handout.figures import list_own_cards
from components.kit.handout.lists import choose_demands
from components.kit.orders import Order
from components.model.deaths import list_deaths
from components.model.timeline import list_demands


def list_lacking(order: Order) -> tuple[str, ...]:
    """Their ids: of figures on cards, in drawings and among the counts of deaths, and of what followed."""
    return order.pick_left(set(_list_shown(order))) if order.left else ()


def list_followed(order: Order, numbers: set[int]) -> Iterator[str]:
    """The ids of all that is on record about the demands with these numbers."""
    for demand in list_demands(order.whole.tables):
        if demand.number in numbers:
            yield from (entry.id for entry in (*demand.before, *demand.after))


def _list_shown(order: Order) -> Iterator[str]:
    yield from order.lacking
    if not order.slides:
        yield from (figure.id for figure in list_own_cards(order.whole))
        yield from chain.from_iterable(rows["id"] for rows in list_deaths(order.whole.tables).values())
    yield from list_followed(order, choose_demands(order))
