"""Dates of the timeline in words: under the name of their month, never more exact than known."""

from datetime import date
from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.statement import find_source_id
from components.model.timeline import Span, list_events
from components.view.timeline import list_months, say_days, say_record, say_version
from components.view.words import load_words

WORDS = load_words("en")
TABLES = Tables(Path(__file__).parents[2] / "data")
EVENTS = list_events(TABLES)
URLS = {"S025": "javascript:alert(1)"}
MONTHS = list_months(EVENTS, URLS, find_source_id(TABLES), {"span": "all", "event": "E001"}, WORDS)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2018, 7, 3), date(2018, 7, 3), "3 July"),
        (date(2018, 7, 1), date(2018, 7, 2), "1–2 July"),
        (date(2018, 6, 30), date(2018, 7, 2), "30 June 2018 – 2 July 2018"),
        (date(2018, 12, 9), date(2019, 1, 6), "9 December 2018 – 6 January 2019"),
    ],
)
def test_days_are_said_under_the_name_of_their_month(first: date, last: date, said: str) -> None:
    assert say_days(first, last, WORDS) == said


def test_every_event_stands_once_under_the_month_it_begins_in() -> None:
    found = [(month.name, moment.event) for month in MONTHS for moment in month.moments]
    assert [event for _, event in found] == EVENTS
    assert all(str(event.day.year) in name for name, event in found)
    assert len({month.name for month in MONTHS}) == len(MONTHS)


def test_months_of_the_offensive_are_marked() -> None:
    assert [month.name for month in MONTHS if month.offensive] == ["June 2018", "July 2018", "August 2018"]


def test_statement_is_marked_once() -> None:
    assert len([moment for month in MONTHS for moment in month.moments if moment.statement]) == 1


def test_link_to_an_event_keeps_the_period_and_names_only_that_event() -> None:
    last = MONTHS[-1].moments[-1]
    assert last.href == f"./aftermath?span=all&event={last.event.id}"


def test_address_that_is_not_of_the_web_is_no_link() -> None:
    assert {moment.source_url for month in MONTHS for moment in month.moments if moment.statement} == {""}


def test_record_says_where_it_ends_and_when_it_was_checked() -> None:
    said = say_record(Span(date(2017, 7, 7), date(2023, 7, 11)), "2026-11-22", WORDS)
    assert "July 2023" in said
    assert "22 November 2026" in said


def test_version_that_is_no_date_is_said_as_it_is() -> None:
    assert say_version("draft 3", WORDS) == "draft 3"
