"""The files that hold the statement: a head between lines of dashes, then the printed lines."""

import re
from datetime import date

from components.model.data.problems import DataFault, Problem

FILE = "statement.md"
LANG = "en"
"""The language of the text as published."""
HEAD = re.compile(r"---\n(?P<head>.*?)\n---\n(?P<body>.*)", re.DOTALL)
HEAD_KEYS = ("title", "publisher", "address", "published", "published_basis")
BASES = ("stated", "in the title", "in the address", "in the text", "not known")
DEMAND = re.compile(r"(\d+)\. ")
SIGNATORY = re.compile(r"(\d+)- ")


def name_translation(lang: str) -> str:
    """The file of the translation into `lang`, whether it is there or not."""
    return f"statement.{lang}.md"


def split_text(content: bytes, file: str = FILE) -> tuple[dict[str, str], list[str]]:
    """The head of the file as a mapping, and the printed lines of its body, blank lines left out."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise DataFault((Problem(file, "not-utf8"),)) from None
    match = HEAD.match(text)
    if match is None:
        raise DataFault((Problem(file, "no-head", detail=", ".join(HEAD_KEYS)),))
    pairs = (line.partition(":") for line in match["head"].splitlines())
    head = {key.strip(): value.strip() for key, _, value in pairs}
    missing = [key for key in HEAD_KEYS if key not in head]
    if missing or head["published_basis"] not in BASES:
        raise DataFault((Problem(file, "no-head", detail=", ".join(missing or ["published_basis"])),))
    return head, [line for line in match["body"].splitlines() if line.strip()]


def read_day(printed: str, file: str = FILE) -> date | None:
    """The day written in the head of the file, None where it is blank; DataFault where it is no date."""
    try:
        return date.fromisoformat(printed) if printed else None
    except ValueError:
        raise DataFault((Problem(file, "no-head", value=printed, detail="published"),)) from None


def read_publication(content: bytes) -> date | None:
    """The day of publication in the head of the file that holds the statement; None where it has none or is unsound."""
    try:
        return read_day(split_text(content)[0]["published"])
    except DataFault:
        return None


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
