"""The page of figures: cards, charts with their twins, every row, and the state in the address."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.model.data.tables import Tables
from components.model.deaths import list_deaths
from components.model.displacement import list_points, list_segments
from components.model.figures import to_figures
from components.view.words import load_words
from tests.pages.offered import list_offered

ROOT = Path(__file__).parents[2]
TABLES = Tables(ROOT / "data")
WORDS = load_words("en")
PARTS = {
    "displacement": "displacement",
    "casualties": "casualties",
    "response": "response",
    "movements": "movements",
    "statement": "figures",
}


def list_rows(html: str) -> list[str]:
    """Ids of the figures in the tables of the page, table twins left out."""
    tables = re.sub(r'<details class="twin".*?</details>', "", html, flags=re.DOTALL)
    return re.findall(r'<td role="cell" data-label="Figure".*?<span class="cell-note">(\w+)</span>', tables)


def list_twin(html: str) -> list[str]:
    """Ids of the figures in the table twin."""
    (twin,) = re.findall(r'<details class="twin".*?</details>', html, re.DOTALL)
    return re.findall(r'<td role="cell" data-label="Figure".*?<span class="cell-note">(\w+)</span>', twin)


def list_opened(html: str) -> list[str]:
    """Ids of the cards that stand opened."""
    return re.findall(r'data-arrive="figure-(\w+)"', html)


def read_notices(html: str) -> list[str]:
    return re.findall(r'<div class="notice" role="status"><p>(.*?)</p>', html)


def numbered(table: str) -> list[str]:
    frame = TABLES.table(table)
    return list(frame.loc[frame["low"].notna() | frame["high"].notna(), "id"])


@pytest.mark.parametrize("part", PARTS)
def test_every_figure_of_a_table_has_a_row_or_a_line(part: str, read_room: Callable[..., str]) -> None:
    shown: set[str] = set()
    for page in ("1", "2"):
        html = read_room("figures", table=part, rows_page=page)
        shown |= set(list_rows(html)) | set(re.findall(r"figure=(CA\d+)\"", html) if part == "casualties" else [])
    wanted = numbered("movements") if part == "movements" else list(TABLES.table(PARTS[part])["id"])
    assert set(wanted) <= shown


@pytest.mark.parametrize(
    "name",
    [
        *("ST01", "ST03", "DE01", "DE25", "DE42", "DL001", "DL022", "DL154"),
        *("CA01", "CA06", "CA29", "CA51", "IR01", "IR23", "IR32", "IR33"),
    ],
)
def test_link_to_a_figure_opens_its_card_and_no_other(name: str, read_room: Callable[..., str]) -> None:
    html = unescape(read_room("figures", figure=name))
    assert list_opened(html) == [name]
    assert read_notices(html) == []
    for field in ("words", "value", "unit", "as_of", "published", "who", "definition", "caveat", "licence"):
        assert f"<dt>{WORDS(f'card.{field}')}</dt>" in html


@pytest.mark.parametrize("asked", ["de25", "De25"])
def test_small_letters_open_the_same_card_and_links_have_its_id(asked: str, read_room: Callable[..., str]) -> None:
    html = read_room("figures", figure=asked, who="EVERYONE")
    assert list_opened(html) == ["DE25"]
    assert read_notices(html) == []
    assert "figure=DE25&amp;who=everyone" in html
    assert asked not in html.partition('class="card')[2]  # Menu and viewpoint stand above, as the address was given.


def test_tables_of_a_part_are_sorted_together(read_room: Callable[..., str]) -> None:
    html = read_room("figures", table="response", rows_sort="who")
    assert html.count('aria-sort="ascending"') == html.count('<table class="list"')


def test_opened_card_stands_first_with_a_way_back_to_the_same_view(read_room: Callable[..., str]) -> None:
    html = read_room("figures", table="casualties", figure="CA01")
    assert html.index('class="opened"') < html.index('class="claims')
    assert 'href="./figures?table=casualties"' in html.split('class="opened-back"')[1][:200]


@pytest.mark.parametrize(
    ("asked", "notices"),
    [
        ({"figure": "DE99"}, 1),
        ({"figure": "<script>alert(1)</script>"}, 1),
        ({"figure": "x" * 5000}, 1),
        ({"table": "nonsense"}, 1),
        ({"who": "nobody"}, 1),
        ({"table": "nonsense", "figure": "nonsense", "who": "nonsense"}, 3),
        ({"rows_sort": "nonsense", "rows_page": "99"}, 2),
        ({}, 0),
    ],
)
def test_bad_value_falls_back_to_the_usual_view(
    asked: dict[str, str], notices: int, read_room: Callable[..., str]
) -> None:
    html = read_room("figures", **asked)
    assert len(read_notices(html)) == notices
    assert list_rows(html)[:3] == ["DE01", "DE02", "DE03"]
    assert list_opened(html) == []
    assert "<script>alert" not in re.sub(r'<div class="notice".*?</div>', "", html)


@pytest.mark.parametrize(
    ("who", "voices"),
    [
        ("", set()),
        ("united nations", {"united nations"}),
        ("monitoring group", {"monitoring group"}),
        ("local or other", {"local or other"}),
        ("party to the conflict", {"party to the conflict"}),
        ("everyone", {"united nations", "monitoring group", "local or other", "party to the conflict"}),
    ],
)
def test_table_twin_has_the_figures_drawn(who: str, voices: set[str], read_room: Callable[..., str]) -> None:
    points = list_points(TABLES)
    chosen = set(points.loc[points["voice"].isin({"statement", *voices}), "id"]) | {"DE25", "DE42"}
    line = {name for segment in list_segments(TABLES).values() for name in segment["id"]}
    html = read_room("figures", **({"who": who} if who else {}))
    twin = list_twin(html)
    assert len(twin) == len(set(twin))
    assert set(twin) == line | chosen


def test_chart_has_words_for_those_who_cannot_see_it(open_room: Callable[..., AppTest]) -> None:
    (chart,) = open_room("figures").get("plotly_chart")
    assert "from 11 July OCHA counts people still displaced" in chart.proto.alt.replace("From", "from")


def test_only_the_part_about_displaced_people_has_the_chart(open_room: Callable[..., AppTest]) -> None:
    for part in ("casualties", "response", "movements", "statement"):
        assert len(open_room("figures", table=part).get("plotly_chart")) == 0


def test_counts_of_deaths_have_a_line_each_and_a_twin_with_the_same_rows(read_room: Callable[..., str]) -> None:
    html = read_room("figures", table="casualties")
    drawn = [name for rows in list_deaths(TABLES).values() for name in rows["id"]]
    groups = html.split('<section class="deaths-group">')[1:]
    lines = [
        name for group in groups for name in re.findall(r'<a data-go href="[^"]*figure=(\w+)">[^<]+</a>\s*<span', group)
    ]
    assert lines == drawn
    assert sorted(list_twin(html)) == sorted(drawn)
    others = set(TABLES.table("casualties")["id"]) - set(drawn)
    assert set(list_rows(html)) == others


def test_attacks_access_aid_and_funding_stand_in_tables_of_their_own(read_room: Callable[..., str]) -> None:
    html = read_room("figures", table="response")
    frame = TABLES.table("response")
    for category in frame["category"].unique():
        _, after = html.split(f">{WORDS.choice('response_category', category)}</h3>")
        rows = frame.loc[frame["category"].eq(category), "id"]
        assert list_rows(after)[: len(rows)] == list(rows)


@pytest.mark.parametrize(
    ("wish", "first"),
    [("number", "DE01"), ("-number", "DE44"), ("as-of", "DE01"), ("who", "DE44"), ("-as-of", "DE50")],
)
def test_rows_are_sorted_as_asked_for(wish: str, first: str, read_room: Callable[..., str]) -> None:
    assert list_rows(read_room("figures", rows_sort=wish))[0] == first


def test_rows_come_in_pages_of_fifty(read_room: Callable[..., str]) -> None:
    ids = list(TABLES.table("displacement")["id"])
    assert list_rows(read_room("figures")) == ids[:50]
    assert list_rows(read_room("figures", rows_page="2")) == ids[50:]


@pytest.mark.parametrize(
    ("part", "files"),
    [
        ("displacement", ["Chart as PNG", "Chart as SVG", "displacement-drawn", "displacement"]),
        ("casualties", ["Chart as PNG", "Chart as SVG", "casualties"]),
        ("response", ["response"]),
        ("movements", ["movements-with-a-number", "movements"]),
        ("statement", ["figures"]),
    ],
)
def test_each_table_can_be_taken_away(part: str, files: list[str], read_room: Callable[..., str]) -> None:
    wanted = [
        label for file in files for label in ([file] if " " in file else [f"{file}.csv", f"{file}.csv for Excel"])
    ]
    assert list_offered(read_room("figures", table=part)) == wanted


@pytest.mark.parametrize(
    ("part", "notes"),
    [
        ("displacement", {"displacement-differs", "start-dates"}),
        ("casualties", {"deaths-differ", "start-dates"}),
        ("response", set()),
        ("movements", set()),
        ("statement", set()),
    ],
)
def test_questions_are_answered_where_they_arise(part: str, notes: set[str], read_room: Callable[..., str]) -> None:
    assert set(re.findall(r'<details id="note-([\w-]+)"', read_room("figures", table=part))) == notes


def test_change_of_part_keeps_nothing_that_belongs_to_another(read_room: Callable[..., str]) -> None:
    html = read_room("figures", who="everyone", rows_sort="who", rows_page="2", drawn_sort="who", figure="DE01")
    assert 'href="./figures?lang=en&amp;table=casualties"' in html


def test_no_row_shows_a_number_where_none_is_stated(read_room: Callable[..., str]) -> None:
    unstated = [figure.id for figure in to_figures(TABLES.table("response"), "response") if not figure.quantity.stated]
    html = read_room("figures", table="response")
    for name in unstated:
        cell = re.findall(rf"<bdi>([^<]*)</bdi></a><span class=\"cell-note\">{name}<", html)
        assert cell == [WORDS("quantity.none")]
