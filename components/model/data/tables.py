"""The tables of one edition of the data folder, each parsed and checked once, when it is first asked for."""

from collections.abc import Mapping
from copy import copy
from pathlib import Path
from threading import RLock

import pandas as pd

from components.model.data.checking import check_table
from components.model.data.editions import read_files
from components.model.data.links import Reference, list_references, name_rows
from components.model.data.problems import DataFault, Problem
from components.model.data.reading import Rows, check_shape, read_rows
from components.model.data.schema import FILE, Package, TableSchema, read_package
from components.model.data.translations import tell

FIGURE_TABLES = ("figures", "displacement", "movements", "casualties", "response")


class Tables:
    """The tables that `files` hold, by name; a data folder's are read once, whatever happens to them later.

    `lang` is the language in which tables and package speak; "" is the one they are recorded in, English.
    """

    def __init__(self, files: Path | Mapping[str, bytes]) -> None:
        self.files = read_files(files) if isinstance(files, Path) else dict(files)
        self.lang = ""
        self._lock = RLock()
        self._packages: dict[str, Package] = {}
        self._read: dict[str, pd.DataFrame | DataFault] = {}
        self._told: dict[tuple[str, str], pd.DataFrame] = {}
        self._known: dict[tuple[str, str], dict[str, str] | None] = {}
        self._places: dict[str, dict[str, int]] = {}

    def speaking(self, lang: str) -> "Tables":
        """The same tables in another language; what each file holds is read and checked once for all of them."""
        other = copy(self)
        other.lang = lang
        return other

    def reduced(self, files: Mapping[str, bytes], read: Mapping[str, pd.DataFrame]) -> "Tables":
        """Tables of the same package from other `files`; those in `read` are known to be sound, and not read again."""
        other = Tables(files)
        other._packages = self._packages
        other._read.update(read)
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

    def place(self, name: str, key: str) -> int | None:
        """Which row of the table called `name` has this id, from 0; None where none has. DataFault where unsound."""
        frame = self.recorded(name)
        if name not in self._places:
            self._places[name] = {each: at for at, each in enumerate(frame["id"])}
        return self._places[name].get(key)

    def problems(self, name: str) -> tuple[Problem, ...]:
        """Everything that is wrong with the table called `name`, in the order of its rows; () where it is sound."""
        try:
            self.recorded(name)
        except DataFault as fault:
            return fault.problems
        return ()

    def references(self, name: str) -> list[Reference]:
        """The columns of the table called `name` that name rows of tables."""
        return list_references(self.package.table(name), FIGURE_TABLES)

    def known(self, reference: Reference) -> Mapping[str, str] | None:
        """The ids that a reference may name, each with what its row is called; None where they cannot be read."""
        found = [self._names(name, reference.key) for name in reference.tables]
        known = [names for names in found if names is not None]
        if len(known) < len(found):
            return None
        return known[0] if len(known) == 1 else {key: name for names in known[::-1] for key, name in names.items()}

    def _checked(self, schema: TableSchema) -> pd.DataFrame | DataFault:
        try:
            rows = read_rows(self.file(schema.path), schema.path)
        except DataFault as fault:
            return fault
        problems = tuple(check_shape(rows, schema, schema.path))
        if not problems:
            # Kept, for a large table is not to be read twice for its own ids.
            self._known[schema.name, schema.key] = _name_rows(rows, schema.name, schema.key)
            checked = check_table(rows[1:], schema, self.references(schema.name), self.known)
            problems = checked.problems
        return DataFault(problems) if problems else checked.frame

    def _names(self, name: str, key: str) -> dict[str, str] | None:
        """The keys of another table, unchecked; None where it cannot be read: its faults are its own page's."""
        if (name, key) not in self._known:
            self._known[name, key] = self._read_names(name, key)
        return self._known[name, key]

    def _read_names(self, name: str, key: str) -> dict[str, str] | None:
        try:
            schema = self.package.table(name)
            return _name_rows(read_rows(self.file(schema.path), schema.path), name, key)
        except DataFault:
            return None


def _name_rows(rows: Rows, name: str, key: str) -> dict[str, str] | None:
    """The keys of a table with what its rows are called; None where one has none: no blame for others."""
    try:
        return name_rows(rows[0], rows[1:], name, key)
    except ValueError:
        return None
