"""Signatories in words: a row of the list, and what stands around it."""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from components.model.signatories import fold
from components.view.links import change, link, safe_link
from components.view.lists import Cell, Column, Listing
from components.view.words import Words

ROOM = "signatories"
URL = re.compile(r"(https?://[^\s,;)]+)")
Row = Mapping[Hashable, Any]


@dataclass(frozen=True)
class Line:
    """What stands around a row: the missing numbers before it, and what opens under its name.

    `note` is in pieces, each with the address it leads to ("" for plain text); `opened` says whether the address asks
    for this row.
    """

    number: int
    gaps: tuple[int, ...]
    opened: bool
    evidence_url: str
    evidence_title: str
    note: tuple[tuple[str, str], ...]
    aliases: str
    href: str
    passage_href: str


def list_columns(types: Sequence[str], sures: Sequence[str], words: Words) -> tuple[Column, ...]:
    """The columns of the list, with how each sorts rows (of signatories.csv, as mappings); blanks come last."""
    sorts: dict[str, Callable[[Row], Any] | None] = {
        "number": lambda row: row["number"],
        "name": lambda row: fold(row["printed_name"]),
        "name_ar": None,
        "type": lambda row: types.index(row["type"]),
        "base": lambda row: row["base"].casefold() or None,
        "website": lambda row: row["website"] or None,
        "sure": lambda row: sures.index(row["confidence"]),
    }
    return tuple(
        Column(key, words(f"signatories.column.{key}"), sort, numeric=key == "number") for key, sort in sorts.items()
    )


def to_cells(row: Row, words: Words) -> tuple[Cell, ...]:
    """The cells of a row, in the order of the columns."""
    site = row["website"]
    return (
        Cell(str(row["number"])),
        Cell(row["printed_name"], note=say_usual(row, words), lang="en"),
        Cell(row["name_ar"], lang="ar" if row["name_ar"] else ""),
        Cell(words.choice("signatory_type", row["type"])),
        Cell(row["base"]),
        Cell(site, href=f"http://{site}" if site else ""),
        Cell(words.choice("identified", row["confidence"])),
    )


def say_usual(row: Row, words: Words) -> str:
    """The usual name where it differs from the printed one, and the acronym where the printed name lacks it."""
    name = row["usual_name"] if row["usual_name"] != row["printed_name"] else ""
    acronym = row["acronym"] if row["acronym"] not in row["printed_name"] else ""
    if name and acronym:
        return words("signatories.usual_and_acronym", name=name, acronym=acronym)
    if name:
        return words("signatories.usual", name=name)
    return words("signatories.known_as", acronym=acronym) if acronym else ""


def make_lines(
    listing: Listing, rows: Iterable[Row], gaps: Sequence[int], asked: Mapping[str, str], words: Words
) -> tuple[Line, ...]:
    """What stands around each row of the listing; `gaps` are the missing numbers to be shown at their place."""
    by_number = {str(row["number"]): row for row in rows}
    numbers = [int(cells[0].text) for cells in listing.rows]
    lines = []
    before = 0 if listing.page == 1 else numbers[0] - 1
    for number in numbers:
        between = tuple(gap for gap in gaps if before < gap < number)
        lines.append(_line(by_number[str(number)], between, asked, words))
        before = number
    return tuple(lines)


def link_urls(text: str) -> tuple[tuple[str, str], ...]:
    """The text in pieces, each with the address it leads to ("" for plain text)."""
    pieces = URL.split(text)
    return tuple((piece, piece if odd % 2 else "") for odd, piece in enumerate(pieces) if piece)


def _line(row: Row, gaps: tuple[int, ...], asked: Mapping[str, str], words: Words) -> Line:
    url = safe_link(row["evidence_url"])
    untitled = words("signatories.untitled", host=urlsplit(url).netloc)
    number = int(row["number"])
    return Line(
        number=number,
        gaps=gaps,
        opened=asked.get("organisation") == str(number),
        evidence_url=url,
        evidence_title=row["evidence_title"] or untitled,
        note=link_urls(row["note"]),
        aliases=row["aliases"],
        href=change(ROOM, asked, organisation=number),
        passage_href=link("statement", words, passage=f"s{number}"),
    )
