"""What followed: the demands and the timeline, as the address asks for them."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.timeline import list_demands
from components.view.words import load_words

ROOT = Path(__file__).parents[2]
WORDS = load_words("en")
TABLES = Tables(ROOT / "data")


def list_shown(html: str) -> list[str]:
    """Ids of the events shown."""
    return re.findall(r'<li id="(E\d{3})"', html)


def list_chosen(html: str) -> list[str]:
    """The choices that stand as chosen."""
    return [re.sub(r"<[^>]*>", "", each).strip() for each in re.findall(r'<a [^>]*aria-current="true">(.*?)</a>', html)]


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({}, "2018-06-01 2018-08-31 "),
        ({"span": "all"}, "2000-01-01 2100-01-01 "),
        ({"category": "military"}, "2018-06-01 2018-08-31 military"),
        ({"span": "all", "category": "civil society"}, "2000-01-01 2100-01-01 civil society"),
        ({"span": "nonsense", "category": "nonsense"}, "2018-06-01 2018-08-31 "),
    ],
)
def test_timeline_shows_the_events_of_the_period_and_kind_asked_for(
    asked: dict[str, str], shown: str, read_room: Callable[..., str]
) -> None:
    first, last, category = shown.split(" ", 2)
    events = TABLES.table("events")
    wanted = events[events["date"].between(first, last) & (events["category"].eq(category) | (category == ""))]
    assert sorted(list_shown(read_room("aftermath", **asked))) == sorted(wanted["id"])


@pytest.mark.parametrize("asked", [{}, {"category": "military"}, {"span": "all"}])
@pytest.mark.parametrize("event", ["E048", "E001", "E091"])
def test_event_asked_for_is_always_shown_and_found(
    event: str, asked: dict[str, str], read_room: Callable[..., str]
) -> None:
    html = read_room("aftermath", event=event, **asked)
    assert event in list_shown(html)
    assert f'data-arrive="{event}"' in html


def test_filters_say_what_is_shown_when_an_event_lifts_them(read_room: Callable[..., str]) -> None:
    chosen = list_chosen(read_room("aftermath", event="E091", category="military"))
    assert chosen[0] == WORDS("lens.now")
    assert chosen[2].startswith(WORDS("aftermath.all_categories"))


def test_overview_shows_all_seven_demands_with_their_reading(read_room: Callable[..., str]) -> None:
    html = read_room("aftermath")
    rows = re.findall(r'<div class="demand-reading">.*?</div>', html, re.DOTALL)
    said = [re.sub(r"<[^>]*>|\s+", " ", row).split(":")[1].strip() for row in rows]
    assert said == [WORDS.choice("reading", reading) for reading in TABLES.table("demands")["reading"]]


@pytest.mark.parametrize("number", range(1, 8))
def test_demand_asked_for_shows_its_text_and_every_entry(number: int, read_room: Callable[..., str]) -> None:
    html = read_room("aftermath", demand=str(number))
    followups = TABLES.table("followups")
    own = followups[followups["demand"].eq(number)]
    assert html.count('<p class="record-what">') == len(own)
    assert html.count(f'href="./statement?passage=d{number}&amp;lang=en"') == 1
    assert all(f'href="./sources?source={source}&amp;lang=en"' in html for source in own["source"])


def test_context_stands_apart_from_what_followed(read_room: Callable[..., str]) -> None:
    after, context = read_room("aftermath", demand="5").split('<section class="context">')
    dates = re.findall(r'<time datetime="([\d-]+)"', after.split(WORDS("aftermath.after"))[1])
    assert min(dates) >= "2018-07-03"
    assert max(re.findall(r'<time datetime="([\d-]+)"', context.split("</section>")[0])) < "2018-07-03"


@pytest.mark.parametrize("asked", [{}, {"demand": "3"}, {"event": "E048"}])
def test_end_of_the_record_is_said_on_every_view(asked: dict[str, str], read_room: Callable[..., str]) -> None:
    html = read_room("aftermath", **asked)
    assert "July 2023" in html
    assert WORDS("aftermath.not_because") in html.replace("&#39;", "'")


@pytest.mark.parametrize(
    ("name", "value"), [("demand", "8"), ("demand", "<b>"), ("event", "E999"), ("span", "x"), ("category", "x")]
)
def test_unknown_value_is_said_and_the_usual_view_shown(name: str, value: str, read_room: Callable[..., str]) -> None:
    html = read_room("aftermath", **{name: value})
    assert html.count('class="notice"') == 1
    assert "<b>" not in html
    assert 'class="demand-list"' in html


@pytest.mark.parametrize("number", range(1, 8))
def test_demand_in_arabic_is_a_labelled_translation_with_the_english_one_step_away(
    number: int, read_room: Callable[..., str]
) -> None:
    words, demand = load_words("ar"), list_demands(TABLES.speaking("ar"))[number - 1]
    html = unescape(read_room("aftermath", lang="ar", demand=str(number)))
    quoted = html.split('<figure class="quoted">')[1].split("</figure>")[0]
    translated, record = quoted.split("<details")
    assert demand.translation in re.sub(r"</?bdi[^>]*>", "", translated)
    assert words("statement.unofficial") in translated
    assert f'<blockquote lang="en" dir="ltr"><p>{demand.text}</p>' in record
    assert "<details" not in read_room("aftermath", lang="en", demand=str(number)).split("</figure>")[0]
