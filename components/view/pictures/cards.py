"""The picture of a single figure: one big number with its words, and what keeps it from being misread."""

from dataclasses import dataclass, replace

from components.model.data.tables import Tables
from components.model.figures import Figure
from components.model.movements import TABLE as MOVEMENTS
from components.model.sources import find_source
from components.view.cards import Card, make_card
from components.view.palette import LIGHT
from components.view.pictures.paper import BOLD, Column, Paragraph, stack
from components.view.pictures.sheets import QUIET, Body, Imprint, Sheet, draw_sheet, read_size
from components.view.pictures.signs import ROOM, set_with_sign
from components.view.words import Words

HEIGHT = 630
"""The height that chats show beside the width of a sheet, in pixels: the least of a figure's picture."""
NUMBER, SMALLEST = 124.0, 44.0


@dataclass(frozen=True)
class Room:
    """How many lines there are at most for definition, caveat, title of the source, and for each text above them."""

    definition: int
    caveat: int
    title: int
    head: int = 3


ROOMS = (
    Room(8, 14, 3),
    Room(2, 5, 2),
    *(Room(0, lines, 1 + lines // 5) for lines in (5, 4, 3, 2, 1)),
    Room(0, 1, 1, 1),
)
"""The most first: for a picture that must not be higher, the first that is not."""


def picture_figure(tables: Tables, figure: Figure, imprint: Imprint, words: Words, *, fixed: bool = False) -> str:
    """The figure as a picture, SVG: as high as its words need, or, `fixed`, as high as chats show a preview.

    DataFault where its source cannot be read.
    """
    card = make_card(figure, find_source(tables, figure.source), words)
    placed = replace(card, geography=_say_place(tables, figure, words))
    drawn = ""
    for room in ROOMS if fixed else ROOMS[:1]:
        drawn = _draw(placed, room, imprint, words)
        if read_size(drawn)[1] <= HEIGHT:
            break
    return drawn


def _say_place(tables: Tables, figure: Figure, words: Words) -> str:
    """The place, of a movement with what it is in it: "fled to: Nasib"."""
    if figure.table != MOVEMENTS:
        return figure.geography
    frame = tables.table(MOVEMENTS)
    role = frame.loc[frame["id"].eq(figure.id), "role"].iloc[0]
    way = "map.way" if figure.quantity.stated and words.names("map.way", role) else ""
    if way:
        return words.choice(way, role, place=figure.geography)
    return words("map.named", role=words.choice("role", role), place=figure.geography)


def _draw(card: Card, room: Room, imprint: Imprint, words: Words) -> str:
    colour = LIGHT.colour(card.voice)
    sheet = Sheet(
        title=" ".join(filter(None, (card.quantifier, card.amount, card.beside, card.measure, card.publisher))),
        head=_head(card, room, colour, words),
        foot=_foot(card, room, words),
        colour=colour,
        height=HEIGHT,
    )
    return draw_sheet(sheet, lambda column, top: _tell(card, room, column, top, words), imprint, words)


def _head(card: Card, room: Room, colour: str, words: Words) -> list[Paragraph]:
    """The place, the quantifier, the number as large as it fits, what was counted."""
    number = Paragraph(f"{card.amount} {card.beside}".strip(), NUMBER, colour, BOLD, shrink=SMALLEST)
    if not card.stated:
        said = words("figures.curve.quote", words=card.quotes[0]) if card.quotes else card.amount
        number = Paragraph(said, 60, colour, BOLD, most=room.head, shrink=40)
    quantifier = card.quantifier if card.stated else words("quantity.none") if card.quotes else ""
    return [
        Paragraph(card.geography, 24, QUIET, most=min(room.head, 2), shrink=20),
        Paragraph(quantifier, 34, LIGHT.ink, before=6),
        number,
        Paragraph(card.measure, 38, LIGHT.ink, BOLD, most=room.head, shrink=30, before=2),
    ]


def _tell(card: Card, room: Room, column: Column, top: float, words: Words) -> Body:
    """Who says so, and the day or the days."""
    top -= 10
    who = Paragraph(card.publisher, 26, LIGHT.ink, BOLD, most=min(room.head, 2), shrink=20)
    lines, sign, top = set_with_sign(card.voice, who, column, top, hollow=card.contested)
    voice = words.choice("voice", card.voice)
    weak = words("grade.badge.weak_repost") if card.contested else ""
    about, bottom = stack(
        [
            Paragraph(words.join([voice, weak]), 20, QUIET, most=1),
            Paragraph(card.when, 24, LIGHT.ink, most=2, shrink=18, before=6),
        ],
        column.inward(who.size * ROOM),
        top,
    )
    return Body(bottom, [*lines, *about], [sign])


def _foot(card: Card, room: Room, words: Words) -> list[Paragraph]:
    """Definition and caveat, then the source with its day of publication, in at most so many lines."""
    defined = words("embed.field", name=words("card.definition"), value=card.definition) if room.definition else ""
    warned = words("embed.field", name=words("card.caveat"), value=card.caveat) if card.caveat else ""
    known = card.published != words("date.not_published")
    day = words("quote.published", date=card.published) if known else card.published
    source = words("picture.source", title=card.source_title, published=day, id=card.id)
    return [
        Paragraph(defined, 18, QUIET, most=room.definition),
        Paragraph(warned, 18, LIGHT.ink, most=room.caveat, before=6),
        Paragraph(source, 18, QUIET, most=room.title, before=6),
    ]
