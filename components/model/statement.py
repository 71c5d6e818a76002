"""The statement: its text as published, its paragraphs, demands and list, and the annotations on it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from components.model.data.problems import DataFault, Problem
from components.model.data.tables import Tables
from components.model.data.texts import FILE, LANG, name_lines, name_translation, read_day, split_text
from components.model.figures import Figure, find_figure
from components.model.search.hits import Span, find_spans, list_spans

TOLD_IN_ITS_LANGUAGE = ("text", "occurrence", "reading")
"""The columns of annotations.csv that speak the language of the text they are about, not that of the page."""


@dataclass(frozen=True)
class Mark:
    """One annotation at its place: characters `start` to `end` of the passage's text, and its row."""

    start: int
    end: int
    id: str
    reading: str
    why: str
    certainty: str
    figure: str


@dataclass(frozen=True)
class Passage:
    """One printed line: `id` is its address (title, p1, d3, s40), `kind` title, paragraph, demand or signatory."""

    id: str
    kind: str
    text: str
    marks: tuple[Mark, ...]

    @property
    def number(self) -> int | None:
        """Its number among those of its kind (for demands and signatories the printed one); None for the title."""
        return None if self.kind == "title" else int(self.id[1:])


@dataclass(frozen=True)
class Statement:
    """The published statement: what its page says about it, and its passages in order.

    `lang` is the language of its words; `translation`: it is not the text as published.
    """

    title: str
    publisher: str
    address: str
    published: date | None
    published_basis: str
    passages: tuple[Passage, ...]
    lang: str = LANG
    translation: bool = False

    def of_kind(self, kind: str) -> tuple[Passage, ...]:
        """The passages of one kind, in order."""
        return tuple(passage for passage in self.passages if passage.kind == kind)

    @property
    def gaps(self) -> tuple[int, ...]:
        """The numbers that the printed list of signatories leaves out before its last."""
        return list_gaps(int(passage.id[1:]) for passage in self.of_kind("signatory"))


def read_statement(tables: Tables) -> Statement:
    """The statement with its annotations; DataFault where a file is missing, or an annotation has no place in it.

    The text and the readings are as recorded, whatever language is spoken: only why it is read so is told in that.
    """
    recorded = tables.recorded("annotations")[list(TOLD_IN_ITS_LANGUAGE)]
    return _mark_up(tables.file(FILE), tables.table("annotations").assign(**recorded), FILE)


def read_translation(tables: Tables, lang: str) -> Statement | None:
    """The unofficial translation into `lang`, its passages named as in the text; None where there is none.

    A slip of the text that the translation does not carry has a note there, and no reading. DataFault where its
    passages are not those of the text, or an annotation that has words in it does not find them.
    """
    file, recorded = name_translation(lang), tables.recorded("annotations")
    if file not in tables.files or f"text_{lang}" not in recorded:
        return None
    own = recorded[[f"{name}_{lang}" for name in TOLD_IN_ITS_LANGUAGE]].set_axis(list(TOLD_IN_ITS_LANGUAGE), axis=1)
    own = own.assign(reading=own["reading"].where(own["reading"].ne(own["text"]), ""))
    annotations = tables.table("annotations").assign(**own)[recorded[f"text_{lang}"].ne("")]
    translation, record = _mark_up(tables.file(file), annotations, file), read_statement(tables)
    if [each.id for each in translation.passages] != [each.id for each in record.passages]:
        raise DataFault((Problem(file, "not-aligned"),))
    published = {name: getattr(record, name) for name in ("address", "published", "published_basis")}
    return replace(translation, lang=lang, **published)


def _mark_up(content: bytes, annotations: pd.DataFrame, file: str) -> Statement:
    head, lines = split_text(content, file)
    names = [("title", "title"), *name_lines(lines)]
    marks = place_annotations(annotations, [head["title"], *lines])
    texts = zip(names, [head["title"], *lines], marks, strict=True)
    passages = tuple(Passage(*name, text, tuple(found)) for name, text, found in texts)
    day = read_day(head["published"], file)
    about = (head["title"], head["publisher"], head["address"], day, head["published_basis"])
    return Statement(*about, passages, translation=file != FILE)


def place_annotations(annotations: pd.DataFrame, lines: list[str]) -> list[list[Mark]]:
    """For each printed line its marks, outer before inner; DataFault for an annotation without its one place."""
    marks: list[list[Mark]] = [[] for _ in lines]
    problems = []
    for index, row in annotations.iterrows():
        wanted = str(row["text"])
        found = [(number, at) for number, line in enumerate(lines) for at, _ in list_spans(line, wanted)]
        which = 1 if pd.isna(row["occurrence"]) else int(row["occurrence"])
        if len(found) < which or (len(found) > 1 and pd.isna(row["occurrence"])):
            problems.append(Problem("annotations.csv", "not-in-text", int(str(index)) + 2, "text", wanted))
            continue
        number, start = found[which - 1]
        marks[number].append(_mark(row, start))
    if problems:
        raise DataFault(tuple(problems))
    return [sorted(found, key=lambda mark: (mark.start, -mark.end)) for found in marks]


def list_claims(statement: Statement) -> dict[str, str]:
    """For each figure that a passage is tied to, the address of the first such passage."""
    claims: dict[str, str] = {}
    for passage in statement.passages:
        for mark in passage.marks:
            if mark.figure:
                claims.setdefault(mark.figure, passage.id)
    return claims


def list_gaps(numbers: Iterable[int]) -> tuple[int, ...]:
    """The numbers that a printed list leaves out before its last."""
    printed = set(numbers)
    return tuple(number for number in range(1, max(printed, default=0) + 1) if number not in printed)


def find_claimed(tables: Tables, statement: Statement) -> dict[str, Figure]:
    """The figures that passages are tied to, by id; those whose table is missing or unsound are left out."""
    found = ((figure_id, _find_sound(tables, figure_id)) for figure_id in list_claims(statement))
    return {figure_id: figure for figure_id, figure in found if figure is not None}


def find_source_id(tables: Tables) -> str:
    """Id of the statement in sources.csv, found by its address; "" where it, its text or a sound table is not there."""
    try:
        head, _ = split_text(tables.file(FILE))
        rows = tables.table("sources")
    except DataFault:
        return ""
    return next(iter(rows.loc[rows["url"].eq(head["address"]), "id"]), "")


def find_text(statement: Statement, wanted: str) -> dict[str, list[Span]]:
    """The places of `wanted` in the printed text by address of their passage, in order; empty where there is none."""
    found = {passage.id: find_spans(passage.text, wanted) for passage in statement.passages}
    return {address: spans for address, spans in found.items() if spans}


def find_readings(statement: Statement, wanted: str) -> list[tuple[Passage, Mark]]:
    """The annotations whose reading, not the printed text, contains `wanted`, with their passages."""
    return [
        (passage, mark)
        for passage in statement.passages
        for mark in passage.marks
        if find_spans(mark.reading, wanted) and not find_spans(passage.text, wanted)
    ]


def _find_sound(tables: Tables, figure_id: str) -> Figure | None:
    try:
        return find_figure(tables, figure_id)
    except DataFault:
        return None


def _mark(row: pd.Series, start: int) -> Mark:
    end = start + len(row["text"])
    return Mark(start, end, row["id"], row["reading"], row["why"], row["certainty"], row["figure"])
