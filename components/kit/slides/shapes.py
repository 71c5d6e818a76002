"""What lies on a slide: shapes with or without text, groups of them, tables, charts and pictures, and their XML."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from jinja2 import Environment

from components.kit.slides.colours import pick_scheme
from components.kit.slides.frames import emu
from components.kit.slides.paragraphs import Paragraph
from components.kit.slides.runs import clean, edge, tag_of
from components.view.boxes import Box, Point
from components.view.markup import make_environment
from components.view.tongues import plain

FOLDER = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Look:
    """Fill and line, each the role of a colour or "" for none; `solid` is how opaque the fill is, in hundredths."""

    fill: str = ""
    line: str = ""
    wide: float = 1.0
    dash: str = ""
    solid: int = 100
    hatched: bool = False
    head: bool = False


@dataclass(frozen=True)
class Shape:
    """A shape: `form` is a name the file knows, or `paths` are its outlines on the slide, closed where it is filled.

    `placeholder` makes it the slide's "title", "ctrTitle", "subTitle" or "body"; `counter` shows the slide's number.
    """

    name: str
    box: Box
    look: Look = Look()
    form: str = "rect"
    paths: tuple[tuple[Point, ...], ...] = ()
    text: tuple[Paragraph, ...] = ()
    anchor: str = "t"
    wrap: bool = True
    placeholder: str = ""
    alt: str = ""
    counter: bool = False

    kind = "shape"


@dataclass(frozen=True)
class Group:
    """Shapes that are moved as one, with what they show in words."""

    name: str
    box: Box
    parts: "tuple[Shape | Group, ...]"
    alt: str = ""

    kind = "group"


@dataclass(frozen=True)
class Grid:
    """A table: widths of its columns and heights of its rows in points, the first row its head."""

    name: str
    box: Box
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    rows: tuple[tuple[Paragraph, ...], ...]
    rtl: bool
    alt: str

    kind = "grid"


@dataclass(frozen=True)
class Plot:
    """A chart with its data: its own XML and the workbook that it is drawn from."""

    name: str
    box: Box
    xml: bytes
    workbook: bytes = field(repr=False)
    alt: str = ""

    kind = "plot"


@dataclass(frozen=True)
class Photo:
    """A picture as PNG."""

    name: str
    box: Box
    content: bytes = field(repr=False)
    alt: str = ""

    kind = "photo"


Piece = Shape | Group | Grid | Plot | Photo


def write_shapes(pieces: Sequence[Piece], relate: Callable[[Piece], str]) -> bytes:
    """The pieces in order as the children of one element; `relate` gives the id of a part that a piece needs."""
    return fill("shapes.xml", pieces=pieces, relate=relate)


def fill(template: str, **values: object) -> bytes:
    """The template of this room, filled with the values, escaped."""
    return environment().get_template(template).render(**values).encode()


def turn_row(row: Sequence[object], turned: bool) -> list[object]:
    """The row as it stands from left to right: only PowerPoint knows the file's own sign for tables from the right."""
    return list(reversed(row)) if turned else list(row)


@cache
def environment() -> Environment:
    """Jinja2 for the templates of this room, with the filters that they use."""
    made = make_environment(FOLDER)
    made.filters |= {
        "emu": emu,
        "scheme": pick_scheme,
        "clean": clean,
        "tag": tag_of,
        "plain": plain,
        "turned": turn_row,
        "edged": edge,
    }
    return made
