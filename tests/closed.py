"""What tests share of rows that may not be passed on: data in which the terms of some sources forbid it."""

import csv
import io
import shutil
from collections.abc import Mapping
from pathlib import Path

from components.model.data.editions import read_files
from components.model.data.reading import read_rows, write_rows

ROOT = Path(__file__).parents[1]
CLOSED = ("S001", "S003", "S014")
TERMS = "No redistribution: link and cite only"
LEFT = {
    "displacement": ("DE01", "DE02", "DE03", "DE05", "DE17"),
    "movements": tuple(f"DL{number:03}" for number in range(1, 14)),
    "casualties": ("CA11",),
    "response": ("IR01", "IR02", "IR03", "IR04", "IR05"),
    "events": ("E010", "E014"),
}
"""By table the rows that rest on them."""
REFERRING = ("repeats", "part_of", "figure", "figures")


def close_sources(terms: str = TERMS, sources: tuple[str, ...] = CLOSED) -> dict[str, bytes]:
    """The files of the data, in which the `terms` stand with these sources."""
    files = read_files(ROOT / "data")
    rows = read_rows(files["sources.csv"], "sources.csv")
    at = rows[0].index("terms")
    closed = [[*row[:at], terms, *row[at + 1 :]] if row[0] in sources else row for row in rows]
    return files | {"sources.csv": write_rows(closed)}


def write_closed(folder: Path) -> Path:
    """The same as a data folder in `folder`, with its archive."""
    data = folder / "data"
    shutil.copytree(ROOT / "data", data)
    (data / "sources.csv").write_bytes(close_sources()["sources.csv"])
    return data


def list_named(files: Mapping[str, bytes]) -> set[str]:
    """The ids that stand in the tables: those of the rows, and those to which their cells refer."""
    found = set()
    for name, content in files.items():
        if name.endswith(".csv"):
            for row in csv.DictReader(io.StringIO(content.decode())):
                found |= {row.get("id", ""), *(key for column in REFERRING for key in row.get(column, "").split())}
    return found
