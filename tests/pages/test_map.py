"""The map page: what the address asks for is what is drawn, listed and said."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.model.data.tables import Tables
from components.model.movements import choose_reports, list_dates, list_reports, list_roles
from components.view.words import load_words
from tests.pages.offered import list_offered

ROOT = Path(__file__).parents[2]
WORDS = load_words("en")
TABLES = Tables(ROOT / "data")
REPORTS = list_reports(TABLES)


def list_drawings(html: str) -> list[str]:
    """What the drawings of the page say to those who cannot see them."""
    return re.findall(r'<img class="drawing" src="data:image/svg[^"]+" alt="([^"]+)">', html)


def read_deck(app: AppTest) -> dict[str, Any]:
    (chart,) = app.get("deck_gl_json_chart")
    made: dict[str, Any] = json.loads(chart.proto.json)
    return made


def list_chosen(html: str) -> list[str]:
    found = re.findall(r'<a [^>]*aria-current="true">(.*?)</a>', html)
    return [re.sub(r"<[^>]*>", "", each).strip() for each in found]


def test_page_opens_with_the_interactive_map_of_all_dates(
    open_room: Callable[..., AppTest], read_html: Callable[[AppTest], str]
) -> None:
    app = open_room("map")
    html = read_html(app)
    assert WORDS("map.title_all") in html
    assert f"{len(REPORTS)} reports are shown" in html
    assert read_deck(app)["layers"]


@pytest.mark.parametrize("number", ["189,000", "59,000", "10,064"])
def test_largest_numbers_stand_above_the_map_with_publisher(number: str, read_room: Callable[..., str]) -> None:
    heads = read_room("map").split('class="map-heads"')[1].split("</section>")[0]
    assert number in heads
    assert "OCHA" in heads


@pytest.mark.parametrize(
    ("asked", "title", "there", "not_yet"),
    [
        ({}, "Main movements, as reported", "10,064", "198,000"),
        ({"date": "2018-06-30"}, "Main movements reported up to 30 June 2018", "198,000", "189,000"),
        ({"date": "2018-07-04"}, "Main movements reported up to 4 July 2018", "189,000", "10,064"),
        (
            {"date": "2018-06-30", "lang": "ar"},
            "حركات النزوح الرئيسية الواردة حتى 30 حزيران 2018",
            "198,000",
            "189,000",
        ),
    ],
    ids=str,
)
def test_numbers_above_the_map_are_those_up_to_the_day_chosen(
    asked: dict[str, str], title: str, there: str, not_yet: str, read_room: Callable[..., str]
) -> None:
    heads = read_room("map", **asked).split('class="map-heads"')[1].split("</section>")[0]
    assert f"<h2>{title}</h2>" in heads
    assert there in heads
    assert not_yet not in heads


@pytest.mark.parametrize(("lang", "arrow"), [("en", "←"), ("ar", "→")])
def test_arrow_to_the_day_before_points_to_where_it_stands(
    lang: str, arrow: str, read_room: Callable[..., str]
) -> None:
    steps = read_room("map", lang=lang).split('class="map-steps"')[1]
    assert re.search(r'<span aria-hidden="true">(.) </span>', steps)[1] == arrow  # type: ignore[index]


def test_arabic_page_tells_the_picture_in_arabic(read_room: Callable[..., str]) -> None:
    images = list_drawings(read_room("map", view="drawing", lang="ar"))
    assert len(images) == 2
    assert all("ما يصل إلى 248,000 شخص" in alt for alt in images)


@pytest.mark.parametrize(
    "asked",
    [
        {"date": "2018-07-04"},
        {"role": "return"},
        {"role": "camp or site,origin"},
        {"date": "2018-06-20", "role": "destination"},
    ],
    ids=str,
)
@pytest.mark.parametrize("view", ["interactive", "drawing"])
def test_table_lists_what_the_map_shows(asked: dict[str, str], view: str, read_room: Callable[..., str]) -> None:
    html = read_room("map", view=view, **asked)
    day = asked.get("date")
    roles = asked["role"].split(",") if "role" in asked else list_roles(TABLES)
    until = next((report.figure.as_of for report in REPORTS if str(report.figure.as_of) == day), None)
    chosen = choose_reports(REPORTS, until, roles)
    assert f"of {len(chosen)}</p>" in html
    assert f"{len(chosen)} reports" in html


def test_day_chosen_says_how_many_undated_reports_are_left_out(read_room: Callable[..., str]) -> None:
    undated = sum(report.figure.as_of is None for report in REPORTS)
    assert f"{undated} undated reports are left out" in read_room("map", date="2018-07-04")


def test_drawing_has_alternative_text_and_no_deck(
    open_room: Callable[..., AppTest], read_html: Callable[[AppTest], str]
) -> None:
    app = open_room("map", view="drawing")
    assert not app.get("deck_gl_json_chart")
    images = list_drawings(read_html(app))
    assert len(images) == 2
    assert all("up to 248,000 people" in alt for alt in images)


@pytest.mark.parametrize("size", ["narrow", "large"])
def test_size_asked_for_opens_another_frame(size: str, open_room: Callable[..., AppTest]) -> None:
    zooms = [read_deck(open_room("map", **asked))["initialViewState"]["zoom"] for asked in ({}, {"size": size})]
    assert zooms[0] != zooms[1]


def test_north_asked_for_opens_on_the_north(open_room: Callable[..., AppTest]) -> None:
    assert read_deck(open_room("map", part="north"))["initialViewState"]["latitude"] > 35


def test_online_basemap_is_off_unless_asked_for_and_says_where_it_comes_from(
    open_room: Callable[..., AppTest], read_html: Callable[[AppTest], str]
) -> None:
    off, on = open_room("map"), open_room("map", basemap="online")
    assert "https:" not in read_deck(off)["mapStyle"]
    assert read_deck(on)["mapStyle"].startswith("https://basemaps.cartocdn.com/")
    assert "OpenStreetMap" in read_html(on)


@pytest.mark.parametrize(
    ("asked", "chosen"),
    [
        ({"date": "2018-02-30"}, "all dates"),
        ({"role": "nonsense"}, f"all {len(REPORTS)}"),
        ({"view": "3d"}, "interactive map"),
        ({"part": "east"}, "the south"),
    ],
    ids=str,
)
def test_unknown_value_falls_back_with_a_notice(
    asked: dict[str, str], chosen: str, read_room: Callable[..., str]
) -> None:
    html = read_room("map", **asked)
    assert chosen in list_chosen(html)
    assert WORDS("notice.unknown", name=next(iter(asked)), value=next(iter(asked.values()))) in html


@pytest.mark.parametrize("asked", ["2018-07-01", "20180701"])
def test_day_without_a_report_shows_all_up_to_it(asked: str, read_room: Callable[..., str]) -> None:
    day = date(2018, 7, 1)
    assert day not in list_dates(REPORTS)
    html = read_room("map", date=asked)
    assert f"{len(choose_reports(REPORTS, day, list_roles(TABLES)))} reports" in html
    assert 'aria-label="1 July 2018" aria-current="true"' in html
    assert 'class="notice"' not in html


@pytest.mark.parametrize("asked", ["2017-01-01", "2030-01-01"])
def test_day_outside_the_record_shows_all_dates_with_a_notice(asked: str, read_room: Callable[..., str]) -> None:
    html = read_room("map", date=asked)
    assert "all dates" in list_chosen(html)
    assert WORDS("notice.unknown", name="date", value=asked) in html


def test_one_unknown_role_among_known_ones_is_noted_and_left_out(read_room: Callable[..., str]) -> None:
    html = read_room("map", role="origin,nonsense")
    assert [each for each in list_chosen(html) if each.startswith("origin")]
    assert "nonsense" in html


@pytest.mark.parametrize(("asked", "files"), [({}, 6), ({"role": "return"}, 8)], ids=str)
def test_map_table_shown_and_whole_tables_can_be_taken_away(
    asked: dict[str, str], files: int, read_room: Callable[..., str]
) -> None:
    assert len(list_offered(read_room("map", **asked))) == files


def test_questions_about_the_map_are_answered(read_room: Callable[..., str]) -> None:
    assert "Can the symbols or arrows be added up?" in read_room("map")
