"""Known on 3 July 2018: every page, in every part, says nothing of what was published later or on a day not known."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from components.desk.effect.focus import list_keys, list_values
from components.desk.effect.sayings import Heard, View
from components.desk.effect.views import Walk
from components.model.data.tables import Tables
from components.model.hindsight import ID, list_days
from components.model.lens import SOURCED, look_back
from components.screen.background.listening import listen
from components.screen.rooms import ABOUT_EDITING, list_rooms

DAY = date(2018, 7, 3)
DATA = Tables(Path(__file__).parents[1] / "data")
LENS = look_back(DATA, DAY, {"": "[Left out]", "ar": "[حُجب]"})
SEEN = Tables(LENS.tables.files)
APART = {row for rows in LENS.undated.values() for row in rows}
HIDDEN = {key for name in (*SOURCED, "sources") for key in set(DATA.table(name)["id"]) - set(SEEN.table(name)["id"])}
LATER = DATA.table("sources").query("id in @HIDDEN")
UNDATED = ("part", "undated")
"""The part that lists apart what may or may not have been known."""
OWN = ("undated", "dictionary", "downloads", "machines", "method")
"""Parts that describe the columns of the whole record."""
ANNOUNCED = {date(2018, 7, 5), date(2019, 1, 10), date(2019, 1, 1)}
"""Days that sources of the time looked ahead to: a meeting called, a mandate renewed."""
CHECKED = (date.fromisoformat(DATA.package.version[:10]), date(int(DATA.package.version[:4]), 1, 1))
"""The day of the data itself, which every page names."""
WITHOUT_ITS_YEAR = date(2018, 7, 9)
"""In the title of a report of July 2017."""
WHOLE_SPAN = "all"
"""The timeline from 2017 on names days without their years."""
NAME = date(2018, 8, 1)
"""The product is named after the months it is about."""


def hidden_in(heard: Heard) -> set[str]:
    return HIDDEN - APART if UNDATED in heard.view.params else HIDDEN


@pytest.fixture(scope="module", params=["en", "ar"])
def heard(request: pytest.FixtureRequest, once: Callable[[str, Callable[[], list[Heard]]], list[Heard]]) -> list[Heard]:
    return once(f"heard-{request.param}", lambda: walk(request.param))


def walk(lang: str) -> list[Heard]:
    def listen_then(view: View) -> Heard:
        known = (*view.params, ("known", DAY.isoformat()))
        return replace(listen(replace(view, params=known), list_keys(DATA)), view=view)

    rooms = [room for room in list_rooms() if room not in ABOUT_EDITING]
    return [each for each, _ in Walk(rooms, lang, list_values(DATA), frozenset()).hear(listen_then)]


def test_every_page_can_be_shown(heard: list[Heard]) -> None:
    assert len(heard) > 20
    assert [(each.view, each.faults) for each in heard if each.faults] == []


def test_no_row_that_is_hidden_is_named(heard: list[Heard]) -> None:
    assert len(HIDDEN) > 300
    named = {
        (each.view.room, row)
        for each in heard
        for said in each.sayings
        for row in hidden_in(each) & {*said.keys, *ID.findall(said.text)}
    }
    linked = {value for each in heard for _, params in each.links for _, value in params if value in hidden_in(each)}
    assert named == set()
    assert linked == set()


def test_no_title_or_address_of_a_later_source_is_said(heard: list[Heard]) -> None:
    said = "\n".join(saying.text for each in heard if UNDATED not in each.view.params for saying in each.sayings)
    shown = {*SEEN.table("sources")["title"], *SEEN.table("events")["title"]}
    assert [title for title in LATER["title"] if title in said and not any(title in other for other in shown)] == []
    assert [url for url in LATER["url"] if url in said] == []


def test_no_later_day_is_said_but_what_was_announced(heard: list[Heard]) -> None:
    fair = {*ANNOUNCED, *CHECKED, NAME, WITHOUT_ITS_YEAR}
    views = [each for each in heard if not {value for _, value in each.view.params} & {*OWN, WHOLE_SPAN}]
    days = {day: said.text for each in views for said in each.sayings for day in list_days(said.text, DAY.year)}
    assert min(days) < DAY
    assert {day: text for day, text in days.items() if day > DAY and day not in fair} == {}
