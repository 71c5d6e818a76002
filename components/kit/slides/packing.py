"""Packing: the same parts give the same bytes, whenever and wherever the file is made."""

import io
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx.opc.packuri import PackURI
from pptx.opc.serialized import PackageWriter
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


def write_file(presentation: Presentation) -> bytes:
    """The file, every part of it bearing the same moment."""
    made, package = io.BytesIO(), presentation.part.package
    _Packer.write(made, package._rels, tuple(package.iter_parts()))
    return made.getvalue()


class _Packer(PackageWriter):
    """Packs as python-pptx does, but for the moments: its own are the clock's, which may stand before ZIP's first."""

    def _write(self) -> None:
        with ZipFile(self._pkg_file, "w", ZIP_DEFLATED, compresslevel=LEVEL) as bundle:
            parts: Any = _Parts(bundle)
            self._write_content_types_stream(parts)
            self._write_pkg_rels(parts)
            self._write_parts(parts)


@dataclass(frozen=True)
class _Parts:
    """Where python-pptx writes the parts of a file."""

    bundle: ZipFile

    def write(self, name: PackURI, content: bytes) -> None:
        """Puts a part into the file."""
        entry = ZipInfo(name.membername, LONG_AGO)
        entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, UNIX, READABLE << 16
        self.bundle.writestr(entry, content)
