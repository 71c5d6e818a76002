"""Letters that the typeface can set: others are replaced by a rule, for a document with an unknown one is not made."""

import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import cache

from components.view.pictures.pixels import find_typeface

FILE = "IBMPlexSansArabic-Regular.ttf"
UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")
"""Letters that nobody sees, most of which turn the line; those that join Arabic letters or keep them apart stay."""
JOINERS = "\u200c\u200d"
UNKNOWN = "?"
"""What stands for a letter or digit that the typeface lacks; a sign that it lacks is left out."""
WORD = re.compile(r"\S{41,}")
PART, BREAK = re.compile(r"[^/?&=_.-]{0,20}[/?&=_.-]+|.{1,20}"), "\u200b"
"""Parts after which words longer than any line may be broken, without a hyphen: as addresses are, or anywhere."""


def set_letters(text: str) -> str:
    """The text in one line, in letters of the typeface, with places to break in words as long as a line."""
    seen = UNSEEN.sub(lambda letter: letter[0] if letter[0] in JOINERS else "", text)
    fit = "".join(map(_fit, seen))
    return WORD.sub(lambda word: BREAK.join(PART.findall(word[0])), fit)


@cache
def _fit(letter: str) -> str:
    """The letter, the same in letters that there are, or what stands for it."""
    if letter.isspace():
        return " "
    if unicodedata.category(letter)[0] == "C" and letter not in JOINERS:
        return ""
    if letter in JOINERS or _has(unicodedata.normalize("NFD", letter)) or _has(letter):
        return letter
    alike = unicodedata.normalize("NFKD", letter)
    if alike != letter and _has(alike):
        return alike
    bare = "".join(part for part in alike if not unicodedata.combining(part))
    if bare and _has(bare):
        return bare
    return UNKNOWN if letter.isalnum() else ""


def _has(letters: str) -> bool:
    return all(ord(letter) in list_letters() for letter in letters)


@cache
def list_letters() -> frozenset[int]:
    """The code points of all letters that the typeface has, as its own table `cmap` names them."""
    font = (find_typeface() / FILE).read_bytes()
    (count,) = struct.unpack_from(">H", font, 4)
    tables = {font[at : at + 4]: struct.unpack_from(">8xI", font, at)[0] for at in range(12, 12 + 16 * count, 16)}
    cmap = tables[b"cmap"]
    (parts,) = struct.unpack_from(">2xH", font, cmap)
    starts = [cmap + struct.unpack_from(">4xI", font, cmap + 4 + 8 * at)[0] for at in range(parts)]
    return frozenset(letter for start in starts for letter in _read(font, start))


def _read(font: bytes, start: int) -> Iterator[int]:
    """The code points in one part of the table, of a format for Unicode (4 or 12); none in others."""
    (form,) = struct.unpack_from(">H", font, start)
    if form == 4:
        (double,) = struct.unpack_from(">6xH", font, start)
        for at in range(0, double, 2):
            (last,) = struct.unpack_from(">H", font, start + 14 + at)
            (first,) = struct.unpack_from(">H", font, start + 16 + double + at)
            yield from range(first, min(last, 0xFFFE) + 1)
    elif form == 12:
        (groups,) = struct.unpack_from(">12xI", font, start)
        for at in range(groups):
            first, last = struct.unpack_from(">II", font, start + 16 + 12 * at)
            yield from range(first, last + 1)
