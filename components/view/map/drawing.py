"""The map as a drawing: SVG made from a template, with its inset, its key and its caption; no browser is needed."""

from collections.abc import Sequence

from components.view.boxes import Box
from components.view.languages import direction, is_rtl
from components.view.letters import break_lines
from components.view.map.key import arrange_key, height_of
from components.view.map.outlines import fill, read_outlines
from components.view.map.projection import Frame
from components.view.map.spread import Spread
from components.view.map.symbols import Label, Mark, Name, Named, Scene
from components.view.markup import environment
from components.view.palette import Palette
from components.view.words import Words

LATIN = "'Source Sans 3','Source Sans Pro','Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',Helvetica,Arial,sans-serif"
ARABIC = f"'IBM Plex Sans Arabic','Noto Sans Arabic','Segoe UI','Geeza Pro',Tahoma,{LATIN}"
"""Typefaces in the order of choice: a picture has only those of the machine that shows it."""
GAP = 16
"""Pixels between the parts of the drawing."""
LEADING = 1.3
Piece = Label | Mark | Name | Named


def draw_map(scene: Scene, inset: Scene, roles: Sequence[str], credit: str, words: Words, palette: Palette) -> str:
    """The whole drawing as SVG: the south, the inset of the north, the key, the caption and the line `credit`.

    An inset with nothing in it is left out.
    """
    return _draw(scene, inset, scene.frame, roles, credit, words, palette)


def draw_key(frame: Frame, inset: Scene, roles: Sequence[str], words: Words, palette: Palette) -> str:
    """Only what stands under the map, as wide as the frame: the inset, the key and the caption."""
    return _draw(None, inset, frame, roles, "", words, palette)


def draw_spread(spread: Spread, words: Words, palette: Palette) -> str:
    """The map of a slide as SVG, twice as large as it is measured."""
    edge = spread.panel.inner.width if is_rtl(words.lang) else 0
    return _fill(
        "mapslide",
        palette,
        words.lang,
        frame=spread.south.frame,
        south=spread.south,
        north=spread.north,
        panel=spread.panel,
        edge=edge,
    )


def draw_picture(kind: str, each: Piece, box: Box, palette: Palette, sharp: int, lang: str) -> str:
    """One piece of the map as an SVG of its own: what lies in `box`, `sharp` times as large.

    `kind` is the macro of mapshapes.svg that draws it: label, leader, patch, mark, named or name.
    """
    return _fill(
        "mappicture",
        palette,
        lang,
        kind=kind,
        each=each,
        width=round(box.width * sharp),
        height=round(box.height * sharp),
        view=f"{box.x:.1f} {box.y:.1f} {box.width:.1f} {box.height:.1f}",
    )


def _draw(
    scene: Scene | None, inset: Scene, frame: Frame, roles: Sequence[str], credit: str, words: Words, palette: Palette
) -> str:
    line, rtl = frame.text * LEADING, is_rtl(words.lang)
    beside, below = not frame.narrow and not inset.empty, frame.narrow and not inset.empty
    left = inset.frame.width + 2.2 * frame.text if beside else 0
    entries = arrange_key(roles, frame, words, left)
    inset_bottom = 0 if inset.empty else inset.frame.height + 1.3 * line
    key_top = inset_bottom + GAP if below else 0
    caption_top = max(inset_bottom, key_top + height_of(entries)) + GAP / 2
    many = "map.slide_rest" if frame.slide else "map.unlabelled"
    rest = words.many(many, scene.unlabelled) if scene and scene.unlabelled else ""
    caption = [
        text
        for part in (rest, words("map.caption"), credit)
        for text in break_lines(part, frame.width / (frame.text * 0.98))
    ]
    top = scene.frame.height + GAP if scene else 0
    return _fill(
        "mapdrawing",
        palette,
        words.lang,
        title=words("map.inset"),
        scene=scene,
        inset=inset,
        frame=frame,
        entries=entries,
        top=top,
        inset_top=1.3 * line,
        inset_x=frame.width - inset.frame.width if rtl else 0,
        edge=frame.width if rtl else 0,
        key_top=key_top,
        caption=caption,
        caption_top=caption_top,
        height=round(top + caption_top + (len(caption) + 0.6) * line),
    )


def _fill(template: str, palette: Palette, lang: str, **values: object) -> str:
    """The template called `template` (without .svg) in `lang`, with the land and the colours at hand in it."""
    look = {"palette": palette, "font": ARABIC if is_rtl(lang) else LATIN, "fill": fill, "outlines": read_outlines()}
    return environment().get_template(f"{template}.svg").render(lang=lang, direction=direction(lang), **look, **values)
