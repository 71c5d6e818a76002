"""What was known on several days, drawn: words near their own mark or pointing at it, days named, a key of no more."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import product
from math import dist
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import ImageChops

from components.kit.orders import Order
from components.model.history.shelf import open_edition
from components.view.boxes import Point
from components.view.displacement.axes import measure_axes
from components.view.displacement.curve import Curve
from components.view.displacement.drawings import RADIUS, SIZES, USUAL, sketch_curve
from components.view.displacement.labels import Label, list_labels
from components.view.displacement.plot import Block, Plot, Size
from components.view.displacement.signs import list_signs, say_signs
from components.view.palette import LIGHT
from components.view.talk.counted import make_chart
from components.view.talk.drawing import CURVE
from components.view.talk.slides import Chart
from components.view.viewpoint import list_withheld
from components.view.words import Words
from tests.sweeps import sweep
from tests.view.displacement.test_charts import BARE, SHAPE, TEXT, find_ink

DATA = Path(__file__).parents[3] / "data"
KNOWN = ("2018-07-03", "2018-07-05", "2018-07-12", "2018-08-03", "2018-08-20", "")
DRAWN = {**SIZES, "slide": CURVE, "page": Size(470, 440, 15, 28)}
SHOWN = [*product(KNOWN, ("en", "ar"), DRAWN)]
SVG = "{http://www.w3.org/2000/svg}"


@cache
def show(known: str, lang: str) -> tuple[Chart, Words]:
    asked = Order(open_edition(DATA, "", date.fromisoformat(known) if known else None, list_withheld()), lang, "", "")
    return make_chart(asked.talk), asked.words


@cache
def draw(known: str, lang: str, size: str) -> str:
    chart, words = show(known, lang)
    return sketch_curve(chart.curve, LIGHT, words, DRAWN[size])


def read_blocks(root: ElementTree.Element) -> dict[tuple[str, ...], Block]:
    """The words as they stand in the drawing, by their lines."""
    found = {}
    for text in root.iter(f"{SVG}text"):
        rows, size = [*text], float(text.attrib["font-size"])
        lines = tuple(row.text or "" for row in rows)
        x, y = (float(rows[0].attrib[name]) for name in ("x", "y"))
        found[lines] = Block(x, y - 0.79 * size, text.attrib["text-anchor"], lines, 0, size, "")
    return found


def read_lines(root: ElementTree.Element) -> list[list[Point]]:
    points = [line.attrib["points"].split() for line in root.iter(f"{SVG}polyline")]
    return [[(float(x), float(y)) for x, y in (point.split(",") for point in line)] for line in points]


def reach(block: Block, point: Point) -> float:
    return min(dist(box.nearest(point), point) for box in block.boxes)


def list_places(label: Label, plot: Plot) -> list[Point]:
    """Along the mark from its lowest to its highest number."""
    low, high = label.names[0], label.names[-1]
    return [plot.at(label.day, low + (high - low) * step / 20) for step in range(21)]


@sweep("known, lang, size", SHOWN)
def test_words_stand_at_their_own_mark_or_point_at_it(known: str, lang: str, size: str) -> None:
    (chart, words), root = show(known, lang), ElementTree.fromstring(draw(known, lang, size))
    plot = Plot(measure_axes(chart.curve, words), DRAWN[size])
    blocks, lines = read_blocks(root), read_lines(root)
    radius = RADIUS * max(1, plot.size.letters / USUAL)
    for label in (each for each in list_labels(chart.curve, words, plot.size.line) if each.names):
        block, own = blocks[label.lines], list_places(label, plot)
        way = min(reach(block, point) for point in own)
        others = [
            reach(block, plot.at(mark.day, end))
            for mark in chart.curve.marks
            for end in mark.ends
            if (mark.day, mark.ends) != (label.day, label.names)
        ]
        pointed = any(
            len(line) == 2 and reach(block, line[0]) < 6 and min(dist(line[1], point) for point in own) < radius + 6
            for line in lines
        )
        at_it = way <= radius + 10
        nearest = way <= radius + 1.5 * plot.size.letters and way <= min(others)
        assert pointed or at_it or nearest, (label.lines, way, min(others))


@sweep("known, lang, size", SHOWN)
def test_each_label_stands_at_most_this_far_from_its_mark(known: str, lang: str, size: str) -> None:
    (chart, words), root = show(known, lang), ElementTree.fromstring(draw(known, lang, size))
    plot, blocks = Plot(measure_axes(chart.curve, words), DRAWN[size]), read_blocks(root)
    for label in (each for each in list_labels(chart.curve, words, plot.size.line) if each.names):
        assert min(reach(blocks[label.lines], point) for point in list_places(label, plot)) <= 75, label.lines


@sweep("known, lang, size", SHOWN)
def test_words_end_where_the_plot_ends(known: str, lang: str, size: str) -> None:
    (chart, words), plot_size = show(known, lang), DRAWN[size]
    blocks = read_blocks(ElementTree.fromstring(draw(known, lang, size)))
    for label in list_labels(chart.curve, words, plot_size.line):
        for box in blocks[label.lines].boxes if label.value is not None else ():
            assert box.x >= -6, label.lines
            assert box.x + box.width <= plot_size.width + 6, label.lines


@pytest.mark.parametrize("known", ["2018-07-03", "2018-07-05"])
@sweep("lang, size", [*product(("en", "ar"), DRAWN)])
def test_no_word_lies_on_a_mark_or_a_line_of_few_days(lang: str, size: str, known: str) -> None:
    drawn = BARE.sub("", draw(known, lang, size))
    marks = find_ink(TEXT.sub("", drawn))
    assert ImageChops.darker(find_ink(SHAPE.sub("", drawn)), marks).getbbox() is None


@sweep("known, lang", [*product(KNOWN, ("en", "ar"))])
def test_at_least_three_days_are_named_and_not_so_many_that_they_meet(known: str, lang: str) -> None:
    chart, words = show(known, lang)
    named = measure_axes(chart.curve, words).days
    assert 3 <= len(named) <= 6
    assert len(set(named.values())) == len(named)


@pytest.mark.parametrize("apart", [0, 1, 2, 5, 9, 15, 24, 40, 80])
def test_days_are_named_however_many_are_drawn(apart: int) -> None:
    chart, words = show("", "en")
    mark = chart.curve.beside[0]
    marks = (mark, replace(mark, day=mark.day + timedelta(days=apart)))
    curve = Curve({"since start": (), "still displaced": ()}, marks, (), ())
    axes = measure_axes(curve, words)
    assert min(3, apart + 1) <= len(axes.days) <= 6
    assert max(axes.days) <= mark.day + timedelta(days=apart)
    assert ElementTree.fromstring(sketch_curve(curve, LIGHT, words, SIZES["narrow"])).tag.endswith("svg")


@pytest.mark.parametrize(("known", "alone"), [("2018-07-03", True), ("2018-07-12", True), ("", False)])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_number_of_the_report_stands_at_its_own_mark_where_there_is_room(known: str, alone: bool, lang: str) -> None:
    chart, words = show(known, lang)
    origin = min(chart.curve.own, key=lambda mark: mark.day)
    bearing = [label for label in list_labels(chart.curve, words, 48) if label.day == origin.day]
    assert [label.names for label in bearing] == ([origin.ends] if alone else [])


SIGNS = [
    ("2018-07-03", ("line", "range", "up")),
    ("2018-07-05", ("line", "range", "up")),
    ("", ("line", "range", "ends", "up", "down", "weak")),
]


@sweep("known, signs, lang", [(known, signs, lang) for known, signs in SIGNS for lang in ("en", "ar")])
def test_key_explains_what_is_drawn_and_no_more(known: str, signs: tuple[str, ...], lang: str) -> None:
    chart, words = show(known, lang)
    root, colour = ElementTree.fromstring(draw(known, lang, "wide")), LIGHT.ground
    assert chart.signs == list_signs(chart.curve) == signs
    assert len(say_signs(chart.curve, words)) == len(signs)
    hollow = [each for each in root if each.get("fill") == colour and each.get("stroke-width") == "2"]
    dotted = [each for each in root if each.get("stroke-dasharray") == "2 3"]
    assert (bool(hollow), bool(dotted)) == ("weak" in signs, "ends" in signs)


def test_curve_of_nothing_has_nothing_to_explain() -> None:
    assert list_signs(Curve({"since start": (), "still displaced": ()}, (), (), ())) == ()
