"""The displacement curve as a still drawing, which needs no script in the browser."""

from components.screen.curve import open_curve, show_curve_foot
from components.screen.pieces import piece
from components.screen.sheets import Page, box, draw, put, show
from components.screen.store import remember
from components.view.displacement.curve import describe_curve, title_curve
from components.view.displacement.drawings import SIZES, sketch_curve
from components.view.palette import STAND_INS, paint


@piece
def show_drawing(page: Page) -> None:
    """The curve in each size, of which the style sheet shows the one that fits, with its key and table twin."""
    curve, words = open_curve(page), page.words
    show(page, "curve_head", title=title_curve(curve, words), groups=(), arrive="")
    for name, drawing in open_drawings(page).items():
        with box(page, f"drawing-{name}"):
            put(page, draw(drawing, describe_curve(curve, words)))
    show_curve_foot(page, curve)


def open_drawings(page: Page) -> dict[str, str]:
    """The drawings of the curve as SVG, by the name of their size."""
    curve, words = open_curve(page), page.words

    def make() -> dict[str, str]:
        return {name: sketch_curve(curve, STAND_INS, words, size) for name, size in SIZES.items()}

    made = remember(page.edition, ("drawings",), make)
    return {name: paint(drawing, page.palette) for name, drawing in made.items()}
