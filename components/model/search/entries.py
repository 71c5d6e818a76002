"""Entries: everything on record that a reader may look for, in whatever table, each with its names and its texts."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from components.model.data.problems import DataFault
from components.model.data.tables import FIGURE_TABLES, Tables
from components.model.statement import Passage, Statement, read_statement, read_translation

SENTENCE, STATEMENT = "sentence", "statement"
SIGNATORY = "signatory"
PLACE, ORGANISATION, FIGURE, EVENT = "place", "organisation", "figure", "event"
DEMAND, FOLLOWUP, NOTE, SOURCE = "demand", "followup", "note", "source"
KINDS = (PLACE, ORGANISATION, FIGURE, EVENT, SENTENCE, DEMAND, FOLLOWUP, NOTE, SOURCE)
"""In this order come what answers a search equally well."""
SayDay = Callable[[date], str]


@dataclass(frozen=True)
class Entry:
    """One thing to be found: its kind, its table ("statement" for a sentence), its key, its place in the table."""

    kind: str
    table: str
    id: str
    row: int


@dataclass(frozen=True)
class Columns:
    """Which columns of a table name a row, which say what stands beside it, and which tell more.

    A column stands also for its translations. `numbers` and `days` name the row too; `dated` are dates beside it.
    """

    kind: str
    key: str
    names: tuple[str, ...]
    beside: tuple[str, ...]
    texts: tuple[str, ...]
    days: tuple[str, ...] = ()
    dated: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


_FIGURES = Columns(
    FIGURE,
    "id",
    ("id", "measure", "label"),
    ("geography", "place_printed", "origin", "destination", "publisher"),
    ("words", "definition", "caveat"),
    dated=("as_of",),
    numbers=("low", "high"),
)
COLUMNS = {
    "places": Columns(PLACE, "id", ("name", "alt_names", "pcode"), ("admin1", "admin1_pcode"), ()),
    "signatories": Columns(
        ORGANISATION,
        "number",
        ("number", "usual_name", "printed_name", "acronym", "name_ar", "aliases"),
        ("base", "website"),
        ("note",),
    ),
    **dict.fromkeys(FIGURE_TABLES, _FIGURES),
    "events": Columns(EVENT, "id", ("id", "title"), ("place", "publisher"), ("detail",), ("date", "end_date")),
    "demands": Columns(DEMAND, "number", ("label",), ("addressee",), ("reasons",)),
    "followups": Columns(FOLLOWUP, "id", ("id", "what_happened"), ("publisher",), ("reasons",), ("date",)),
    "notes": Columns(NOTE, "id", ("question",), (), ("answer",)),
    "sources": Columns(SOURCE, "id", ("id", "title"), ("publisher", "url"), (), dated=("published",)),
}
PARTS = ("alt_names", "aliases")
"""Columns that hold several names, with semicolons between."""


@dataclass(frozen=True)
class Told:
    """What an entry says of itself: its names, what stands beside it, and what tells more."""

    names: tuple[str, ...]
    beside: tuple[str, ...]
    texts: tuple[str, ...]


def list_entries(tables: Tables, langs: Sequence[str], say_day: SayDay) -> Iterator[tuple[Entry, Told]]:
    """Everything that can be found in the tables and the statement, kind by kind; what is broken is passed over.

    The same whatever language the tables speak. `langs` are the languages beside that of the record; `say_day` gives
    all ways in which a reader may write a day.
    """
    for kind in KINDS:
        if kind == SENTENCE:
            yield from _list_sentences(tables, langs)
        for name in (name for name, columns in COLUMNS.items() if columns.kind == kind):
            if not tables.problems(name):
                yield from _list_rows(name, tables.recorded(name), langs, say_day)


def read_cells(tables: Tables, entry: Entry, langs: Sequence[str]) -> list[str]:
    """The filled texts of an entry, those in the language of the tables first, its names before what tells more."""
    if entry.kind == SENTENCE:
        cells = [(lang, text) for lang, text in _read_sentence(tables, entry.id, langs) if text]
    else:
        columns, frame = COLUMNS[entry.table], tables.recorded(entry.table)
        row, named = frame.iloc[entry.row], (*columns.names, *columns.beside, *columns.texts)
        cells = [(_tell_language(name), str(row[name])) for name in _spread(named, langs, frame) if str(row[name])]
    own = tables.lang if tables.lang in langs else ""
    return [text for _, text in sorted(cells, key=lambda cell: cell[0] != own)]


def _list_rows(name: str, frame: pd.DataFrame, langs: Sequence[str], say_day: SayDay) -> Iterator[tuple[Entry, Told]]:
    columns = COLUMNS[name]
    keys = frame[columns.key].astype(str)
    groups = [_zip(frame, _spread(group, langs, frame)) for group in (columns.names, columns.beside, columns.texts)]
    days, dated, numbers = (_zip(frame, group) for group in (columns.days, columns.dated, columns.numbers))
    rows = zip(keys, *groups, days, dated, numbers, strict=True)
    for row, (key, names, beside, texts, named, known, sizes) in enumerate(rows):
        told = Told(
            (*_part(names), *_say_days(named, say_day), *_say_numbers(sizes)),
            (*filter(None, beside), *_say_days(known, say_day)),
            tuple(filter(None, texts)),
        )
        yield Entry(columns.kind, name, key, row), told


def _say_days(days: Sequence[pd.Timestamp], say_day: SayDay) -> list[str]:
    return [say_day(day.date()) for day in dict.fromkeys(days) if pd.notna(day)]


def _say_numbers(sizes: Sequence[float]) -> list[str]:
    return [f"{int(size)}" if size == int(size) else f"{size}" for size in dict.fromkeys(sizes) if pd.notna(size)]


def _zip(frame: pd.DataFrame, names: Sequence[str]) -> Any:  # noqa: ANN401 - cells of any type
    return zip(*(frame[name].tolist() for name in names), strict=True) if names else [()] * len(frame)


def _spread(names: Sequence[str], langs: Sequence[str], frame: pd.DataFrame) -> list[str]:
    """The columns that there are, each before its translations, and none twice."""
    every = dict.fromkeys(each for name in names for each in (name, *(f"{name}_{lang}" for lang in langs)))
    return [each for each in every if each in frame.columns]


def _tell_language(column: str) -> str:
    """The language of a column's cells; "" for that of the record."""
    return column[-2:] if column[-3:-2] == "_" else ""


def _part(cells: Sequence[object]) -> Iterator[str]:
    return (part.strip() for cell in cells for part in str(cell).split(";") if part.strip())


def _list_sentences(tables: Tables, langs: Sequence[str]) -> Iterator[tuple[Entry, Told]]:
    """The passages of the statement but for its printed list, whose organisations are entries of their own."""
    texts = _read_texts(tables, langs)
    whys = _read_whys(tables, langs) if texts else {}
    for row, passages in enumerate(zip(*(text.passages for text in texts), strict=True) if texts else ()):
        if passages[0].kind != SIGNATORY:
            marks = [mark for passage in passages for mark in passage.marks]
            more = tuple(said for mark in marks for said in (mark.reading, *whys[mark.id].values()))
            told = Told((), tuple(passage.text for passage in passages), more)
            yield Entry(SENTENCE, STATEMENT, passages[0].id, row), told


def _read_sentence(tables: Tables, passage_id: str, langs: Sequence[str]) -> Iterator[tuple[str, str]]:
    whys = _read_whys(tables, langs)
    for text in _read_texts(tables, langs):
        passage: Passage = next(each for each in text.passages if each.id == passage_id)
        lang = text.lang if text.translation else ""
        yield lang, passage.text
        for mark in passage.marks:
            yield lang, mark.reading
            yield from whys[mark.id].items()


def _read_whys(tables: Tables, langs: Sequence[str]) -> dict[str, dict[str, str]]:
    """By id of an annotation why the text is read so, by language."""
    frame = tables.recorded("annotations")
    columns = _spread(("why",), langs, frame)
    spoken = [_tell_language(name) for name in columns]
    rows = zip(frame["id"], _zip(frame, columns), strict=True)
    return {key: dict(zip(spoken, told, strict=True)) for key, told in rows}


def _read_texts(tables: Tables, langs: Sequence[str]) -> list[Statement]:
    """The record and its translations, those that are sound."""
    texts: list[Statement | None] = []
    with suppress(DataFault):
        texts.append(read_statement(tables))
        for lang in langs:
            with suppress(DataFault):
                texts.append(read_translation(tables, lang))
    return [text for text in texts if text]
