"""Drawings on paper: the same as on the page, in the one typeface that the document carries."""

import re
import unicodedata
from html import unescape
from xml.sax.saxutils import escape

import segno

from components.kit.handout.letters import list_letters, set_letters
from components.kit.handout.runs import Raw
from components.view.lines import OPENING
from components.view.pictures.pixels import FAMILY, TYPEFACE, settle
from components.view.tongues import POP

TEXT = re.compile(r"(?<=>)[^<>]+(?=<)")
LABEL = re.compile(r' aria-\w+="[^"]*"')
TURNING = re.compile(f"([{''.join(OPENING)}{POP}])")


def set_drawing(svg: str) -> Raw:
    """The drawing as SVG whose letters the typeface has."""
    return Raw(TEXT.sub(_set, FAMILY.sub(f'font-family="{TYPEFACE}"', LABEL.sub("", settle(svg)))))


def draw_code(address: str) -> Raw:
    """The address as a QR code, SVG."""
    return Raw(segno.make_qr(address, error="m").svg_inline(scale=4, border=0, omitsize=True))


def _set(text: re.Match[str]) -> str:
    """The words between two tags; the signs that turn a line stay."""
    said = unescape(text[0])
    return escape("".join(part if TURNING.fullmatch(part) else _spell(part) for part in TURNING.split(said)))


def _spell(text: str) -> str:
    """In a drawing letters are not put together from a letter and a mark: those that need it stand without the mark."""
    said = set_letters(text) if text.strip() else text
    return "".join(each if ord(each) in list_letters() else unicodedata.normalize("NFD", each)[0] for each in said)
