"""Pictures to take away: each chart, the map and each figure as PNG and SVG, made only when somebody asks for one."""

from collections.abc import Callable, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from components.model.figures import Figure
from components.screen.downloads import offer
from components.screen.page import Page
from components.view.downloads import to_csv
from components.view.pictures.cards import picture_figure
from components.view.pictures.pixels import SHARP, to_png
from components.view.pictures.sheets import Imprint

Sketch = Callable[[Imprint], str]


def show_pictures(page: Page, what: str, name: str, sketch: Sketch, rows: pd.DataFrame | None = None) -> None:
    """Two buttons that give what `sketch` draws as a picture called `name`, in pixels and as SVG.

    `what` it is of (chart, map, figure) is said on them. `rows`, where there are any, are offered beside them as CSV.
    """
    words, file = page.words, name_file(page, name)
    draw = partial(sketch, make_imprint(page))
    with st.container(horizontal=True, key=f"pictures-{name}"):
        png, svg = (words.choice("picture.of", what, kind=kind, id=name) for kind in ("PNG", "SVG"))
        offer(png, f"{file}.png", lambda: to_png(draw(), SHARP), "image/png")
        offer(svg, f"{file}.svg", lambda: draw().encode(), "image/svg+xml")
        if rows is not None:
            offer(words("picture.row"), f"{file}.csv", partial(to_csv, rows))


def show_figure_files(page: Page, figure: Figure) -> None:
    """The picture of a figure, and its row of the table as recorded."""
    tables, words = page.tables, page.words
    recorded = tables.recorded(figure.table)
    row = recorded[recorded["id"].eq(figure.id)]
    show_pictures(page, "figure", figure.id, lambda imprint: picture_figure(tables, figure, imprint, words), row)


def make_imprint(page: Page) -> Imprint:
    """What the pictures of a page say of its edition."""
    edition = page.edition
    return Imprint(edition.id, edition.version, edition.lens.day if edition.lens else None)


def name_file(page: Page, name: str) -> str:
    """What a file is called without its ending: product, what is in it, edition, day of knowledge, language."""
    imprint = make_imprint(page)
    known = f"known-{imprint.known}" if imprint.known else ""
    parts: Sequence[str] = ("southern-syria-2018", name, imprint.edition, known, page.words.lang)
    return "-".join(filter(None, parts))
