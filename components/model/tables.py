"""The tables of one edition of the data folder, each parsed and checked once, when it is first asked for."""

from copy import copy
from pathlib import Path
from threading import RLock

import pandas as pd

from components.model.editions import read_files
from components.model.problems import DataFault, Problem
from components.model.reading import read_rows, read_table
from components.model.rules import check_link, check_rules
from components.model.schema import FILE, Package, TableSchema, read_package
from components.model.translations import tell

FIGURE_TABLES = ("figures", "displacement", "movements", "casualties", "response")


class Tables:
    """The data folder `folder` at one moment: its files are read here, once, whatever happens to them later.

    `lang` is the language in which tables and package speak; "" is the one they are recorded in, English.
    """

    def __init__(self, folder: Path) -> None:
        self.files = read_files(folder)
        self.lang = ""
        self._lock = RLock()
        self._packages: dict[str, Package] = {}
        self._read: dict[str, pd.DataFrame | DataFault] = {}
        self._told: dict[tuple[str, str], pd.DataFrame] = {}
        self._known: dict[tuple[str, str], set[object] | None] = {}

    def speaking(self, lang: str) -> "Tables":
        """The same tables in another language; what each file holds is read and checked once for all of them."""
        other = copy(self)
        other.lang = lang
        return other

    @property
    def package(self) -> Package:
        """What datapackage.json says; DataFault where it cannot be read."""
        if self.lang not in self._packages:
            self._packages[self.lang] = read_package(self.file(FILE), self.lang)
        return self._packages[self.lang]

    def file(self, name: str) -> bytes:
        """What the file called `name` holds; DataFault where it is missing or cannot be read."""
        if name not in self.files:
            raise DataFault((Problem(name, "missing-file"),))
        return self.files[name]

    def table(self, name: str) -> pd.DataFrame:
        """The table called `name` in the language spoken: what has no translation stands as recorded.

        Columns as in datapackage.json; not to be changed. DataFault where unsound.
        """
        frame = self.recorded(name)
        if (name, self.lang) not in self._told:
            self._told[name, self.lang] = tell(frame, self.lang)
        return self._told[name, self.lang]

    def recorded(self, name: str) -> pd.DataFrame:
        """The table called `name` as its file has it, whatever language is spoken. DataFault where unsound."""
        with self._lock:
            if name not in self._read:
                self._read[name] = self._checked(self.package.table(name))
        found = self._read[name]
        if isinstance(found, DataFault):
            raise found
        return found

    def _checked(self, schema: TableSchema) -> pd.DataFrame | DataFault:
        try:
            frame = read_table(self.file(schema.path), schema)
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
        if (name, key) not in self._known:
            self._known[name, key] = self._read_keys(name, key)
        return self._known[name, key]

    def _read_keys(self, name: str, key: str) -> set[object] | None:
        try:
            schema = self.package.table(name)
            header, *rows = read_rows(self.file(schema.path), schema.path)
            cells = [row[header.index(key)] for row in rows if len(row) == len(header)]
        except (DataFault, ValueError):
            return None
        return {int(cell) for cell in cells if cell.isdigit()} if schema.field(key).type == "integer" else set(cells)
