"""The chart and the drawing: two segments apart, ranges as bands, open numbers with an arrow, marks by who speaks."""

import json
from pathlib import Path
from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest

from components.model.tables import Tables
from components.view.axes import measure_axes
from components.view.charts import CONFIG, draw_curve
from components.view.curve import Curve, hover_mark, prepare_curve, say_break
from components.view.drawings import SIZES, sketch_curve
from components.view.labels import list_labels, list_leaders
from components.view.palette import DARK, LIGHT, SHAPES, VOICES, Palette
from components.view.words import load_words

TABLES = Tables(Path(__file__).parents[2] / "data")
WORDS = load_words("en")
FEW = prepare_curve(TABLES, (), ("DE25",))
ALL = prepare_curve(TABLES, VOICES, ("DE25",))
EMPTY = Curve({"since start": (), "still displaced": ()}, (), (), ())
MARKS = {mark.figure.id: mark for mark in ALL.marks}
PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def traces(figure: go.Figure, mode: str) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.mode == mode]


def days(trace: go.Scatter) -> list[str]:
    return [str(day)[:10] for day in trace.x]


def test_no_line_joins_the_two_segments() -> None:
    first, second = (tuple(str(mark.day) for mark in segment) for segment in FEW.segments.values())
    lines = [trace for trace in traces(draw_curve(FEW, LIGHT, WORDS), "lines") if len(set(days(trace))) > 1]
    assert len(lines) == 3  # both edges of the first segment, the upper ends of the second
    for line in lines:
        assert set(days(line)) <= set(first) or set(days(line)) <= set(second)


def test_first_segment_is_a_band_and_the_second_a_dotted_line_of_upper_ends() -> None:
    lines = [trace for trace in traces(draw_curve(FEW, LIGHT, WORDS), "lines") if len(set(days(trace))) > 1]
    assert [(line.fill, line.line.dash) for line in lines] == [(None, None), ("tonexty", None), (None, "dot")]
    assert list(lines[2].y) == [234_500, 182_600, 184_000, 57_000]


@PALETTES
@pytest.mark.parametrize("name", MARKS)
def test_mark_has_the_shape_and_colour_of_its_voice_and_is_hollow_where_weak(name: str, palette: Palette) -> None:
    mark = MARKS[name]
    (trace,) = [each for each in traces(draw_curve(ALL, palette, WORDS), "markers") if each.name == name]
    colour = palette.voices[mark.figure.voice]
    assert trace.marker.symbol == SHAPES[mark.figure.voice]
    assert (trace.marker.color, trace.marker.line.color) == (
        (palette.ground, colour) if mark.weak else (colour, palette.ground)
    )
    assert list(trace.y) == list(mark.ends)
    assert trace.hovertext == hover_mark(mark, WORDS)


def test_each_open_number_has_an_arrow_and_no_other_has_one() -> None:
    arrows = traces(draw_curve(ALL, LIGHT, WORDS), "lines+markers")
    drawn = sorted((days(arrow)[0], arrow.y[0], arrow.y[1] > arrow.y[0], abs(arrow.marker.angle)) for arrow in arrows)
    wanted = sorted(
        (str(mark.day), mark.ends[0], mark.opens > 0, 0 if mark.opens > 0 else 180) for mark in ALL.marks if mark.opens
    )
    assert drawn == wanted


def test_each_range_has_a_bar_from_its_lower_to_its_upper_end() -> None:
    bars = [trace for trace in traces(draw_curve(ALL, LIGHT, WORDS), "lines") if len(set(days(trace))) == 1]
    assert sorted(tuple(bar.y) for bar in bars) == sorted(mark.ends for mark in ALL.marks if len(mark.ends) == 2)


@pytest.mark.parametrize("curve", [FEW, ALL, EMPTY], ids=["few", "all", "empty"])
@PALETTES
def test_chart_can_be_sent_to_a_browser(curve: Curve, palette: Palette) -> None:
    sent = json.loads(draw_curve(curve, palette, WORDS).to_json())
    assert len([each for each in sent["data"] if each.get("mode") == "markers"]) == len(curve.marks)
    assert CONFIG["displayModeBar"] is False


def test_chart_says_why_the_line_is_broken() -> None:
    texts = [note.text.replace("<br>", " ") for note in draw_curve(FEW, LIGHT, WORDS).layout.annotations]
    assert any(say_break(FEW, WORDS) in text for text in texts)


def test_statement_s_number_is_noted_first_with_the_same_number_before_it() -> None:
    first = list_labels(FEW, WORDS, 30)[0]
    assert first.lines == ("The statement, 3 July:", "more than 198,000", "SNHR, 30 June: about 198,000")


@pytest.mark.parametrize("curve", [FEW, ALL], ids=["few", "all"])
def test_labels_are_short_enough_for_a_phone(curve: Curve) -> None:
    assert max(len(line) for label in list_labels(curve, WORDS, 30) for line in label.lines) <= 30


def test_leader_goes_down_from_the_statement_s_mark() -> None:
    (leader,) = list_leaders(FEW, WORDS, 14, 0.001)
    assert 0 < leader.foot < leader.value == 198_000


@pytest.mark.parametrize("curve", [FEW, ALL], ids=["few", "all"])
def test_axes_hold_every_figure(curve: Curve) -> None:
    axes = measure_axes(curve, WORDS)
    assert all(axes.first.date() < mark.day < axes.last.date() for mark in curve.marks)
    assert all(0 <= end < axes.top for mark in curve.marks for end in mark.ends)
    assert list(axes.numbers.values()) == ["100,000", "200,000", "300,000"]


@pytest.mark.parametrize("size", SIZES)
@PALETTES
def test_drawing_is_svg_with_the_main_words(size: str, palette: Palette) -> None:
    root = ElementTree.fromstring(sketch_curve(FEW, palette, WORDS, SIZES[size]))
    said = " ".join("".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text"))
    assert root.tag.endswith("svg")
    for part in ("285,000–325,000", "up to 57,000", "more than 198,000", "Still displaced", "may not be"):
        assert part in said


def test_drawing_of_nothing_is_still_a_drawing() -> None:
    assert ElementTree.fromstring(sketch_curve(EMPTY, LIGHT, WORDS, SIZES["narrow"])).tag.endswith("svg")
