"""Openings: the header of a person's file, without reading the rest of it."""

from components.desk.intake.encodings import decode
from components.desk.intake.headers import Names
from components.desk.intake.sheets import read_text
from components.desk.intake.uploads import Upload, find_kind
from components.desk.intake.workbooks import read_first_row
from components.model.data.problems import DataFault
from components.model.data.schema import TableSchema

MOST = 50_000
"""Letters of a text file among which its header is looked for."""


def read_header(upload: Upload, schema: TableSchema) -> tuple[str, ...]:
    """The first filled row of the file, which is likely for the table of `schema`; () where it cannot be read."""
    try:
        if find_kind(upload.content, schema.path) == "xlsx":
            return read_first_row(upload.content, schema.name, schema.path)
        text = decode(upload.content, schema.path).text
        # The last line may be cut off in the midst of a cell.
        start = text if len(text) <= MOST else text[:MOST].rpartition("\n")[0]
        return tuple(next(filter(any, read_text(start, schema.path, Names(schema).knows).rows), ()))
    except DataFault:
        return ()
