"""Which of many ways to place the labels of a slide is the best: none with a great number is left out."""

from collections.abc import Callable, Sequence
from math import dist

from components.view.map.placing import GAP, Box, Wish, list_spots, place_in_turn
from components.view.map.projection import Frame

DENSER = 60
"""In how many directions from what it names a spot for a label is looked for."""
MISSED = 12_000.0
"""What it costs to leave out the label wished for first; each later one costs half as much as the one before it."""

ORDERS: tuple[Callable[[Wish], float], ...] = (
    lambda _: 0.0,
    lambda wish: wish.reach,
    lambda wish: wish.anchor[1],
    lambda wish: -wish.anchor[1],
    lambda wish: wish.anchor[0],
    lambda wish: -wish.anchor[0],
    lambda wish: -wish.height,
)
"""Orders to try: as wished, those first that must stay near, from the north, south, west, east, the highest first."""


def place_best(wishes: Sequence[Wish], frame: Frame, taken: Sequence[Box], symbols: Sequence[Box]) -> list[Box | None]:
    """The same, tried in several orders: the boxes of that which leaves out the fewest and has the shortest leaders.

    More spots are tried than for all in turn. Labels whose leaders would run under another are left out.
    """
    every = [list_spots(wish, frame, DENSER) for wish in wishes]
    free = [[each for each in spots if not any(each[1].meets(box, GAP) for box in taken)] for spots in every]
    tries = []
    for order in _list_orders(wishes):
        boxes = place_in_turn([wishes[at] for at in order], [free[at] for at in order], (), symbols)
        found = dict(zip(order, boxes, strict=True))
        tries.append(_uncover(wishes, [found[at] for at in range(len(wishes))]))
    return min(tries, key=lambda boxes: _weigh(wishes, boxes))


def _list_orders(wishes: Sequence[Wish]) -> list[Sequence[int]]:
    """The orders to try, as positions of the wishes: sorted by each key, and each wish first, those around it next."""
    every = range(len(wishes))
    sorts = [[every[at] for _, at in sorted((key(wish), at) for at, wish in enumerate(wishes))] for key in ORDERS]
    turned = [[*every[at:], *every[:at]] for at in every]
    return [*sorts, *turned, *(order[::-1] for order in turned)]


def _uncover(wishes: Sequence[Wish], boxes: list[Box | None]) -> list[Box | None]:
    """The boxes without those whose leader runs under another, the last wished for first."""
    for at in reversed(range(len(boxes))):
        box, start = boxes[at], wishes[at].anchor
        others = (other for other in boxes if other is not None and other is not box)
        if box and any(other.cut_by(box.nearest(start), start) for other in others):
            boxes[at] = None
    return boxes


def _weigh(wishes: Sequence[Wish], boxes: Sequence[Box | None]) -> float:
    """What it costs to leave labels out, for the first wish more than for all others, and to set them far off."""
    placed = [(wish, box) for wish, box in zip(wishes, boxes, strict=True) if box]
    missing = sum(float(MISSED / 2**at) for at, box in enumerate(boxes) if not box)
    far = sum(dist(box.nearest(wish.anchor), wish.anchor) for wish, box in placed)
    return missing + far
