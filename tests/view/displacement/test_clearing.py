"""Words of the curve that would lie on something move a little; those that lie free stay."""

import pytest

from components.view.boxes import Box, Point
from components.view.displacement.clearing import Ground, clear
from components.view.displacement.plot import Block

WITHIN = Box(0, 0, 400, 300)


def block(x: float, top: float, said: str = "198,000") -> Block:
    return Block(x, top, "start", (said,), 0, 16, "#000")


def test_words_that_lie_free_stay() -> None:
    assert clear([block(50, 50)], Ground((Box(300, 200, 10, 10),), (), WITHIN)) == [block(50, 50)]


@pytest.mark.parametrize(
    ("boxes", "strokes"),
    [
        ((Box(60, 52, 10, 10),), ()),
        ((), (((0.0, 58.0), (400.0, 58.0)),)),
        ((), (((70.0, 0.0), (70.0, 120.0)),)),
        ((), (((50.0, 20.0), (120.0, 90.0)),)),
    ],
)
def test_words_leave_a_mark_or_a_line(boxes: tuple[Box, ...], strokes: tuple[tuple[Point, Point], ...]) -> None:
    (moved,) = clear([block(50, 50)], Ground(boxes, strokes, WITHIN))
    (box,) = moved.boxes
    assert moved != block(50, 50)
    assert not any(box.meets(other) for other in boxes)
    assert not any(box.cut_by(*stroke) for stroke in strokes)


def test_words_leave_words_before_them() -> None:
    first, second = clear([block(50, 50), block(60, 55)], Ground((), (), WITHIN))
    assert first == block(50, 50)
    assert not first.boxes[0].meets(second.boxes[0])


def test_words_at_the_foot_move_sideways_only() -> None:
    (moved,) = clear([block(50, 280)], Ground((Box(60, 285, 5, 5),), (), WITHIN))
    assert (moved.top, moved.x != 50) == (280, True)
