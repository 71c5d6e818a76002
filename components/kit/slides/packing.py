"""Packing: the same parts give the same bytes, whenever and wherever the file is made."""

import io
from datetime import date, datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx.presentation import Presentation

from components.kit.bundle import LONG_AGO, READABLE, UNIX
from components.kit.orders import Order
from components.kit.slides.runs import clean, tag_of
from components.view.citations import cite_edition

LEVEL, MOST = 6, 255
"""How much the files are packed, and how many letters a property of the file may have."""


def name_file(presentation: Presentation, order: Order) -> None:
    """What the file says of itself: title, who made it, the day of the edition, language, how to cite it."""
    words, told = order.words, presentation.core_properties
    made = datetime.combine(_read_day(order.opened.version), datetime.min.time())
    told.title, told.author = clean(order.deck[0].title)[:MOST], words("site.name")
    told.last_modified_by = told.author
    told.created = told.modified = made
    told.comments = clean(cite_edition(words, order.opened))[:MOST]
    told.language, told.version, told.revision = tag_of(order.lang), order.opened.id, 1
    told.subject = told.keywords = told.category = ""


def _read_day(version: str) -> date:
    """The day in the version of an edition, "2026-11-22.2"; the first that ZIP knows where there is none."""
    try:
        return date.fromisoformat(version[:10])
    except ValueError:
        return date(*LONG_AGO[:3])


def repack(packed: bytes) -> bytes:
    """The ZIP with its files in the same order, each bearing the same moment."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(packed)) as old, ZipFile(made, "w", ZIP_DEFLATED, compresslevel=LEVEL) as new:
        for name in old.namelist():
            entry = ZipInfo(name, LONG_AGO)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, UNIX, READABLE << 16
            new.writestr(entry, old.read(name))
    return made.getvalue()
