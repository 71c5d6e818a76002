"""What the displacement chart and its drawing share on a page: the prepared curve, the key, the table twin."""

import pandas as pd

from components.model.figures import to_figures
from components.model.headlines import list_known
from components.model.sources import list_weak
from components.screen.address import check_listing, name_listing
from components.screen.cards import open_statement
from components.screen.pictures import show_pictures
from components.screen.sheets import Page, show
from components.screen.store import remember
from components.view.displacement.curve import TABLE, Curve, list_voices, prepare_curve, say_sources
from components.view.displacement.signs import say_signs
from components.view.palette import pick_glyph
from components.view.pictures.charts import picture_curve
from components.view.rows import list_rows, note_rows

TWIN = "drawn"


def open_curve(page: Page, voices: tuple[str, ...] = ()) -> Curve:
    """The curve with the statement's and the United Nations' numbers of its day, and the points of `voices`."""

    def make() -> Curve:
        published = None if page.edition.before_statement else open_statement(page).published
        known = list_known(page.tables, published)
        return prepare_curve(page.tables, voices, [figure.id for figure in known])

    return remember(page.edition, ("curve", *voices), make)


def show_curve_foot(page: Page, curve: Curve) -> None:
    """The key, the publishers, and the table twin: the figures drawn, and no others."""
    words = page.words
    source = words("figures.curve.source", who=say_sources(curve.marks, words), edition=page.edition.id)
    voices = [(voice, pick_glyph(voice)) for voice in list_voices(curve)]
    show(page, "curve_foot", voices=voices, signs=say_signs(curve, words), source=source)
    show_pictures(page, "chart", TABLE, lambda _, imprint: picture_curve(curve, imprint, words))
    frame = page.tables.table("displacement").set_index("id", drop=False)
    show_twin(page, frame.loc[[mark.figure.id for mark in curve.marks]], "displacement")


def show_twin(page: Page, rows: pd.DataFrame, table: str) -> None:
    """The figures of a chart, rows of the table called `table`, as a table to be opened under it."""
    words = page.words
    title = words.many("figures.twin", len(rows))
    figures, notes = to_figures(rows, table), note_rows(rows, words)
    listing = list_rows(TWIN, title, figures, list_weak(page.tables), notes, page.room, page.asked, words)
    opened = any(name in page.asked for name in name_listing(TWIN))
    show(page, "twin", title=title, listing=check_listing(listing), opened=opened)
