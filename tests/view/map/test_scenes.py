"""The scene of a map: areas are labels and never points, sizes are true to the numbers, nothing lies on a label."""

from datetime import date
from functools import cache
from math import isclose
from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.movements import choose_reports, list_dates, list_reports, list_roles
from components.model.spots import list_flows, list_spots
from components.view.map.projection import FRAMES, INSET, NARROW, WIDE, Frame
from components.view.map.scenes import compose
from components.view.map.shapes import CORNERS, bend, point_head, size_mark
from components.view.map.symbols import Scene
from components.view.words import load_words
from tests.sweeps import sweep

TABLES = Tables(Path(__file__).parents[3] / "data")
REPORTS = list_reports(TABLES)
ROLES = list_roles(TABLES)
WORDS = load_words("en")
DAYS = [None, *list_dates(REPORTS)]
ALL = {**FRAMES, INSET.name: INSET}


@cache
def draw(frame: str, until: date | None = None, role: str = "") -> Scene:
    chosen = choose_reports(REPORTS, until, (role,) if role else ROLES)
    return compose(list_spots(chosen, until), list_flows(chosen, until), ALL[frame], WORDS)


def list_texts(scene: Scene) -> str:
    return "\n".join(line.text for label in scene.labels for line in label.lines)


@pytest.mark.parametrize("frame", ALL)
@sweep("until", DAYS)
def test_labels_lie_inside_the_frame_and_on_no_other_label_or_mark(frame: str, until: date | None) -> None:
    scene = draw(frame, until)
    boxes = [label.box for label in scene.labels]
    assert not any(one.meets(other) for index, one in enumerate(boxes) for other in boxes[:index])
    corners = [(box.x + across, box.y + down) for box in boxes for across in (0, box.width) for down in (0, box.height)]
    assert all(scene.frame.holds(corner) for corner in corners)


@pytest.mark.parametrize("frame", ALL)
def test_label_names_its_speaker_by_the_whole_name(frame: str) -> None:
    counted = [label for label in draw(frame).labels if len(label.lines) > 1]
    assert counted
    for label in counted:
        said = " ".join(line.text for line in label.lines)
        assert label.tip.who.removesuffix(" (weak source)") in said


@pytest.mark.parametrize("frame", ["wide", "large", "north"])
@sweep("until", DAYS)
def test_every_area_in_the_frame_has_its_label(frame: str, until: date | None) -> None:
    chosen = choose_reports(REPORTS, until, ROLES)
    areas = [
        spot for spot in list_spots(chosen, until) if spot.area and ALL[frame].holds(ALL[frame].place(*spot.position))
    ]
    assert sum(label.area for label in draw(frame, until).labels) == len(areas)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(
    "words", ["up to 248,000 people", "up to 200,000 people", "about 160,000 people", "40,000 people"]
)
def test_largest_numbers_are_in_sight_on_every_screen(frame: str, words: str) -> None:
    assert words in list_texts(draw(frame))


@pytest.mark.parametrize("words", ["up to 189,000 people, 4 July · OCHA", "33,000–35,000 people, 26 June · OCHA"])
def test_label_of_an_area_names_a_second_large_number_with_its_own_day_and_speaker(words: str) -> None:
    assert words in list_texts(draw("wide")).replace("\n", " ")


@pytest.mark.parametrize(
    ("until", "words"),
    [
        (date(2018, 6, 26), "33,000–35,000 people"),
        (date(2018, 7, 4), "up to 189,000 people"),
        (date(2018, 7, 9), "up to 200,000 people"),
        (date(2018, 7, 19), "about 140,000 people"),
        (date(2018, 7, 31), "up to 100,000 people"),
    ],
    ids=str,
)
def test_with_a_day_chosen_the_latest_number_stands_on_the_label(until: date, words: str) -> None:
    assert words in list_texts(draw("narrow", until))


def test_no_area_is_drawn_as_a_point() -> None:
    names = {spot.place.name for spot in list_spots(REPORTS, None) if spot.area}
    scene = draw("wide")
    points = [mark.tip.title for mark in scene.marks] + [named.tip.title for named in scene.named]
    assert not names & {title.split(" · ")[0] for title in points}


@pytest.mark.parametrize("unit", ["people", "families"])
@pytest.mark.parametrize("frame", [WIDE, NARROW], ids=lambda frame: frame.name)
def test_area_of_a_mark_is_in_proportion_to_its_number(unit: str, frame: Frame) -> None:
    small, large = (size_mark(number, unit, frame) for number in (1_000, 60_000))
    assert isclose((large / small) ** 2, 60)


def test_people_are_circles_and_families_squares_on_another_scale() -> None:
    assert {(mark.unit, mark.round) for mark in draw("wide").marks} == {("people", True), ("families", False)}
    assert size_mark(3_000, "families", WIDE) != size_mark(3_000, "people", WIDE)


def test_tracked_movements_have_no_symbol() -> None:
    assert size_mark(9_847, "movements", WIDE) == 0


def test_each_role_has_a_shape_of_its_own() -> None:
    shapes = {role: CORNERS.get(role, ()) for role in ROLES}
    assert len(set(shapes.values())) == len(ROLES)


@pytest.mark.parametrize("role", ROLES)
def test_role_chosen_draws_only_that_role(role: str) -> None:
    scene = draw("wide", None, role)
    drawn = {glyph.role for named in scene.named for glyph in named.glyphs} | {each.glyph.role for each in scene.labels}
    assert drawn == {role}


def test_arrow_ends_at_its_destination_and_points_there() -> None:
    line = bend((0, 0), (100, 0), 5)
    assert (line[0], line[-1]) == ((5, 0), (95, 0))
    assert point_head(line)[1] == line[-1]


@pytest.mark.parametrize("frame", FRAMES)
def test_journeys_to_the_north_leave_the_frame_with_the_name_of_where_they_lead(frame: str) -> None:
    texts = {name.line.text for name in draw(frame).names}
    assert {"↑ to Morek", "↑ to Qalaat al-Madiq"} <= texts


def test_before_the_evacuations_nothing_is_drawn_in_the_north() -> None:
    assert draw("north", date(2018, 7, 4)).empty
    assert not draw("north").empty
