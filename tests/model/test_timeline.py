"""The timeline and the demands: in order, quoted as printed, context never an answer."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from components.model.data.problems import DataFault
from components.model.data.tables import Tables
from components.model.statement import find_source_id
from components.model.timeline import (
    CONTEXT,
    OFFENSIVE,
    Event,
    Span,
    choose_events,
    list_categories,
    list_demands,
    list_events,
    list_readings,
    read_record,
)

DATA = Path(__file__).parents[2] / "data"
TABLES = Tables(DATA)
EVENTS = list_events(TABLES)
DEMANDS = list_demands(TABLES)


def _event(first: str, last: str = "", category: str = "military") -> Event:
    day = date.fromisoformat(first)
    end = date.fromisoformat(last) if last else day
    return Event("E900", day, end, "stated", "t", "d", "p", category, "p", "S001", "opening")


@pytest.mark.parametrize(
    ("first", "last", "inside"),
    [
        ("2018-06-01", "", True),
        ("2018-08-31", "", True),
        ("2018-05-31", "", False),
        ("2018-09-01", "", False),
        ("2018-05-20", "2018-06-01", True),
        ("2018-08-31", "2018-09-02", True),
        ("2018-05-01", "2018-12-01", True),
    ],
)
def test_event_that_touches_the_period_is_within_it(first: str, last: str, inside: bool) -> None:
    assert _event(first, last).within(Span(*OFFENSIVE)) is inside


def test_inferred_date_is_known_as_such_and_how_is_said() -> None:
    inferred = [event for event in EVENTS if event.date_inferred]
    assert inferred
    assert all("inferred" in event.seen.casefold() for event in inferred)
    assert not any("date inferred" in event.seen.casefold() for event in EVENTS if not event.date_inferred)


def test_events_stand_in_order_of_date_and_none_is_left_out() -> None:
    days = [event.day for event in EVENTS]
    assert days == sorted(days)
    assert {event.id for event in EVENTS} == set(TABLES.table("events")["id"])


def test_categories_together_hold_every_event_once() -> None:
    record = read_record(TABLES)
    found = [event.id for name in list_categories(TABLES) for event in choose_events(EVENTS, record, name)]
    assert sorted(found) == sorted(event.id for event in EVENTS)


def test_record_holds_every_event_and_every_followup() -> None:
    record = read_record(TABLES)
    assert choose_events(EVENTS, record) == EVENTS
    assert TABLES.table("followups")["date"].between(str(record.first), str(record.last)).all()


def test_statement_is_one_event_of_the_timeline() -> None:
    own = [event for event in EVENTS if event.source == find_source_id(TABLES)]
    assert [event.day for event in own] == [date(2018, 7, 3)]


def test_demands_are_seven_and_numbered_as_printed() -> None:
    assert [demand.number for demand in DEMANDS] == [1, 2, 3, 4, 5, 6, 7]
    assert all(demand.text.startswith(f"{demand.number}. ") for demand in DEMANDS)


def test_demand_is_quoted_word_for_word() -> None:
    body = (DATA / "statement.md").read_text(encoding="utf-8")
    assert all(demand.text in body for demand in DEMANDS)


def test_every_followup_stands_under_its_demand_once() -> None:
    found = [entry.id for demand in DEMANDS for entry in (*demand.before, *demand.after)]
    assert sorted(found) == sorted(TABLES.table("followups")["id"])


def test_nothing_before_the_statement_counts_as_an_answer() -> None:
    assert all(entry.day >= date(2018, 7, 3) for demand in DEMANDS for entry in demand.after)
    assert all(entry.reading == CONTEXT for demand in DEMANDS for entry in demand.before)


def test_followups_stand_in_order_of_date() -> None:
    for demand in DEMANDS:
        days = [entry.day for entry in demand.after]
        assert days == sorted(days)


def test_every_demand_has_a_reading_and_reasons() -> None:
    assert all(demand.reading in list_readings(TABLES) and demand.reasons for demand in DEMANDS)


def test_demand_missing_from_the_text_is_a_fault(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    path = folder / "statement.md"
    path.write_text(re.sub(r"(?m)^7\. ", "", path.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(DataFault) as raised:
        list_demands(Tables(folder))
    assert [(problem.code, problem.value) for problem in raised.value.problems] == [("demand-gone", "7")]


def test_early_entry_is_context_whatever_its_reading_says(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    path = folder / "followups.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",context,", ",met,"), encoding="utf-8")
    for before, now in zip(DEMANDS, list_demands(Tables(folder)), strict=True):
        assert [entry.id for entry in now.before] == [entry.id for entry in before.before]
