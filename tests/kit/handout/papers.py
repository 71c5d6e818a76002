"""What the tests of the handouts share: documents made once, and what other software reads in them."""

import csv
import io
import os
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pypdf
import pytest

from components.kit.handout.making import make_handout, make_one_page
from components.kit.orders import Order
from components.model.data.tables import Tables
from components.model.history.shelf import Opened, open_edition
from components.view.boxes import Box
from components.view.viewpoint import list_withheld

ROOT = Path(__file__).parents[3]
ORIGIN = "https://syria.example.org"
KNOWN = date(2018, 7, 3)
MAKERS: dict[str, Callable[[Order], bytes]] = {"handout": make_handout, "onepage": make_one_page}
POPPLER = shutil.which("pdftotext")
NO_POPPLER = "NOT TRIED: no pdftotext found. Install it to try this: apt-get install poppler-utils"
UNSEEN = re.compile("[\u00ad\u0640\u064b-\u0652\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
CONTROL, XHTML = re.compile("[\x00-\x08]"), "{http://www.w3.org/1999/xhtml}"
MARKUP = "$x^2$ #let a = [b] *c* _d_ `e` @f a < g> \\h // i /* j */ ~ = + - / k -- '\"{l}"
HOSTILE = (MARKUP, "منظمة (SNHR) سورية", "x" * 300, "中 name \U0001f600 end", "1 < 2 & 3 > 2")
"""What the rules of the data do not refuse, as they do tags, formulas and signs that turn a line."""


def order(lang: str, slides: str = "", origin: str = "", known: date | None = None) -> Order:
    """An order from the data of this clone."""
    return Order(open_edition(ROOT / "data", "", known, list_withheld()), lang, slides, origin)


def hostile(lang: str) -> Order:
    """An order from data in which names, publishers and questions are what nobody would write."""
    columns = {
        "signatories.csv": ("usual_name",),
        "figures.csv": ("publisher", "publisher_ar", "caveat", "caveat_ar"),
        "displacement.csv": ("publisher", "publisher_ar", "caveat", "caveat_ar"),
        "demands.csv": ("label", "label_ar"),
        "notes.csv": ("question", "question_ar"),
    }
    return rewrite(lang, columns, lambda at, _: f"{HOSTILE[at % len(HOSTILE)]} سند {at}")


def crowded(lang: str) -> Order:
    """An order from data in which the caveats are so long that a page has no room for a drawing beside them."""
    return rewrite(lang, {"figures.csv": ("caveat", "caveat_ar")}, lambda _, caveat: f"{caveat.replace('.', ',')} " * 6)


def rewrite(lang: str, columns: Mapping[str, Sequence[str]], write: Callable[[int, str], str]) -> Order:
    """An order from data with other words in some columns, made from the position of the row and what stands there."""
    files = dict(Tables(ROOT / "data").files)
    for name, spoiled in columns.items():
        rows = list(csv.DictReader(io.StringIO(files[name].decode())))
        for at, row in enumerate(rows):
            row |= {column: write(at, row[column]) for column in spoiled}
        out = io.StringIO()
        writer = csv.DictWriter(out, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        files[name] = out.getvalue().encode()
    return Order(Opened("0123456789", "2026-11-22", Tables(files), "0123456789"), lang)


@cache
def make(kind: str, lang: str, known: date | None = None, origin: str = "", slides: str = "") -> bytes:
    """The document."""
    return MAKERS[kind](order(lang, slides, origin, known))


def read(content: bytes) -> pypdf.PdfReader:
    """The document as pypdf has it."""
    return pypdf.PdfReader(io.BytesIO(content))


def list_links(content: bytes) -> list[str]:
    """Where its links to the web lead."""
    marks = [mark.get_object() for page in read(content).pages for mark in page.get("/Annots") or ()]
    return [mark["/A"]["/URI"] for mark in marks if "/URI" in mark.get("/A", {})]


def read_text(content: bytes, *options: str) -> str:
    """What poppler reads in it, without a complaint; where there is none a test is skipped (REQUIRE_OFFICE: fails).

    With the option -raw in the order in which it was written, else in that in which it stands on the page.
    """
    if POPPLER is None and os.environ.get("REQUIRE_OFFICE"):
        pytest.fail(NO_POPPLER)
    if POPPLER is None:
        pytest.skip(NO_POPPLER)
    command = [POPPLER, "-enc", "UTF-8", *options, "-", "-"]
    told = subprocess.run(command, input=content, check=True, capture_output=True)
    assert told.stderr == b""
    return told.stdout.decode()


def list_words(content: bytes) -> list[list[tuple[str, Box]]]:
    """The words of each page with their boxes in points, as poppler has them; what is not seen left out."""
    pages = ElementTree.fromstring(CONTROL.sub("", read_text(content, "-bbox"))).iter(f"{XHTML}page")
    return [
        [_read_word(word) for word in page.iter(f"{XHTML}word") if UNSEEN.sub("", word.text or "")] for page in pages
    ]


def _read_word(word: ElementTree.Element) -> tuple[str, Box]:
    left, top, right, bottom = (float(word.get(edge, "")) for edge in ("xMin", "yMin", "xMax", "yMax"))
    return word.text or "", Box(left, top, right - left, bottom - top)


def squeeze(text: str) -> str:
    """The text without spaces, hyphens and marks: where a line breaks makes no difference."""
    return re.sub(r"[\s\u2010-]", "", UNSEEN.sub("", unicodedata.normalize("NFC", text)))
