"""The reports as a table for readers: the twin of the map, with the rows that no map can show."""

from collections.abc import Mapping, Sequence
from datetime import date

from components.model.movements import Report
from components.view.links import link
from components.view.lists import Cell, Column, Listing, arrange
from components.view.map.choices import ROOM
from components.view.map.movements import say_position, say_voice
from components.view.numbers import say_date, say_quantity
from components.view.tongues import tongue_of
from components.view.words import Words

NAME = "reports"


def list_reports_as_rows(
    reports: Sequence[Report], roles: Sequence[str], caption: str, asked: Mapping[str, str], words: Words
) -> Listing:
    """The reports as a table: place as printed, role, number in words, day, speaker, how exactly it is placed."""
    return arrange(NAME, caption, _columns(roles, words), reports, lambda report: _cells(report, words), ROOM, asked)


def _columns(roles: Sequence[str], words: Words) -> tuple[Column, ...]:
    return (
        Column("place", words("map.column.place"), _place),
        Column("role", words("map.column.role"), lambda report: roles.index(report.role)),
        Column("number", words("map.column.number"), _number),
        Column("as-of", words("map.column.as_of"), _day),
        Column("who", words("map.column.who"), lambda report: report.figure.publisher.casefold()),
        Column("position", words("map.column.position"), lambda report: say_position(report.place, words)),
    )


def _cells(report: Report, words: Words) -> tuple[Cell, ...]:
    figure = report.figure
    printed = figure.geography
    usual = report.place.name if report.place and report.place.name != printed else ""
    return (
        Cell(printed, note=usual, lang=tongue_of(printed)),
        Cell(words.choice("role", report.role)),
        Cell(say_quantity(figure.quantity, words), link("figures", words, figure=figure.id), figure.measure),
        Cell(say_date(figure.as_of, words)),
        Cell(figure.publisher, link("sources", words, source=figure.source), say_voice(report, words)),
        Cell(say_position(report.place, words)),
    )


def _place(report: Report) -> str:
    return (report.place.name if report.place else report.figure.geography).casefold()


def _number(report: Report) -> tuple[str, float] | None:
    """Sorts by unit first, for numbers of people and of families are not compared."""
    return (report.unit, report.size) if report.unit else None


def _day(report: Report) -> date | None:
    return report.figure.as_of
