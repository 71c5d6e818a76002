"""Making the handouts: content as data, the look as templates of typst, no word of the content read as markup."""

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import typst

from components.kit.handout.content import tell_handout
from components.kit.handout.page import tell_page
from components.kit.handout.runs import Data, prepare
from components.kit.orders import Order
from components.view.pictures.pixels import find_typeface

TEMPLATES = Path(__file__).parent / "templates"
SURE = b"/Suspects false"
"""That no tag is in doubt, which needs no saying: poppler (22.12) reports it as an error of syntax in the document."""
EARLY = datetime(1980, 1, 1, tzinfo=UTC)
"""The moment that a document bears whose edition does not say its day."""


def make_handout(order: Order) -> bytes:
    """The full handout as PDF; DataFault where the edition does not hold what it needs."""
    return _set("handout.typ", tell_handout(order), order)


def make_one_page(order: Order) -> bytes:
    """The handout on one page as PDF; DataFault where the edition does not hold what it needs."""
    return _set("onepage.typ", tell_page(order), order)


def _set(template: str, content: Data, order: Order) -> bytes:
    data = json.dumps(prepare(content, order.lang, order.words.digits), ensure_ascii=False)
    made = typst.compile(
        TEMPLATES / template,
        root=TEMPLATES,
        font_paths=read_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": data},
        format="pdf",
        pdf_standards="ua-1",  # PDF/UA-1, for those who have it read out.
        timestamp=_date(order.opened.version),
    )
    return made.replace(SURE, b" " * len(SURE))  # As long as before, for its places are counted.


def _date(version: str) -> int:
    """The beginning of the edition's day, in seconds of Unix time: no clock has a say in what is made."""
    try:
        return int(datetime.fromisoformat(version).replace(tzinfo=UTC).timestamp())
    except ValueError:
        return int(EARLY.timestamp())


@cache
def read_fonts() -> typst.Fonts:
    """The typeface of the product, and no other of the machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(find_typeface())])
