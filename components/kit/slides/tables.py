"""Tables and lists of names, on as many slides as they need so that their letters can be read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components.kit.orders import Order
from components.kit.slides.frames import BODY, LEAD, cut, list_columns, turn
from components.kit.slides.pages import make_text, make_title
from components.kit.slides.paragraphs import Paragraph, Part, fit, measure_height, say
from components.kit.slides.shapes import Grid, Piece, Shape
from components.view.boxes import Box
from components.view.languages import is_rtl
from components.view.letters import measure
from components.view.talk.slides import Names, Table
from components.view.tongues import tongue_of

SIZES = (24.0, 22.0, 20.0, 18.0, 16.0, 14.0)
"""Sizes of the letters of tables and names in points, from the one that is tried first to the least."""
LEAD_SIZE, HEAD = 20.0, 0.72
"""Size of the sentence above, and of the names of columns in sizes of the rows."""
PAD, SPACE, NUMBER = 8.0, 24.0, 44.0
"""Room above and below a row, between columns, and for a number before its row, in points."""
COLUMNS = 3


@dataclass(frozen=True)
class Rows:
    """A table set in one size: its widths, its rows with the head first, and how high each is."""

    widths: tuple[float, ...]
    rows: tuple[tuple[Paragraph, ...], ...]
    heights: tuple[float, ...]


def lay_table(slide: Table, order: Order) -> list[list[Piece]]:
    """The table on one slide, or on more where its rows would be too small on one."""
    box = cut(BODY, top=4)
    for size in SIZES:
        rows = _set_rows(slide, size, order, box.width)
        if sum(rows.heights) <= box.height:
            break
    return [[*_make_head(slide, order), _make_grid(slide, part, box, order)] for part in _share(rows, box.height)]


def _make_head(slide: Table | Names, order: Order) -> list[Shape]:
    lead = [say(slide.lead, LEAD_SIZE, order.lang, colour="quiet")]
    return [make_title(slide.title, order.lang), *([make_text("Lead", LEAD, lead, order.lang)] if slide.lead else [])]


def _set_rows(slide: Table, size: float, order: Order, width: float) -> Rows:
    lang = order.lang
    head = tuple(say(name or " ", size * HEAD, lang, bold=True, colour="quiet") for name in slide.columns)
    rows = [tuple(say(cell, size, lang) for cell in row) for row in slide.rows]
    widths = _share_width(slide, width)
    every = (head, *rows)
    heights = tuple(max(cell.height(wide - 14) for cell, wide in zip(row, widths, strict=True)) + PAD for row in every)
    return Rows(widths, every, heights)


def _share_width(slide: Table, width: float) -> tuple[float, ...]:
    """Widths of the columns: of one without a name that of a number, of the others as their longest cell wants."""
    wants = [
        min(40.0, max([12.0, *(measure(row[at]) for row in slide.rows)])) if name else 0.0
        for at, name in enumerate(slide.columns)
    ]
    room = width - NUMBER * wants.count(0.0)
    return tuple(room * want / sum(wants) if want else NUMBER for want in wants)


def _share(rows: Rows, height: float) -> Iterator[Rows]:
    """The rows in parts that are no higher than that, the head over each; a row that is higher is made smaller."""
    part: list[int] = []
    for at in range(1, len(rows.rows)):
        if part and rows.heights[0] + sum(rows.heights[each] for each in part) + rows.heights[at] > height:
            yield _take(rows, part, height)
            part = []
        part.append(at)
    yield _take(rows, part, height)


def _take(rows: Rows, part: Sequence[int], height: float) -> Rows:
    chosen, most = [0, *part], height - rows.heights[0]
    heights = tuple(min(rows.heights[at], most) for at in chosen)
    cells = [
        tuple(
            fit([cell], Box(0, 0, wide - 14, high - PAD))[0] if cell.text.strip() else cell
            for cell, wide in zip(rows.rows[at], rows.widths, strict=True)
        )
        for at, high in zip(chosen, heights, strict=True)
    ]
    return Rows(rows.widths, tuple(cells), heights)


def _make_grid(slide: Table, rows: Rows, box: Box, order: Order) -> Grid:
    placed = turn(Box(box.x, box.y, box.width, sum(rows.heights)), order.lang)
    return Grid("Table", placed, rows.widths, rows.heights, rows.rows, is_rtl(order.lang), slide.title)


def lay_names(slide: Names, order: Order) -> list[list[Piece]]:
    """The names in columns, on one slide, or on more where they would be too small on one."""
    boxes = list_columns(cut(BODY, top=0 if slide.lead else -24), COLUMNS, SPACE)
    for size in SIZES[2:]:
        shares = _share_names(_set_names(slide, size, order), boxes[0])
        if len(shares) <= COLUMNS:
            break
    return [
        [
            *_make_head(slide, order),
            *(
                make_text("Names", box, names, order.lang)
                for box, names in zip(boxes, shares[at : at + COLUMNS], strict=False)
            ),
        ]
        for at in range(0, max(len(shares), 1), COLUMNS)
    ]


def _set_names(slide: Names, size: float, order: Order) -> list[Paragraph]:
    """Each name after its number, which stands out; all in the direction of most of the names."""
    words = order.words
    lang = tongue_of(" ".join(name for _, name in slide.names)) or order.lang
    return [
        Paragraph(
            (Part(f"{words.number(number)}\t", colour="quiet"), Part(name.replace("\t", " "))),
            size, lang, before=2, hanging=size * 1.8,
        )
        for number, name in slide.names
    ]  # fmt: skip


def _share_names(names: Sequence[Paragraph], box: Box) -> list[list[Paragraph]]:
    """The names by column, each no higher than the box, and all of about the same height where they need not many."""
    aim = measure_height(names, box.width) / COLUMNS
    shares = _fill_columns(names, box.width, min(aim, box.height))
    while len(shares) > COLUMNS and aim < box.height:
        aim += 6
        shares = _fill_columns(names, box.width, min(aim, box.height))
    return shares


def _fill_columns(names: Sequence[Paragraph], width: float, height: float) -> list[list[Paragraph]]:
    """The names in columns no higher than that; a name that is higher has one by itself."""
    shares: list[list[Paragraph]] = [[]]
    filled = 0.0
    for name in names:
        high = name.height(width)
        if shares[-1] and filled + high > height:
            shares.append([])
            filled = 0.0
        shares[-1].append(name)
        filled += high
    return shares
