"""The map as a deck of layers (pydeck), which asks no host for anything unless the online basemap is on.

The words on it are pictures made from the template of the drawing, so that the browser shapes them in any script.
"""

import json
from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from functools import partial
from typing import Any
from urllib.parse import quote

import pydeck as pdk
from pydeck.types import String

from components.view.boxes import Box, Point
from components.view.languages import direction
from components.view.map.drawing import Piece, draw_picture
from components.view.map.movements import Tip
from components.view.map.online import STYLES
from components.view.map.outlines import SUBJECT, fill, read_features
from components.view.map.projection import Frame
from components.view.map.symbols import Arrow, Scene
from components.view.palette import Palette

Row = dict[str, Any]
SHARP = 2
"""Pixels of a picture for each pixel it is shown in."""
ZOOMS = (6.0, 12.0)
MULTIPLIED = {
    "blend": True,
    **dict.fromkeys(("blendColorOperation", "blendAlphaOperation"), "add"),
    **dict.fromkeys(("blendColorSrcFactor", "blendAlphaSrcFactor"), "one"),
    **dict.fromkeys(("blendColorDstFactor", "blendAlphaDstFactor"), "one-minus-src-alpha"),
}
"""How pictures are laid over the map: the browser has multiplied their colours by their opacity already."""
TIP = "<strong>{title}</strong><br>{figure}<br>{when}<br>{who}<br>{more}"


class Deck(pdk.Deck):  # type: ignore[misc]
    """A deck that is sent without the spaces and breaks that pydeck writes for people to read: half of it."""

    def to_json(self) -> str:  # noqa: D102
        return json.dumps(json.loads(super().to_json()), ensure_ascii=False, separators=(",", ":"))


def make_deck(south: Scene, north: Scene, view: Frame, palette: Palette, *, online: bool = False) -> pdk.Deck:
    """The deck of both scenes, opened on the frame `view`; `online` draws it on a basemap from the internet."""
    lat, lon = view.centre
    # A journey that starts in the south is in both scenes, for each is a drawing of its own; here once is enough.
    arrows = tuple(arrow for arrow in north.arrows if north.frame.holds(arrow.line[0]))
    scenes = (south, replace(north, arrows=arrows))
    return Deck(
        layers=[_land(palette, filled=not online), *_layers(scenes, palette)],
        views=[pdk.View(type="MapView", controller={"scrollZoom": False, "dragRotate": False, "touchRotate": False})],
        initial_view_state=pdk.ViewState(
            latitude=lat, longitude=lon, zoom=view.zoom, min_zoom=ZOOMS[0], max_zoom=ZOOMS[1], pitch=0, bearing=0
        ),
        map_provider="carto",
        map_style=STYLES[palette.theme] if online else _plain_style(palette),
        tooltip={"html": _tip(south.lang), "style": _tip_style(palette)},
    )


def _plain_style(palette: Palette) -> str:
    """A basemap of one colour, carried in the address itself: nothing is fetched."""
    paint = {"id": "ground", "type": "background", "paint": {"background-color": palette.ground}}
    return "data:application/json," + quote(json.dumps({"version": 8, "sources": {}, "layers": [paint]}))


def _tip(lang: str) -> str:
    return f'<div lang="{lang}" dir="{direction(lang)}">{TIP}</div>'


def _tip_style(palette: Palette) -> dict[str, str]:
    return {
        "backgroundColor": palette.ground,
        "color": palette.ink,
        "border": f"1px solid {palette.quiet}",
        "maxWidth": "19rem",
        "fontSize": "0.9rem",
        "lineHeight": "1.4",
    }


def _land(palette: Palette, *, filled: bool) -> pdk.Layer:
    features = read_features()
    rows = [
        feature
        | {
            "properties": {
                "fill": _rgb(fill(feature["properties"]["kind"], palette)),
                "line": _rgb(palette.quiet if feature["properties"]["kind"] in SUBJECT else palette.line),
            }
        }
        for feature in sorted(features["features"], key=lambda each: each["properties"]["kind"] in SUBJECT)
    ]
    return pdk.Layer(
        "GeoJsonLayer",
        id="land",
        data={"type": "FeatureCollection", "features": rows},
        filled=filled,
        get_fill_color="properties.fill",
        get_line_color="properties.line",
        line_width_units=String("pixels"),
        get_line_width=1,
        pickable=False,
    )


def _layers(scenes: Sequence[Scene], palette: Palette) -> list[pdk.Layer]:
    """The layers of the scenes, from the bottom up; a layer without rows is left out."""
    parts = [_parts(scene, palette) for scene in scenes]
    return [
        pdk.Layer(id=f"{scene.frame.name}-{name}", **part[name])
        for name in parts[0]
        for scene, part in zip(scenes, parts, strict=True)
        if part[name]["data"]
    ]


def _parts(scene: Scene, palette: Palette) -> dict[str, Row]:
    at, moved = scene.frame, [label for label in scene.labels if label.leader]
    picture = partial(_picture, scene=scene, palette=palette)
    return {
        "lands": _pictures(picture("name", each, each.box, each.anchor) for each in scene.lands),
        "arrows": _lines(row for arrow in scene.arrows for row in _arrow_rows(arrow, at, palette)),
        "marks": _pictures(picture("mark", mark, mark.box, mark.at, mark.tip) for mark in scene.marks),
        "named": _pictures(picture("named", each, each.frame, each.box.middle, each.tip) for each in scene.named),
        "leaders": _pictures(picture("leader", each, each.span, each.anchor) for each in moved),
        "patches": _pictures(picture("patch", each, each.patch, each.anchor, each.tip) for each in moved if each.area),
        "names": _pictures(picture("name", each, each.box, each.anchor) for each in scene.names),
        "labels": _pictures(picture("label", each, each.box, each.anchor, each.tip) for each in scene.labels),
    }


def _pictures(rows: Iterable[Row]) -> Row:
    """An IconLayer: pictures of a fixed size in pixels."""
    data = list(rows)
    return {
        "type": "IconLayer",
        "data": data,
        "get_icon": "icon",
        "get_position": "position",
        "get_pixel_offset": "offset",
        "get_size": "size",
        "size_units": String("pixels"),
        "pickable": all("title" in row for row in data),
        "parameters": MULTIPLIED,
    }


def _lines(rows: Iterable[Row]) -> Row:
    """A PathLayer: lines of a fixed width in pixels."""
    return {
        "type": "PathLayer",
        "data": list(rows),
        "get_path": "path",
        "get_color": "colour",
        "get_width": "width",
        "width_units": String("pixels"),
        "pickable": True,
    }


def _picture(
    kind: str, each: Piece, box: Box, anchor: Point, tip: Tip | None = None, *, scene: Scene, palette: Palette
) -> Row:
    """A picture of what lies in `box`, which keeps its distance in pixels from `anchor` however the map is zoomed."""
    drawn = draw_picture(kind, each, box, palette, SHARP, scene.lang)
    lat, lon = scene.frame.locate(*anchor)
    (x, y), (right, down) = anchor, box.middle
    address = "data:image/svg+xml;base64," + b64encode(drawn.encode()).decode()
    icon = {"url": address, "width": round(box.width * SHARP), "height": round(box.height * SHARP)}
    row = {"icon": icon, "position": [lon, lat], "offset": [right - x, down - y], "size": box.height}
    return row | (asdict(tip) if tip else {})


def _arrow_rows(arrow: Arrow, frame: Frame, palette: Palette) -> list[Row]:
    """The line and the head of an arrow."""
    look = {"colour": _rgb(palette.colour(arrow.voice)), "width": 2.4 if arrow.strong else 1.2} | asdict(arrow.tip)
    paths = [[frame.locate(x, y)[::-1] for x, y in line] for line in (arrow.line, arrow.head)]
    return [look | {"path": path} for path in paths]


def _rgb(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
