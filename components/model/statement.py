"""The statement: its text as published, its paragraphs, demands and list, and the annotations on it."""

import re
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from components.model.problems import DataFault, Problem
from components.model.tables import Tables

FILE = "statement.md"
HEAD = re.compile(r"---\n(?P<head>.*?)\n---\n(?P<body>.*)", re.DOTALL)
DEMAND = re.compile(r"(\d+)\. ")
HEAD_KEYS = ("title", "publisher", "address", "published", "published_basis")
SIGNATORY = re.compile(r"(\d+)- ")


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


@dataclass(frozen=True)
class Statement:
    """The published statement: what its page says about it, and its passages in order."""

    title: str
    publisher: str
    address: str
    published: str
    published_basis: str
    passages: tuple[Passage, ...]

    def of_kind(self, kind: str) -> tuple[Passage, ...]:
        """The passages of one kind, in order."""
        return tuple(passage for passage in self.passages if passage.kind == kind)


def read_statement(tables: Tables) -> Statement:
    """The statement with its annotations; DataFault where a file is missing, or an annotation has no place in it."""
    head, lines = split_text(tables.folder / FILE)
    names = [("title", "title"), *name_lines(lines)]
    marks = place_annotations(tables.table("annotations"), [head["title"], *lines])
    texts = zip(names, [head["title"], *lines], marks, strict=True)
    passages = tuple(Passage(*name, text, tuple(found)) for name, text, found in texts)
    return Statement(*(head[key] for key in HEAD_KEYS), passages)


def split_text(path: Path) -> tuple[dict[str, str], list[str]]:
    """The head of the file as a mapping, and the printed lines of its body, blank lines left out."""
    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        raise DataFault((Problem(FILE, "missing-file"),)) from None
    except UnicodeDecodeError:
        raise DataFault((Problem(FILE, "not-utf8"),)) from None
    match = HEAD.match(text)
    if match is None:
        raise DataFault((Problem(FILE, "no-head"),))
    head = dict(line.split(": ", 1) for line in match["head"].splitlines() if ": " in line)
    missing = [key for key in HEAD_KEYS if key not in head]
    if missing:
        raise DataFault((Problem(FILE, "no-head", detail=", ".join(missing)),))
    return head, [line for line in match["body"].splitlines() if line.strip()]


def name_lines(lines: list[str]) -> list[tuple[str, str]]:
    """Address and kind of each printed line: d3 and demand, s40 and signatory, else p with its number."""
    names: list[tuple[str, str]] = []
    for line in lines:
        if match := DEMAND.match(line):
            names.append((f"d{match[1]}", "demand"))
        elif match := SIGNATORY.match(line):
            names.append((f"s{match[1]}", "signatory"))
        else:
            names.append((f"p{1 + sum(kind == 'paragraph' for _, kind in names)}", "paragraph"))
    return names


def place_annotations(annotations: pd.DataFrame, lines: list[str]) -> list[list[Mark]]:
    """For each printed line its marks, outer before inner; DataFault for an annotation whose string is not there."""
    marks: list[list[Mark]] = [[] for _ in lines]
    problems = []
    for index, row in annotations.iterrows():
        found = [(number, at.start()) for number, line in enumerate(lines) for at in re.finditer(re.escape(row["text"]), line)]
        which = 1 if pd.isna(row["occurrence"]) else int(row["occurrence"])
        if len(found) < which or (len(found) > 1 and pd.isna(row["occurrence"])):
            problems.append(Problem("annotations.csv", "not-in-text", int(str(index)) + 2, "text", row["text"]))
            continue
        number, start = found[which - 1]
        marks[number].append(_mark(row, start))
    if problems:
        raise DataFault(tuple(problems))
    return [sorted(found, key=lambda mark: (mark.start, -mark.end)) for found in marks]


def _mark(row: pd.Series, start: int) -> Mark:
    return Mark(
        start, start + len(row["text"]), row["id"], row["reading"], row["why"], row["certainty"], row["figure"]
    )


def list_claims(statement: Statement) -> dict[str, str]:
    """For each figure that the text claims, the address of the passage that claims it first."""
    claims: dict[str, str] = {}
    for passage in statement.passages:
        for mark in passage.marks:
            if mark.figure:
                claims.setdefault(mark.figure, passage.id)
    return claims


def find_text(statement: Statement, wanted: str) -> list[str]:
    """Addresses of the passages that contain `wanted`, whatever the case; empty where nothing is wanted."""
    folded = wanted.strip().casefold()
    return [passage.id for passage in statement.passages if folded and folded in passage.text.casefold()]
