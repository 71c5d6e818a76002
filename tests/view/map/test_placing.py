"""Labels stand near what they name and never on one another; frames draw as the deck does."""

from dataclasses import replace
from math import hypot

import pytest

from components.view.boxes import Box, Point, around
from components.view.map.placing import Wish, beside, place_all
from components.view.map.projection import FRAMES, INSET, WIDE, Frame
from components.view.map.trying import agree, list_field, place_together

ALL = [*FRAMES.values(), INSET]


@pytest.mark.parametrize("frame", ALL, ids=lambda frame: frame.name)
@pytest.mark.parametrize(("x", "y"), [(0, 0), (100, 50), (333, 222)])
def test_pixels_become_degrees_and_pixels_again(frame: Frame, x: float, y: float) -> None:
    assert frame.place(*frame.locate(x, y)) == pytest.approx((x, y), abs=1e-6)


@pytest.mark.parametrize("frame", ALL, ids=lambda frame: frame.name)
def test_zoom_is_the_one_at_which_the_whole_world_is_as_wide_as_the_scale_says(frame: Frame) -> None:
    assert 512 * 2**frame.zoom == pytest.approx(360 * frame.scale)
    assert frame.place(*frame.centre) == pytest.approx((frame.width / 2, frame.height / 2))


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


def place(wishes: list[Wish], frame: Frame) -> list[Box]:
    fields = [list_field([wish], frame, ()) for wish in wishes]
    spots = place_together(fields, lambda one, other: agree(fields[one], fields[other]))
    return [field.boxes[at] for field, at in zip(fields, spots, strict=bool(spots))]


def test_room_is_found_for_the_label_that_must_stay_near() -> None:
    narrow = replace(WIDE, width=130, height=90)
    wishes = [Wish(120, 40, (65, 44)), Wish(120, 40, (65, 70), 0, 1)]
    assert [box is None for box in place_all(wishes, narrow, (), ())] == [False, True]
    assert len(place(wishes, narrow)) == 2


def test_labels_without_room_for_all_have_none_together() -> None:
    assert place([Wish(120, 40, (65, 44))] * 3, replace(WIDE, width=130, height=90)) == []


def test_label_takes_the_shape_that_has_room() -> None:
    walls = [Box(200, 240, 60, 120), Box(340, 240, 60, 120)]
    field = list_field([Wish(120, 20, (300, 300), 0, 5), Wish(60, 40, (300, 300), 0, 5)], WIDE, walls)
    assert set(field.shapes) == {1}


def test_no_leader_of_labels_placed_together_runs_under_a_label_or_crosses_another() -> None:
    wishes = [Wish(200, 60, (300, 300 + 12 * at)) for at in range(5)]
    boxes = place(wishes, WIDE)
    leaders = [(box.nearest(wish.anchor), wish.anchor) for wish, box in zip(wishes, boxes, strict=True)]
    assert any(start != end for start, end in leaders)
    for at, leader in enumerate(leaders):
        assert not any(box.cut_by(*leader) or box.meets(boxes[at]) for box in boxes if box is not boxes[at])
        assert not any(cross(leader, other) for other in leaders if other is not leader)


def cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two straight lines meet, as the determinants of their ends tell."""
    (a, b), (c, d) = one, other
    slope = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
    if slope == 0:
        return False
    first = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / slope
    second = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / slope
    return 0 < first < 1 and 0 < second < 1


def test_nothing_stands_where_the_frame_is_covered() -> None:
    (box,) = place_all([Wish(80, 20, (900, 300))], replace(WIDE, end=400), (), ())
    assert box is not None
    assert box.x + box.width <= WIDE.width - 400
    assert not replace(WIDE, end=400).holds((900, 300))


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
