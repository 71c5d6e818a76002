"""The drawing on a slide, as SVG, with letters that can be read from the back of a room."""

from dataclasses import replace

from components.view.displacement.drawings import SIZES, sketch_curve
from components.view.displacement.plot import Size
from components.view.map.alike import compose_alike
from components.view.map.drawing import draw_map, draw_spread
from components.view.map.projection import INSET, NARROW
from components.view.map.spread import spread_map
from components.view.palette import Palette
from components.view.talk.slides import Chart, Map, Slide
from components.view.words import Words

CURVE = Size(1320, 500, 22, 48)
PHONE = replace(NARROW, slide=True, text=11.0), replace(INSET, slide=True)


def draw_slide(slide: Slide, words: Words, palette: Palette, *, narrow: bool = False) -> str:
    """The chart or the map of a slide as SVG, or as a `narrow` window has it; "" for a slide that has neither."""
    if isinstance(slide, Chart):
        return sketch_curve(slide.curve, palette, words, SIZES["narrow"] if narrow else CURVE)
    if not isinstance(slide, Map):
        return ""
    if not narrow:
        return draw_spread(spread_map(slide.told, slide.twins, slide.role), words, palette)
    south, north = (compose_alike(slide.told, slide.twins, frame) for frame in PHONE)
    return draw_map(south, north, (slide.role,), "", words, palette)
