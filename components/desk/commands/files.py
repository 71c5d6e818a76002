"""The files named on the command line, read as drafts of their tables."""

from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

from components.desk.commands.options import Failed
from components.desk.drafts import Draft
from components.desk.examining import read_recorded
from components.desk.intake.reading import read_draft
from components.desk.intake.uploads import MOST_BYTES, Upload
from components.model.data.schema import FILE
from components.model.data.tables import Tables


@dataclass(frozen=True)
class Given:
    """What a command works on: the tables as they stand, and each file as a draft of its table."""

    tables: Tables
    files: tuple[Path, ...]
    drafts: tuple[Draft, ...]


def read_given(options: Namespace) -> Given:
    """The tables of the data folder and the files that the options name; Failed where one cannot be read at all."""
    if not (options.data / FILE).is_file():
        raise Failed("no_data", str(options.data))
    if len(options.files) != len(options.tables) or len(set(options.tables)) != len(options.tables):
        raise Failed("pairs")
    tables = Tables(options.data)
    pairs = zip(options.files, options.tables, strict=True)
    confirmed = frozenset(options.confirm)
    drafts = tuple(_read(tables, file, table, confirmed) for file, table in pairs)
    return Given(tables, tuple(options.files), drafts)


def _read(tables: Tables, file: Path, table: str, confirmed: frozenset[str]) -> Draft:
    if table not in tables.package.tables:
        raise Failed("no_table", ", ".join(tables.package.tables))
    schema = tables.package.table(table)
    try:
        with file.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)  # One byte more than allowed shows that it is too large.
    except OSError as fault:
        raise Failed("no_file", f"{file}: {fault.strerror}") from fault
    return read_draft(Upload(file.name, content), schema, read_recorded(tables, schema), confirmed)
