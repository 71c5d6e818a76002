"""The key of a map as shapes: what its sizes, shapes, lines and colours mean."""

from collections.abc import Iterator, Sequence

from components.kit.slides.lands import Sheet, draw_glyph, draw_line
from components.kit.slides.paragraphs import fit_line, say
from components.kit.slides.shapes import Group, Look, Shape
from components.view.boxes import Box, around
from components.view.map.key import Entry, height_of

LEADING = 1.28


def draw_key(entries: Sequence[Entry], text: float, width: float, sheet: Sheet) -> Group:
    """The entries, their words in letters of the size `text`, in a column so wide."""
    parts = [
        shape
        for entry in entries
        for shape in (*_draw_sample(entry, text, sheet), *_draw_words(entry, text, width, sheet))
    ]
    return Group("Key", Box(sheet.x, sheet.y, width, height_of(entries)), tuple(parts))


def _draw_words(entry: Entry, text: float, width: float, sheet: Sheet) -> Iterator[Shape]:
    x = entry.at(entry.indent)
    left, wide = (0.0, x) if entry.rtl else (x, width - x)
    lines = [
        fit_line(say(line, text, sheet.lang, bold=entry.kind == "title", lines=text * LEADING), wide)
        for line in entry.lines
    ]
    box = Box(left, entry.y, wide, len(lines) * text * LEADING)
    yield Shape("Words", sheet.box(box), text=tuple(lines), wrap=False)


def _draw_sample(entry: Entry, text: float, sheet: Sheet) -> Iterator[Shape]:
    """What the entry is about, as it looks on the map."""
    x, y, on = entry.at(text), entry.y + text * 0.62, -1 if entry.rtl else 1
    if entry.kind == "scale":
        yield from _draw_scale(entry, text, sheet)
    elif entry.kind == "role":
        yield draw_glyph(entry.glyph, sheet, "quiet", "ground")
    elif entry.kind == "voice":
        yield Shape("Colour", sheet.box(Box(x - text * 0.5, y - text * 0.42, text, text * 0.84)), Look(entry.what))
    elif entry.kind == "area":
        look = Look("ground", "quiet", 0.8, "dash", hatched=True)
        yield Shape("Area", sheet.box(Box(x - text, y - text * 0.6, 2 * text, 1.2 * text)), look)
    elif entry.kind == "hollow":
        yield Shape("Place", sheet.box(around((x, y), text * 0.38)), Look("ground", "quiet", 1.2), "ellipse")
    elif entry.kind == "rough":
        yield Shape("Approximate", sheet.box(around((x, y), text * 0.5)), Look(line="quiet", dash="sysDash"), "ellipse")
    elif entry.kind == "journey":
        ends = sheet.line([(x - on * text, y + 3), (x + on * text, y)])
        yield draw_line("Journey", ends, Look(line="quiet", wide=1.2, head=True))


def _draw_scale(entry: Entry, text: float, sheet: Sheet) -> Iterator[Shape]:
    """Symbols of round numbers in one another, each number beside."""
    big = entry.sizes[0][0]
    square = entry.what == "families"
    for at, (radius, number) in enumerate(entry.sizes):
        box = Box(entry.at(big) - radius, entry.y + 2 * (big - radius), 2 * radius, 2 * radius)
        look = Look(line="quiet", wide=1.6) if square else Look("quiet", "quiet", solid=20)
        yield Shape("Size", sheet.box(box), look, "rect" if square else "ellipse")
        start = entry.at(2 * big + text * 0.4)
        words = Box(start - text * 4 if entry.rtl else start, entry.y + at * text * 1.25, text * 4, text * 1.25)
        said = say(number, text * 0.92, sheet.lang, align="end", lines=text * 1.25)
        yield Shape("Size in words", sheet.box(words), text=(said,), wrap=False)
