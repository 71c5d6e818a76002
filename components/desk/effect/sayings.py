"""Sayings: what the public product says, one short text at a time, each with the place where it says so."""

from dataclasses import dataclass, field

CARD, ROW, SENTENCE, TEXT = "card", "row", "sentence", "text"
POINT, SYMBOL, PICTURE, LINK, SLIDE = "point", "symbol", "picture", "link", "slide"
KINDS = (CARD, POINT, SYMBOL, SENTENCE, ROW, SLIDE, PICTURE, LINK, TEXT)
"""What a saying may be part of; a LINK is the outside address that a text leads to."""


@dataclass(frozen=True)
class Saying:
    """One text that is said in `room` in the language `lang`.

    `place` tells this spot from all others, however its words change; `name` says the same to a person, in the words
    of the page: its heading, the id of the card or row, the title of the column. `keys` are those of the items that it
    stands in, from large to small, such as the ids of a source's card and of a row in it.
    """

    room: str
    lang: str
    kind: str
    place: tuple[str, ...]
    name: tuple[str, ...]
    text: str
    keys: tuple[str, ...] = ()

    @property
    def spot(self) -> tuple[str, ...]:
        """Where it stands in the whole product, for comparing."""
        return (self.room, self.lang, self.kind, *self.place)


Params = tuple[tuple[str, str], ...]
Link = tuple[str, Params]
"""Where an address inside the product leads: its room, and the parameters beside the language, in order of name."""


@dataclass(frozen=True)
class View:
    """A page as an address opens it: its room, its language, and the parameters beside the language.

    `close` where it is heard only because of the rows that differ between the editions compared.
    """

    room: str
    lang: str
    params: Params = ()
    close: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class Heard:
    """What one view says: its sayings, where its links lead, and why it could not be shown (`faults`; () if it was).

    Of a view with faults `sayings` are those that stand beside them.
    """

    view: View
    sayings: tuple[Saying, ...] = ()
    links: tuple[Link, ...] = ()
    faults: tuple[str, ...] = ()
