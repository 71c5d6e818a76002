"""A sheet: what every picture has around its drawing, so that it can be read wherever it is pasted."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import ceil

from components.view.boxes import Point
from components.view.languages import is_rtl
from components.view.map.drawing import ARABIC, LATIN
from components.view.markup import environment
from components.view.numbers import say_date
from components.view.palette import LIGHT
from components.view.pictures.paper import BOLD, Column, Line, Paragraph, stack
from components.view.pictures.pixels import FAMILY, TYPEFACE, settle
from components.view.tongues import FIRST_STRONG, POP, plain
from components.view.words import Words

WIDTH, MARGIN, GAP = 1200, 56, 26
"""Width of every sheet, room at its edges and between its parts, in pixels."""
SMALL, QUIET = 17.0, LIGHT.quiet
SIZE = re.compile(r'<svg[^>]*? width="([\d.]+)" height="([\d.]+)"')


@dataclass(frozen=True)
class Imprint:
    """The edition that a picture is made from: id and date, and the day where only what was known then is in it."""

    edition: str
    version: str
    known: date | None = None


@dataclass(frozen=True)
class Sign:
    """A small shape: round, or with corners."""

    at: Point
    radius: float
    colour: str
    fill: str
    corners: tuple[Point, ...] = ()


@dataclass(frozen=True)
class Rule:
    """A straight line from one point to another."""

    start: Point
    end: Point
    colour: str
    wide: float = 1.0


@dataclass(frozen=True)
class Body:
    """What stands between the head and the foot, in pixels of the sheet, down to `bottom`.

    `inside` is another SVG, whose corner is at `at`, `scale` times as large as it says.
    """

    bottom: float
    lines: Sequence[Line] = ()
    signs: Sequence[Sign] = ()
    rules: Sequence[Rule] = ()
    inside: str = ""
    at: Point = (0.0, 0.0)
    scale: float = 1.0


@dataclass(frozen=True)
class Sheet:
    """What a picture says: its name, the paragraphs above and below the drawing, the colour of its upper edge.

    `height` is the least it has, in pixels.
    """

    title: str
    head: Sequence[Paragraph]
    foot: Sequence[Paragraph]
    colour: str = LIGHT.accent
    height: int = 0


def draw_sheet(sheet: Sheet, fill: Callable[[Column, float], Body], imprint: Imprint, words: Words) -> str:
    """The sheet as SVG; `fill` makes what stands between head and foot, in a column from some height on."""
    column = Column(MARGIN, WIDTH - MARGIN, words.lang)
    head, below = stack(sheet.head, column, MARGIN - 8)
    body = fill(column, below + (GAP if head else 0))
    foot = [*sheet.foot, *list_imprint(imprint, words)]
    last, high = stack(foot, column, 0)
    height = max(sheet.height, ceil(body.bottom + GAP + 14 + high + MARGIN / 2))
    top = height - MARGIN / 2 - high
    rule = Rule((MARGIN, top - 14), (WIDTH - MARGIN, top - 14), LIGHT.line, 1.5)
    placed = replace(
        body, lines=[*head, *body.lines, *(replace(line, y=line.y + top) for line in last)], rules=[*body.rules, rule]
    )
    return _write(sheet, placed, height, words)


def _write(sheet: Sheet, body: Body, height: int, words: Words) -> str:
    font = f"'{TYPEFACE}',{ARABIC if is_rtl(words.lang) else LATIN}"
    drawn = (
        environment()
        .get_template("picture.svg")
        .render(
            title=plain(sheet.title),
            body=body,
            width=WIDTH,
            height=height,
            colour=sheet.colour,
            palette=LIGHT,
            lang=words.lang,
        )
    )
    return FAMILY.sub(f'font-family="{font}"', drawn)


def list_imprint(imprint: Imprint, words: Words) -> list[Paragraph]:
    """The last lines of every sheet: the day where only what was known then is shown, product, edition, terms."""
    known = words("embed.known", date=say_date(imprint.known, words)) if imprint.known else ""
    # Between isolates the parts of an ISO date keep their order in an Arabic line.
    version = f"{FIRST_STRONG}{imprint.version}{POP}"
    edition = words("picture.edition", site=words("site.name"), edition=imprint.edition, version=version)
    return [
        Paragraph(known, SMALL, LIGHT.accent, BOLD, before=8),
        Paragraph(edition, SMALL, QUIET, before=6, shrink=13),
    ]


def place_inside(svg: str, column: Column, top: float) -> Body:
    """A drawing as wide as the column, from `top` on."""
    width, height = read_size(svg)
    scale = column.width / width
    return Body(top + height * scale, inside=settle(svg), at=(column.left, top), scale=scale)


def read_size(svg: str) -> Point:
    """Width and height that the drawing says it has, in pixels."""
    found = SIZE.search(svg)
    if found is None:
        raise ValueError("a drawing must say its size")
    return float(found[1]), float(found[2])
