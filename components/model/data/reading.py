"""Reading one CSV file strictly: bytes, text, rows, columns; every fault is a Problem."""

import csv
import io
from collections.abc import Iterable, Sequence

from components.model.data.problems import DataFault, Problem
from components.model.data.schema import TableSchema

MOST_BYTES = 5_000_000
SEPARATORS = {";": "semicolons", "\t": "tabs"}
Rows = list[list[str]]


def read_rows(content: bytes, file: str) -> Rows:
    """Every row of the file called `file` as text, the header first; DataFault where it cannot be read as CSV."""
    text, shared = _decode(content, file), dict[str, str]()
    try:
        rows = [share_cells(row, shared) for row in csv.reader(io.StringIO(text, newline=""), strict=True)]
    except csv.Error as fault:
        raise DataFault((Problem(file, "not-csv", detail=str(fault)),)) from fault
    if not text.endswith("\n"):
        raise DataFault((Problem(file, "cut-off", row=len(rows)),))
    return rows


def share_cells(row: Sequence[str], shared: dict[str, str]) -> list[str]:
    """The row, where a cell that says what another one said is the same object: of a large table, most are."""
    return [*map(shared.setdefault, row, row)]


def write_rows(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows, the header first, as a file of the data folder holds them: UTF-8, each ended by \\n."""
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return stream.getvalue().encode()


def _decode(content: bytes, file: str) -> str:
    if len(content) > MOST_BYTES:
        raise DataFault((Problem(file, "too-large", detail=str(MOST_BYTES // 1_000_000)),))
    if not content.strip():
        raise DataFault((Problem(file, "empty-file"),))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        row = content.count(b"\n", 0, fault.start) + 1
        raise DataFault((Problem(file, "not-utf8", row=row),)) from fault
    if "\0" in text:
        raise DataFault((Problem(file, "nul", row=text.count("\n", 0, text.index("\0")) + 1),))
    return text


def check_shape(rows: Rows, schema: TableSchema, file: str) -> list[Problem]:
    """What is wrong with the header and the length of each row."""
    found, wanted = rows[0], schema.columns
    if tuple(found) != wanted:
        return _header_problems(found, wanted, file)
    return [
        Problem(file, "ragged", row=number, value=str(len(row)), detail=str(len(wanted)))
        for number, row in enumerate(rows[1:], start=2)
        if len(row) != len(wanted)
    ]


def _header_problems(found: Sequence[str], wanted: Sequence[str], file: str) -> list[Problem]:
    if len(found) == 1 and (separator := next((name for sign, name in SEPARATORS.items() if sign in found[0]), "")):
        return [Problem(file, "separator", row=1, detail=separator)]
    missing = [Problem(file, "missing-column", row=1, column=name) for name in wanted if name not in found]
    extra = [Problem(file, "extra-column", row=1, column=name) for name in found if name not in wanted]
    return missing + extra or [Problem(file, "column-order", row=1, detail=", ".join(wanted))]
