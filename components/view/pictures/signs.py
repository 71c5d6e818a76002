"""The shapes of the palette as signs in a picture: they say who speaks, as colours do."""

from collections.abc import Iterable

from components.view.boxes import Point
from components.view.corners import outline
from components.view.palette import LIGHT, pick_shape
from components.view.pictures.paper import Column, Line, Paragraph, measure_text, stack
from components.view.pictures.sheets import GAP, QUIET, SMALL, Sign
from components.view.words import Words

RADIUS, ROOM = 7.0, 1.4
"""Radius of a sign in pixels; the room that it takes before its words, in sizes of the letters."""


def draw_sign(voice: str, at: Point, *, hollow: bool = False, radius: float = RADIUS) -> Sign:
    """The sign of a voice around a point; hollow where the source is weak."""
    colour, shape = LIGHT.colour(voice), pick_shape(voice)
    return Sign(at, radius, colour, LIGHT.ground if hollow else colour, outline(shape, at, radius))


def set_with_sign(
    voice: str, paragraph: Paragraph, column: Column, top: float, *, hollow: bool = False
) -> tuple[list[Line], Sign, float]:
    """A paragraph behind its sign: its lines, the sign, and where the next could begin."""
    indent = paragraph.size * ROOM
    lines, bottom = stack([paragraph], column.inward(indent), top)
    at = (column.at(indent * 0.36), top + paragraph.size * 0.68)
    return lines, draw_sign(voice, at, hollow=hollow, radius=paragraph.size * 0.36), bottom


def set_key(voices: Iterable[str], column: Column, top: float, words: Words) -> tuple[list[Line], list[Sign], float]:
    """The voices named behind their signs, one after the other, and where the next line could begin."""
    lines: list[Line] = []
    signs: list[Sign] = []
    along = 0.0
    for voice in voices:
        name = Paragraph(words.choice("voice", voice), SMALL, QUIET, most=1)
        wide = SMALL * ROOM + measure_text(name.text, SMALL)
        if along and along + wide > column.width:
            along, top = 0.0, top + SMALL * 1.5
        said, sign, _ = set_with_sign(voice, name, column.inward(along), top)
        lines, signs, along = [*lines, *said], [*signs, sign], along + wide + GAP
    return lines, signs, top + (SMALL * 1.5 if signs else 0)
