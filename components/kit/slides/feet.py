"""The foot of each slide: its source, the edition, its number, and the day where only what was known on it is shown."""

from dataclasses import replace

from components.kit.orders import Order
from components.kit.slides.frames import COUNTER, EDITION, RULE, SOURCE, turn
from components.kit.slides.paragraphs import Paragraph, fit, say
from components.kit.slides.shapes import Look, Shape
from components.view.boxes import Box
from components.view.numbers import say_date
from components.view.talk.slides import Slide

SIZE = 11.0


def make_foot(slide: Slide, order: Order, at: int) -> list[Shape]:
    """What stands under the slide, the `at`-th of the file."""
    words, imprint, lang = order.words, order.imprint, order.lang
    edition = words("embed.edition", edition=imprint.edition, version=imprint.version)
    known = words("embed.known", date=say_date(imprint.known, words)) if imprint.known else ""
    made_from = [
        say("" if imprint.edition in slide.source else edition, SIZE, lang, colour="quiet", align="end"),
        say(known, SIZE, lang, bold=True, colour="statement", align="end"),
    ]
    counter = [say(words.number(at), SIZE, lang, colour="quiet", align="end")]
    shapes = [
        Shape("Line", turn(RULE, lang), Look(line="line", wide=0.75), form="line"),
        _place("Source", SOURCE, [say(slide.source, SIZE, lang, colour="quiet")], lang),
        _place("Edition", EDITION, made_from, lang),
        replace(_place("Number", COUNTER, counter, lang), counter=True),
    ]
    return [shape for shape in shapes if shape.form == "line" or shape.text]


def _place(name: str, box: Box, text: list[Paragraph], lang: str) -> Shape:
    return Shape(name, turn(box, lang), text=fit(text, box))
