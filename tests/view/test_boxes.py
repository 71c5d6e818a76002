"""Rectangles: whether they meet, and whether a line runs through them."""

import pytest

from components.view.boxes import Box


@pytest.mark.parametrize(
    ("first", "second", "gap", "meets"),
    [
        (Box(0, 0, 10, 10), Box(5, 5, 10, 10), 0, True),
        (Box(0, 0, 10, 10), Box(11, 0, 10, 10), 0, False),
        (Box(0, 0, 10, 10), Box(11, 0, 10, 10), 3, True),
        (Box(0, 0, 10, 10), Box(0, 20, 10, 10), 3, False),
    ],
)
def test_boxes_meet_where_they_overlap_or_come_too_close(first: Box, second: Box, gap: float, meets: bool) -> None:
    assert (first.meets(second, gap), second.meets(first, gap)) == (meets, meets)


@pytest.mark.parametrize(
    ("start", "end", "cut"),
    [
        ((0, 0), (100, 100), True),
        ((0, 45), (100, 45), True),
        ((45, 0), (45, 100), True),
        ((45, 45), (46, 46), True),
        ((0, 0), (39, 39), False),
        ((0, 60), (100, 60), False),
        ((0, 30), (30, 100), False),
    ],
)
def test_line_runs_through_a_box_or_not(start: tuple[float, float], end: tuple[float, float], cut: bool) -> None:
    assert Box(40, 40, 10, 10).cut_by(start, end) == cut
