"""The map itself: a deck of layers, or a drawing in the size that fits the window; both with the same key."""

from collections.abc import Callable

import pydeck as pdk
import streamlit as st

from components.model.movements import list_roles
from components.screen.mapview import View, open_scene, open_spots, read_view
from components.screen.pictures import show_pictures
from components.screen.pieces import piece
from components.screen.sheets import Chart, Page, box, draw, put, show
from components.screen.store import remember
from components.view.links import change
from components.view.map.choices import BASEMAP, INTERACTIVE, NORTH, ONLINE
from components.view.map.deck import make_deck
from components.view.map.drawing import draw_key, draw_map
from components.view.map.movements import describe
from components.view.map.projection import FRAMES, INSET, NARROW, WIDE, Frame
from components.view.palette import LIGHT
from components.view.pictures.charts import picture_map
from components.view.pictures.sheets import Imprint

SHEETS = (WIDE, NARROW)
"""The frames drawn for windows of different widths; the style sheet shows the one that fits."""


@piece
def show_map(page: Page) -> None:
    """The map as the address asks for it, with its key."""
    view = read_view(page)
    if view.way == INTERACTIVE:
        _show_deck(page, view)
    with box(page):  # Apart from what follows, which changes more often and weighs less.
        if view.way == INTERACTIVE:
            _show_basemap(page, view)
            _show_key(page, view)
            _show_paper(page, view)
        else:
            _show_drawing(page, view)
    show(page, "mapfoot", rule="map.rule_until" if view.until else "map.rule_all")
    show_pictures(page, "map", "map", lambda here, imprint: _picture(here, view, imprint))


def _picture(page: Page, view: View, imprint: Imprint) -> str:
    scenes = (open_scene(page, view, WIDE), open_scene(page, view, INSET))
    return picture_map(scenes, view.chosen, view.until, (view.roles, list_roles(page.tables)), imprint, page.words)


def _show_drawing(page: Page, view: View) -> None:
    alt = _describe(page, view)
    words, edition = page.words, page.edition
    credit = words("map.credit", edition=edition.id, version=edition.version)
    inset, roles = open_scene(page, view, INSET), list_roles(page.tables)
    _show_sheets(
        page,
        view,
        alt,
        lambda frame: draw_map(open_scene(page, view, frame), inset, roles, credit, words, page.palette),
    )


def _show_paper(page: Page, view: View) -> None:
    """The drawing, for paper only: a map that draws itself in the browser is printed without its words."""
    words, inset = page.words, open_scene(page, view, INSET)
    scene, roles = open_scene(page, view, WIDE), list_roles(page.tables)
    drawing = remember(page.edition, ("paper", *view.key), lambda: draw_map(scene, inset, roles, "", words, LIGHT))
    with box(page, "map-print"):
        put(page, draw(drawing, _describe(page, view)))


def _show_key(page: Page, view: View) -> None:
    spots, _ = open_spots(page, view)
    north = [spot for spot in spots if INSET.holds(INSET.place(*spot.position))]
    inset, roles = open_scene(page, view, INSET), list_roles(page.tables)
    alt = describe(north, page.words, "map.alt_key")
    with box(page, "map-key"):
        _show_sheets(page, view, alt, lambda frame: draw_key(frame, inset, roles, page.words, page.palette))


def _show_sheets(page: Page, view: View, alt: str, sketch: Callable[[Frame], str]) -> None:
    """The same drawing for each width of window."""
    for frame in SHEETS:
        key = ("sheet", view.way, frame.name, page.palette.theme, *view.key)
        drawing = remember(page.edition, key, lambda frame=frame: sketch(frame))  # type: ignore[misc]
        with box(page, f"map-sheet-{frame.name}"):
            put(page, draw(drawing, alt))


def _show_deck(page: Page, view: View) -> None:
    frame = FRAMES[view.size]
    part = INSET if view.part == NORTH else frame
    key = ("deck", frame.name, view.part, str(view.online), page.palette.theme, *view.key)
    alt = _describe(page, view)

    def put_deck(here: Page) -> None:
        deck = _make_deck(here, view, frame, part)
        # A key for each size: pictures still being loaded for one must not be handed to the other.
        st.pydeck_chart(deck, height=frame.height, width="stretch", key=f"deck-{frame.name}", alt=alt)

    put(page, Chart(key, put_deck))


def _show_basemap(page: Page, view: View) -> None:
    href = change(page.room, page.asked, **{BASEMAP: None if view.online else ONLINE})
    show(page, "mapbasemap", online=view.online, href=href)


def _make_deck(page: Page, view: View, frame: Frame, part: Frame) -> pdk.Deck:
    south, north = open_scene(page, view, frame), open_scene(page, view, INSET)
    return make_deck(south, north, part, page.palette, online=view.online)


def _describe(page: Page, view: View) -> str:
    spots, _ = open_spots(page, view)
    return describe(spots, page.words, total=len(view.chosen))
