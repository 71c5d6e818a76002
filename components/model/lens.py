"""The lens: the edition as it would stand had it been made on an earlier day, from what was published by then.

It makes tables and their files as a data folder holds them, so that whatever reads an edition reads this one too:
pages, charts, downloads. A row whose source has no day of publication is never taken to have been known.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from components.model.data.cells import TEXT
from components.model.data.reading import read_rows, write_rows
from components.model.data.schema import TableSchema
from components.model.data.tables import FIGURE_TABLES, Tables
from components.model.data.texts import FILE, read_publication
from components.model.hindsight import speaks_later

Row = dict[str, str]
SOURCED = (*FIGURE_TABLES, "events", "followups")
OF_THE_STATEMENT = ("annotations", "demands", "signatories")
"""Tables about the statement: none of their rows is known before it was published."""
OWN_DAYS = ("as_of", "date", "end_date")
REFERENCES = ("repeats", "part_of", "figure")
"""Columns that name another row, and may stay blank."""
LISTS = ("figures", "sources")
PRINTED = ("words", "printed_name", "text", "text_ar", "url", "title", "title_ar", "what_happened", "what_happened_ar")
"""What a source says, and addresses: the day of publication alone says whether they were known."""
SENTENCES = re.compile(r"(?<=[.!?؟])\s+(?=\S)")
PLACES = ("place", "origin_place", "destination_place")
STATEMENT = "statement."
"""How the names of its files begin."""
NOTES_ON_ALL = "README"
"""What the editors say of the whole record: of later rows too."""
PAGES_OF_THE_STATEMENT = ("statement", "signatories")
SHOWN_BY_ID = (*SOURCED, "sources", "notes", "annotations")
"""Tables whose rows the editors' texts mention by their ids."""


@dataclass(frozen=True)
class Lens:
    """What was known on `day` of an edition, whose tables are `whole`: `tables`, with the rest left out.

    `undated` holds by table the ids of the rows whose source bears no day of publication, and of those sources, as far
    as nothing shows that they are later; `later` says whether the statement itself is.
    """

    whole: Tables
    day: date
    tables: Tables
    undated: Mapping[str, tuple[str, ...]]
    later: bool


def look_back(tables: Tables, day: date, withheld: Mapping[str, str]) -> Lens:
    """What was known on `day`, of the tables as recorded; a table that is unsound stays as it is, and unread.

    `withheld` is by language ("" for that of the record) what stands in place of a text that speaks of later things.
    """
    rows = {name: _read(tables, name) for name in tables.package.tables}
    later = _is_later(tables, day)
    known = {row["id"] for row in rows["sources"] if row["published"] and date.fromisoformat(row["published"]) <= day}
    shown = _choose(rows, known, later, {"reading": "", **_name_columns("reasons", withheld)})
    hidden = {key for name in SHOWN_BY_ID for key in _ids(rows[name]) - _ids(shown[name])}
    shown["notes"] = [row for row in shown["notes"] if not _speaks(row.values(), day, hidden)]
    gone = (NOTES_ON_ALL, STATEMENT) if later else (NOTES_ON_ALL,)
    files = {name: content for name, content in tables.files.items() if not name.startswith(gone)}
    read = {}
    for name, schema in tables.package.tables.items():
        cleaned = [_clean(row, schema, day, hidden, withheld) for row in shown[name]]
        if cleaned != rows[name]:
            files[schema.path] = write_rows([list(schema.columns), *(list(row.values()) for row in cleaned)])
            read[name] = _reduce(tables.recorded(name), rows[name], cleaned, schema)
        elif not tables.problems(name):
            read[name] = tables.recorded(name)
    return Lens(tables, day, tables.reduced(files, read), _list_undated(rows, day), later)


def _read(tables: Tables, name: str) -> list[Row]:
    """The rows of a table as its file has them; none where it is unsound."""
    if tables.problems(name):
        return []
    schema = tables.package.table(name)
    return [dict(zip(schema.columns, row, strict=True)) for row in read_rows(tables.file(schema.path), schema.path)[1:]]


def _reduce(frame: pd.DataFrame, rows: Sequence[Row], cleaned: Sequence[Row], schema: TableSchema) -> pd.DataFrame:
    """The frame of the rows `cleaned`, of which `frame` and `rows` are the whole table.

    It is what their file would be read as: only cells of text are cleaned, and they are read as they are written.
    """
    places = {row[schema.key]: place for place, row in enumerate(rows)}
    kept = [places[row[schema.key]] for row in cleaned]
    changed = {
        name: pd.Series([row[name] for row in cleaned], dtype=TEXT)
        for name in schema.columns
        if any(row[name] != rows[place][name] for row, place in zip(cleaned, kept, strict=True))
    }
    return frame.iloc[kept].reset_index(drop=True).assign(**changed)


def _is_later(tables: Tables, day: date) -> bool:
    """Whether the statement was published after `day`, or its day is not known."""
    published = read_publication(tables.files.get(FILE, b""))
    return published is None or published > day


def _name_columns(name: str, withheld: Mapping[str, str]) -> Row:
    return {f"{name}_{lang}" if lang else name: said for lang, said in withheld.items()}


def _choose(rows: Mapping[str, list[Row]], known: Collection[str], later: bool, unjudged: Row) -> dict[str, list[Row]]:
    """By table the rows that were known: those of `known` sources, and what belongs to them.

    `unjudged` is what a demand says while a part of what followed it is hidden, for the editors judge by the whole.
    """
    shown = dict(rows) | {name: [row for row in rows[name] if row["source"] in known] for name in SOURCED}
    shown["sources"] = [row for row in rows["sources"] if row["id"] in known]
    places = {row[name] for row in shown["movements"] for name in PLACES}
    shown["places"] = [row for row in rows["places"] if row["id"] in places]
    if later:
        shown |= {name: [] for name in (*OF_THE_STATEMENT, "followups")}
        shown["notes"] = [row for row in rows["notes"] if row["page"] not in PAGES_OF_THE_STATEMENT]
    open_demands = {row["demand"] for row in rows["followups"] if row["source"] not in known}
    shown["demands"] = [row | (unjudged if row["number"] in open_demands else {}) for row in shown["demands"]]
    return shown


def _ids(rows: Iterable[Row]) -> set[str]:
    return {row["id"] for row in rows}


def _speaks(cells: Iterable[str], day: date, hidden: Collection[str]) -> bool:
    return any(speaks_later(cell, day, hidden) for cell in cells)


def _clean(row: Row, schema: TableSchema, day: date, hidden: Collection[str], withheld: Mapping[str, str]) -> Row:
    """The row without references to what is hidden, and its texts without the sentences that speak of later things."""
    cleaned = dict(row)
    for field in schema.fields:
        cell, lang = row[field.name], field.name.rpartition("_")[2]
        if field.name in REFERENCES:
            cleaned[field.name] = "" if cell in hidden else cell
        elif field.name in LISTS:
            cleaned[field.name] = " ".join(key for key in cell.split() if key not in hidden)
        elif field.type == "string" and not field.choices and field.name not in (*PRINTED, schema.key):
            cleaned[field.name] = _withhold(cell, day, hidden, withheld.get(lang, withheld[""]))
    return cleaned


def _withhold(text: str, day: date, hidden: Collection[str], said: str) -> str:
    """The text without the sentences that speak of later things, `said` in their place."""
    sentences = SENTENCES.split(text)
    kept = [each for each in sentences if not speaks_later(each, day, hidden)]
    return text if len(kept) == len(sentences) else " ".join((*kept, said))


def _list_undated(rows: Mapping[str, list[Row]], day: date) -> dict[str, tuple[str, ...]]:
    """By table what rests on sources without a day, and these; not what a date in it shows to be later than `day`."""
    bare = [row for row in rows["sources"] if not row["published"]]
    late = {row["id"] for row in bare if _speaks((row["title"], row["url"]), day, ())}
    resting = (row for name in SOURCED for row in rows[name])
    late |= {row["source"] for row in resting if any(row.get(name, "") > day.isoformat() for name in OWN_DAYS)}
    undated = dict.fromkeys(row["id"] for row in bare if row["id"] not in late)
    found = {name: tuple(row["id"] for row in rows[name] if row["source"] in undated) for name in SOURCED}
    return {"sources": tuple(undated), **{name: ids for name, ids in found.items() if ids}}
