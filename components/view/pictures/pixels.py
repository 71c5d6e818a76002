"""Drawings as pixels: SVG set by typst in the one typeface that the product has, so that any machine gives the same."""

import re
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import typst

from components.view.lines import FROM_RIGHT
from components.view.tongues import POP

TYPEFACE, PACKAGE = "IBM Plex Sans Arabic", "fontpkg_ibm_plex_sans_arabic"
FAMILY = re.compile(r'font-family="[^"]*"')
RIGHTWARD = ' direction="rtl"'
TEXT = re.compile(r"<text([^>]*)>(.*?)</text>", re.DOTALL)
ANCHOR = re.compile(r' text-anchor="(\w+)"')
OTHER_END = {"start": "end", "end": "start", "middle": "middle"}
PAGE = b'#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image(bytes(sys.inputs.svg), format: "svg")'
"""A page as large as the drawing on it."""
INCH = 96
"""How many pixels of a drawing typst takes for an inch."""
SHARP = 2
"""How many pixels of a picture to take away stand for one of the drawing, so that it is sharp on any screen."""
ACCENTED = re.compile("[\u0100-\u024f\u02be\u02bf\u1e00-\u1eff]")
"""Letters of transcriptions: hardly one of them is in the typeface as it is."""
MARKS = "\u0300\u0301\u0302\u0303\u0304\u0307\u0308\u030a\u030b\u030c\u0327\u0328"
"""Marks that the typeface has by themselves: typst sets them at any of its letters."""
ALIKE = {"\u02bf": "\u2018", "\u02be": "\u2019"}
"""What the typeface has for the half rings that stand for ayn and hamza."""


def to_png(svg: str, scale: float = 1) -> bytes:
    """The drawing as PNG, `scale` times as wide and high as the SVG says; the same bytes for the same drawing."""
    set_in_typeface = ACCENTED.sub(_spell, FAMILY.sub(f'font-family="{TYPEFACE}"', svg))
    return typst.compile(
        PAGE, font_paths=read_fonts(), sys_inputs={"svg": set_in_typeface}, format="png", ppi=INCH * scale
    )


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


def _spell(letter: re.Match[str]) -> str:
    """The letter without those of its marks that the typeface lacks.

    One letter that is not in it would have the whole line set in some other typeface, or not at all.
    """
    parts = unicodedata.normalize("NFD", ALIKE.get(letter[0], letter[0]))
    return unicodedata.normalize("NFC", parts[0] + "".join(mark for mark in parts[1:] if mark in MARKS))


def find_typeface() -> Path:
    """The folder of the typeface's files; ModuleNotFoundError where its package is not installed."""
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(PACKAGE)
    return Path(found.origin).parent / "files"


@cache
def read_fonts() -> typst.Fonts:
    """The typeface of the product for typst, and no other of the machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(find_typeface())])
