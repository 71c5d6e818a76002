"""Pieces of pages, each made once for all who ask for the same: what it puts on the page is written down and kept."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps

from components.model.data.problems import DataFault
from components.model.memory import Memory
from components.screen.address import list_in_vain, take_over
from components.screen.sheets import EACH, Page, Part, Sheet

MOST = 64 * 2**20
"""Bytes that all pieces kept may take, about: the least asked for go, whatever addresses people think of."""


@dataclass(frozen=True)
class Piece:
    """What a piece put on the page, the address as it left it, and what that asked for in vain."""

    parts: tuple[Part, ...]
    asked: dict[str, str]
    vain: tuple[tuple[str, str], ...]

    @property
    def weight(self) -> int:
        """How much memory it takes, about, in bytes."""
        return sum(part.weight for part in self.parts) + EACH


PIECES = Memory[Piece](MOST, lambda piece: piece.weight)


def piece(make: Callable[..., None]) -> Callable[..., None]:
    """`make`, a function of a page, run once for all who ask for the same, and then sent to each.

    What it puts on the page may depend on the room, the edition, its language, digits and colours, on the address and
    on what is given beside the page, of which repr tells all; on nothing else: no time, no session. It uses show, put
    and box, and no widget.
    """

    @wraps(make)
    def send(page: Page, *beside: object, **named: object) -> None:
        if page.sheet is not None:  # It is part of another piece.
            make(page, *beside, **named)
            return
        sheet = Sheet()

        def write() -> Piece:
            before = list_in_vain()
            make(replace(page, sheet=sheet), *beside, **named)
            vain = tuple(each for each in list_in_vain() if each not in before)
            return Piece(tuple(sheet.parts), page.asked, vain)

        key = (*_name_view(page), make.__module__, make.__qualname__, *map(repr, (*beside, *named.items())))
        try:
            found = PIECES.recall(page.edition, key, write)
        except DataFault:
            _send(tuple(sheet.parts), page)
            raise
        if found.vain or found.asked != page.asked:
            take_over(found.asked, found.vain)
        _send(found.parts, page)

    return send


@piece
def show_together(page: Page, *pieces: Callable[[Page], None]) -> None:
    """The pieces one after the other as one: what changes together is sent in one message where it can be.

    Each is a function of a module or partial of one, for repr is to tell it from others.
    """
    for each in pieces:
        each(page)


def _name_view(page: Page) -> tuple[str, ...]:
    """What the page shows, but for the edition and the day."""
    address = (text for each in page.asked.items() for text in each)
    return page.room, page.palette.theme, page.edition.opened.latest, *page.edition.spoken, "?", *address, "?"


def _send(parts: tuple[Part, ...], page: Page) -> None:
    for part in parts:
        part.send(page)
