"""Labels stand near what they name and never on one another; frames draw as the deck does."""

from dataclasses import replace
from math import hypot

import pytest

from components.view.map.placing import Box, Wish, around, beside, place_all
from components.view.map.projection import FRAMES, INSET, WIDE, Frame
from components.view.map.trying import place_best

ALL = [*FRAMES.values(), INSET]


@pytest.mark.parametrize("frame", ALL, ids=lambda frame: frame.name)
@pytest.mark.parametrize(("x", "y"), [(0, 0), (100, 50), (333, 222)])
def test_pixels_become_degrees_and_pixels_again(frame: Frame, x: float, y: float) -> None:
    assert frame.place(*frame.locate(x, y)) == pytest.approx((x, y), abs=1e-6)


@pytest.mark.parametrize("frame", ALL, ids=lambda frame: frame.name)
def test_zoom_is_the_one_at_which_the_whole_world_is_as_wide_as_the_scale_says(frame: Frame) -> None:
    assert 512 * 2**frame.zoom == pytest.approx(360 * frame.scale)
    assert frame.place(*frame.centre) == pytest.approx((frame.width / 2, frame.height / 2))


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


def test_labels_for_one_place_stand_side_by_side_inside_the_frame() -> None:
    boxes = place_all([Wish(120, 40, (200, 200))] * 6, WIDE, (), ())
    placed = [box for box in boxes if box]
    assert len(placed) == 6
    assert not any(one.meets(other) for index, one in enumerate(placed) for other in placed[:index])
    assert all(WIDE.holds((box.x, box.y)) and WIDE.holds((box.x + box.width, box.y + box.height)) for box in placed)


def test_label_keeps_clear_of_its_own_symbol_and_within_its_reach() -> None:
    (box,) = place_all([Wish(80, 20, (300, 300), 30, 60)], WIDE, [around((300, 300), 27)], ())
    assert box is not None
    near = box.nearest((300, 300))
    assert 30 <= hypot(near[0] - 300, near[1] - 300) <= 60


def test_label_without_room_is_left_out() -> None:
    assert place_all([Wish(80, 20, (300, 300), 0, 5)], WIDE, [Box(0, 0, WIDE.width, WIDE.height)], ()) == [None]


def test_label_would_rather_move_than_cover_a_symbol() -> None:
    (free,) = place_all([Wish(40, 20, (300, 300))], WIDE, (), ())
    (moved,) = place_all([Wish(40, 20, (300, 300))], WIDE, (), [around((300, 300), 5)])
    assert free is not None
    assert moved is not None
    assert free.middle == (300, 300)
    assert not moved.meets(around((300, 300), 5))


def test_best_order_finds_room_for_the_label_that_must_stay_near() -> None:
    narrow = replace(WIDE, width=130, height=90)
    wishes = [Wish(120, 40, (65, 44)), Wish(120, 40, (65, 70), 0, 1)]
    assert [box is None for box in place_all(wishes, narrow, (), ())] == [False, True]
    assert [box is None for box in place_best(wishes, narrow, (), ())] == [False, False]


def test_no_label_of_the_best_order_hides_the_leader_of_another() -> None:
    wishes = [Wish(200, 60, (300, 300 + 12 * at)) for at in range(6)]
    placed = [(wish, box) for wish, box in zip(wishes, place_best(wishes, WIDE, (), ()), strict=True) if box]
    assert placed
    for wish, box in placed:
        assert not any(other.cut_by(box.nearest(wish.anchor), wish.anchor) for _, other in placed if other is not box)


def test_nothing_stands_where_the_frame_is_covered() -> None:
    (box,) = place_all([Wish(80, 20, (900, 300))], replace(WIDE, end=400), (), ())
    assert box is not None
    assert box.x + box.width <= WIDE.width - 400
    assert not replace(WIDE, end=400).holds((900, 300))


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


@pytest.mark.parametrize(
    ("taken", "side"),
    [
        ([], "right"),
        ([Box(300, 295, 90, 10)], "left"),
        ([Box(300, 295, 90, 10), Box(200, 295, 90, 10)], "under"),
        ([Box(0, 0, 1080, 700)], None),
    ],
)
def test_name_stands_on_the_first_free_side(taken: list[Box], side: str | None) -> None:
    box = beside(Wish(60, 12, (300, 300), 6), taken, WIDE)
    sides = {None: None, "right": (306, 294), "left": (234, 294), "under": (270, 306)}
    assert (None if box is None else (box.x, box.y)) == sides[side]
