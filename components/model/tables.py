"""The tables of one edition of the data folder, each read and checked once, when it is first asked for."""

from functools import cached_property
from pathlib import Path
from threading import RLock

import pandas as pd

from components.model.problems import DataFault
from components.model.reading import read_rows, read_table
from components.model.rules import check_link, check_rules
from components.model.schema import Package, TableSchema, read_package

FIGURE_TABLES = ("figures", "displacement", "movements", "casualties", "response")


class Tables:
    """The data folder `folder` at one moment; give a fresh one to each edition."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = RLock()
        self._read: dict[str, pd.DataFrame | DataFault] = {}

    @cached_property
    def package(self) -> Package:
        """What datapackage.json says; DataFault where it cannot be read."""
        return read_package(self.folder)

    def table(self, name: str) -> pd.DataFrame:
        """The table called `name`, columns as in datapackage.json; not to be changed. DataFault where unsound."""
        with self._lock:
            if name not in self._read:
                self._read[name] = self._checked(self.package.table(name))
        found = self._read[name]
        if isinstance(found, DataFault):
            raise found
        return found

    def _checked(self, schema: TableSchema) -> pd.DataFrame | DataFault:
        try:
            frame = read_table(self.folder / schema.path, schema)
        except DataFault as fault:
            return fault
        problems = check_rules(frame, schema.path)
        for link in schema.links:
            problems += check_link(frame, schema.path, link.column, self._keys(link.table, link.key))
        for column in {"repeats", "part_of"} & set(frame.columns):
            problems += check_link(frame, schema.path, column, self._figure_ids())
        return DataFault(tuple(problems)) if problems else frame

    def _figure_ids(self) -> set[object] | None:
        found = [self._keys(name, "id") for name in FIGURE_TABLES]
        known = [keys for keys in found if keys is not None]
        return set().union(*known) if len(known) == len(found) else None

    def _keys(self, name: str, key: str) -> set[object] | None:
        """The keys of another table, unchecked; None where it cannot be read: its faults are its own page's."""
        try:
            schema = self.package.table(name)
            header, *rows = read_rows(self.folder / schema.path)
            cells = [row[header.index(key)] for row in rows if len(row) == len(header)]
        except (DataFault, ValueError):
            return None
        return {int(cell) for cell in cells if cell.isdigit()} if schema.field(key).type == "integer" else set(cells)
