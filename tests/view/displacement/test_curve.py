"""The prepared curve: what is drawn where, and the sentences made from it."""

from dataclasses import replace
from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.view.displacement.curve import (
    Mark,
    describe_curve,
    label_mark,
    list_voices,
    prepare_curve,
    say_break,
    say_mark,
    say_sources,
    title_curve,
)
from components.view.displacement.drawings import SIZES, sketch_curve
from components.view.displacement.labels import list_labels
from components.view.palette import LIGHT, VOICES
from components.view.words import load_words

TABLES = Tables(Path(__file__).parents[3] / "data")
WORDS = load_words("en")
FEW = prepare_curve(TABLES, (), ("DE25",))
ALL = prepare_curve(TABLES, VOICES, ("DE25",))
MARKS = {mark.figure.id: mark for mark in ALL.marks}


@pytest.mark.parametrize(
    ("name", "label", "ends", "opens"),
    [
        ("DE01", "5,890", (5_890,), 0),
        ("DE05", "45,000–50,000", (45_000, 50_000), 0),
        ("DE16", "about 160,000", (160_000,), 0),
        ("DE39", "up to 234,500", (234_500,), -1),
        ("DE04", "nearly 50,000", (50_000,), -1),
        ("DE28", "more than 198,000", (198_000,), 1),
        ("DE52", "at least 217,000", (217_000,), 1),
        ("DE12", "50,000", (50_000,), 0),
    ],
)
def test_mark_keeps_the_quantifier_in_its_label_and_its_arrow(
    name: str, label: str, ends: tuple[float, ...], opens: int
) -> None:
    mark = MARKS[name]
    assert (label_mark(mark, WORDS), mark.ends, mark.opens) == (label, ends, opens)


@pytest.mark.parametrize(("name", "weak"), [("DE23", True), ("DE04", True), ("DE29", False), ("DE28", False)])
def test_weak_source_makes_a_weak_mark(name: str, weak: bool) -> None:
    assert MARKS[name].weak == weak


@pytest.mark.parametrize(("name", "place"), [("DE29", "line"), ("DE42", "beside"), ("DE25", "known"), ("DE28", "own")])
def test_mark_stands_where_it_belongs(name: str, place: str) -> None:
    line = [mark for segment in FEW.segments.values() for mark in segment]
    places = {"line": line, "beside": FEW.beside, "known": FEW.known, "own": FEW.own}
    assert [found for found, marks in places.items() if name in {mark.figure.id for mark in marks}] == [place]
    assert MARKS[name].on_line == (place == "line")


@pytest.mark.parametrize("curve", [FEW, ALL], ids=["few", "all"])
def test_every_figure_is_drawn_once_in_order_of_date(curve: object) -> None:
    marks: tuple[Mark, ...] = curve.marks  # type: ignore[attr-defined]
    ids = [mark.figure.id for mark in marks]
    assert len(ids) == len(set(ids))
    assert [mark.day for mark in marks] == sorted(mark.day for mark in marks)


def test_break_lies_between_the_segments() -> None:
    first, second = FEW.segments.values()
    assert FEW.middle is not None
    assert first[-1].day < FEW.middle.date() < second[0].day


def test_title_is_the_finding_with_its_quantifiers_and_days() -> None:
    title = title_curve(FEW, WORDS)
    assert title == (
        "OCHA put the displaced at 285,000–325,000 people by 4 July 2018, "
        "and those still displaced at up to 57,000 people on 16 August 2018"
    )
    assert title_curve(ALL, WORDS) == title


def test_break_is_explained() -> None:
    assert say_break(FEW, WORDS) == (
        "From 11 July OCHA counts people still displaced: another count, so the line is not joined."
    )


@pytest.mark.parametrize("name", [mark.figure.id for mark in FEW.marks])
def test_description_names_each_figure_of_the_usual_view(name: str) -> None:
    assert say_mark(MARKS[name], WORDS) in describe_curve(FEW, WORDS)


def test_description_of_a_crowded_chart_counts_the_further_points() -> None:
    more = len(ALL.marks) - len(FEW.marks)
    assert f"And {more} more points" in describe_curve(ALL, WORDS)


def test_publishers_are_named_once_by_their_whole_names() -> None:
    assert say_sources(FEW.line, WORDS) == "OCHA"
    assert (
        say_sources(FEW.marks, WORDS)
        == "OCHA; SNHR; UN Spokesperson (OCHA data); Syrian CSOs (Shaml coalition statement)"
    )


def test_publisher_is_never_named_by_a_part_of_the_name_that_nobody_bears() -> None:
    said, publishers = say_sources(ALL.marks, WORDS), {mark.figure.publisher for mark in ALL.marks}
    left_out = {name for name in publishers if name not in said}
    assert said.count("; ") >= len(publishers - left_out) - 1
    assert {name.partition(" (")[0] for name in left_out} <= publishers


def test_voice_that_staff_have_just_added_stands_last_in_the_key() -> None:
    mark = replace(MARKS["DE25"], figure=replace(MARKS["DE25"].figure, voice="eyewitness"))
    assert list_voices(replace(FEW, points=(mark,)))[-1] == "eyewitness"


def test_voices_drawn_come_in_the_order_of_the_palette() -> None:
    assert list_voices(FEW) == ["statement", "united nations"]
    assert list_voices(ALL) == list(VOICES)


def test_known_number_keeps_its_quantifier_in_its_note() -> None:
    about = replace(MARKS["DE16"], figure=replace(MARKS["DE16"].figure, id="DE25"))
    curve = replace(FEW, points=(*FEW.own, about))
    lines = [line for label in list_labels(curve, WORDS, 30) for line in label.lines]
    assert "about 160,000" in lines


def test_title_never_gives_one_publisher_the_number_of_another() -> None:
    since, still = FEW.segments.values()
    others = tuple(replace(mark, figure=replace(mark.figure, publisher="Another")) for mark in still)
    curve = replace(FEW, segments=dict(zip(FEW.segments, (since, others), strict=True)))
    assert title_curve(curve, WORDS) == WORDS("figures.curve.plain")


def test_marks_that_hide_each_other_bear_one_label() -> None:
    copies = tuple(
        replace(mark, figure=replace(mark.figure, id=f"{mark.figure.id}-{at}"))
        for mark in FEW.beside
        for at in range(100)
    )
    many = replace(FEW, beside=(*FEW.beside, *copies))
    assert list_labels(many, WORDS, 30) == list_labels(FEW, WORDS, 30)
    assert sketch_curve(many, LIGHT, WORDS, SIZES["wide"]) == sketch_curve(FEW, LIGHT, WORDS, SIZES["wide"])


def test_description_of_a_long_segment_names_its_ends_and_its_highest() -> None:
    series, segment = next(iter(FEW.segments.items()))
    named = {segment[0], max(segment, key=lambda mark: mark.ends[-1]), segment[-1]}
    long = replace(FEW, segments={**FEW.segments, series: tuple(mark for mark in segment for _ in range(20))})
    said = describe_curve(long, WORDS)
    assert all(say_mark(mark, WORDS) in said for mark in named)
    assert f"{20 * len(segment) - len(named)} more points" in said
