"""The deck asks no host for anything, and whatever can be pointed at has all that the tooltip says."""

import json
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from components.model.data.tables import Tables
from components.model.movements import choose_reports, list_reports, list_roles
from components.model.spots import list_flows, list_spots
from components.view.map.deck import TIP, make_deck
from components.view.map.projection import FRAMES, INSET, NARROW, WIDE, Frame
from components.view.map.scenes import compose
from components.view.palette import DARK, LIGHT
from components.view.words import load_words

TABLES = Tables(Path(__file__).parents[3] / "data")
WORDS = load_words("en")
FIELDS = set(re.findall(r"\{(\w+)\}", TIP))
DAYS = [None, date(2018, 6, 16), date(2018, 7, 4)]


@cache
def make(frame: str = "wide", until: date | None = None, theme: str = "light", online: bool = False) -> dict[str, Any]:
    chosen = choose_reports(list_reports(TABLES), until, list_roles(TABLES))
    spots, flows = list_spots(chosen, until), list_flows(chosen, until)
    south, north = (compose(spots, flows, each, WORDS) for each in (FRAMES[frame], INSET))
    deck = make_deck(south, north, FRAMES[frame], DARK if theme == "dark" else LIGHT, online=online)
    made: dict[str, Any] = json.loads(deck.to_json())
    return made


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("until", DAYS, ids=str)
def test_deck_names_no_host_but_those_of_the_svg_language(until: date | None, theme: str) -> None:
    text = unquote(json.dumps(make("wide", until, theme)))
    assert not re.search(r"https?:|//\w+\.\w", text)


def test_basemap_is_named_only_where_it_is_asked_for_and_land_is_then_not_filled() -> None:
    assert make()["mapStyle"].startswith("data:application/json,")
    assert make(online=True)["mapStyle"].startswith("https://basemaps.cartocdn.com/")
    filled = [layer["filled"] for layer in (make()["layers"][0], make(online=True)["layers"][0])]
    assert filled == [True, False]


@pytest.mark.parametrize("until", DAYS, ids=str)
@pytest.mark.parametrize("frame", FRAMES)
def test_what_can_be_pointed_at_has_every_field_of_the_tooltip(frame: str, until: date | None) -> None:
    layers = [layer for layer in make(frame, until)["layers"] if layer.get("pickable")]
    assert layers
    for layer in layers:
        assert all(set(row) >= FIELDS for row in layer["data"]), layer["id"]


def test_land_cannot_be_pointed_at() -> None:
    land = make()["layers"][0]
    assert (land["id"], land["pickable"]) == ("land", False)


def test_layers_have_names_of_their_own_and_rows() -> None:
    layers = make()["layers"]
    assert len({layer["id"] for layer in layers}) == len(layers)
    assert all(layer["data"] for layer in layers)


def test_labels_lie_above_marks_and_marks_above_arrows() -> None:
    order = [layer["id"] for layer in make()["layers"]]
    assert order.index("wide-arrows") < order.index("wide-marks") < order.index("wide-labels")


@pytest.mark.parametrize("frame", [WIDE, NARROW], ids=lambda frame: frame.name)
def test_deck_opens_on_the_middle_of_its_frame(frame: Frame) -> None:
    view = make(frame.name)["initialViewState"]
    assert (view["latitude"], view["longitude"], view["zoom"]) == pytest.approx((*frame.centre, frame.zoom))
    assert (view["pitch"], view["bearing"]) == (0, 0)


def test_wheel_scrolls_the_page_and_not_the_map() -> None:
    assert make()["views"][0]["controller"]["scrollZoom"] is False


def test_journey_that_both_scenes_show_is_drawn_once() -> None:
    arrows = [row for layer in make()["layers"] if layer["id"].endswith("-arrows") for row in layer["data"]]
    titles = [row["title"] for row in arrows]
    assert {titles.count(title) for title in titles} == {2}  # Line and head.
