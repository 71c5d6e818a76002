"""The drawing on a slide, as SVG, with letters that can be read from the back of a room."""

from components.view.drawings import SIZES, Size, sketch_curve
from components.view.map.drawing import draw_beside, draw_map
from components.view.map.projection import INSET, NARROW, Frame
from components.view.map.scenes import compose
from components.view.palette import Palette
from components.view.talk.slides import Chart, Map, Slide
from components.view.words import Words

CURVE = Size(1240, 520, 18, 54)
SOUTH = Frame("slide", 1150, 760, 33.44, 35.365, 530, text=22, symbols=1.3, margin=17, narrow=True, open=True)
NORTH = Frame("slide-north", 600, 205, 36.62, 35.2, 165, text=18, symbols=1.2, narrow=True, open=True)
SIDE = Frame("slide-side", 600, 760, north=0, west=0, scale=0, text=20, symbols=1.3, narrow=True)
"""The frames of a map on a slide, in pixels of a projector of 1920 by 1080: south, inset, and the key beside them."""


def draw_slide(slide: Slide, words: Words, palette: Palette, *, narrow: bool = False) -> str:
    """The chart or the map of a slide as SVG, or as a `narrow` window has it; "" for a slide that has neither."""
    if isinstance(slide, Chart):
        return sketch_curve(slide.curve, palette, words, SIZES["narrow"] if narrow else CURVE)
    if not isinstance(slide, Map):
        return ""
    frames = (NARROW, INSET) if narrow else (SOUTH, NORTH)
    south, north = (compose(slide.spots, slide.flows, frame, words) for frame in frames)
    if narrow:
        return draw_map(south, north, (slide.role,), "", words, palette)
    return draw_beside(south, north, slide.role, SIDE, words, palette)
