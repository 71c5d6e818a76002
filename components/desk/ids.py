"""Ids for new rows: the next one that no row has and none ever had."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import replace

from components.desk.drafts import Draft, Mending
from components.model.data.schema import TableSchema

COUNTED = re.compile(r"([A-Z]+)\[0-9\]\{(\d+)(?:,\d*)?\}")
"""The pattern of ids that are counted, as datapackage.json has it: DE[0-9]{2,}."""
MOST_LETTERS = 40
CODE = "id-given"
Row = tuple[str, ...]


def give_ids(draft: Draft, schema: TableSchema, used: Collection[str]) -> Draft:
    """The draft with an id in each row that has none, listed among its mendings.

    `used` are all ids that rows of the table have or had. An id is counted on (DE52, DE53) or, in a table whose ids
    are words, made of the row's name. A key that is a number (of a demand, a signatory) is printed in the statement
    and is never made up. Rows that are blank altogether stay so, and all of a file that lacks the column.
    """
    at = schema.columns.index(schema.key)
    if not gives_ids(schema) or draft.letters[at : at + 1] in ((), ("",)):
        return draft
    taken = {*used, *(row[at] for row in draft.rows)}
    rows, given = list(draft.rows), []
    for place, row in enumerate(rows):
        if not row[at].strip() and any(cell.strip() for cell in row):
            new = next_id(schema, taken, row)
            taken.add(new)
            rows[place] = (*row[:at], new, *row[at + 1 :])
            given.append((f"{draft.letters[at]}{draft.numbers[place]}", row[at], new))
    if not given:
        return draft
    cells, before, after = zip(*given, strict=True)
    return replace(draft, rows=tuple(rows), mendings=(*draft.mendings, Mending(CODE, cells, before, after)))


def gives_ids(schema: TableSchema) -> bool:
    """Whether a new row of the table is given an id; else its key is a number that the person writes."""
    return schema.field(schema.key).type == "string"


def next_id(schema: TableSchema, used: Collection[str], row: Row = ()) -> str:
    """The id that a new row of the table is given, where `used` are all that rows have or had; `row` is its cells."""
    pattern = str(schema.field(schema.key).constraints.get("pattern", ""))
    counted = COUNTED.fullmatch(pattern)
    return _count_on(counted[1], int(counted[2]), used) if counted else _name_row(row, schema, used)


def _count_on(prefix: str, digits: int, taken: Collection[str]) -> str:
    numbers = [int(number) for each in taken if (number := each.removeprefix(prefix)).isdecimal() and number != each]
    return f"{prefix}{max(numbers, default=0) + 1:0{digits}}"


def _name_row(row: Row, schema: TableSchema, taken: Collection[str]) -> str:
    """An id of the row's name in small Latin letters; with a number where another row has or had it."""
    stem = _spell(_find_name(row, schema)) or schema.name.removesuffix("s")
    return next(each for each in (stem, *(f"{stem}-{n}" for n in range(2, len(taken) + 3))) if each not in taken)


def _find_name(row: Sequence[str], schema: TableSchema) -> str:
    """The first cell that must be filled with free text: the name of a place, the question of a note."""
    free = (
        cell
        for field, cell in zip(schema.fields, row, strict=False)
        if field.name != schema.key and field.constraints.get("required") and not field.choices
    )
    return next(free, "")


def _spell(name: str) -> str:
    """The name in small Latin letters, its words joined by "-", cut at a word; "" where it has no such letter."""
    plain = unicodedata.normalize("NFKD", name.replace("'", "").replace("’", "")).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.lower())
    spelt = ""
    for word in words:
        if len(spelt) + len(word) >= MOST_LETTERS:
            break
        spelt = f"{spelt}-{word}" if spelt else word
    return spelt or "".join(words)[:MOST_LETTERS]
