"""The chart and the drawing: two segments apart, ranges as bands, open numbers with an arrow, marks by who speaks."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from math import hypot
from operator import sub
from pathlib import Path
from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest
from PIL import Image, ImageChops

from components.model.data.tables import Tables
from components.view.displacement.axes import measure_axes
from components.view.displacement.charts import CONFIG, draw_curve
from components.view.displacement.curve import Curve, prepare_curve, say_break
from components.view.displacement.drawings import SIZES, sketch_curve
from components.view.displacement.hovers import hover_mark
from components.view.displacement.labels import list_labels
from components.view.displacement.notes import list_leaders
from components.view.displacement.plot import Plot, Size
from components.view.palette import DARK, LIGHT, SHAPES, STAND_INS, VOICES, Palette, paint
from components.view.pictures.pixels import to_png
from components.view.talk.drawing import CURVE
from components.view.words import Words, load_words
from tests.sweeps import sweep

TABLES = Tables(Path(__file__).parents[3] / "data")
WORDS = load_words("en")
FEW = prepare_curve(TABLES, (), ("DE25",))
ALL = prepare_curve(TABLES, VOICES, ("DE25",))
ARABIC = load_words("ar")
EASTERN = load_words("ar", "arab")
SPOKEN = prepare_curve(TABLES.speaking("ar"), (), ("DE25",))
EMPTY = Curve({"since start": (), "still displaced": ()}, (), (), ())
MARKS = {mark.figure.id: mark for mark in ALL.marks}
BARE = re.compile(
    r'<polyline[^>]* stroke-width="1"/>|<polygon[^>]* fill-opacity[^>]*/>| stroke="[^"]*" [^>]*paint-order="\w+"'
)
"""The grid, the bands and the rims of words: words may lie on them."""
TEXT, SHAPE = re.compile(r"<text.*?</text>", re.DOTALL), re.compile("<(polyline|polygon|circle)[^>]*/>")
PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def find_ink(svg: str) -> Image.Image:
    return Image.open(BytesIO(to_png(svg, 2))).getchannel("A").point(lambda ink: 255 * (ink > 60))


def find_middle(mark: ElementTree.Element) -> tuple[float, float]:
    """The middle of a circle, or of the corners of another shape."""
    corners = [tuple(map(float, corner.split(","))) for corner in mark.get("points", "").split()]
    if not corners:
        return float(mark.attrib["cx"]), float(mark.attrib["cy"])
    x, y = (sum(values) / len(corners) for values in zip(*corners, strict=True))
    return x, y


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
@sweep("name", MARKS)
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


def test_same_number_far_from_the_note_is_named_once_however_often_it_is_on_record() -> None:
    own = FEW.own[-1]
    early = own.day - timedelta(days=40)
    again = [replace(own, day=early, figure=replace(own.figure, id=f"DE{number}")) for number in (901, 902, 903)]
    labels = list_labels(replace(FEW, points=(*again, *FEW.points)), WORDS, 30)
    assert [label.names for label in labels if label.day == early] == [own.ends]


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


@pytest.mark.parametrize("size", [*SIZES.values(), CURVE], ids=[*SIZES, "slide"])
@pytest.mark.parametrize("words", [WORDS, ARABIC], ids=["en", "ar"])
def test_no_word_of_the_drawing_lies_on_a_mark_or_a_line(words: Words, size: Size) -> None:
    drawn = BARE.sub("", sketch_curve(SPOKEN if words is ARABIC else FEW, LIGHT, words, size))
    said, marks = find_ink(SHAPE.sub("", drawn)), find_ink(TEXT.sub("", drawn))
    assert said.getbbox()
    assert marks.getbbox()
    assert ImageChops.darker(said, marks).getbbox() is None


@PALETTES
@sweep("name", MARKS)
def test_drawing_has_a_mark_for_each_number_in_the_colour_of_its_voice(name: str, palette: Palette) -> None:
    mark, root = MARKS[name], ElementTree.fromstring(sketch_curve(ALL, palette, WORDS, SIZES["wide"]))
    plot = Plot(measure_axes(ALL, WORDS), SIZES["wide"])
    colour = palette.voices[mark.figure.voice]
    rimmed = [each for each in root if each.get("stroke") == colour and each.get("fill") != "none"]
    for end in mark.ends:
        there = [each.get("fill") for each in rimmed if hypot(*map(sub, find_middle(each), plot.at(mark.day, end))) < 1]
        assert (palette.ground if mark.weak else colour) in there


@PALETTES
def test_drawing_painted_is_the_one_drawn_in_the_colours_of_the_theme(palette: Palette) -> None:
    drawn = sketch_curve(ALL, STAND_INS, WORDS, SIZES["wide"])
    assert drawn != paint(drawn, palette) == sketch_curve(ALL, palette, WORDS, SIZES["wide"])


def test_drawing_of_nothing_is_still_a_drawing() -> None:
    assert ElementTree.fromstring(sketch_curve(EMPTY, LIGHT, WORDS, SIZES["narrow"])).tag.endswith("svg")


def plain(text: str) -> str:
    return re.sub("[\u2067-\u2069]", "", text)


@pytest.mark.parametrize(("words", "first", "side"), [(WORDS, "2018-06", "right"), (ARABIC, "2018-08", "left")])
def test_time_runs_with_the_text_and_the_numbers_stand_at_its_end(words: Words, first: str, side: str) -> None:
    layout = draw_curve(SPOKEN, LIGHT, words).layout
    assert (str(layout.xaxis.range[0])[:7], layout.yaxis.side) == (first, side)


def test_arabic_labels_stand_on_the_other_side_of_their_marks() -> None:
    sides = {"left": "right", "right": "left", "center": "center"}
    here, there = (draw_curve(FEW, LIGHT, words).layout.annotations for words in (WORDS, ARABIC))
    assert [(sides[note.align], sides[note.xanchor], note.xshift < 0) for note in here] == [
        (note.align, note.xanchor, note.xshift > 0) for note in there
    ]


@pytest.mark.parametrize(
    ("words", "wide", "lines"),
    [
        (WORDS, 30, ("UN, 3 July:", "270,000–", "330,000")),
        (ARABIC, 30, ("الأمم المتحدة،", "3 تموز:", "من 270,000", "إلى 330,000")),
        (ARABIC, 46, ("الأمم المتحدة، 3 تموز:", "من 270,000 إلى 330,000")),
        (EASTERN, 30, ("الأمم المتحدة،", "٣ تموز:", "من ٢٧٠٬٠٠٠", "إلى ٣٣٠٬٠٠٠")),
    ],
)
def test_range_is_broken_between_its_ends_where_room_is_short(words: Words, wide: int, lines: tuple[str, ...]) -> None:
    said = [tuple(map(plain, label.lines)) for label in list_labels(SPOKEN, words, wide)]
    assert lines in said


def test_each_arabic_line_is_set_from_the_right() -> None:
    axes = measure_axes(SPOKEN, ARABIC)
    labels = [line for label in list_labels(SPOKEN, ARABIC, 30) for line in label.lines]
    for line in (*labels, *axes.days.values(), *axes.numbers.values()):
        assert (line[0], line[-1]) == ("\u2067", "\u2069")


def test_axes_are_named_in_the_digits_asked_for() -> None:
    axes = measure_axes(SPOKEN, EASTERN)
    assert plain(axes.numbers[100_000]) == "١٠٠٬٠٠٠"
    assert plain(next(iter(axes.days.values()))) == "١٥ حزيران"


@pytest.mark.parametrize("size", SIZES)
def test_arabic_drawing_names_families_that_machines_have(size: str) -> None:
    assert "Noto Sans Arabic" in sketch_curve(SPOKEN, LIGHT, ARABIC, SIZES[size])


@pytest.mark.parametrize("size", SIZES)
def test_arabic_drawing_is_hardly_wider_than_its_plot(size: str) -> None:
    root = ElementTree.fromstring(sketch_curve(SPOKEN, LIGHT, ARABIC, SIZES[size]))
    assert SIZES[size].width <= float(root.attrib["width"]) < SIZES[size].width + 30
