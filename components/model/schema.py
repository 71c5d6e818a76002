"""The one schema, data/datapackage.json: what reading, checking, the dictionary and the downloads use."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from components.model.problems import DataFault, Problem

FILE = "datapackage.json"


@dataclass(frozen=True)
class Field:
    """One column: its name, Table Schema type, title, description and constraints."""

    name: str
    type: str
    title: str
    description: str
    constraints: Mapping[str, Any]

    @property
    def choices(self) -> tuple[str, ...]:
        """The values allowed in the column; empty where any value is."""
        return tuple(self.constraints.get("enum", ()))


@dataclass(frozen=True)
class Link:
    """A foreign key: `column` holds values of `key` in `table`."""

    column: str
    table: str
    key: str


@dataclass(frozen=True)
class TableSchema:
    """One table of the package: file name, title, description, columns, key and links."""

    name: str
    path: str
    title: str
    description: str
    fields: tuple[Field, ...]
    key: str
    links: tuple[Link, ...]
    descriptor: Mapping[str, Any]

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns, in order."""
        return tuple(field.name for field in self.fields)

    def field(self, name: str) -> Field:
        """The column called `name`; KeyError where there is none."""
        return {field.name: field for field in self.fields}[name]


@dataclass(frozen=True)
class Package:
    """The whole package: its title, description, version (a date) and tables by name."""

    title: str
    description: str
    version: str
    tables: Mapping[str, TableSchema]


def read_package(folder: Path) -> Package:
    """The package described by `folder`/datapackage.json; DataFault where it is missing or no JSON."""
    try:
        raw = json.loads((folder / FILE).read_text(encoding="utf-8"))
        tables = {entry["name"]: _table(entry) for entry in raw["resources"]}
        return Package(raw["title"], raw["description"], raw["version"], tables)
    except FileNotFoundError:
        raise DataFault((Problem(FILE, "missing-file"),)) from None
    except (ValueError, KeyError, TypeError) as fault:
        raise DataFault((Problem(FILE, "bad-package", detail=str(fault)),)) from fault


def _table(entry: Mapping[str, Any]) -> TableSchema:
    schema = entry["schema"]
    return TableSchema(
        name=entry["name"],
        path=entry["path"],
        title=entry["title"],
        description=entry["description"],
        fields=tuple(_field(field) for field in schema["fields"]),
        key=schema["primaryKey"],
        links=tuple(_link(link) for link in schema.get("foreignKeys", ())),
        descriptor=schema,
    )


def _field(raw: Mapping[str, Any]) -> Field:
    return Field(raw["name"], raw["type"], raw["title"], raw["description"], raw.get("constraints", {}))


def _link(raw: Mapping[str, Any]) -> Link:
    return Link(raw["fields"], raw["reference"]["resource"], raw["reference"]["fields"])
