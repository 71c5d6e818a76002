"""The map as a drawing: SVG made from a template, with its inset, its key and its caption; no browser is needed."""

from collections.abc import Sequence
from dataclasses import replace

from components.view.languages import direction, is_rtl
from components.view.map.key import Entry, arrange_key, height_of
from components.view.map.letters import break_lines
from components.view.map.outlines import fill, read_outlines
from components.view.map.placing import Box
from components.view.map.projection import Frame
from components.view.map.symbols import STRONG, Label, Mark, Name, Named, Scene
from components.view.markup import environment
from components.view.palette import Palette
from components.view.words import Words

LATIN = "'Source Sans 3','Source Sans Pro','Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',Helvetica,Arial,sans-serif"
ARABIC = f"'IBM Plex Sans Arabic','Noto Sans Arabic','Segoe UI','Geeza Pro',Tahoma,{LATIN}"
"""Typefaces in the order of choice: a picture has only those of the machine that shows it."""
GAP = 16
"""Pixels between the parts of the drawing."""
LEADING = 1.3
LEAST = 12
"""Pixels of the smallest letters that a key may have."""
Piece = Label | Mark | Name | Named


def draw_map(scene: Scene, inset: Scene, roles: Sequence[str], credit: str, words: Words, palette: Palette) -> str:
    """The whole drawing as SVG: the south, the inset of the north, the key, the caption and the line `credit`.

    An inset with nothing in it is left out.
    """
    return _draw(scene, inset, scene.frame, roles, credit, words, palette)


def draw_key(frame: Frame, inset: Scene, roles: Sequence[str], words: Words, palette: Palette) -> str:
    """Only what stands under the map, as wide as the frame: the inset, the key and the caption."""
    return _draw(None, inset, frame, roles, "", words, palette)


def draw_beside(scene: Scene, inset: Scene, role: str, side: Frame, words: Words, palette: Palette) -> str:
    """The south alone at full height, as SVG, with inset, key and caption beside it in a column as wide as `side`.

    All places have one `role`, so the key has its shape where others have a round one; it has only what is shown.
    """
    frame, rtl = scene.frame, is_rtl(words.lang)
    width = frame.width + 2 * GAP + side.width
    return _fill(
        "mapbeside",
        palette,
        words.lang,
        scene=scene,
        inset=inset,
        frame=frame,
        width=width,
        map_x=width - frame.width if rtl else 0,
        side_x=0 if rtl else width - side.width,
        edge=side.width if rtl else 0,
        inset_x=side.width - inset.frame.width if rtl else 0,
        **_fit_side(scene, inset, role, side, words),
    )


def _fit_side(scene: Scene, inset: Scene, role: str, side: Frame, words: Words) -> dict[str, object]:
    """What stands beside the south, where, and its frame: with smaller letters where else it would be too high."""
    entries = arrange_key((), side, words, 0, lambda entry: is_shown(entry, (scene, inset)))
    title = [] if inset.empty else break_lines(words("map.inset"), side.width / (side.text * STRONG))
    inset_top = len(title) * side.text * LEADING + GAP / 2
    key_top = 0 if inset.empty else inset_top + inset.frame.height + 1.4 * GAP
    rest = words.many("map.unlabelled", scene.unlabelled) if scene.unlabelled else ""
    caption = [text for part in (rest, words("map.caption")) for text in break_lines(part, side.width / side.text)]
    caption_top = key_top + height_of(entries) + GAP / 2
    if caption_top + (len(caption) + 0.5) * side.text * 1.2 > side.height and side.text > LEAST:
        return _fit_side(scene, inset, role, replace(side, text=side.text * 0.96), words)
    return {
        "side": side,
        "title": title,
        "inset_top": inset_top,
        "key_top": key_top,
        "entries": [replace(each, kind="role", what=role) if each.kind == "hollow" else each for each in entries],
        "caption": caption,
        "caption_top": caption_top,
    }


def is_shown(entry: Entry, scenes: Sequence[Scene]) -> bool:
    """Whether something in the scenes looks as the entry of the key says; titles and roles stay."""
    marks, named, labels = (
        [each for scene in scenes for each in getattr(scene, kind)] for kind in ("marks", "named", "labels")
    )
    voices = {each.voice for each in marks} | {glyph.voice for each in named for glyph in each.glyphs}
    shown = {
        "scale": any(mark.unit == entry.what for mark in marks),
        "area": any(label.area for label in labels),
        "hollow": bool(named),
        "rough": any(each.approximate for each in (*marks, *named)),
        "journey": any(scene.arrows for scene in scenes),
        "voice": entry.what in voices | {each.voice for each in labels},
    }
    return shown.get(entry.kind, True)


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
    rest = words.many("map.unlabelled", scene.unlabelled) if scene and scene.unlabelled else ""
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
