"""The outlines that maps are drawn on: boundaries.geojson, read once, and where the names of the lands stand."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from components.view.boxes import Point
from components.view.map.projection import Frame
from components.view.palette import Palette

FILE = Path(__file__).with_name("boundaries.geojson")
SUBJECT = ("subject", "undof")
MAIN = ("subject", "inset")
PARTS = {"jordan": ("irbid", "mafraq", "ajloun-jarash", "balqa-amman-zarqa")}
"""The outlines of which a land consists that has none of its own."""
NAMES: dict[str, Point] = {
    "dara": (32.955, 36.125),
    "quneitra": (33.155, 35.925),
    "as-sweida": (32.82, 36.98),
    "occupied-syrian-golan": (33.06, 35.73),
    "undof-area": (33.33, 35.855),
    "rural-damascus": (33.36, 36.45),
    "lebanon": (33.37, 35.53),
    "jordan": (32.4, 35.86),
    "idleb": (36.06, 36.45),
    "hama": (35.28, 37.05),
    "aleppo": (36.2, 37.2),
}
"""Degrees north and east of the middle of each name, chosen by the editors so that they keep clear of the labels."""


@dataclass(frozen=True)
class Outline:
    """One feature of boundaries.geojson: its id, what kind of land it is, and its rings in degrees (lon, lat)."""

    id: str
    kind: str
    rings: tuple[tuple[Point, ...], ...]

    def path(self, frame: Frame) -> str:
        """The outline as the path of an SVG in the frame."""
        return " ".join(_ring(ring, frame) for ring in self.rings)


@cache
def read_features() -> dict[str, Any]:
    """boundaries.geojson as it stands; not to be changed."""
    features: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return features


@cache
def read_outlines() -> tuple[Outline, ...]:
    """Every outline, neighbours first, so that the subject's lines lie on top."""
    found = [_outline(feature) for feature in read_features()["features"]]
    return tuple(sorted(found, key=lambda outline: outline.kind in SUBJECT))


def fill(kind: str, palette: Palette) -> str:
    """The colour of a kind of land: the three governorates stand out, the rest is paler."""
    return palette.subject if kind in SUBJECT else palette.land


def is_main(land: str) -> bool:
    """Whether a land is one of the governorates that the maps are about."""
    return any(outline.id == land and outline.kind in MAIN for outline in read_outlines())


def lies_in(land: str, lat: float, lon: float) -> bool:
    """Whether a point lies inside the outline of a land that has a name."""
    parts = PARTS.get(land, (land,))
    return any(_surrounds(ring, lat, lon) for each in read_outlines() if each.id in parts for ring in each.rings)


def is_seat(place: str) -> bool:
    """Whether a place is the town that a governorate is named after: both then have the same id."""
    return place in NAMES


def _surrounds(ring: tuple[Point, ...], lat: float, lon: float) -> bool:
    """Whether a line from the point to the east leaves the ring more often than it enters it."""
    crossed = (
        (north > lat) != (other > lat) and lon < (west - east) * (lat - north) / (other - north) + east
        for (east, north), (west, other) in zip(ring, (*ring[1:], ring[0]), strict=True)
    )
    return sum(crossed) % 2 == 1


def _outline(feature: dict[str, Any]) -> Outline:
    shape = feature["geometry"]
    polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    rings = tuple(tuple((lon, lat) for lon, lat in ring) for polygon in polygons for ring in polygon)
    return Outline(feature["properties"]["id"], feature["properties"]["kind"], rings)


def _ring(ring: tuple[Point, ...], frame: Frame) -> str:
    points = (frame.place(lat, lon) for lon, lat in ring)
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in points) + "Z"
