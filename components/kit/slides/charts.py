"""The displacement curve as a chart of PowerPoint's own, drawn from the workbook in it."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import partial
from math import ceil

from components.kit.orders import Order
from components.kit.slides.frames import BODY, LEAD, WIDTH, cut, turn
from components.kit.slides.labels import place_labels
from components.kit.slides.legend import make_legend
from components.kit.slides.pages import make_text, make_title
from components.kit.slides.paragraphs import measure_height, say
from components.kit.slides.runs import split_runs
from components.kit.slides.shapes import Look, Piece, Plot, Shape, fill
from components.kit.slides.sheets import SHEET, name_end, write_workbook
from components.kit.slides.strands import count_days, list_strands
from components.model.timeline import OFFENSIVE
from components.view.boxes import Box, Point
from components.view.displacement.axes import STEP
from components.view.displacement.curve import Curve, Mark, say_break
from components.view.displacement.labels import list_labelled
from components.view.languages import is_rtl
from components.view.palette import pick_shape
from components.view.talk.slides import Chart
from components.view.words import Words

LETTERS, WIDER = 14.0, 1.13
"""Size of the letters in the chart, in points; how much wider labels with Arabic words and digits are than measured."""
SIGNS = {"diamond": "diamond", "circle": "circle", "square": "square", "triangle-up": "triangle", "cross": "plus"}
"""The shapes of marks, as the file calls them."""
CALENDAR = {"en": "[$-809]d mmm", "ar": "[$-2801]d mmmm"}
"""How the axis writes days: as in Britain, as in Syria."""
STEPS, MOST_TICKS = (1, 2, 7, 14, 28, 56, 91, 182, 364), 7
LEFT, RIGHT, ABOVE, BELOW = 84.0, 28.0, 4.0, 48.0
"""Room around the plot inside the chart, in points: for the numbers, for the days, for the names of the axes."""
KEY = 22.0
"""Room under the chart for its key."""
HEADS, OVER = 46.0, 30.0
"""Room at the top of the plot for what each segment counts, and under it, over the highest mark, for a label."""


@dataclass(frozen=True)
class Drawn:
    """A chart as python-pptx takes one: its XML, and the workbook that goes with it."""

    xml: bytes
    xlsx_blob: bytes

    def xml_bytes(self, _: object) -> bytes:
        """The XML, whatever the type of chart."""
        return self.xml


@dataclass(frozen=True)
class Scales:
    """First and last day of the axis and the days between two named, the number at the top, the plot on the slide."""

    first: int
    last: int
    step: int
    top: float
    plot: Box
    mirrored: bool

    def place(self, day: float, value: float) -> Point:
        """Where a day, as spreadsheets count it, and a number stand."""
        share = (day - self.first) / (self.last - self.first)
        x = self.plot.width * (1 - share if self.mirrored else share)
        return self.plot.x + x, self.plot.y + self.plot.height * (1 - value / self.top)


def measure_scales(curve: Curve, plot: Box, lang: str) -> Scales:
    """Scales that hold every figure of the curve, with room for the words."""
    days = [count_days(mark.day) for mark in curve.marks] or [count_days(OFFENSIVE[0])]
    span = max(days) - min(days) or 7
    first, last = min(days) - ceil(span * 0.1), max(days) + ceil(span * 0.12)
    step = next((step for step in STEPS if (last - first) / step <= MOST_TICKS), STEPS[-1])
    top = ceil(max(curve.top, STEP) / (1 - (HEADS + OVER) / plot.height))
    return Scales(first, last, step, top, plot, is_rtl(lang))


def lay_chart(slide: Chart, order: Order) -> list[Piece]:
    """The chart under its title, with a line between the two counts, and what each of them is."""
    words, lang, curve = order.words, order.lang, slide.curve
    box = cut(BODY, top=-2, bottom=KEY)
    inner = turn(Box(box.x + LEFT, box.y + ABOVE, box.width - LEFT - RIGHT, box.height - ABOVE - BELOW), lang)
    scales = measure_scales(curve, inner, lang)
    plot = Plot("Chart", box, write_chart(curve, box, scales, words), write_book(curve, words), slide.alt)
    return [
        make_title(slide.title, lang),
        make_text("Subtitle", LEAD, [say(slide.subtitle, 18, lang, colour="quiet")], lang),
        *_make_break(curve, scales),
        plot,
        *_make_heads(curve, scales, words),
        make_legend(slide, cut(BODY, top=BODY.height - KEY), words),
    ]


def list_named(curve: Curve) -> list[Mark]:
    """The marks that bear their quantity in words: the main ones, those still displaced, numbers left open, weak ones.

    A chart of PowerPoint's own has no arrow that says "up to", and some programs fill its hollow marks.
    """
    still = curve.segments["still displaced"]
    return list(
        dict.fromkeys((*list_labelled(curve), *still, *(mark for mark in curve.marks if mark.opens or mark.weak)))
    )


def write_book(curve: Curve, words: Words) -> bytes:
    """The workbook of the chart."""
    return write_workbook(list_strands(curve, words), words)


def write_chart(curve: Curve, box: Box, scales: Scales, words: Words) -> bytes:
    """The XML of the chart: a series of the highest numbers of each strand, one of the lowest where two are stated."""
    strands, plot = list_strands(curve, words), scales.plot
    room = cut(plot, top=HEADS if curve.middle else 0)
    return fill(
        "chart.xml",
        strands=strands,
        labels=place_labels(
            strands,
            list_named(curve),
            _find_break(curve, scales),
            scales.place,
            room,
            LETTERS * (WIDER if scales.mirrored else 1.0),
        ),
        name_end=partial(name_end, words=words),
        scales=scales,
        layout=((plot.x - box.x) / box.width, ABOVE / box.height, plot.width / box.width, plot.height / box.height),
        calendar=CALENDAR[words.lang],
        sheet=SHEET,
        letters=LETTERS,
        lang=words.lang,
        axes=(words("slides.days"), words("slides.people")),
        runs=partial(split_runs, lang=words.lang),
        serial=count_days,
        step=STEP,
        ends=lambda strand, low: [mark.ends[0 if low else -1] for mark in strand.marks],
        spreads=lambda strand: [mark.ends[-1] - mark.ends[0] for mark in strand.marks],
        sign=lambda voice: SIGNS.get(pick_shape(voice), "triangle"),
    )


def _make_heads(curve: Curve, scales: Scales, words: Words) -> list[Piece]:
    """What each of the segments counts, and why they are not joined, on both sides of the break."""
    if curve.middle is None:
        return []
    lang, plot = words.lang, scales.plot
    x = _place_middle(curve.middle, scales)
    before, after = (words.choice("figures.curve.head", series) for series in curve.segments)
    at = WIDTH - x if scales.mirrored else x
    start = WIDTH - plot.x - plot.width if scales.mirrored else plot.x
    left, right = Box(start, plot.y, at - start - 8, 44), Box(at + 8, plot.y, start + plot.width - at - 8, 44)
    why = say(say_break(curve, words), 14, lang, colour="ink")
    return [
        make_text("Before", left, [say(before, 16, lang, bold=True, align="end")], lang),
        _cover(make_text("After", right, [say(after, 16, lang, bold=True), why], lang)),
    ]


def _make_break(curve: Curve, scales: Scales) -> list[Piece]:
    """The line at the break between the segments, under the chart, so that labels lie on it."""
    found = _find_break(curve, scales)
    if found is None:
        return []
    (x, top), (_, bottom) = found
    return [Shape("Break", Box(x, top, 0, bottom - top), Look(line="quiet", dash="dash"), form="line")]


def _find_break(curve: Curve, scales: Scales) -> tuple[Point, Point] | None:
    """The line at the break; None where there is none."""
    if curve.middle is None:
        return None
    x = _place_middle(curve.middle, scales)
    return (x, scales.plot.y), (x, scales.plot.y + scales.plot.height)


def _place_middle(moment: datetime, scales: Scales) -> float:
    noon = moment - datetime.combine(moment.date(), time())
    return scales.place(count_days(moment.date()) + noon / timedelta(days=1), 0)[0]


def _cover(text: Shape) -> Shape:
    """The text on the ground of the slide, so that no line of the chart runs through it."""
    high = measure_height(text.text, text.box.width) + 4
    return replace(text, look=Look("ground"), box=replace(text.box, y=text.box.y - 2, height=high))
