"""The data dictionary: every table and every column as datapackage.json describes them, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from components.model.data.schema import Field, Link, Package, TableSchema
from components.view.links import change
from components.view.words import Words

ROOM = "sources"
RULES = ("required", "unique", "minimum", "maximum", "pattern", "enum")


@dataclass(frozen=True)
class ColumnEntry:
    """One column: its name, title, type and description, the rules for its cells, and the table it refers to."""

    name: str
    title: str
    type: str
    description: str
    rules: tuple[str, ...]
    reference: str
    reference_href: str


@dataclass(frozen=True)
class TableEntry:
    """One table: its file, title and description, its columns, and whether it stands open."""

    name: str
    path: str
    title: str
    description: str
    href: str
    columns: tuple[ColumnEntry, ...]
    open: bool


def list_tables(package: Package, opened: str, asked: Mapping[str, str], words: Words) -> list[TableEntry]:
    """Every table of the package in its order; the one called `opened` stands open."""
    return [_table(table, table.name == opened, asked, words) for table in package.tables.values()]


def _table(table: TableSchema, is_open: bool, asked: Mapping[str, str], words: Words) -> TableEntry:
    links = {link.column: link for link in table.links}
    return TableEntry(
        name=table.name,
        path=table.path,
        title=table.title,
        description=table.description,
        href=change(ROOM, asked, table=table.name),
        columns=tuple(_column(field, links.get(field.name), asked, words) for field in table.fields),
        open=is_open,
    )


def _column(field: Field, link: Link | None, asked: Mapping[str, str], words: Words) -> ColumnEntry:
    return ColumnEntry(
        name=field.name,
        title=field.title,
        type=words.choice("column_type", field.type),
        description=field.description,
        rules=tuple(_rules(field, words)),
        reference=f"{link.table}.{link.key}" if link else "",
        reference_href=change(ROOM, asked, table=link.table) if link else "",
    )


def _rules(field: Field, words: Words) -> list[str]:
    given = {name: field.constraints[name] for name in RULES if name in field.constraints}
    return [say_rule(name, value, words) for name, value in given.items() if value is not False]


def say_rule(name: str, value: object, words: Words) -> str:
    """A constraint of Table Schema as a phrase: "at least 1", "one of: press, primary"."""
    said = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return words(f"column_rule.{name}", value=said)
