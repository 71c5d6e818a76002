"""The one schema, data/datapackage.json: what reading, checking, the dictionary and the downloads use."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from components.model.data.problems import DataFault, Problem

FILE = "datapackage.json"
SPOKEN = ("title", "description", "keywords")
"""What the package has in each language."""


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

    @property
    def meanings(self) -> dict[str, str]:
        """What each value means, where the description says so for every one ("point: the place itself. area: ...").

        A meaning given for "Blank" stands under "". Empty where the description does not go through the values.
        """
        names = "|".join(re.escape(name) for name in (*self.choices, "Blank"))
        parts = re.split(rf"(?:^|(?<=\. ))({names}): ", self.description)
        found = {name.replace("Blank", ""): said.strip() for name, said in zip(parts[1::2], parts[2::2], strict=True)}
        return found if self.choices and set(self.choices) <= set(found) else {}


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

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns, in order."""
        return tuple(field.name for field in self.fields)

    def field(self, name: str) -> Field:
        """The column called `name`; KeyError where there is none."""
        return {field.name: field for field in self.fields}[name]


@dataclass(frozen=True)
class Licence:
    """The terms of the compiled tables: a name, a title in words and the address of the text."""

    name: str
    title: str
    path: str


@dataclass(frozen=True)
class Contributor:
    """Who made or published the tables: a name, an address ("" for none), and roles as Data Package v2 names them."""

    name: str
    path: str
    roles: tuple[str, ...]


@dataclass(frozen=True)
class Package:
    """The whole package: its title, description, version (a date), tables by name, licences, who made it, keywords."""

    title: str
    description: str
    version: str
    tables: Mapping[str, TableSchema]
    licences: tuple[Licence, ...]
    contributors: tuple[Contributor, ...] = ()
    keywords: tuple[str, ...] = ()

    def table(self, name: str) -> TableSchema:
        """What the package says about the table called `name`; DataFault where it says nothing."""
        if name not in self.tables:
            raise DataFault((Problem(FILE, "bad-package", detail=name),))
        return self.tables[name]


def read_package(content: bytes, lang: str = "") -> Package:
    """The package that datapackage.json describes; DataFault where its `content` is no JSON or lacks something.

    Titles, descriptions and keywords are those in `lang` (title_ar beside title), as recorded where there are none.
    """
    try:
        raw = json.loads(content.decode(), object_hook=partial(_tell, lang=lang))
        tables = {entry["name"]: _table(entry) for entry in raw["resources"]}
        licences = tuple(_licence(entry) for entry in raw.get("licenses", ()))
        contributors = tuple(_contributor(entry) for entry in raw.get("contributors", ()))
        keywords = tuple(raw.get("keywords", ()))
        return Package(raw["title"], raw["description"], raw["version"], tables, licences, contributors, keywords)
    except (ValueError, KeyError, TypeError) as fault:
        raise DataFault((Problem(FILE, "bad-package", detail=str(fault)),)) from fault


def _tell(raw: dict[str, Any], lang: str) -> dict[str, Any]:
    return raw | {name: raw[f"{name}_{lang}"] for name in SPOKEN if raw.get(f"{name}_{lang}")}


def _licence(raw: Mapping[str, Any]) -> Licence:
    return Licence(raw["name"], raw.get("title", raw["name"]), raw.get("path", ""))


def _contributor(raw: Mapping[str, Any]) -> Contributor:
    return Contributor(raw["title"], raw.get("path", ""), tuple(raw.get("roles", ())))


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
