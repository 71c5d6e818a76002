"""Drawings as pixels: SVG set in the one typeface that comes with the product, so that any machine gives the same."""

import re
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import vl_convert

from components.view.lines import FROM_RIGHT
from components.view.tongues import POP

TYPEFACE, PACKAGE = "IBM Plex Sans Arabic", "fontpkg_ibm_plex_sans_arabic"
FAMILY = re.compile(r'font-family="[^"]*"')
RIGHTWARD = ' direction="rtl"'
TEXT = re.compile(r"<text([^>]*)>(.*?)</text>", re.DOTALL)
ANCHOR = re.compile(r' text-anchor="(\w+)"')
OTHER_END = {"start": "end", "end": "start", "middle": "middle"}
SHARP = 2
"""How many pixels of a picture to take away stand for one of the drawing, so that it is sharp on any screen."""
ACCENTED = re.compile("[\u0100-\u024f\u1e00-\u1eff]")
"""Latin letters with the marks of transcriptions, which the typeface does not have."""


def to_png(svg: str, scale: float = 1) -> bytes:
    """The drawing as PNG, `scale` times as wide and high as the SVG says; the same bytes for the same drawing."""
    _bring_typeface()
    set_in_typeface = FAMILY.sub(f'font-family="{TYPEFACE}"', svg)
    return bytes(vl_convert.svg_to_png(ACCENTED.sub(_bare, set_in_typeface), scale=scale))


def settle(svg: str) -> str:
    """The same drawing for programs that do not know the attribute `direction`, as those that make pixels do not.

    Lines that run from the right are isolates, and are fastened at their other end.
    """
    if RIGHTWARD not in svg:
        return svg
    return TEXT.sub(_turn, svg.replace(RIGHTWARD, ""))


def _turn(text: re.Match[str]) -> str:
    attributes, said = text.groups()
    anchor = ANCHOR.search(attributes)
    fastened = OTHER_END[anchor[1] if anchor else "start"]
    return f'<text{ANCHOR.sub("", attributes)} text-anchor="{fastened}">{FROM_RIGHT}{said}{POP}</text>'


def _bare(letter: re.Match[str]) -> str:
    """The letter without the mark above or below it: a bare one says more than an empty box."""
    return unicodedata.normalize("NFD", letter[0])[0]


@cache
def _bring_typeface() -> None:
    """Makes the typeface known to the converter, once; without it text in an unknown one would not be drawn at all."""
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(PACKAGE)
    vl_convert.register_font_directory(str(Path(found.origin).parent / "files"))
