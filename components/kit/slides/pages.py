"""Slides of text: the cover, a paragraph quoted, a demand with what followed, one figure."""

from dataclasses import replace

from components.kit.orders import Order
from components.kit.slides.codes import make_code
from components.kit.slides.frames import BODY, MARGIN, TITLE, WIDE, cut, turn
from components.kit.slides.paragraphs import Paragraph, Part, fit, fit_line, measure_height, say
from components.kit.slides.shapes import Look, Piece, Shape
from components.view.boxes import Box
from components.view.cards import Card
from components.view.languages import is_rtl
from components.view.talk.slides import Cover, Number, Passage, Reply
from components.view.tongues import tongue_of

TITLE_SIZE, BAR, INSET = 32.0, 5.0, 24.0
"""Sizes in points: of titles, of the bar beside what is quoted, of the room before it."""
FIGURE = Box(MARGIN + INSET, 30, WIDE - INSET, 440)
INNER = cut(Box(MARGIN, 30, WIDE, 440), start=INSET + BAR)
"""The room of a figure with the bar beside it, and within that of its words."""
AMOUNT, QUOTED, CAVEAT, TIGHT = 124.0, 44.0, 18.0, 1.06
"""Sizes in points of a number, of words in place of one, of a caveat; how high a number's line is, in its own size."""


def make_title(title: str, lang: str, box: Box = TITLE, size: float = TITLE_SIZE, kind: str = "title") -> Shape:
    """The title of a slide, where outlines and screen readers look for it."""
    said = fit([say(title, size, lang, serif=True, bold=True)], box)
    return Shape("Title", turn(box, lang), text=said, placeholder=kind, anchor="b" if box is TITLE else "t")


def make_text(name: str, box: Box, text: list[Paragraph], lang: str, placeholder: str = "") -> Shape:
    """Paragraphs in a box, smaller where they would not fit."""
    return Shape(name, turn(box, lang), text=fit(text, box), placeholder=placeholder)


def lay_cover(slide: Cover, order: Order) -> list[Piece]:
    """What the talk is about, the statement's title, who published it, and a code where there is a public address."""
    lang, code = order.lang, make_code(order)
    wide = WIDE - (220 if code else 0)
    title = make_title(slide.title, lang, Box(MARGIN, 104, wide, 124), 48, "ctrTitle")
    top = title.box.y + measure_height(title.text, wide) + 34
    said = fit([say(quote(slide.statement, slide.lang), 30, slide.lang, serif=True)], Box(0, 0, wide - INSET, 150))
    quoted = Box(MARGIN + INSET, top, wide - INSET, measure_height(said, wide - INSET) + 4)
    below = Box(MARGIN, quoted.y + quoted.height + 28, wide, 60)
    return [
        title,
        make_text("Subject", Box(MARGIN, 56, WIDE, 30), [say(slide.site, 22, lang, colour="quiet")], lang),
        make_bar(quoted, "statement", lang),
        Shape("Statement", turn(quoted, lang), text=said, placeholder="subTitle"),
        make_text("Published", below, [say(slide.published, 24, lang)], lang),
        *code,
    ]


def quote(text: str, lang: str) -> str:
    """The text between the marks of quotation of its language."""
    return f"«{text}»" if is_rtl(lang) else f"“{text}”"


def lay_passage(slide: Passage, order: Order) -> list[Piece]:
    """A paragraph as quoted, under it how its numbers are read; of a demand the editors' reading."""
    lang = order.lang
    under = _list_under(slide, order)
    low = min(measure_height(under, WIDE), BODY.height * 0.55)
    box = cut(BODY, start=INSET, bottom=low + 14)
    printed = make_text("Quotation", box, [say(slide.text, 32, slide.lang, serif=True)], lang, "body")
    high = min(measure_height(printed.text, box.width) + 6, box.height)
    quoted = Box(box.x, box.y, box.width, high)
    return [
        make_title(slide.title, lang),
        make_bar(quoted, "statement", lang),
        replace(printed, box=turn(quoted, lang)),
        make_text("Reading", Box(BODY.x, box.y + high + 14, WIDE, low), under, lang),
    ]


def _list_under(slide: Passage, order: Order) -> list[Paragraph]:
    words, lang = order.words, order.lang
    label = say(slide.label, 16, lang, colour="quiet")
    caveats = [_tell_caveat(slide.notes.caveat, order, before=8)] if slide.notes.caveat else []
    if not isinstance(slide, Reply):
        return [label, *caveats]
    named = Part(words("aftermath.editors_reading") + ": ", bold=True, colour="quiet")
    reading = Paragraph((named, Part(slide.reading, bold=True)), 24, lang, before=12)
    return [label, reading, say(slide.reasons, 20, lang, before=6)]


def lay_number(slide: Number, order: Order) -> list[Piece]:
    """One figure: who says so, quantifier, number, what was counted as the title, place and day, caveat."""
    card, lang = slide.card, order.lang
    caveats = _list_caveats(card, order)
    low = min(measure_height(caveats, INNER.width - INSET), 150.0) if caveats else 0.0
    amount = _list_amount(card, order, INNER.width)
    high = min(INNER.height - low - 40 - 90, measure_height(amount, INNER.width) + 6)
    top = Box(INNER.x, INNER.y + 40, INNER.width, high)
    title = Box(INNER.x, top.y + top.height + 4, INNER.width, 44)
    when = Box(INNER.x, title.y + 46, INNER.width, 30)
    below = min(when.y + when.height + 26, INNER.y + INNER.height - low)
    said = say(" · ".join(filter(None, (card.geography, card.when))), 22, lang, colour="quiet")
    return [
        make_bar(FIGURE, card.voice, lang),
        make_text("Speaker", Box(INNER.x, INNER.y, INNER.width, 26), [_tell_voice(card, order)], lang),
        make_text("Number", top, amount, lang),
        make_title(slide.title, lang, title, 34),
        make_text("Place and day", when, [said], lang),
        *_lay_caveats(caveats, Box(INNER.x + INSET / 2, below, INNER.width - INSET / 2, low), lang),
    ]


def _tell_voice(card: Card, order: Order) -> Paragraph:
    """Who says so, and in which role, after the sign of that role."""
    named = Part(f" {card.publisher} · {order.words.choice('voice', card.voice)}")
    return Paragraph((Part(card.glyph, colour=card.voice), named), 20, order.lang, colour="quiet")


def _lay_caveats(caveats: list[Paragraph], box: Box, lang: str) -> list[Shape]:
    """The caveats beside a bar of their own; nothing where there are none."""
    return [make_bar(box, "quiet", lang, 1.5), make_text("Caveat", box, caveats, lang)] if caveats else []


def _list_amount(card: Card, order: Order, width: float) -> list[Paragraph]:
    lang = order.lang
    if card.stated:
        amount = Part(card.amount, colour=card.voice)
        unit = (Part(f" {card.beside}", grown=0.4, colour=card.voice),) if card.beside else ()
        number = fit_line(Paragraph((amount, *unit), AMOUNT, lang, serif=True), width)
        return [say(card.quantifier, 36, lang, colour="quiet"), replace(number, lines=number.size * TIGHT)]
    named = f"{card.amount}. {order.words('present.words')}:" if card.quotes else card.amount
    quotes = [
        say(
            quote(said, tongue),
            QUOTED,
            tongue,
            italic=True,
            serif=True,
            colour=card.voice,
            before=6,
            align=_side(tongue, lang),
        )
        for said, tongue in ((said, tongue_of(said) or lang) for said in card.quotes)
    ]
    return [say(named, 28, lang, colour="quiet"), *quotes]


def _side(tongue: str, lang: str) -> str:
    """Which end of words in a language stands where reading begins on a slide in `lang`."""
    return "start" if is_rtl(tongue) == is_rtl(lang) else "end"


def _list_caveats(card: Card, order: Order) -> list[Paragraph]:
    words = order.words
    weak = (Part(words("grade.badge.weak_repost") + " ", bold=True), Part(words("grade.about.weak_repost")))
    said = [Paragraph(weak, CAVEAT, order.lang)] if card.contested else []
    return [*said, *([_tell_caveat(card.caveat, order, before=4 * len(said))] if card.caveat else [])]


def _tell_caveat(caveat: str, order: Order, before: float) -> Paragraph:
    named = Part(order.words("card.caveat") + ": ", bold=True, colour="quiet")
    return Paragraph((named, Part(caveat)), CAVEAT, order.lang, before=before)


def make_bar(box: Box, role: str, lang: str, wide: float = BAR) -> Shape:
    """An upright bar beside the box, where reading begins."""
    return Shape("Bar", turn(Box(box.x - INSET / 2 - wide / 2, box.y, wide, box.height), lang), Look(fill=role))
