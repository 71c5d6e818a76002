"""Where things stand on a slide: boxes in points (1/72 inch) of a page of 16 to 9, mirrored where reading is."""

from dataclasses import replace

from components.view.boxes import Box
from components.view.languages import is_rtl

POINT = 12_700
"""English metric units, as the file counts, in a point."""
WIDTH, HEIGHT, MARGIN = 960.0, 540.0, 44.0
PAGE = Box(0, 0, WIDTH, HEIGHT)
WIDE = WIDTH - 2 * MARGIN
TITLE = Box(MARGIN, 24, WIDE, 62)
LEAD = Box(MARGIN, 86, WIDE, 28)
BODY = Box(MARGIN, 118, WIDE, 366)
RULE = Box(MARGIN, 492, WIDE, 0)
SOURCE = Box(MARGIN, 496, 620, 34)
EDITION = Box(MARGIN + 630, 496, WIDE - 670, 34)
COUNTER = Box(MARGIN + WIDE - 40, 496, 40, 34)


def emu(points: float) -> int:
    """A length in points as the file counts it."""
    return round(points * POINT)


def turn(box: Box, lang: str) -> Box:
    """The box as it stands in a slide of the language: at the other side where it is written from right to left."""
    return replace(box, x=WIDTH - box.x - box.width) if is_rtl(lang) else box


def cut(box: Box, *, top: float = 0.0, bottom: float = 0.0, start: float = 0.0, end: float = 0.0) -> Box:
    """The box without so much at its edges; `start` is where reading begins, at the left as in a slide of English."""
    return Box(box.x + start, box.y + top, box.width - start - end, box.height - top - bottom)


def list_columns(box: Box, count: int, gap: float) -> list[Box]:
    """So many boxes side by side in it, in the order of English."""
    wide = (box.width - gap * (count - 1)) / count
    return [Box(box.x + at * (wide + gap), box.y, wide, box.height) for at in range(count)]
