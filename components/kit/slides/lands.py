"""A map as shapes of PowerPoint's own: land, names, journeys, symbols, labels, all inside the box of the map."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from components.kit.slides.clip import clip_line, clip_ring
from components.kit.slides.paragraphs import fit_line, say
from components.kit.slides.shapes import Group, Look, Shape
from components.view.boxes import Box, Point, around
from components.view.map.outlines import SUBJECT, Outline
from components.view.map.symbols import PAD, Arrow, Glyph, Label, Mark, Name, Named, Scene

DASHED = ("golan", "undof")
"""Kinds of land whose outline is a line that is not a border of a state."""
SPACED = 0.13
LEADING = 1.22
BOLD_ARABIC = 0.88
"""Which share of a line bold Arabic words are set to fill, for in some typefaces they are wider than measured."""


@dataclass(frozen=True)
class Sheet:
    """Where the corner of a scene lies on the slide, and in which language its words are."""

    x: float
    y: float
    lang: str

    def at(self, point: Point) -> Point:
        """A point of the scene on the slide."""
        return point[0] + self.x, point[1] + self.y

    def box(self, box: Box) -> Box:
        """A box of the scene on the slide."""
        return Box(box.x + self.x, box.y + self.y, box.width, box.height)

    def line(self, points: Sequence[Point]) -> tuple[Point, ...]:
        """Points of the scene on the slide."""
        return tuple(self.at(point) for point in points)


def draw_scene(scene: Scene, outlines: Sequence[Outline], back: str, sheet: Sheet, alt: str) -> Group:
    """The scene with the land under it, as one group that says in words what it shows."""
    frame = scene.frame
    box = Box(sheet.x, sheet.y, frame.width, frame.height)
    parts: list[Shape | Group] = [Shape("Sea", box, Look(back))]
    for outline in outlines:
        parts += _draw_land(outline, scene, sheet, box)
    parts += [_draw_name(each, sheet) for each in scene.lands]
    parts += [shape for each in scene.arrows for shape in _draw_arrow(each, sheet, box)]
    parts += [_draw_mark(each, sheet) for each in scene.marks]
    parts += [shape for each in scene.named for shape in _draw_named(each, sheet)]
    led = [each for each in scene.labels if each.leader]
    parts += [shape for each in led for shape in _draw_leader(each, sheet)]
    parts += [_draw_name(each, sheet) for each in scene.names]
    parts += [_draw_label(each, sheet) for each in scene.labels]
    parts.append(Shape("Edge", box, Look(line="line")))
    return Group("Map", box, tuple(parts), alt)


def span(rings: Sequence[Sequence[Point]]) -> Box:
    """The box that the points fill."""
    across, down = ([point[axis] for ring in rings for point in ring] for axis in (0, 1))
    return Box(min(across), min(down), max(across) - min(across), max(down) - min(down))


def draw_line(name: str, line: Sequence[Point], look: Look) -> Shape:
    """An open line."""
    return Shape(name, span([line]), look, paths=(tuple(line),))


def _draw_land(outline: Outline, scene: Scene, sheet: Sheet, box: Box) -> Iterator[Shape]:
    rings = (sheet.line([scene.frame.place(lat, lon) for lon, lat in ring]) for ring in outline.rings)
    kept = tuple(ring for each in rings if (ring := clip_ring(each, box)))
    main = outline.kind in SUBJECT
    look = Look(
        fill="subject" if main else "land",
        line="quiet" if outline.kind == "subject" else "line",
        wide=0.8 if outline.kind == "subject" else 0.6,
        dash="sysDash" if outline.kind in DASHED else "",
    )
    if kept:
        yield Shape(outline.id, span(kept), look, paths=kept)


def _draw_name(name: Name, sheet: Sheet) -> Shape:
    """The name of a land in spaced capitals, or that of a place beside it."""
    box, text = sheet.box(name.box), name.line.text
    if name.land:
        spaced = 0.0 if name.rtl else SPACED * name.line.size
        said = say(text.upper(), name.line.size, sheet.lang, colour="quiet", align="center", spaced=spaced)
        return Shape("Land", box, text=(said,), anchor="ctr", wrap=False)
    fastened = name.start[1]
    align = {"middle": "center"}.get(fastened, fastened)
    return Shape("Name", box, text=(say(text, name.line.size, sheet.lang, align=align),), anchor="ctr", wrap=False)


def _draw_arrow(arrow: Arrow, sheet: Sheet, box: Box) -> Iterator[Shape]:
    line = clip_line(sheet.line(arrow.line), box)
    if line:
        wide = 2.0 if arrow.strong else 1.0
        yield draw_line("Journey", line, Look(line=arrow.voice, wide=wide, head=True))


def _draw_mark(mark: Mark, sheet: Sheet) -> Shape:
    """A circle for people, a square for families, its area in proportion."""
    look = Look(
        fill=mark.voice if mark.round else "",
        line=mark.voice,
        wide=1.2 if mark.round else 1.8,
        dash="sysDash" if mark.approximate else "",
        solid=42,
    )
    return Shape("Number", sheet.box(around(mark.at, mark.radius)), look, "ellipse" if mark.round else "rect")


def draw_glyph(glyph: Glyph, sheet: Sheet, role: str, inside: str) -> Shape:
    """The shape of a role, in the colour of `role`."""
    look = Look(fill=inside, line=role, wide=1.2)
    corners = sheet.line(glyph.corners)
    if corners:
        return Shape("Place", span([corners]), look, paths=(corners,))
    return Shape("Place", sheet.box(around(glyph.at, glyph.radius)), look, "ellipse")


def _draw_named(named: Named, sheet: Sheet) -> Iterator[Shape]:
    yield from (draw_glyph(each, sheet, each.voice, "ground") for each in named.glyphs)
    if named.approximate:
        box = Box(named.box.x - 2, named.box.y - 2, named.box.width + 4, named.box.height + 4)
        yield Shape("Approximate", sheet.box(box), Look(line="quiet", wide=0.75, dash="sysDash"), "roundRect")


def _draw_leader(label: Label, sheet: Sheet) -> Iterator[Shape]:
    if label.leader:
        yield draw_line("Leader", sheet.line(label.leader), Look(line=label.voice, wide=0.8))
    if label.area:
        look = Look("ground", label.voice, 0.8, "dash", hatched=True)
        yield Shape("Area", sheet.box(label.patch), look, "roundRect")


def _draw_label(label: Label, sheet: Sheet) -> Group:
    """The number with its quantifier, what the place is to it, when and who says so."""
    box = sheet.box(label.box)
    look = Look("ground", label.voice, 0.9, "dash") if label.area else Look("ground")
    texts = []
    for at, line in enumerate(label.lines):
        role = label.voice if line.strong else "ink"
        said = say(line.text, line.size, sheet.lang, bold=line.strong, colour=role)
        indent = 0.0 if at else 2.8 * label.glyph.radius
        share = BOLD_ARABIC if line.strong and label.rtl else 1.0
        fitted = fit_line(said, share * (box.width - 2 * PAD - indent))
        texts.append(replace(fitted, lines=line.size * LEADING, inward=indent))
    inner = Box(box.x + PAD, box.y + PAD * 0.5, box.width - 2 * PAD, box.height - PAD)
    glyph = draw_glyph(label.glyph, sheet, label.voice, label.voice)
    return Group(
        "Label", box, (Shape("Ground", box, look), glyph, Shape("Words", inner, text=tuple(texts), wrap=False))
    )
