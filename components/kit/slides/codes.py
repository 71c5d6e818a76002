"""The code on the cover: a square that a telephone reads as the address of the edition, with the address under it."""

import io

import segno

from components.kit.orders import Order
from components.kit.slides.frames import MARGIN, WIDE, turn
from components.kit.slides.paragraphs import fit, say
from components.kit.slides.shapes import Photo, Piece, Shape
from components.view.boxes import Box
from components.view.languages import FIRST

SIDE = 186.0
BOX = Box(MARGIN + WIDE - SIDE, 150, SIDE, SIDE)


def make_code(order: Order) -> list[Piece]:
    """The code and the address in letters; nothing where the product has no public address."""
    leads = order.live
    if not leads:
        return []
    said = fit([say(leads, 11, FIRST, colour="quiet")], under := Box(BOX.x, BOX.y + SIDE + 6, SIDE, 60))
    return [
        Photo("Code", turn(BOX, order.lang), draw_code(leads), order.words("slides.code", address=leads)),
        Shape("Address", turn(under, order.lang), text=said),
    ]


def draw_code(text: str) -> bytes:
    """The text as a code, as PNG; it is readable with a part of it covered."""
    made = io.BytesIO()
    segno.make(text, error="m", micro=False).save(made, kind="png", scale=8, border=3)
    return made.getvalue()
